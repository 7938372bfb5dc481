import { createHash } from 'node:crypto';
import { json, type Reply } from '../../shared/emulator.ts';

export interface Ref {
  readonly id: string;
  readonly type: string;
}

export interface Relationship {
  readonly data: Ref | readonly Ref[] | null;
}

/** One JSON:API resource object. */
export interface Resource extends Ref {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, Relationship>>;
}

/** One JSON:API error object; `status` is a string, as the vendor prints it. */
export interface Problem {
  readonly status: string;
  readonly title: string;
  readonly detail: string;
  readonly source?: { readonly parameter?: string; readonly header?: string };
  readonly meta?: { readonly traceId: string };
}

export const MEDIA_TYPE = 'application/vnd.api+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

/** A document in the vendor's media type. */
export const documentReply = (status: number, body: unknown): Reply => json(status, body, MEDIA_TYPE);

/** An error object under the usual title of its status. */
export const problem = (status: number, detail: string, more: Pick<Problem, 'source' | 'meta'> = {}): Problem => ({
  status: String(status),
  title: TITLES[status] ?? 'Error',
  detail,
  ...more,
});

/** An error document with a single entry. */
export const refusal = (status: number, detail: string, more: Pick<Problem, 'source' | 'meta'> = {}): Reply =>
  documentReply(status, { errors: [problem(status, detail, more)] });

export const toOne = (type: string, id: string | null): Relationship => ({ data: id === null ? null : { id, type } });

export const toMany = (type: string, ids: readonly string[]): Relationship => ({ data: ids.map((id) => ({ id, type })) });

/** The id of something that the demo world has no id for: ten or eleven letters and digits, the same each time. */
export const derivedId = (kind: string, id: string): string => {
  const hash = BigInt(`0x${createHash('sha256').update(`${kind}:${id}`).digest('hex').slice(0, 24)}`);
  return hash.toString(36).padStart(11, '0').slice(hash % 3n === 0n ? -11 : -10);
};

/** A date where the vendor's page types it as a plain string. */
export const dateText = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A date where the vendor's page types it date-time: 2019-08-24T14:15:22Z, without milliseconds. */
export const dateTime = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');
