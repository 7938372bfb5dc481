import type { z } from 'zod';
import { resource } from '../jsonapi.ts';
import { flag, map, records, text, texts, whole } from '../values.ts';

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
    ipAllowList: texts,
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
    markingEscalationReasons: records({ slug: text, label: text, description: text }),
    markingBackReadingEnabled: flag,
    markingAuditingEnabled: flag,
    markingResolutionEnabled: flag,
    markingModeratingMarkerAllocation: text,
    markingProvisionalMarkerAllocation: text,
    markingEscalationMarkerAllocation: text,
  },
  one: ['owner', 'userGroup', 'markers', 'moderatingMarkers', 'escalatingMarkers', 'auditingMarkers', 'backReadingMarkers', 'coverImage', 'publishedVersion', 'currentVersion'],
});
export type WireExam = z.output<typeof wireExam>;
