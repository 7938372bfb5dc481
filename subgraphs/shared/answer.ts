import type { VendorErrorCode } from './errors.ts';
import { decode, parseJson } from './json.ts';
import type { HttpAnswer } from './transport.ts';
import { Oddities, placeOf } from './wire/oddities.ts';
import { WrongShape, type Read } from './wire/read.ts';

/** What a refusal means at a vendor; undefined leaves it to the status. `body` is parsed JSON, or undefined. */
export type Classify = (status: number, body: unknown) => VendorErrorCode | 'NOT_FOUND' | undefined;

/** What a vendor's answer comes to. */
export type Outcome<T> =
  | { readonly kind: 'value'; readonly value: T; readonly odd: Oddities }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'refused';
      readonly code: VendorErrorCode;
      /** In our words; never the vendor's. */
      readonly detail?: string;
      /** How long the vendor wants to be left alone, where it says so. */
      readonly restSeconds?: number;
    };

/** Longer than this no vendor is believed: then one call asks again. */
export const LONGEST_REST_SECONDS = 15 * 60;

const parsed = (text: string): unknown => {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
};

const byStatus = (status: number): VendorErrorCode | 'NOT_FOUND' => {
  if (status === 401 || status === 403) return 'VENDOR_AUTH';
  if (status === 404) return 'NOT_FOUND';
  if (status === 429) return 'VENDOR_RATE_LIMITED';
  return status >= 500 ? 'VENDOR_UNAVAILABLE' : 'VENDOR_BAD_RESPONSE';
};

/** Only who takes no calls for now knows when it will again. */
const mayRest = (code: VendorErrorCode): boolean => code === 'VENDOR_RATE_LIMITED' || code === 'VENDOR_UNAVAILABLE';

const refused = ({ status, retryAfterSeconds }: HttpAnswer, code: VendorErrorCode): Outcome<never> => ({
  kind: 'refused',
  code,
  ...(code === 'VENDOR_BAD_RESPONSE' ? { detail: status < 400 ? 'a redirect' : `status ${status}` } : {}),
  ...(retryAfterSeconds === undefined || !mayRest(code) ? {} : { restSeconds: Math.min(retryAfterSeconds, LONGEST_REST_SECONDS) }),
});

const bad = (detail: string): Outcome<never> => ({ kind: 'refused', code: 'VENDOR_BAD_RESPONSE', detail });

/** The detail of an error where a PDF came instead of JSON: some exports can be had as nothing else. */
export const PDF_INSTEAD = 'a PDF instead of JSON';

export const isPdf = (contentType: string): boolean => /^\s*application\/pdf\b/i.test(contentType);

/** Checks status and shape of an answer. Says what is wrong with it without repeating any of it. */
export const readAnswer = <T>(answer: HttpAnswer, read: Read<T>, classify: Classify | undefined): Outcome<T> => {
  const text = decode(answer.body, answer.contentType);
  const html = /^\s*</.test(text);
  const body = html ? undefined : parsed(text);
  if (answer.status < 200 || answer.status > 299) {
    const code = classify?.(answer.status, body) ?? byStatus(answer.status);
    return code === 'NOT_FOUND' ? { kind: 'missing' } : refused(answer, code);
  }
  if (html) return bad('HTML instead of JSON');
  if (body === undefined && text.trim() !== '') return bad(isPdf(answer.contentType) || /^\s*%PDF/.test(text) ? PDF_INSTEAD : 'not JSON');
  const odd = new Oddities();
  try {
    return { kind: 'value', value: read(body, odd), odd };
  } catch (error) {
    if (error instanceof WrongShape) return bad(`${placeOf(error.path)} is missing or of another type`);
    throw error;
  }
};
