import { day, filled, flag, id, instant, optionalId, whole, word } from '../../shared/wire/fields.ts';
import { isObject, LEFT_OUT, mapped, type Output, type Read } from '../../shared/wire/read.ts';
import { document, object, one, slots, type Fields } from '../../shared/wire/shapes.ts';
import { entries, externalIds } from './fields.ts';

/** Inspera prints one of them; the others are described. README: Tests. */
const status = word({ CREATED: 'CREATED', SCHEDULED: 'SCHEDULED', ACTIVE: 'ACTIVE', FINISHED: 'FINISHED', GRADING_IN_PROGRESS: 'GRADING_IN_PROGRESS', GRADED: 'GRADED' });

const common = {
  assessmentRunTitle: filled,
  title: filled,
  name: filled,
  externalId: filled,
  externalTestId: filled,
  status,
  startTime: instant,
  endTime: day,
  isTemplate: flag,
};

const named = (row: Fields<typeof common>) => ({
  title: row.assessmentRunTitle ?? row.title ?? row.name,
  externalId: row.externalId ?? row.externalTestId,
  status: row.status,
  startTime: row.startTime,
  endTime: row.endTime,
  isTemplate: row.isTemplate,
});

/** What both a search and the metadata say of a test. */
export type WireTest = ReturnType<typeof named>;

const hit = mapped(object({ assessmentRunId: id, ...common }), (row) => ({ testId: row.assessmentRunId, ...named(row) }));
export type WireTestHit = Output<typeof hit>;

/** Answer of test/search; null stands for a test that could not be read. */
export const wireTestSearch = document({ hits: whole, results: slots(hit) });
export type WireTestSearch = Output<typeof wireTestSearch>;

const committeeName: Read<string | null> = (value, odd) => filled(isObject(value) ? value.name : value, odd);

const contributor = mapped(
  object({ userId: optionalId, firstName: filled, lastName: filled, userName: filled, username: filled, roles: entries(filled), committees: entries(committeeName), externalUserIds: externalIds, externalIds }),
  ({ username, externalUserIds, ...row }) => ({
    ...row,
    userName: row.userName ?? username,
    externalIds: externalUserIds.length > 0 ? externalUserIds : row.externalIds,
  }),
);
export type WireContributor = Output<typeof contributor>;

const candidate = mapped(object({ userId: optionalId, candidateId: filled, externalUserIds: externalIds }), ({ externalUserIds, ...row }) => ({ ...row, externalIds: externalUserIds }));
export type WireCandidate = Output<typeof candidate>;

const committee = object({ name: filled, type: filled });
export type WireCommittee = Output<typeof committee>;

const KEYS = ['assessmentRunId', 'assessmentRunTitle', 'title', 'name', 'committees', 'contributors', 'candidates'];

const metadata = mapped(object({ assessmentRunId: optionalId, ...common, committees: entries(committee), contributors: entries(contributor), candidates: entries(candidate) }), (row) => ({
  testId: row.assessmentRunId,
  ...named(row),
  committees: row.committees,
  contributors: row.contributors,
  candidates: row.candidates,
}));
export type WireTestMetadata = Output<typeof metadata>;

/** Metadata of a test. Its top level is uncertain: the parts may be within `result`. README: Tests. */
export const wireTestMetadata = one<WireTestMetadata | typeof LEFT_OUT>((value, odd) => {
  const body = isObject(value) && isObject(value.result) ? { ...value, ...value.result } : value;
  if (isObject(body) && KEYS.some((key) => key in body)) return metadata(body, odd);
  odd.at = 'assessmentRunId';
  odd.blame();
  return LEFT_OUT;
});
