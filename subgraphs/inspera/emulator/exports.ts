import { json, type Reply } from '../../shared/emulator.ts';
import { guesses, refuse } from './guesses.ts';
import type { ExportDesk, ExportFile, Order } from './jobs.ts';
import { resultsFile } from './results.ts';
import { bodyOf, objectOf, queryOf, type Call, type Route } from './routes.ts';
import { submissionsFile } from './submissions.ts';
import type { Candidate, Tenant, Test } from './tenant.ts';
import { usersFile } from './users.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** What an order says, but for how long its file stays. */
type FileOrder = Pick<Order, 'resource' | 'file'>;

export interface ExportSwitches {
  /** Whether rows of the AllUsers file hold the whole user, the default, or only `userId`. */
  readonly usersExport?: 'ids' | 'full';
  /** Submissions are JSON, the default, or PDF, as the overview says. */
  readonly submissions?: 'JSON' | 'PDF';
  /** Candidates who have not begun have the times of their test in place of their own. */
  readonly timesOfTest?: boolean;
}

const usersOrder = (tenant: Tenant, rows: 'ids' | 'full', given: unknown): FileOrder => {
  const { userType }: Parameters = objectOf(given ?? {}, 'parameters', ['userType']);
  if (userType !== undefined && userType !== 'admin' && userType !== 'student') throw refuse(400, 'userType must be admin or student');
  return { resource: `users ${userType ?? ''}`, file: () => usersFile(tenant, userType, rows) };
};

const resultsOrder = (tenant: Tenant, given: unknown): FileOrder => {
  const { assessmentRunId }: Parameters = objectOf(given ?? {}, 'parameters', ['assessmentRunId']);
  if (typeof assessmentRunId !== 'string') throw refuse(400, 'assessmentRunId is required, as a string');
  const test = tenant.test(assessmentRunId);
  return { resource: `results ${assessmentRunId}`, file: () => resultsFile(tenant, test, test.candidates) };
};

const fileOrder = (tenant: Tenant, rows: 'ids' | 'full', call: Call): Order => {
  queryOf(call);
  const { resourceType, parameters, expiryPeriod = guesses.expiryPeriod } = objectOf(bodyOf(call), 'the body', ['resourceType', 'parameters', 'expiryPeriod']);
  if (typeof expiryPeriod !== 'number' || !Number.isInteger(expiryPeriod) || expiryPeriod < 1) throw refuse(400, 'expiryPeriod must be a whole number of hours');
  if (resourceType === 'TestMaterials') throw refuse(501, 'The export of test materials is documented but not emulated');
  const statusPath = (jobId: string) => `fileExport/status/${jobId}`;
  if (resourceType === 'AllUsers') return { statusPath, expiryHours: expiryPeriod, ...usersOrder(tenant, rows, parameters) };
  if (resourceType === 'AllResults') return { statusPath, expiryHours: expiryPeriod, ...resultsOrder(tenant, parameters) };
  throw refuse(400, 'resourceType is missing or unknown');
};

const checkFormat = (call: Call): void => {
  const { format = 'JSON' } = queryOf(call, ['format']);
  if (!guesses.submissionFormats.some((known) => known === format)) throw refuse(400, `format must be ${guesses.submissionFormats.join(' or ')}`);
  if (format === 'PDF') throw refuse(501, 'The export of submissions as PDF is documented but not emulated');
};

const submissionsOf = (tenant: Tenant, test: Test, candidates: readonly Candidate[], { origin }: Call, { submissions, timesOfTest = false }: ExportSwitches): ExportFile =>
  submissions === 'PDF' ? () => guesses.pdf : () => submissionsFile(tenant, test, candidates, origin, timesOfTest);

const testSubmissionsOrder = (tenant: Tenant, call: Call, switches: ExportSwitches): Order => {
  checkFormat(call);
  const test = tenant.test(call.part('testId'));
  return {
    resource: `submissions ${test.item.id}`,
    statusPath: (jobId) => guesses.testSubmissionsStatusPath(test.item.id, jobId),
    file: submissionsOf(tenant, test, test.candidates, call, switches),
  };
};

const candidateSubmissionsOrder = (tenant: Tenant, call: Call, switches: ExportSwitches): Order => {
  checkFormat(call);
  const test = tenant.test(call.part('testId'));
  const candidate = tenant.candidate(test.item.id, call.part('userId'));
  return {
    resource: `submissions ${test.item.id} ${candidate.account.id}`,
    statusPath: (jobId) => guesses.candidateSubmissionsStatusPath(test.item.id, candidate.account.id, jobId),
    file: submissionsOf(tenant, test, [candidate], call, switches),
  };
};

const candidateResultsOrder = (tenant: Tenant, call: Call): Order => {
  queryOf(call);
  const test = tenant.test(call.part('testId'));
  const candidate = tenant.candidate(test.item.id, call.part('userId'));
  return {
    resource: `results ${test.item.id} ${candidate.account.id}`,
    statusPath: (jobId) => guesses.resultsStatusPath(test.item.id, candidate.account.id, jobId),
    file: () => resultsFile(tenant, test, [candidate]),
  };
};

/** Ordering exports and asking how far they are. */
export const exportRoutes = (tenant: Tenant, desk: ExportDesk, switches: ExportSwitches): Route[] => {
  const { usersExport: rows = 'full' } = switches;
  const whole = (orderOf: (call: Call) => Order) => (call: Call): Reply => json(200, desk.order(call, orderOf(call)));
  return [
    { method: 'POST', path: 'fileExport/order', answer: whole((call) => fileOrder(tenant, rows, call)) },
    { method: 'GET', path: 'fileExport/status/:jobId', answer: desk.status },
    {
      method: 'GET',
      path: 'candidates/allResults/:testId/:userId',
      // Of this family only the callback is documented, no job id.
      answer: (call) => json(200, { callbackUrl: desk.order(call, candidateResultsOrder(tenant, call)).callbackUrl }),
    },
    { method: 'GET', path: guesses.resultsStatusPath(':testId', ':userId', ':jobId'), answer: desk.status },
    { method: 'GET', path: 'test/:testId/submissions', answer: whole((call) => testSubmissionsOrder(tenant, call, switches)) },
    { method: 'GET', path: guesses.testSubmissionsStatusPath(':testId', ':jobId'), answer: desk.status },
    { method: 'GET', path: 'candidates/submissions/:testId/:userId', answer: whole((call) => candidateSubmissionsOrder(tenant, call, switches)) },
    { method: 'GET', path: guesses.candidateSubmissionsStatusPath(':testId', ':userId', ':jobId'), answer: desk.status },
  ];
};
