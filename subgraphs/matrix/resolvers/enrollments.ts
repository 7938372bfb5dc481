import type { GraphQLResolveInfo } from 'graphql';
import { VendorError } from '../../shared/errors.ts';
import { recordGap } from '../../shared/operation.ts';
import { selects, selectsBeyond } from '../../shared/selection.ts';
import type { Needs, State } from '../facts.ts';
import { dueBy, expiry } from '../inferred.ts';
import type { MatrixContext } from '../loaders.ts';
import type { EnrollmentParent, UserParent } from '../parents.ts';
import type { EnrollmentStatus, Resolvers } from '../schema.generated.ts';
import { isId } from './common.ts';

const STATUS: Record<State, EnrollmentStatus> = { completed: 'COMPLETED', deactivated: 'WITHDRAWN', unenrolled: 'WITHDRAWN', enrolled: 'NOT_STARTED' };
/** Which of those enrolled these are, only the report of their course tells. */
const BY_REPORT: readonly EnrollmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS'];

/** What cannot be null must not take the whole list away where MATRIX's answer about one course makes no sense. */
const unlessBad = async <T>(read: Promise<T>, otherwise: T, { operation }: MatrixContext): Promise<T> => {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof VendorError) || error.code !== 'VENDOR_BAD_RESPONSE') throw error;
    recordGap(operation.ledger, 'MATRIX', 'the report or roster of a course could not be read');
    return otherwise;
  }
};

const stateOf = ({ facts }: EnrollmentParent, context: MatrixContext): Promise<State | null> => unlessBad<State | null>(facts.state(), null, context);

const statusOf = async (enrollment: EnrollmentParent, context: MatrixContext): Promise<EnrollmentStatus> => {
  const state = await stateOf(enrollment, context);
  if (state !== 'enrolled') return state === null ? 'UNKNOWN' : STATUS[state];
  const status = enrollment.facts.row('report').then((row): EnrollmentStatus => (row?.started_at ? 'IN_PROGRESS' : 'NOT_STARTED'));
  return unlessBad(status, 'UNKNOWN', context);
};

const hasStatus = async (enrollment: EnrollmentParent, wanted: readonly EnrollmentStatus[], context: MatrixContext): Promise<boolean> => {
  if (BY_REPORT.some((status) => wanted.includes(status))) return wanted.includes(await statusOf(enrollment, context));
  // Spares the report of a course where its answer would not matter.
  const state = await stateOf(enrollment, context);
  return wanted.includes(state === null ? 'UNKNOWN' : STATUS[state]);
};

/** What the lists of a person's courses answer. */
const WITHOUT_ROW: ReadonlySet<string> = new Set([
  '__typename', 'id', 'vendor', 'kind', 'title', 'itemId', 'rawStatus', 'availableFrom', 'dueAt', 'isOverdue', 'progress', 'passed', 'fetchedAt', 'account', 'user',
]);
const FOR_STATUS: ReadonlySet<string> = new Set([...WITHOUT_ROW, 'status']);

const needsOf = (info: GraphQLResolveInfo, statuses: readonly EnrollmentStatus[] | null): Needs => {
  const forStatus = selectsBeyond(info, WITHOUT_ROW, ['Enrollment']) || BY_REPORT.some((status) => statuses?.includes(status));
  return {
    rows: selectsBeyond(info, FOR_STATUS, ['Enrollment']) ? 'all' : forStatus ? 'open' : 'none',
    liveGrades: selects(info, 'score', ['Enrollment']),
    completions: selects(info, 'certificate', ['Enrollment']),
  };
};

/** A person's enrollments: all, or those that have one of these statuses. */
export const enrollmentsOf = async (user: UserParent, statuses: readonly EnrollmentStatus[] | null, context: MatrixContext, info: GraphQLResolveInfo): Promise<EnrollmentParent[]> => {
  if (!isId(user.id)) return [];
  const enrolled = await context.loaders.enrolled(user.id, needsOf(info, statuses));
  const fetchedAt = new Date(context.now());
  const all = enrolled.map((each) => ({ ...each, user, fetchedAt }));
  if (!statuses) return all;
  const fits = await Promise.all(all.map((enrollment) => hasStatus(enrollment, statuses, context)));
  return all.filter((_, i) => fits[i]);
};

/** A percent as a part of the whole; beyond 0 to 100, where it is none, with what was sent beside it. */
const mark = ({ percent, grade }: { percent: number | null; grade: string | null }) => {
  if (percent === null) return grade === null ? null : { scaled: null, raw: null, max: null, grade };
  const isPart = percent >= 0 && percent <= 100;
  return { scaled: Math.min(1, Math.max(0, percent / 100)), raw: isPart ? null : percent, max: isPart ? null : 100, grade };
};

/** The mark at completion; for a course begun and not finished, the live one. */
const scoreOf = async ({ facts }: EnrollmentParent) => {
  const row = await facts.row('report');
  const final = row && mark(row);
  if (final || !row?.started_at || row.completed_at) return final;
  const live = await facts.liveGrades();
  return live && mark(live);
};

const certificateOf = async ({ course, user, facts }: EnrollmentParent) => {
  const completions = await facts.completions();
  const completion = completions.find((row) => row.class.id === course.id && row.student.id === user.id);
  const certificate = completion?.certificates?.[0];
  if (!certificate) return null;
  const issuedAt = completion.student.completed_at ?? (await facts.row('report'))?.completed_at ?? null;
  const expiresAt = issuedAt && certificate.duration ? expiry(issuedAt, certificate.duration) : null;
  // The vendor's link embeds the administrator's key. README: Certificates.
  return { title: certificate.name, issuedAt, expiresAt, expirySource: expiresAt ? ('VENDOR' as const) : null, downloadPath: null };
};

export const enrollmentResolvers: Pick<Resolvers, 'Enrollment'> = {
  Enrollment: {
    id: ({ course, user }) => `${course.id}:${user.id}`,
    vendor: () => 'MATRIX',
    kind: () => 'COURSE',
    title: ({ course }) => course.name,
    itemId: ({ course }) => (course.course_code?.trim() ? course.course_code : course.id),
    status: async (enrollment, _, context) => statusOf(enrollment, context),
    rawStatus: async ({ facts }) => facts.state(),
    assignedAt: async ({ facts }) => (await facts.row('report'))?.enrolled_at ?? null,
    availableFrom: ({ course }) => course.start,
    dueAt: ({ course }) => course.finish && dueBy(course.finish),
    startedAt: async ({ facts }) => (await facts.row('report'))?.started_at ?? null,
    completedAt: async ({ facts }) => (await facts.row('report'))?.completed_at ?? null,
    isOverdue: async (enrollment, _, context) => {
      const { finish } = enrollment.course;
      return finish !== null && dueBy(finish).getTime() < context.now() && (await stateOf(enrollment, context)) === 'enrolled';
    },
    progress: () => null,
    timeSpentSeconds: async ({ facts }) => (await facts.row('roster'))?.student?.time_spent ?? null,
    score: async (enrollment) => scoreOf(enrollment),
    passed: () => null,
    certificate: async (enrollment) => certificateOf(enrollment),
    account: ({ user }) => ({ vendor: 'MATRIX', externalId: user.id }),
    native: ({ course, user, facts }) => ({ classId: course.id, user, row: facts.row }),
  },
};
