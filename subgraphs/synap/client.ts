import { GraphQLError } from 'graphql';
import type { z } from 'zod';
import type { VendorHttp } from '../shared/http.ts';
import { seg, vendorHttp } from '../shared/http.ts';
import type { Operation } from '../shared/operation.ts';
import type { Runtime } from '../shared/vendor.ts';
import type { SynapConfig } from './config.ts';
import { PAGE_SIZE, PATHS, SUBJECT_HEADER } from './inferred.ts';
import { documentOf, listOf, MEDIA_TYPE, type Rows } from './jsonapi.ts';
import type { List, Window } from './paging.ts';
import { wireAssignment, wireAssignmentGroup } from './wire/assignments.ts';
import { wireAttempt } from './wire/attempts.ts';
import { wireExam } from './wire/exams.ts';
import { wireCertificate, wireCourse, wireLearningRecord } from './wire/records.ts';
import { wireUser, wireUserGroup } from './wire/users.ts';

/** All traffic to Synap. README: Authentication. */
export const synapHttp = (config: SynapConfig, runtime: Runtime): VendorHttp =>
  vendorHttp({
    vendor: 'SYNAP',
    baseUrl: config.baseUrl,
    traffic: config.traffic,
    runtime,
    authorize: () => ({ headers: { authorization: `Bearer ${config.token}` } }),
  });

/** The Synap account as which a learner's calls are made; null: the calls run as the administrator who issued the token. */
export const subjectOf = ({ caller }: Operation): string | null => {
  if (caller.role !== 'learner') return null;
  const own = caller.accounts.find((account) => account.vendor.toUpperCase() === 'SYNAP');
  if (!own) throw new GraphQLError('Synap shows a learner nothing without an account there', { extensions: { code: 'FORBIDDEN', vendor: 'SYNAP', retryable: false } });
  return own.externalId;
};

/** Totals of the lists as administrators last saw them, by path: what a scan would cost. Made once per process. */
export type Totals = Map<string, number>;

/** The endpoints, for one operation. */
export const synapClient = (http: VendorHttp, operation: Operation, totals: Totals, userFilter: string | undefined) => {
  const bound = http.for(operation);
  // Given with each call, not with the credential: reads of two subjects must never be taken for the same.
  const headers = (): Record<string, string> => {
    const subject = subjectOf(operation);
    return { accept: MEDIA_TYPE, ...(subject === null ? {} : { [SUBJECT_HEADER.toLowerCase()]: subject }) };
  };

  const one = <S extends z.ZodType>(call: string, path: string, schema: S) => {
    const document = documentOf(schema);
    return async (id: string): Promise<z.output<S> | null> => bound.find(call, `${path}/${seg(id)}`, { schema: document, headers: headers() });
  };

  const list = <S extends z.ZodType>(call: string, path: string, schema: S): List<z.output<S>> => {
    const document = listOf(schema);
    return async ({ limit, offset }: Window): Promise<Rows<z.output<S>>> => {
      const rows = await bound.get(call, path, { schema: document, headers: headers(), search: [['limit', String(limit)], ['offset', String(offset)]] });
      if (rows.total !== null && operation.caller.role !== 'learner') totals.set(path, rows.total);
      return rows;
    };
  };

  return {
    user: one('user by id', PATHS.users, wireUser),
    users: list('users', PATHS.users, wireUser),
    /** Users by email, where a tenant has proven the parameter; null where none is configured. */
    usersByEmail: userFilter
      ? async (email: string) => {
          const search: [string, string][] = [['limit', String(PAGE_SIZE)], ['offset', '0'], [userFilter, email]];
          return (await bound.get('users by email', PATHS.users, { schema: listOf(wireUser), headers: headers(), search })).rows;
        }
      : null,
    userGroup: one('user group by id', PATHS.userGroups, wireUserGroup),
    userGroups: list('user groups', PATHS.userGroups, wireUserGroup),
    assignment: one('assignment by id', PATHS.assignments, wireAssignment),
    assignments: list('assignments', PATHS.assignments, wireAssignment),
    assignmentGroup: one('assignment group by id', PATHS.assignmentGroups, wireAssignmentGroup),
    attempt: one('attempt by id', PATHS.attempts, wireAttempt),
    attempts: list('attempts', PATHS.attempts, wireAttempt),
    exam: one('exam by id', PATHS.exams, wireExam),
    exams: list('exams', PATHS.exams, wireExam),
    course: one('course by id', PATHS.courses, wireCourse),
    certificate: one('certificate by id', PATHS.certificates, wireCertificate),
    certificates: list('certificates', PATHS.certificates, wireCertificate),
    learningRecord: one('learning record by id', PATHS.learningRecords, wireLearningRecord),
    learningRecords: list('learning records', PATHS.learningRecords, wireLearningRecord),
  };
};

export type SynapClient = ReturnType<typeof synapClient>;
