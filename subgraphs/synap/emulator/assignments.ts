import type { Item, Participation } from '../../shared/world/learning.ts';
import { dateText, dateTime, derivedId, toOne, type Resource } from './document.ts';
import { DEADLINE_ABSOLUTE, GROUP_ACTIVE, PROGRESSION_FREE } from './inferred.ts';

/** Assignments of one item with the same dates belong to one group, which alone holds the dates. */
export const assignmentGroupId = ({ availableFrom, dueAt }: Participation, item: Item): string =>
  derivedId('AssignmentGroup', `${item.id} ${availableFrom.toISOString()} ${dueAt.toISOString()}`);

/** What a group of users was told to do, by when, and with which certificate. */
export const assignmentGroup = (participation: Participation, item: Item, now: Date): Resource => {
  const { assignedAt, availableFrom, dueAt } = participation;
  return {
    id: assignmentGroupId(participation, item),
    type: 'AssignmentGroup',
    attributes: {
      name: item.title,
      description: `To be done by ${dueAt.toISOString().slice(0, 10)}`,
      shortDescription: item.title,
      image: { url: `https://files.synap.example/covers/${item.id}.png` },
      absoluteDeadline: dateTime(dueAt),
      relativeDeadline: null,
      deadlineType: DEADLINE_ABSOLUTE,
      progressionType: PROGRESSION_FREE,
      isReviewRequired: false,
      isArchived: false,
      status: now < availableFrom ? 'inactive' : GROUP_ACTIVE,
      certificateTemplateId: item.certificate ? derivedId('CertificateTemplate', item.id) : null,
      certificateIgnoreSubPortalBranding: false,
      certificateShareList: item.certificate ? [{ label: 'Intranet', urlPrefix: 'https://intranet.example/share?url=' }] : [],
      startDate: dateText(availableFrom),
      endDate: dateText(dueAt),
      createdAt: dateText(assignedAt),
      updatedAt: dateText(assignedAt),
      isActive: availableFrom <= now,
    },
    relationships: { reviewers: toOne('UserGroup', null), coverImage: toOne('File', null) },
  };
};
