import { GraphQLError } from 'graphql';
import type { VendorHttp } from '../shared/http.ts';
import { seg, vendorHttp } from '../shared/http.ts';
import type { Operation } from '../shared/operation.ts';
import type { Runtime } from '../shared/vendor.ts';
import type { Window } from '../shared/walk.ts';
import type { LEFT_OUT, Read } from '../shared/wire/read.ts';
import type { SynapConfig } from './config.ts';
import { PAGE_SIZE, PATHS } from './inferred.ts';
import { documentOf, listOf, MEDIA_TYPE } from './jsonapi.ts';
import type { List } from './paging.ts';
import { wireAssignment, wireAssignmentGroup } from './wire/assignments.ts';
import { wireAttempt } from './wire/attempts.ts';
import { wireExam } from './wire/exams.ts';
import { wireCertificate, wireCourse, wireLearningRecord } from './wire/records.ts';
import { wireUser, wireUserGroup } from './wire/users.ts';

/** Names the user as whom a call is made. The vendor writes Subject-User; headers have no case. */
const SUBJECT_HEADER = 'subject-user';

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

/** Whether something can be read by this id: an empty one would be the list, a dot another route. */
export const isReadable = (id: string): boolean => !/^\.{0,2}$/.test(id.trim());

/** A kind of thing as Synap serves it; the readers are built once per process. */
const kind = <T>(name: string, path: string, read: Read<T | typeof LEFT_OUT>) => ({ name, path, one: documentOf(read) as Read<T>, list: listOf(read) });

const KINDS = {
  user: kind('user', PATHS.users, wireUser),
  userGroup: kind('user group', PATHS.userGroups, wireUserGroup),
  assignment: kind('assignment', PATHS.assignments, wireAssignment),
  assignmentGroup: kind('assignment group', PATHS.assignmentGroups, wireAssignmentGroup),
  attempt: kind('attempt', PATHS.attempts, wireAttempt),
  exam: kind('exam', PATHS.exams, wireExam),
  course: kind('course', PATHS.courses, wireCourse),
  certificate: kind('certificate', PATHS.certificates, wireCertificate),
  learningRecord: kind('learning record', PATHS.learningRecords, wireLearningRecord),
};

type Kind<T> = ReturnType<typeof kind<T>>;

/** How many rows the lists have, by path, as far as administrators saw: what a scan would cost. Made once per process. */
export type Totals = Map<string, number>;

/** What a page says of how long its list is. A total that is too small, such as that of the page itself, does not hold. */
const noteTotal = (totals: Totals, path: string, total: number | null, seen: number): void => {
  if (total !== null && total >= seen) totals.set(path, total);
  else if (seen > (totals.get(path) ?? Infinity)) totals.set(path, seen);
};

/** The endpoints, for one operation. */
export const synapClient = (http: VendorHttp, operation: Operation, totals: Totals, userFilter: string | undefined) => {
  const bound = http.for(operation);
  // Given with each call, not with the credential: reads of two subjects must never be taken for the same.
  const headers = (): Record<string, string> => {
    const subject = subjectOf(operation);
    return { accept: MEDIA_TYPE, ...(subject === null ? {} : { [SUBJECT_HEADER]: subject }) };
  };

  const one =
    <T>({ name, path, one: read }: Kind<T>) =>
    async (id: string): Promise<T | null> =>
      bound.find(`${name} by id`, `${path}/${seg(id)}`, { read, headers: headers() });

  const list = <T>({ name, path, list: read }: Kind<T>): List<T> => {
    const call = `${name}s`;
    return {
      call,
      read: async ({ limit, offset }: Window) => {
        const part = await bound.get(call, path, { read, headers: headers(), search: [['limit', String(limit)], ['offset', String(offset)]], ...(offset > 0 ? { part: `from ${offset}` } : {}) });
        if (operation.caller.role !== 'learner') noteTotal(totals, path, part.total, offset + part.slots.length);
        return part;
      },
    };
  };

  /** Those of the first page whom the parameter finds. */
  const usersBy = (parameter: string) => async (value: string) => {
    const search: [string, string][] = [['limit', String(PAGE_SIZE)], ['offset', '0'], [parameter, value]];
    const { slots } = await bound.get('users by email', KINDS.user.path, { read: KINDS.user.list, headers: headers(), search });
    return slots.filter((slot) => slot !== null);
  };

  return {
    user: one(KINDS.user),
    users: list(KINDS.user),
    /** Users by email, where a tenant has proven the parameter; null where none is configured. */
    usersByEmail: userFilter ? usersBy(userFilter) : null,
    userGroup: one(KINDS.userGroup),
    userGroups: list(KINDS.userGroup),
    assignment: one(KINDS.assignment),
    assignments: list(KINDS.assignment),
    assignmentGroup: one(KINDS.assignmentGroup),
    attempt: one(KINDS.attempt),
    attempts: list(KINDS.attempt),
    exam: one(KINDS.exam),
    exams: list(KINDS.exam),
    course: one(KINDS.course),
    certificate: one(KINDS.certificate),
    certificates: list(KINDS.certificate),
    learningRecord: one(KINDS.learningRecord),
    learningRecords: list(KINDS.learningRecord),
  };
};

export type SynapClient = ReturnType<typeof synapClient>;
