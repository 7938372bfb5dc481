import { json, type Reply } from '../../shared/emulator.ts';

/**
 * Everything here is inferred: no document of the vendor says it. Guesses about the shape of a record stand where the
 * record is made and are called inferred there; all else in the other files is the documents' word.
 */
export const guesses = {
  /** How many unexpired tokens a user may hold; only that there can be too many is documented. */
  maxTokens: 100,
  /** The state of a job that is not done. */
  running: 'in_progress',
  /** Hours a file export stays when the order does not say. */
  expiryPeriod: 24,
  /** Values of includeStudent; the one known caller sends `True`. */
  includeStudent: ['True', 'False'],
  submissionFormats: ['JSON', 'PDF'],
  /** Enough of a PDF to be taken for one. */
  pdf: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n', 'latin1'),
  /** Of more requests at once than Inspera takes it is only said that they are refused. */
  tooManyAtOnce: 429,
  /** Where the callbacks of the two families other than fileExport lead, below /v1/. */
  resultsStatusPath: (testId: string, userId: string, jobId: string) => `candidates/allResults/${testId}/${userId}/status/${jobId}`,
  testSubmissionsStatusPath: (testId: string, jobId: string) => `test/${testId}/submissions/status/${jobId}`,
  candidateSubmissionsStatusPath: (testId: string, userId: string, jobId: string) => `candidates/submissions/${testId}/${userId}/status/${jobId}`,
  jaggedAnalysisStatus: 'ORDINARY',
  /** OneRoster's words, for the OneRoster-like submissions file. */
  resultStatus: { graded: 'fully graded', submitted: 'submitted', open: 'not submitted' },
  recordStatus: { current: 'active', ended: 'tobedeleted' },
} as const;

/** The body of a refusal; only the token call's are documented. */
export const refuse = (status: number, message: string): Reply => json(status, { success: false, errors: [message] });

/** Which mistake at the token call gets which of its documented statuses; the words of the 400 are OAuth2's. */
export const tokenRefusals = {
  missing: json(400, { error: 'invalid_request' }),
  wrongGrantType: json(400, { error: 'unsupported_grant_type' }),
  refreshToken: { status: 501, body: '' },
} satisfies Record<string, Reply>;

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

/** How `title` and `query` of the test search compare: a blank one is the interface's empty filter and finds every test. */
export const searchFinds = {
  title: (title: string, wanted: string) => contains(title, wanted),
  query: (title: string, externalId: string, wanted: string) => contains(`${title} ${externalId}`, wanted),
};

/** Keys that the vendor may send as null or leave out: blank ones are null for odd ids and missing for even ids. */
export const orMissing = <V>(id: string, key: string, value: V, blank: boolean): Record<string, V | null> =>
  !blank ? { [key]: value } : Number(id) % 2 === 1 ? { [key]: null } : {};

const storeError = (status: number, code: string, message: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});

/** What the store of finished exports says, as object stores do. */
export const storeRefusals = {
  twoMechanisms: storeError(400, 'InvalidArgument', 'Only one auth mechanism allowed'),
  expired: storeError(403, 'AccessDenied', 'Request has expired'),
  wrongSignature: storeError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.'),
} satisfies Record<string, Reply>;
