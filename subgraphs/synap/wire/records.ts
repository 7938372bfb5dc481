import { day, flag, instant, text } from '../../shared/wire/fields.ts';
import type { Output } from '../../shared/wire/read.ts';
import { map } from '../fields.ts';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';

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
export type WireCourse = Output<typeof wireCourse>;

/** Not kept: url and certificatePdfPath, the vendor's own links. */
export const wireCertificate = resource({
  typename: 'SynapCertificate',
  attributes: { name: text, issuedAt: instant, expiresAt: day, createdAt: instant },
  spellings: SPELLINGS.certificate,
  one: ['user', 'examV2', 'exam', 'attempt', 'assignment', 'assignmentGroup'],
});
export type WireCertificate = Output<typeof wireCertificate>;

export const wireLearningRecord = resource({
  typename: 'SynapLearningRecord',
  attributes: { name: text, description: text, type: text, status: text, achievedOn: instant, expiresOn: day, attr: map, createdAt: instant, updatedAt: instant },
  spellings: SPELLINGS.learningRecord,
  one: ['user', 'owner'],
});
export type WireLearningRecord = Output<typeof wireLearningRecord>;
