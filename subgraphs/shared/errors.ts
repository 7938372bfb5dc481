import { GraphQLError } from 'graphql';

/** A vendor as the public schema spells it. */
export type VendorName = 'SYNAP' | 'MATRIX' | 'DAMSTRA' | 'INSPERA';

export type VendorErrorCode =
  | 'VENDOR_UNAVAILABLE'
  | 'VENDOR_TIMEOUT'
  | 'VENDOR_RATE_LIMITED'
  | 'VENDOR_AUTH'
  | 'VENDOR_BAD_RESPONSE'
  | 'VENDOR_NOT_CONFIGURED'
  | 'QUERY_TOO_COMPLEX';

const RETRYABLE: ReadonlySet<VendorErrorCode> = new Set(['VENDOR_UNAVAILABLE', 'VENDOR_TIMEOUT', 'VENDOR_RATE_LIMITED']);

const REASON: Record<VendorErrorCode, string> = {
  VENDOR_UNAVAILABLE: 'is not available',
  VENDOR_TIMEOUT: 'did not answer in time',
  VENDOR_RATE_LIMITED: 'takes no more calls for now',
  VENDOR_AUTH: 'refused our credentials',
  VENDOR_BAD_RESPONSE: 'answered something that cannot be understood',
  VENDOR_NOT_CONFIGURED: 'is not configured',
  QUERY_TOO_COMPLEX: 'was asked too often by one operation',
};

export interface VendorErrorDetails {
  /** Our own words for what is wrong, e.g. the field that is missing. Never a value, a URL or the vendor's text. */
  detail?: string;
  retryAfterSeconds?: number;
}

/**
 * A vendor call that failed. Built from safe parts only: the HTTP library's own errors hold URLs and keys,
 * so none is ever attached as a cause. `call` is our name of the call, e.g. `users by id`.
 */
export class VendorError extends GraphQLError {
  readonly code: VendorErrorCode;
  readonly vendor: VendorName;
  readonly retryAfterSeconds: number | undefined;
  readonly detail: string | undefined;

  constructor(vendor: VendorName, code: VendorErrorCode, call: string, details: VendorErrorDetails = {}) {
    const { detail, retryAfterSeconds } = details;
    super(`${vendor} ${REASON[code]} (${call})${detail ? `: ${detail}` : ''}`, {
      extensions: {
        code,
        vendor,
        retryable: RETRYABLE.has(code),
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      },
    });
    this.code = code;
    this.vendor = vendor;
    this.retryAfterSeconds = retryAfterSeconds;
    this.detail = detail;
  }
}

/** The client went away before the call was made or answered. It says nothing about the vendor, and nobody reads it. */
export class CallerLeft extends VendorError {
  constructor(vendor: VendorName, call: string) {
    super(vendor, 'VENDOR_UNAVAILABLE', call, { detail: 'the client went away' });
  }
}

/** Whether a call failed for what one operation may, or wants, alone: others who waited for it make it themselves. */
export const isOwnFailure = (error: unknown): boolean => error instanceof CallerLeft || (error instanceof VendorError && error.code === 'QUERY_TOO_COMPLEX');

/** The client's mistake: says what is wrong and what would be right. */
export const badInput = (message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', retryable: false, ...extensions } });
