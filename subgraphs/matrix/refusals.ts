import type { VendorErrorCode } from '../shared/errors.ts';
import { isObject } from '../shared/wire/read.ts';
import { MESSAGES } from './inferred.ts';

/** What a refusal means. README: Errors. The message is read, never shown. */
export const classify = (status: number, body: unknown): VendorErrorCode | 'NOT_FOUND' | undefined => {
  const message = isObject(body) && typeof body.message === 'string' ? body.message : undefined;
  if (status === 404) return message !== undefined && MESSAGES.notFound.test(message) ? 'NOT_FOUND' : 'VENDOR_BAD_RESPONSE';
  if (status !== 400 || message === undefined) return undefined;
  if (MESSAGES.rateLimit.test(message)) return 'VENDOR_RATE_LIMITED';
  if (MESSAGES.key.test(message)) return 'VENDOR_AUTH';
  return MESSAGES.notFound.test(message) ? 'NOT_FOUND' : undefined;
};
