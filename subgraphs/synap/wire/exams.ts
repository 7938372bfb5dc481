import { filled, flag, text, whole } from '../../shared/wire/fields.ts';
import type { Output } from '../../shared/wire/read.ts';
import { list, object } from '../../shared/wire/shapes.ts';
import { map } from '../fields.ts';
import { resource } from '../jsonapi.ts';

/** JSON:API type Exam-V-2. */
export const wireExam = resource({
  typename: 'SynapExam',
  attributes: {
    name: text,
    isDynamic: flag,
    isSectioned: flag,
    shortDescription: text,
    preExamInstructions: text,
    isArchived: flag,
    attr: map,
    ipAllowList: list(filled),
    lockedByDefault: flag,
    resumeSameSession: flag,
    resumeAllowed: flag,
    hideFromCandidateList: flag,
    notificationAutomateEmails: flag,
    markingDoubleEnabled: flag,
    markingDoubleAllocation: text,
    markingDoubleMinMarkers: whole,
    markingDoubleSequence: text,
    markingBlindProvisionalMarker: flag,
    markingBlindModeratingMarker: flag,
    markingBlindEscalationMarker: flag,
    markingBlindBackReadingMarker: flag,
    markingBlindAuditingMarker: flag,
    markingBlindIsolate: flag,
    markerConcealmentProvisional: flag,
    markerConcealmentModerating: flag,
    markerConcealmentEscalation: flag,
    markerConcealmentAuditing: flag,
    markingEscalationEnabled: flag,
    markingEscalationModeratorsCanEscalate: flag,
    markingEscalationReasons: list(object({ slug: text, label: text, description: text })),
    markingBackReadingEnabled: flag,
    markingAuditingEnabled: flag,
    markingResolutionEnabled: flag,
    markingModeratingMarkerAllocation: text,
    markingProvisionalMarkerAllocation: text,
    markingEscalationMarkerAllocation: text,
  },
  one: ['owner', 'userGroup', 'markers', 'moderatingMarkers', 'escalatingMarkers', 'auditingMarkers', 'backReadingMarkers', 'coverImage', 'publishedVersion', 'currentVersion'],
});
export type WireExam = Output<typeof wireExam>;
