import type { z } from 'zod';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';
import { flag, instant, number, records, text } from '../values.ts';

/** No page of the documents shows an assignment: its attributes are inferred. */
export const wireAssignment = resource({
  typename: 'SynapAssignment',
  attributes: {
    name: text,
    status: text,
    progress: number,
    score: number,
    isCompleted: flag,
    isRevoked: flag,
    isUpcoming: flag,
    createdAt: instant,
    updatedAt: instant,
    startDate: instant,
    deadline: instant,
    startedAt: instant,
    completedAt: instant,
  },
  spellings: SPELLINGS.assignment,
  one: ['user', 'owner', 'assignmentGroup', 'course'],
  many: ['items'],
});
export type WireAssignment = z.output<typeof wireAssignment>;

export const wireAssignmentGroup = resource({
  typename: 'SynapAssignmentGroup',
  attributes: {
    name: text,
    description: text,
    shortDescription: text,
    absoluteDeadline: instant,
    relativeDeadline: text,
    deadlineType: text,
    progressionType: text,
    isReviewRequired: flag,
    isArchived: flag,
    isActive: flag,
    status: text,
    certificateTemplateId: text,
    certificateIgnoreSubPortalBranding: flag,
    certificateShareList: records({ label: text, urlPrefix: text }),
    startDate: instant,
    endDate: instant,
    createdAt: instant,
    updatedAt: instant,
  },
  one: ['reviewers', 'coverImage'],
});
export type WireAssignmentGroup = z.output<typeof wireAssignmentGroup>;
