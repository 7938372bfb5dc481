import { selectsBeyond } from '../../shared/selection.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { VendorError } from '../../shared/errors.ts';
import { blank } from '../jsonapi.ts';
import type { SynapContext } from '../loaders.ts';
import { linked, userLink, type EnrollmentParent } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import { isFinished } from '../status.ts';
import { wireAssignment, type WireAssignment } from '../wire/assignments.ts';
import { wireAttempt, type WireAttempt } from '../wire/attempts.ts';

const ATTEMPT = blank(wireAttempt);
const ASSIGNMENT = blank(wireAssignment);
/** An attempt or assignment of which is known that it exists. Whose it is stays known, for the check that it may be shown. */
const known = <T extends WireAttempt | WireAssignment>(record: T, { id, userId }: EnrollmentParent['row']): T => ({ ...record, id, one: { ...record.one, user: userId } });

const ID_ALONE: ReadonlySet<string> = new Set(['__typename', 'id']);

/** One person's enrollments from the reading. */
export const enrollmentsOf = ({ reading }: SynapContext, userId: string): EnrollmentParent[] => {
  const current = reading.current();
  if (!current) throw new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'enrollments', { detail: 'the first reading has not ended' });
  return (current.value.index.byUser.get(userId) ?? []).map((row) => ({ row, fetchedAt: current.readAt }));
};

/** The live record of an enrollment; its id alone costs no call. */
const native = async ({ row }: EnrollmentParent, { loaders }: SynapContext, info: GraphQLResolveInfo) => {
  if (row.kind === 'EXAM') return selectsBeyond(info, ID_ALONE, ['SynapAttempt']) ? linked(loaders.attemptById, row.id) : known(ATTEMPT, row);
  return selectsBeyond(info, ID_ALONE, ['SynapAssignment']) ? linked(loaders.assignmentById, row.id) : known(ASSIGNMENT, row);
};

/** Enrollments as the last complete reading had them. */
export const enrollments = {
  Enrollment: {
    id: ({ row }) => row.id,
    vendor: () => 'SYNAP',
    kind: ({ row }) => row.kind,
    title: ({ row }) => row.title,
    itemId: ({ row }) => row.itemId,
    status: ({ row }) => row.status,
    rawStatus: ({ row }) => row.rawStatus,
    assignedAt: ({ row }) => row.assignedAt,
    availableFrom: ({ row }) => row.availableFrom,
    dueAt: ({ row }) => row.dueAt,
    startedAt: ({ row }) => row.startedAt,
    completedAt: ({ row }) => row.completedAt,
    isOverdue: ({ row }, _arguments, { clock }) => row.dueAt !== null && row.dueAt.getTime() < clock.now() && !isFinished(row.status),
    progress: ({ row }) => row.progress,
    timeSpentSeconds: ({ row }) => row.timeSpentSeconds,
    score: ({ row }) => row.score,
    passed: ({ row }) => row.passed,
    // There is no download: the vendor's link is never shown.
    certificate: ({ row: { certificate } }) => certificate && { ...certificate, expirySource: certificate.expiresAt ? ('VENDOR' as const) : null, downloadPath: null },
    account: ({ row }) => ({ vendor: 'SYNAP', externalId: row.userId }),
    user: async ({ row }, _arguments, context, info) => userLink(context, row.userId, info),
    native: async (enrollment, _arguments, context, info) => native(enrollment, context, info),
  },
} satisfies Resolvers;
