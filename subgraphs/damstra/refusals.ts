import { z } from 'zod';
import type { VendorErrorCode } from '../shared/errors.ts';
import { CODES, NOT_FOUND_WORDS } from './inferred.ts';

const words = z.string().optional().catch(undefined);
const refusal = z.object({ internalCode: z.coerce.number().optional().catch(undefined), message: words, reason: words, error: words });

const among = (codes: readonly number[], code: number | undefined): boolean => code !== undefined && codes.includes(code);

/** What a refusal means: by internalCode, then by status. The vendor's words are read, never shown. README: Errors. */
export const classify = (status: number, body: unknown): VendorErrorCode | 'NOT_FOUND' | undefined => {
  const said = refusal.safeParse(body).data;
  if (!said) return undefined;
  if (among(CODES.auth, said.internalCode)) return 'VENDOR_AUTH';
  if (among(CODES.notFound, said.internalCode)) return 'NOT_FOUND';
  if (among(CODES.fault, said.internalCode)) return 'VENDOR_UNAVAILABLE';
  return status === 400 && [said.message, said.reason, said.error].some((text) => text && NOT_FOUND_WORDS.test(text)) ? 'NOT_FOUND' : undefined;
};
