import type { z } from 'zod';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';
import { flag, instant, map, number, record, records, text, whole } from '../values.ts';

/** Not kept: proctor, a free object that may hold the proctor's session token. */
export const wireAttempt = resource({
  typename: 'SynapAttempt',
  attributes: {
    title: text,
    createdAt: instant,
    isCompleted: flag,
    timeStarted: instant,
    timeCompleted: instant,
    timeSpentInMs: number,
    resitCount: whole,
    attemptsAllowed: whole,
    schedule: record({ activateAt: instant, deactivateAt: instant }),
    candidateOpenDate: instant,
    status: text,
    settings: map,
    state: map,
    quizSetup: map,
    grade: record({ label: text, minScore: number, isPass: flag, description: text }),
    examStatus: text,
    proctorStatus: text,
    score: number,
    scoreFrac: number,
    marks: record({ points: number, maxPoints: number, credits: number, penalties: number }),
    isRevoked: flag,
    isOpen: flag,
    isUpcoming: flag,
    isPast: flag,
    version: text,
    resultsStatus: text,
    resultsMarkingStatus: text,
    resultsPendingMarks: number,
    proctorEnabled: flag,
    proctorVendor: text,
    proctorIsApproved: flag,
    proctorReviews: records({ userId: text, action: text, timestamp: instant, body: text }),
    proctorRequiresReview: flag,
    proctorBreaches: whole,
    proctorLiveProctoring: flag,
  },
  spellings: SPELLINGS.attempt,
  one: ['examV2', 'user', 'owner', 'test', 'quiz', 'assignment', 'assignmentItem'],
});
export type WireAttempt = z.output<typeof wireAttempt>;
