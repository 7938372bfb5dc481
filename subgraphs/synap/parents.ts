import type { GraphQLResolveInfo } from 'graphql';
import type { Loader } from '../shared/batch.ts';
import type { Fetched } from '../shared/cache.ts';
import type { Page } from '../shared/connection.ts';
import { selectsBeyond } from '../shared/selection.ts';
import type { EnrollmentRow } from './enrollments.ts';
import { blank } from './jsonapi.ts';
import type { SynapContext } from './loaders.ts';
import type { WireAssignment } from './wire/assignments.ts';
import type { WireAttempt } from './wire/attempts.ts';
import type { WireExam } from './wire/exams.ts';
import type { WireCertificate, WireLearningRecord } from './wire/records.ts';
import { wireUser, type WireUser, type WireUserGroup } from './wire/users.ts';

// What resolvers hand on for a type where that is more than the wire's: the mappers of codegen.yml.

export type UserParent = WireUser & { readonly fetchedAt: Date | null };

export interface MembershipParent {
  readonly userGroupId: string;
  readonly joinedAt: Date | null;
}

export interface EnrollmentParent {
  readonly row: EnrollmentRow;
  readonly fetchedAt: Date;
}

export interface ProctorReviewParent {
  readonly userId: string | null;
  readonly action: string | null;
  readonly timestamp: Date | null;
  readonly body: string | null;
}

export type UserPage = Page<UserParent>;
export type UserGroupPage = Page<WireUserGroup>;
export type AssignmentPage = Page<WireAssignment>;
export type AttemptPage = Page<WireAttempt>;
export type ExamPage = Page<WireExam>;
export type CertificatePage = Page<WireCertificate>;
export type LearningRecordPage = Page<WireLearningRecord>;

/** The thing with this id; null for no id and for an id that Synap does not know. */
export const linked = async <T>(loader: Loader<Fetched<T> | null>, id: string | null): Promise<T | null> => (id === null ? null : ((await loader.load(id))?.data ?? null));

const userOf = (fetched: Fetched<WireUser>): UserParent => ({ ...fetched.data, fetchedAt: fetched.fetchedAt });

/** The user with this id, read. */
export const userById = async (context: SynapContext, id: string): Promise<UserParent | null> => {
  const fetched = await context.loaders.userById.load(id);
  return fetched && userOf(fetched);
};

const USER: UserParent = { ...blank(wireUser), fetchedAt: null };

/** What a user's id alone answers. */
const BY_ID: ReadonlySet<string> = new Set(['__typename', 'id', 'vendor', 'username', 'enrollments']);

/** A user known to exist: read only where more is asked than its id tells. */
export const userLink = async (context: SynapContext, id: string | null, info: GraphQLResolveInfo): Promise<UserParent | null> => {
  if (id === null) return null;
  return selectsBeyond(info, BY_ID, ['SynapUser', 'VendorUser']) ? userById(context, id) : { ...USER, id };
};
