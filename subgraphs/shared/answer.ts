import type { z } from 'zod';
import type { VendorErrorCode } from './errors.ts';
import type { HttpAnswer } from './transport.ts';

/** What a refusal means at a vendor; undefined leaves it to the status. `body` is parsed JSON, or undefined. */
export type Classify = (status: number, body: unknown) => VendorErrorCode | 'NOT_FOUND' | undefined;

/** What a vendor's answer comes to. */
export type Outcome<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'refused';
      readonly code: VendorErrorCode;
      /** In our words; never the vendor's. */
      readonly detail?: string;
      /** How long the vendor wants to be left alone, where it says so. */
      readonly restSeconds?: number;
    };

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
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

const refused = (answer: HttpAnswer, code: VendorErrorCode): Outcome<never> => ({
  kind: 'refused',
  code,
  ...(code === 'VENDOR_BAD_RESPONSE' ? { detail: answer.status < 400 ? 'a redirect' : `status ${answer.status}` } : {}),
  ...(answer.retryAfterSeconds === undefined ? {} : { restSeconds: answer.retryAfterSeconds }),
});

const bad = (detail: string): Outcome<never> => ({ kind: 'refused', code: 'VENDOR_BAD_RESPONSE', detail });

/** Checks status, type and shape of an answer. Says what is wrong with it without repeating any of it. */
export const readAnswer = <S extends z.ZodType>(answer: HttpAnswer, schema: S, classify: Classify | undefined): Outcome<z.output<S>> => {
  const html = /html/i.test(answer.contentType);
  const body = html ? undefined : parseJson(answer.body);
  if (answer.status < 200 || answer.status > 299) {
    const code = classify?.(answer.status, body) ?? byStatus(answer.status);
    return code === 'NOT_FOUND' ? { kind: 'missing' } : refused(answer, code);
  }
  if (html) return bad('HTML instead of JSON');
  if (body === undefined && answer.body.length > 0) return bad('not JSON');
  const result = schema.safeParse(body);
  if (result.success) return { kind: 'value', value: result.data };
  return bad(`${result.error.issues[0]?.path.join('.') || 'the body'} is missing or of another type`);
};
