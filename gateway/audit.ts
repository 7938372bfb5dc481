import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind } from 'graphql';
import { pino } from 'pino';
import type { Identity } from './auth/identity.ts';
import type { GatewayContext } from './context.ts';

/** What somebody did or was kept from. No personal data: names of keys, fingerprints, types and the vendors' own ids. */
export interface AuditRecord {
  /** Who: `Identity.name`, or `unknown`. */
  readonly who: string;
  readonly role: string | null;
  /** What: `sign in`, `ask`, `read`, or the fields of a mutation. */
  readonly action: string;
  /** On what. */
  readonly on: string;
  readonly outcome: 'done' | 'failed' | 'denied';
  /** Why, in the words of who decided it. */
  readonly why?: string | undefined;
  readonly requestId: string;
}

export interface Audit {
  record(entry: AuditRecord): void;
}

/** A line of JSON for each record, only ever appended, in a file that its owner alone can read; without a file on standard error. */
export const openAudit = (file: string | null): Audit => {
  if (file !== null) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const destination = file === null ? pino.destination({ dest: 2, sync: true }) : pino.destination({ dest: file, append: true, mode: 0o600, sync: true });
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: () => ({ audit: true }) } }, destination);
  return { record: (entry) => log.info(entry) };
};

const subjectOf = (error: unknown): string => {
  const original = unwrapResolverError(error);
  const subject = original instanceof GraphQLError ? original.extensions.subject : undefined;
  return typeof subject === 'string' ? subject : 'something';
};

/** Writes down that a request was refused before it was read: for who sent it, or from where. */
export const recordRefusal = (audit: Audit, refusal: unknown, who: Identity | null, requestId: string): void => {
  const code = refusal instanceof GraphQLError ? refusal.extensions.code : undefined;
  if (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN') return;
  audit.record({ who: who?.name ?? 'unknown', role: who?.role ?? null, action: who ? 'ask' : 'sign in', on: code === 'FORBIDDEN' ? subjectOf(refusal) : 'the graph', outcome: 'denied', requestId });
};

/** Writes a record for every mutation and for every access that was denied. */
export const auditing = (audit: Audit): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, operation, errors }) {
        const { identity, requestId, deeds } = contextValue;
        const by = { who: identity.name, role: identity.role, requestId };
        const denied = new Set((errors ?? []).filter((error) => error.extensions.code === 'FORBIDDEN').map(subjectOf));
        for (const on of denied) audit.record({ ...by, action: 'read', on, outcome: 'denied' });
        if (operation?.operation === 'mutation') {
          const fields = operation.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
          const outcome = denied.size > 0 ? 'denied' : errors?.length ? 'failed' : 'done';
          audit.record({ ...by, action: fields.join(' '), on: 'Mutation', outcome });
          for (const { action, on, why } of deeds) audit.record({ ...by, action, on, outcome: 'done', why });
        }
        return Promise.resolve();
      },
    }),
});
