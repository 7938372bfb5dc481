import { day, flag, instant, number, optionalId, text, whole } from '../../shared/wire/fields.ts';
import type { Output } from '../../shared/wire/read.ts';
import { list, object, record } from '../../shared/wire/shapes.ts';
import { fraction, map, milliseconds, resultsWord, statusWord } from '../fields.ts';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';

/** Not kept: proctor, a free object that may hold the proctor's session token. */
export const wireAttempt = resource({
  typename: 'SynapAttempt',
  attributes: {
    title: text,
    createdAt: instant,
    isCompleted: flag,
    timeStarted: instant,
    timeCompleted: instant,
    timeSpentInMs: milliseconds,
    resitCount: whole,
    attemptsAllowed: whole,
    schedule: record({ activateAt: instant, deactivateAt: day }),
    candidateOpenDate: instant,
    status: statusWord,
    settings: map,
    state: map,
    quizSetup: map,
    grade: record({ label: text, minScore: number, isPass: flag, description: text }),
    examStatus: statusWord,
    proctorStatus: text,
    score: number,
    scoreFrac: fraction,
    marks: record({ points: number, maxPoints: number, credits: number, penalties: number }),
    isRevoked: flag,
    isOpen: flag,
    isUpcoming: flag,
    isPast: flag,
    version: text,
    resultsStatus: resultsWord,
    resultsMarkingStatus: text,
    resultsPendingMarks: number,
    proctorEnabled: flag,
    proctorVendor: text,
    proctorIsApproved: flag,
    proctorReviews: list(object({ userId: optionalId, action: text, timestamp: instant, body: text })),
    proctorRequiresReview: flag,
    proctorBreaches: whole,
    proctorLiveProctoring: flag,
  },
  spellings: SPELLINGS.attempt,
  one: ['examV2', 'user', 'owner', 'test', 'quiz', 'assignment', 'assignmentItem'],
  whose: ['user'],
});
export type WireAttempt = Output<typeof wireAttempt>;
