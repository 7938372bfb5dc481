import type { z } from 'zod';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';
import { flag, instant, map, text } from '../values.ts';

// No page of the documents shows these three: their attributes are inferred from webhooks and the help pages.

export const wireCourse = resource({
  typename: 'SynapCourse',
  attributes: {
    name: text,
    description: text,
    shortDescription: text,
    status: text,
    isActive: flag,
    isArchived: flag,
    attr: map,
    createdAt: instant,
    updatedAt: instant,
  },
  spellings: SPELLINGS.course,
  one: ['owner'],
});
export type WireCourse = z.output<typeof wireCourse>;

/** Not kept: url and certificatePdfPath, the vendor's own links. */
export const wireCertificate = resource({
  typename: 'SynapCertificate',
  attributes: { name: text, issuedAt: instant, expiresAt: instant, createdAt: instant },
  spellings: SPELLINGS.certificate,
  one: ['user', 'examV2', 'exam', 'attempt', 'assignment', 'assignmentGroup'],
});
export type WireCertificate = z.output<typeof wireCertificate>;

export const wireLearningRecord = resource({
  typename: 'SynapLearningRecord',
  attributes: { name: text, description: text, type: text, status: text, achievedOn: instant, expiresOn: instant, attr: map, createdAt: instant, updatedAt: instant },
  spellings: SPELLINGS.learningRecord,
  one: ['user', 'owner'],
});
export type WireLearningRecord = z.output<typeof wireLearningRecord>;
