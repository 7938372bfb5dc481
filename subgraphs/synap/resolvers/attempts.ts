import { pageFrom } from '../paging.ts';
import { linked, userLink } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import { attemptStatus } from '../status.ts';

/** Attempts, and how they were watched. */
export const attempts = {
  Query: {
    synapAttempt: async (_root, { id }, { loaders }) => linked(loaders.attemptById, id),
    synapAttempts: async (_root, { first, after }, { client }) => pageFrom(client.attempts, first, after),
  },
  SynapAttempt: {
    __resolveReference: async ({ id }, { loaders }) => linked(loaders.attemptById, id),
    status: (attempt, _arguments, { clock }) => attemptStatus(attempt, clock.now()),
    rawStatus: (attempt) => attempt.status?.raw ?? null,
    examStatus: (attempt) => attempt.examStatus?.raw ?? null,
    resultsStatus: (attempt) => attempt.resultsStatus?.raw ?? null,
    timeSpentSeconds: ({ timeSpentInMs: ms }) => (ms === null ? null : Math.round(ms / 1000)),
    proctoring: (attempt) => attempt,
    user: async (attempt, _arguments, context, info) => userLink(context, attempt.one.user, info),
    owner: async (attempt, _arguments, context, info) => userLink(context, attempt.one.owner, info),
    exam: async (attempt, _arguments, { loaders }) => linked(loaders.examById, attempt.one.examV2),
    assignment: async (attempt, _arguments, { loaders }) => linked(loaders.assignmentById, attempt.one.assignment),
    assignmentItemId: (attempt) => attempt.one.assignmentItem,
    testId: (attempt) => attempt.one.test,
    quizId: (attempt) => attempt.one.quiz,
  },
  SynapProctoring: {
    enabled: (attempt) => attempt.proctorEnabled,
    vendor: (attempt) => attempt.proctorVendor,
    status: (attempt) => attempt.proctorStatus,
    isApproved: (attempt) => attempt.proctorIsApproved,
    requiresReview: (attempt) => attempt.proctorRequiresReview,
    breaches: (attempt) => attempt.proctorBreaches,
    live: (attempt) => attempt.proctorLiveProctoring,
    reviews: (attempt) => attempt.proctorReviews,
  },
  SynapProctorReview: {
    user: async (review, _arguments, context, info) => userLink(context, review.userId, info),
    at: (review) => review.timestamp,
  },
} satisfies Resolvers;
