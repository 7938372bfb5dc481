import { z } from 'zod';
import { externalIds, flag, id, list, number, text, texts, time } from './fields.ts';

const common = {
  assessmentRunTitle: text,
  title: text,
  name: text,
  externalId: text,
  externalTestId: text,
  status: text,
  startTime: time,
  endTime: time,
  isTemplate: flag,
};

const named = (row: z.output<z.ZodObject<typeof common>>) => ({
  title: row.assessmentRunTitle ?? row.title ?? row.name,
  externalId: row.externalId ?? row.externalTestId,
  status: row.status,
  startTime: row.startTime,
  endTime: row.endTime,
  isTemplate: row.isTemplate,
});

/** What both a search and the metadata say of a test. */
export type WireTest = ReturnType<typeof named>;

const hit = z.object({ assessmentRunId: id, ...common }).transform((row) => ({ testId: row.assessmentRunId, ...named(row) }));
export type WireTestHit = z.output<typeof hit>;

/** Answer of test/search. */
export const wireTestSearch = z.object({ hits: number, results: z.array(hit) });

const contributor = z
  .object({ userId: id.nullish(), firstName: text, lastName: text, userName: text, username: text, roles: texts, committees: list(z.union([text, z.object({ name: text })])), externalUserIds: externalIds, externalIds })
  .transform((row) => ({
    userId: row.userId ?? null,
    firstName: row.firstName,
    lastName: row.lastName,
    userName: row.userName ?? row.username,
    roles: row.roles,
    committees: row.committees.map((committee) => (typeof committee === 'object' ? (committee?.name ?? null) : committee)).filter((name) => name !== null),
    externalIds: row.externalUserIds.length > 0 ? row.externalUserIds : row.externalIds,
  }));
export type WireContributor = z.output<typeof contributor>;

const candidate = z
  .object({ userId: id.nullish(), candidateId: text, externalUserIds: externalIds })
  .transform((row) => ({ userId: row.userId ?? null, candidateId: row.candidateId, externalIds: row.externalUserIds }));
export type WireCandidate = z.output<typeof candidate>;

const committee = z.object({ name: text, type: text });
export type WireCommittee = z.output<typeof committee>;

const KEYS = ['assessmentRunId', 'assessmentRunTitle', 'title', 'name', 'committees', 'contributors', 'candidates'];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Metadata of a test. Its top level is uncertain: the parts may be within `result`. README: Tests. */
export const wireTestMetadata = z.preprocess(
  (body) => (isObject(body) && isObject(body.result) ? { ...body, ...body.result } : body),
  z
    .looseObject({})
    .refine((body) => KEYS.some((key) => key in body), { path: ['assessmentRunId'] })
    .pipe(z.object({ ...common, committees: list(committee), contributors: list(contributor), candidates: list(candidate) }))
    .transform((row) => ({ ...named(row), committees: row.committees, contributors: row.contributors, candidates: row.candidates })),
);
export type WireTestMetadata = z.output<typeof wireTestMetadata>;
