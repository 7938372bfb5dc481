import { VendorError } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import { patiently, ReadingError } from '../shared/reading.ts';
import type { SynapClient } from './client.ts';
import { assignmentRow, attemptRow, certificateRow, indexOf, type CertificateRow, type EnrollmentIndex, type EnrollmentRow } from './enrollments.ts';
import { scan, type List } from './paging.ts';
import type { WireAssignment, WireAssignmentGroup } from './wire/assignments.ts';
import type { WireCertificate } from './wire/records.ts';

export interface ReadOptions {
  readonly open: (operation: Operation) => SynapClient;
  readonly now: () => number;
  /** Attempts and assignments in all. */
  readonly max: number;
}

/** An attempt's row, and what it is an attempt at. */
interface Attempt {
  readonly row: EnrollmentRow | null;
  readonly assignmentId: string | null;
}

type Groups = ReadonlyMap<string, WireAssignmentGroup>;

const pair = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a} ${b}`);

/** What a certificate was given for, most telling first. */
const earnedFor = ({ one }: WireCertificate): string | null =>
  one.attempt ?? one.assignment ?? pair(one.user, one.examV2 ?? one.exam) ?? pair(one.user, one.assignmentGroup);

/** Names of exams and certificates adorn an enrollment; a tenant that refuses them or has other routes has its enrollments still. */
const orNothing = async <T>(read: Promise<Map<string, T>>): Promise<Map<string, T>> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof VendorError && (error.code === 'VENDOR_BAD_RESPONSE' || error.code === 'VENDOR_AUTH')) return new Map();
    throw error;
  }
};

/**
 * All attempts and assignments with a user, as enrollments. An assignment that is done by attempts shows as those alone,
 * else the same piece of learning would count twice; only one that says that it has several items shows beside them.
 */
export const readEnrollments =
  ({ open, now, max }: ReadOptions) =>
  async (operation: Operation, signal: AbortSignal): Promise<EnrollmentIndex> => {
    const all = <T extends { readonly id: string }, K>(list: (client: SynapClient) => List<T>, keep: (row: T) => K, before = 0) =>
      scan<T, K>((window) => patiently(operation, signal, (fresh) => list(open(fresh))(window)), keep, (count) => {
        if (count + before > max) throw new ReadingError(`SYNAP has more than ${max} attempts and assignments: SYNAP_ENROLLMENT_INDEX_MAX is too low`);
      });

    const assignments = await all(({ assignments: list }) => list, (assignment) => assignment);
    const attempts = await all(({ attempts: list }) => list, (attempt): Attempt => ({ row: attemptRow(attempt), assignmentId: attempt.one.assignment }), assignments.size);
    const named = [...attempts.values()].some(({ row }) => row) || [...assignments.values()].some(({ one }) => one.user ?? one.owner);
    if (!named && attempts.size + assignments.size > 0) throw new ReadingError('SYNAP lists attempts and assignments without their users');

    const exams = await orNothing(all(({ exams: list }) => list, ({ name }) => name));
    const certificates = await orNothing(all(({ certificates: list }) => list, (row) => [earnedFor(row), certificateRow(row)] as const));
    const groups = await readGroups(assignments, (id) => patiently(operation, signal, (fresh) => open(fresh).assignmentGroup(id)));
    const earned = new Map<string, CertificateRow>();
    for (const [key, certificate] of certificates.values()) if (key !== null) earned.set(key, certificate);
    return indexOf(joined(attempts, assignments, (assignment) => assignmentRow(assignment, groups.get(assignment.one.assignmentGroup ?? ''), now()), exams, earned));
  };

/** The groups of the assignments: there is no list of them, so each is read by its id, a few at a time. */
const readGroups = async (assignments: ReadonlyMap<string, WireAssignment>, read: (id: string) => Promise<WireAssignmentGroup | null>): Promise<Groups> => {
  const ids = [...new Set([...assignments.values()].flatMap(({ one }) => one.assignmentGroup ?? []))];
  const groups = new Map<string, WireAssignmentGroup>();
  for (let i = 0; i < ids.length; i += 4) {
    await Promise.all(
      ids.slice(i, i + 4).map(async (id) => {
        const group = await read(id);
        if (group !== null) groups.set(id, group);
      }),
    );
  }
  return groups;
};

/** An attempt's row, with what only its exam and the assignment behind it say. */
const completed = (row: EnrollmentRow, told: EnrollmentRow | null, examName: string | null): EnrollmentRow =>
  told
    ? {
        ...row,
        title: row.title ?? examName ?? told.title,
        assignedAt: told.assignedAt ?? row.assignedAt,
        availableFrom: row.availableFrom ?? told.availableFrom,
        dueAt: row.dueAt ?? told.dueAt,
      }
    : { ...row, title: row.title ?? examName };

const joined = (
  attempts: ReadonlyMap<string, Attempt>,
  assignments: ReadonlyMap<string, WireAssignment>,
  rowOf: (assignment: WireAssignment) => EnrollmentRow | null,
  exams: ReadonlyMap<string, string | null>,
  earned: ReadonlyMap<string, CertificateRow>,
): EnrollmentRow[] => {
  const rows: EnrollmentRow[] = [];
  const done = new Set<string>();
  const add = (row: EnrollmentRow | null): void => {
    if (!row) return;
    const certificate = row.status === 'COMPLETED' ? (earned.get(row.id) ?? earned.get(pair(row.userId, row.itemId) ?? '')) : undefined;
    rows.push(certificate ? { ...row, certificate } : row);
  };
  for (const { row, assignmentId } of attempts.values()) {
    if (!row) continue;
    const assignment = assignments.get(assignmentId ?? '');
    if (assignment && row.status !== 'CANCELLED' && assignment.many.items.length <= 1) done.add(assignment.id);
    add(completed(row, assignment ? rowOf(assignment) : null, exams.get(row.itemId ?? '') ?? null));
  }
  for (const assignment of assignments.values()) if (!done.has(assignment.id)) add(rowOf(assignment));
  return rows;
};
