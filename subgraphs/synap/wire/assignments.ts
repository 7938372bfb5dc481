import { day, flag, instant, number, text } from '../../shared/wire/fields.ts';
import type { Output } from '../../shared/wire/read.ts';
import { list, object } from '../../shared/wire/shapes.ts';
import { deadlineWord, progress, statusWord } from '../fields.ts';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';

/** No page of the documents shows an assignment: its attributes are inferred. */
export const wireAssignment = resource({
  typename: 'SynapAssignment',
  attributes: {
    name: text,
    status: statusWord,
    progress,
    score: number,
    isCompleted: flag,
    isRevoked: flag,
    isUpcoming: flag,
    createdAt: instant,
    updatedAt: instant,
    startDate: instant,
    deadline: day,
    startedAt: instant,
    completedAt: instant,
  },
  spellings: SPELLINGS.assignment,
  one: ['user', 'owner', 'assignmentGroup', 'course'],
  many: ['items'],
  whose: ['user', 'owner'],
});
export type WireAssignment = Output<typeof wireAssignment>;

export const wireAssignmentGroup = resource({
  typename: 'SynapAssignmentGroup',
  attributes: {
    name: text,
    description: text,
    shortDescription: text,
    absoluteDeadline: day,
    relativeDeadline: text,
    deadlineType: deadlineWord,
    progressionType: text,
    isReviewRequired: flag,
    isArchived: flag,
    isActive: flag,
    status: text,
    certificateTemplateId: text,
    certificateIgnoreSubPortalBranding: flag,
    certificateShareList: list(object({ label: text, urlPrefix: text })),
    startDate: instant,
    endDate: day,
    createdAt: instant,
    updatedAt: instant,
  },
  one: ['reviewers', 'coverImage'],
});
export type WireAssignmentGroup = Output<typeof wireAssignmentGroup>;
