import type { VendorErrorCode } from '../shared/errors.ts';
import { number, text } from '../shared/wire/fields.ts';
import { Oddities } from '../shared/wire/oddities.ts';
import { record } from '../shared/wire/shapes.ts';
import { CODES, NOT_FOUND_WORDS } from './inferred.ts';

const refusal = record({ internalCode: number, message: text, reason: text, error: text });

const among = (codes: readonly number[], code: number | null): boolean => code !== null && codes.includes(code);

/** What a refusal means: by internalCode, then by status. The vendor's words are read, never shown. README: Errors. */
export const classify = (status: number, body: unknown): VendorErrorCode | 'NOT_FOUND' | undefined => {
  const said = refusal(body, new Oddities());
  if (!said) return undefined;
  if (among(CODES.auth, said.internalCode)) return 'VENDOR_AUTH';
  if (among(CODES.notFound, said.internalCode)) return 'NOT_FOUND';
  if (among(CODES.fault, said.internalCode)) return 'VENDOR_UNAVAILABLE';
  return status === 400 && [said.message, said.reason, said.error].some((words) => words && NOT_FOUND_WORDS.test(words)) ? 'NOT_FOUND' : undefined;
};
