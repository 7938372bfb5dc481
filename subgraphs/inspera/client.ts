import type { z } from 'zod';
import { seg, type BoundHttp } from '../shared/http.ts';
import type { Search } from '../shared/transport.ts';
import type { Exports } from './exports.ts';
import { EXPIRY_HOURS, INCLUDE_STUDENTS, PATHS, SUBMISSIONS_FORMAT } from './inferred.ts';
import { wireOrder } from './wire/exports.ts';
import { wireResults } from './wire/results.ts';
import { wireBriefSubmissions, wireSubmissions } from './wire/submissions.ts';
import { wireTestMetadata, wireTestSearch } from './wire/tests.ts';
import { wireAllUsers, wireUser, wireUsersByExternalId } from './wire/users.ts';

export type InsperaClient = ReturnType<typeof insperaClient>;

const ALL_USERS = 'all users';

/** What we ask of Inspera, one function for each endpoint. Those of exports order one, wait for it and download it. */
export const insperaClient = (http: BoundHttp, exports: Exports) => {
  const orderFile = (call: string, resourceType: string, parameters: Record<string, string>) =>
    http.post(`${call}: order`, 'v1/fileExport/order', { schema: wireOrder, json: { resourceType, parameters, expiryPeriod: EXPIRY_HOURS } });
  const orderOf = (call: string, path: string, search: Search = []) => http.find(`${call}: order`, path, { schema: wireOrder, search });

  const submissionsOf = <S extends z.ZodType>(testId: string, schema: S) =>
    exports.run({
      call: 'submissions of a test',
      key: `submissions ${testId}`,
      order: () => orderOf('submissions of a test', `v1/test/${seg(testId)}/submissions`, SUBMISSIONS_FORMAT),
      statusPath: (jobId) => PATHS.submissionsStatus(seg(testId), seg(jobId)),
      schema,
    });

  return {
    user: (id: string) => http.find('user by id', `v1/users/${seg(id)}`, { schema: wireUser }),
    usersByExternalId: async (authType: string, externalId: string) =>
      (await http.find('users by external id', `v1/users/external/${seg(authType)}/${seg(externalId)}`, { schema: wireUsersByExternalId, search: INCLUDE_STUDENTS })) ?? [],
    /** The id of the export's job. */
    orderAllUsers: async () => exports.job(ALL_USERS, await orderFile(ALL_USERS, 'AllUsers', {})).jobId,
    /** The link of a finished export of all users, null while it is made, undefined for a job that is not known. */
    allUsersLink: (jobId: string) => exports.ask(ALL_USERS, PATHS.fileStatus(seg(jobId))),
    allUsers: async (link: string) => exports.download(ALL_USERS, link, wireAllUsers),
    test: (id: string) => http.find('test metadata', `v1/test/${seg(id)}`, { schema: wireTestMetadata }),
    searchTests: (search: Search) => http.get('test search', 'v1/test/search', { schema: wireTestSearch, search }),
    candidateResults: (testId: string, userId: string) =>
      exports.run({
        call: 'results of a candidate',
        key: `results ${testId} ${userId}`,
        order: () => orderOf('results of a candidate', `v1/candidates/allResults/${seg(testId)}/${seg(userId)}`),
        statusPath: (jobId) => PATHS.resultsStatus(seg(testId), seg(userId), seg(jobId)),
        schema: wireResults,
      }),
    testResults: (testId: string) =>
      exports.run({
        call: 'results of a test',
        key: `results ${testId}`,
        order: () => orderFile('results of a test', 'AllResults', { assessmentRunId: testId }),
        schema: wireResults,
      }),
    submissions: (testId: string) => submissionsOf(testId, wireSubmissions),
    briefSubmissions: (testId: string) => submissionsOf(testId, wireBriefSubmissions),
    candidateSubmission: (testId: string, userId: string) =>
      exports.run({
        call: 'submission of a candidate',
        key: `submission ${testId} ${userId}`,
        order: () => orderOf('submission of a candidate', PATHS.candidateSubmission(seg(testId), seg(userId)), SUBMISSIONS_FORMAT),
        statusPath: (jobId) => PATHS.candidateSubmissionStatus(seg(testId), seg(userId), seg(jobId)),
        schema: wireSubmissions,
      }),
  };
};
