import type { SynapContext } from '../loaders.ts';
import { pageFrom } from '../paging.ts';
import { linked, userLink } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { WireExam } from '../wire/exams.ts';

const group = (name: keyof WireExam['one']) => async (exam: WireExam, _arguments: object, { loaders }: SynapContext) => linked(loaders.userGroupById, exam.one[name]);

/** Exams, and how they are marked. */
export const exams = {
  Query: {
    synapExam: async (_root, { id }, { loaders }) => linked(loaders.examById, id),
    synapExams: async (_root, { first, after }, { client }) => pageFrom(client.exams, first, after),
  },
  SynapExam: {
    marking: (exam) => exam,
    owner: async (exam, _arguments, context, info) => userLink(context, exam.one.owner, info),
    userGroup: group('userGroup'),
    publishedVersionId: (exam) => exam.one.publishedVersion,
    currentVersionId: (exam) => exam.one.currentVersion,
  },
  SynapMarking: {
    markers: group('markers'),
    moderatingMarkers: group('moderatingMarkers'),
    escalatingMarkers: group('escalatingMarkers'),
    auditingMarkers: group('auditingMarkers'),
    backReadingMarkers: group('backReadingMarkers'),
    doubleEnabled: (exam) => exam.markingDoubleEnabled,
    doubleAllocation: (exam) => exam.markingDoubleAllocation,
    doubleMinMarkers: (exam) => exam.markingDoubleMinMarkers,
    doubleSequence: (exam) => exam.markingDoubleSequence,
    blindProvisionalMarker: (exam) => exam.markingBlindProvisionalMarker,
    blindModeratingMarker: (exam) => exam.markingBlindModeratingMarker,
    blindEscalationMarker: (exam) => exam.markingBlindEscalationMarker,
    blindBackReadingMarker: (exam) => exam.markingBlindBackReadingMarker,
    blindAuditingMarker: (exam) => exam.markingBlindAuditingMarker,
    blindIsolate: (exam) => exam.markingBlindIsolate,
    concealProvisional: (exam) => exam.markerConcealmentProvisional,
    concealModerating: (exam) => exam.markerConcealmentModerating,
    concealEscalation: (exam) => exam.markerConcealmentEscalation,
    concealAuditing: (exam) => exam.markerConcealmentAuditing,
    escalationEnabled: (exam) => exam.markingEscalationEnabled,
    moderatorsCanEscalate: (exam) => exam.markingEscalationModeratorsCanEscalate,
    escalationReasons: (exam) => exam.markingEscalationReasons,
    backReadingEnabled: (exam) => exam.markingBackReadingEnabled,
    auditingEnabled: (exam) => exam.markingAuditingEnabled,
    resolutionEnabled: (exam) => exam.markingResolutionEnabled,
    moderatingAllocation: (exam) => exam.markingModeratingMarkerAllocation,
    provisionalAllocation: (exam) => exam.markingProvisionalMarkerAllocation,
    escalationAllocation: (exam) => exam.markingEscalationMarkerAllocation,
  },
} satisfies Resolvers;
