import type { GraphQLResolveInfo } from 'graphql';
import { selectsBeyond } from '../shared/selection.ts';
import type { Fetched } from '../shared/cache.ts';
import type { Candidacy } from './candidacies.ts';
import type { InsperaContext } from './loaders.ts';
import type { WireSubmission } from './wire/submissions.ts';
import type { WireCandidate, WireContributor, WireTest } from './wire/tests.ts';
import type { WireUser } from './wire/users.ts';

/** An account; `found` is null where nobody asked for more than its id says. */
export interface UserParent {
  readonly id: string;
  readonly found: Fetched<WireUser> | null;
}

/** A test. What is `known` of it need not be read; the rest is in its metadata. */
export interface TestParent {
  readonly id: string;
  readonly known: Partial<WireTest>;
}

/** A candidate of a test in Inspera's words. */
export interface CandidacyParent {
  readonly testId: string;
  readonly userId: string;
  /** Where it was read already. */
  readonly submission: WireSubmission | null;
}

/** A candidate of a test in shared words. */
export interface EnrollmentParent {
  readonly row: Candidacy;
  readonly fetchedAt: Date;
}

export interface SubmissionParent {
  readonly testId: string;
  readonly row: WireSubmission;
}

export interface CandidateParent {
  readonly testId: string;
  readonly row: WireCandidate;
}

export type ContributorParent = WireContributor;

/** What an account can tell without being read. */
const KNOWN_OF_USER: ReadonlySet<string> = new Set(['__typename', 'id', 'vendor', 'enrollments']);

/** The account with this id, null if there is none. */
export const findUser = async (id: string, { loaders }: InsperaContext): Promise<UserParent | null> => {
  const found = await loaders.userById.load(id);
  return found && { id, found };
};

/** The account that something belongs to: read where more is asked of it than its id. */
export const userOf = async (id: string | null, context: InsperaContext, info: GraphQLResolveInfo): Promise<UserParent | null> => {
  if (id === null) return null;
  return selectsBeyond(info, KNOWN_OF_USER, ['InsperaUser', 'VendorUser']) ? findUser(id, context) : { id, found: null };
};

/** The test with this id, null if there is none. */
export const findTest = async (id: string, { loaders }: InsperaContext): Promise<TestParent | null> => {
  const found = await loaders.testById.load(id);
  return found && { id, known: found.data };
};
