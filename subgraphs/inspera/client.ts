import { seg, type BoundHttp } from '../shared/http.ts';
import type { Search } from '../shared/transport.ts';
import type { Read } from '../shared/wire/read.ts';
import type { Exports } from './exports.ts';
import { EXPIRY_HOURS, INCLUDE_STUDENTS, PATHS, SUBMISSIONS_FORMAT } from './inferred.ts';
import { wireOrder } from './wire/exports.ts';
import { wireResultsOf } from './wire/results.ts';
import { wireBriefSubmissions, wireSubmissions } from './wire/submissions.ts';
import { wireTestMetadata, wireTestSearch } from './wire/tests.ts';
import { wireAllUsers, wireUser, wireUsersWith } from './wire/users.ts';

export type InsperaClient = ReturnType<typeof insperaClient>;

export const ALL_USERS = 'all users';

/** The calls of one operation. */
export interface InsperaCalls {
  readonly http: BoundHttp;
  /** Those that Inspera may take a minute for. */
  readonly slow: BoundHttp;
}

/** What we ask of Inspera, one function for each endpoint. Those of exports order one, wait for it and download it. */
export const insperaClient = ({ http, slow }: InsperaCalls, exports: Exports) => {
  const orderFile = (call: string, resourceType: string, parameters: Record<string, string>) =>
    slow.post(`${call}: order`, 'v1/fileExport/order', { read: wireOrder, json: { resourceType, parameters, expiryPeriod: EXPIRY_HOURS } });
  const orderOf = (call: string, path: string, search: Search = []) => slow.find(`${call}: order`, path, { read: wireOrder, search });

  const submissionsOf = <T>(testId: string, subject: string, read: Read<T>) =>
    exports.run({
      call: 'submissions of a test',
      mayBePdf: true,
      key: `submissions ${testId}`,
      subject: `${subject} ${testId}`,
      order: () => orderOf('submissions of a test', `v1/test/${seg(testId)}/submissions`, SUBMISSIONS_FORMAT),
      statusPath: (jobId) => PATHS.submissionsStatus(seg(testId), seg(jobId)),
      read,
    });

  return {
    user: (id: string) => http.find('user by id', `v1/users/${seg(id)}`, { read: wireUser }),
    usersByExternalId: async (authType: string, externalId: string) =>
      (await http.find('users by external id', `v1/users/external/${seg(authType)}/${seg(externalId)}`, { read: wireUsersWith(authType, externalId), search: INCLUDE_STUDENTS })) ?? [],
    /** The id of the export's job. */
    orderAllUsers: async () => exports.job(ALL_USERS, await orderFile(ALL_USERS, 'AllUsers', {})).jobId,
    /** The link of a finished export of all users, null while it is made, undefined for a job that is not known. */
    allUsersLink: (jobId: string) => exports.ask(ALL_USERS, PATHS.fileStatus(seg(jobId))),
    allUsers: async (link: string) => exports.download(ALL_USERS, link, wireAllUsers, ALL_USERS),
    test: (id: string) => http.find('test metadata', `v1/test/${seg(id)}`, { read: wireTestMetadata }),
    searchTests: (search: Search) => slow.get('test search', 'v1/test/search', { read: wireTestSearch, search }),
    candidateResults: (testId: string, userId: string) =>
      exports.run({
        call: 'results of a candidate',
        key: `results ${testId} ${userId}`,
        order: () => orderOf('results of a candidate', `v1/candidates/allResults/${seg(testId)}/${seg(userId)}`),
        statusPath: (jobId) => PATHS.resultsStatus(seg(testId), seg(userId), seg(jobId)),
        read: wireResultsOf(testId, userId),
      }),
    testResults: (testId: string) =>
      exports.run({
        call: 'results of a test',
        key: `results ${testId}`,
        order: () => orderFile('results of a test', 'AllResults', { assessmentRunId: testId }),
        read: wireResultsOf(testId),
      }),
    submissions: (testId: string) => submissionsOf(testId, 'submissions', wireSubmissions),
    briefSubmissions: (testId: string) => submissionsOf(testId, 'enrollments', wireBriefSubmissions),
    candidateSubmission: (testId: string, userId: string) =>
      exports.run({
        call: 'submission of a candidate',
        mayBePdf: true,
        key: `submission ${testId} ${userId}`,
        order: () => orderOf('submission of a candidate', PATHS.candidateSubmission(seg(testId), seg(userId)), SUBMISSIONS_FORMAT),
        statusPath: (jobId) => PATHS.candidateSubmissionStatus(seg(testId), seg(userId), seg(jobId)),
        read: wireSubmissions,
      }),
  };
};
