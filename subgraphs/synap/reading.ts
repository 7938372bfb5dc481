import { VendorError } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import { patiently, ReadingError } from '../shared/reading.ts';
import { isReadable, type SynapClient } from './client.ts';
import { assignmentRow, attemptRow, certificateRow, indexOf, type CertificateRow, type EnrollmentIndex, type EnrollmentRow, type Gaps } from './enrollments.ts';
import { scan, type List, type Scanned } from './paging.ts';
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

export interface EnrollmentReading {
  readonly index: EnrollmentIndex;
  readonly gaps: Gaps;
}

interface Earned {
  readonly userId: string | null;
  readonly certificate: CertificateRow;
}

type Groups = ReadonlyMap<string, WireAssignmentGroup>;

const pair = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a} ${b}`);

/** What a certificate was given for, most telling first. */
const earnedFor = ({ one }: WireCertificate): string | null =>
  one.attempt ?? one.assignment ?? pair(one.user, one.examV2 ?? one.exam) ?? pair(one.user, one.assignmentGroup);

/** Whether it will not help to ask again. */
const isRefused = (error: unknown): error is VendorError => error instanceof VendorError && (error.code === 'VENDOR_BAD_RESPONSE' || error.code === 'VENDOR_AUTH');

const isSomebodys = ({ one }: WireAssignment): boolean => (one.user ?? one.owner) !== null;

/**
 * All attempts and assignments with a user, as enrollments. An assignment that is done by attempts shows as those alone,
 * else the same piece of learning would count twice; only one that says that it has several items shows beside them.
 */
export const readEnrollments =
  ({ open, now, max }: ReadOptions) =>
  async (operation: Operation, signal: AbortSignal): Promise<EnrollmentReading> => {
    const notes: string[] = [];
    const all = <T extends { readonly id: string }, K>(listOf: (client: SynapClient) => List<T>, keep: (row: T) => K, before = 0): Promise<Scanned<K>> => {
      const { call } = listOf(open(operation));
      const read: List<T>['read'] = (window) => patiently(operation, signal, (fresh) => listOf(open(fresh)).read(window));
      const check = (rows: number) => {
        if (rows + before > max) throw new ReadingError(`SYNAP has more than ${max} attempts and assignments: SYNAP_ENROLLMENT_INDEX_MAX is too low`);
      };
      return scan({ call, read }, keep, { check });
    };
    /** Names of exams and certificates adorn an enrollment; a tenant that refuses them or has other routes has its enrollments still. */
    const orNothing = async <K>(what: string, reading: Promise<Scanned<K>>): Promise<ReadonlyMap<string, K>> => {
      try {
        return (await reading).rows;
      } catch (error) {
        if (!isRefused(error)) throw error;
        notes.push(`${what} are missing: ${error.message}`);
        return new Map();
      }
    };

    const assignments = await all(({ assignments: list }) => list, (assignment) => assignment);
    const attempts = await all(({ attempts: list }) => list, (attempt): Attempt => ({ row: attemptRow(attempt, now()), assignmentId: attempt.one.assignment }), assignments.rows.size);
    const leftOut = [...attempts.rows.values()].filter(({ row }) => !row).length + [...assignments.rows.values()].filter((assignment) => !isSomebodys(assignment)).length;
    const found = attempts.rows.size + assignments.rows.size;
    if (found > 0 && leftOut === found) throw new ReadingError('SYNAP lists attempts and assignments without their users');
    if (leftOut > 0) notes.push(`${leftOut} of SYNAP's ${found} attempts and assignments do not say whose they are and are left out`);

    const exams = await orNothing('titles of exams', all(({ exams: list }) => list, ({ name }) => name));
    const certificates = await orNothing('certificates', all(({ certificates: list }) => list, (row) => ({ key: earnedFor(row), userId: row.one.user, certificate: certificateRow(row) })));
    const groups = await readGroups(assignments.rows, (id) => patiently(operation, signal, (fresh) => open(fresh).assignmentGroup(id)), notes);
    const earned = new Map<string, Earned>();
    for (const { key, ...one } of certificates.values()) if (key !== null) earned.set(key, one);
    const rowOf = (assignment: WireAssignment) => assignmentRow(assignment, groups.get(assignment.one.assignmentGroup ?? ''), now());
    return { index: indexOf(joined(attempts.rows, assignments.rows, rowOf, exams, earned)), gaps: { leftOut, missing: assignments.missing + attempts.missing, notes } };
  };

/** The groups of the assignments: there is no list of them, so each is read by its id, a few at a time. One that cannot be read is missing alone. */
const readGroups = async (assignments: ReadonlyMap<string, WireAssignment>, read: (id: string) => Promise<WireAssignmentGroup | null>, notes: string[]): Promise<Groups> => {
  const ids = [...new Set([...assignments.values()].flatMap(({ one }) => one.assignmentGroup ?? []))].filter(isReadable);
  const groups = new Map<string, WireAssignmentGroup>();
  let unreadable = 0;
  const readOne = async (id: string): Promise<void> => {
    try {
      const group = await read(id);
      if (group?.id === id) groups.set(id, group);
      else if (group !== null) unreadable += 1;
    } catch (error) {
      if (!isRefused(error)) throw error;
      unreadable += 1;
    }
  };
  for (let i = 0; i < ids.length; i += 4) await Promise.all(ids.slice(i, i + 4).map(readOne));
  if (unreadable > 0) notes.push(`${unreadable} of SYNAP's ${ids.length} assignment groups could not be read: their names and deadlines are missing`);
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
  earned: ReadonlyMap<string, Earned>,
): EnrollmentRow[] => {
  const rows: EnrollmentRow[] = [];
  const done = new Set<string>();
  const add = (row: EnrollmentRow | null): void => {
    if (!row) return;
    const found = row.status === 'COMPLETED' ? (earned.get(row.id) ?? earned.get(pair(row.userId, row.itemId) ?? '')) : undefined;
    rows.push(found && (found.userId ?? row.userId) === row.userId ? { ...row, certificate: found.certificate } : row);
  };
  for (const { row, assignmentId } of attempts.values()) {
    if (!row) continue;
    const assignment = assignments.get(assignmentId ?? '');
    const told = assignment ? rowOf(assignment) : null;
    // An assignment of somebody else is not what this attempt was made for.
    const own = told?.userId === row.userId ? told : null;
    if (own && assignment && row.status !== 'CANCELLED' && assignment.many.items.length <= 1) done.add(own.id);
    add(completed(row, own, exams.get(row.itemId ?? '') ?? null));
  }
  for (const assignment of assignments.values()) if (!done.has(assignment.id)) add(rowOf(assignment));
  return rows;
};
