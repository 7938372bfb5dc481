import type { Item, Participation } from '../../shared/world/learning.ts';
import { dateText, derivedId, toOne, type Resource } from './document.ts';
import { attemptStatus, EXAM_STATUS, isRevoked, MARKING_COMPLETED, RESULTS_RELEASED } from './inferred.ts';

const MARKER_GROUPS = ['userGroup', 'markers', 'moderatingMarkers', 'escalatingMarkers', 'auditingMarkers', 'backReadingMarkers'] as const;

const MARKING = {
  markingDoubleEnabled: false,
  markingDoubleAllocation: 'manual',
  markingDoubleMinMarkers: 1,
  markingDoubleSequence: 'parallel',
  markingBlindProvisionalMarker: false,
  markingBlindModeratingMarker: false,
  markingBlindEscalationMarker: false,
  markingBlindBackReadingMarker: false,
  markingBlindAuditingMarker: false,
  markingBlindIsolate: false,
  markerConcealmentProvisional: false,
  markerConcealmentModerating: false,
  markerConcealmentEscalation: false,
  markerConcealmentAuditing: false,
  markingEscalationEnabled: true,
  markingEscalationModeratorsCanEscalate: false,
  markingEscalationReasons: [{ slug: 'unclear', label: 'Unclear answer', description: 'The answer can be read in two ways.' }],
  markingBackReadingEnabled: false,
  markingAuditingEnabled: false,
  markingResolutionEnabled: false,
  markingModeratingMarkerAllocation: 'manual',
  markingProvisionalMarkerAllocation: 'manual',
  markingEscalationMarkerAllocation: 'manual',
};

/** An exam. Its type is spelled `Exam-V-2`, unlike all others. */
export const exam = (item: Item): Resource => ({
  id: item.id,
  type: 'Exam-V-2',
  attributes: {
    name: item.title,
    isDynamic: false,
    isSectioned: false,
    shortDescription: `${item.title} (${item.code})`,
    preExamInstructions: 'Have your identity card at hand.',
    isArchived: false,
    attr: { code: item.code },
    ipAllowList: [],
    lockedByDefault: false,
    resumeSameSession: true,
    resumeAllowed: true,
    hideFromCandidateList: false,
    notificationAutomateEmails: true,
    ...MARKING,
  },
  relationships: {
    owner: toOne('User', null),
    ...Object.fromEntries(MARKER_GROUPS.map((name) => [name, toOne('UserGroup', null)])),
    coverImage: toOne('File', null),
    publishedVersion: toOne('Quiz', derivedId('Quiz', item.id)),
    currentVersion: toOne('Quiz', derivedId('Quiz', item.id)),
  },
});

const NOT_PROCTORED = {
  proctor: {},
  proctorStatus: null,
  proctorEnabled: false,
  proctorVendor: null,
  proctorSessionId: null,
  proctorIsApproved: false,
  proctorReviews: [],
  proctorRequiresReview: false,
  proctorBreaches: 0,
  proctorLiveProctoring: false,
};

const MAX_POINTS = 50;

/** Marks and grade once there is a result; documented `pending` and `notStarted` before. */
const results = ({ percent, completedAt }: Participation, item: Item) => {
  const marked = percent !== null;
  const passed = marked && percent >= item.passPercent;
  const points = marked ? (percent * MAX_POINTS) / 100 : 0;
  const status = { resultsStatus: marked ? RESULTS_RELEASED : 'pending', resultsMarkingStatus: marked ? MARKING_COMPLETED : 'notStarted' };
  const pendingMarks = completedAt !== null && !marked ? MAX_POINTS : 0;
  return {
    ...status,
    resultsPendingMarks: pendingMarks,
    state: { results: { status: status.resultsStatus, markingStatus: status.resultsMarkingStatus, pendingMarks } },
    score: percent,
    marks: marked ? { points, maxPoints: MAX_POINTS, credits: points, penalties: 0 } : null,
    grade: marked ? { label: passed ? 'Pass' : 'Fail', minScore: passed ? item.passPercent : 0, isPass: passed } : null,
  };
};

/** One candidate's attempt at an exam: made when the candidate is enrolled, sat later or never. */
export const attempt = (participation: Participation, item: Item, now: Date): Resource => {
  const { accountId, availableFrom, dueAt, state } = participation;
  const examStatus = EXAM_STATUS[state];
  return {
    id: participation.id,
    type: 'Attempt',
    attributes: {
      title: item.title,
      createdAt: dateText(participation.assignedAt),
      isCompleted: participation.completedAt !== null,
      timeStarted: dateText(participation.startedAt),
      timeCompleted: dateText(participation.completedAt),
      resitCount: 0,
      attemptsAllowed: 1,
      schedule: { activateAt: dateText(availableFrom), deactivateAt: dateText(dueAt) },
      candidateOpenDate: dateText(availableFrom),
      status: attemptStatus(examStatus),
      settings: {},
      quizSetup: {},
      examStatus,
      isRevoked: isRevoked(state),
      isOpen: availableFrom <= now && now < dueAt,
      isUpcoming: now < availableFrom,
      isPast: dueAt <= now,
      version: '1',
      ...results(participation, item),
      ...NOT_PROCTORED,
    },
    relationships: {
      examV2: toOne('Exam-V-2', item.id),
      user: toOne('User', accountId),
      owner: toOne('User', accountId),
      test: toOne('Test', derivedId('Test', item.id)),
      quiz: toOne('Quiz', derivedId('Quiz', item.id)),
      assignment: toOne('Assignment', null),
      assignmentItem: toOne('AssignmentItemQuiz', null),
    },
  };
};
