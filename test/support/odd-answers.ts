import { isDeepStrictEqual } from 'node:util';
import type { GraphResponse } from '../../schema/ask.ts';
import type { Emulator, RecordedRequest, Reply } from '../../subgraphs/shared/emulator.ts';
import { seeded } from './odd-requests.ts';

// What vendors may really send: documented answers in which one thing is odd. A case says how one call is asked for, what its
// rows are and how the graph shows them; `tryOdd` makes one row, field, byte or header of one of its answers odd at a time, and
// checks that at most that is lost, that the loss is counted, and that nothing throws. Use <VENDOR>_CACHE_SECONDS=0, so that each
// question asks the vendor anew.

type Random = () => number;

export interface OddCase {
  /** Our name of the call. */
  readonly name: string;
  /** Which of the vendor's requests this is about. */
  readonly call: (request: RecordedRequest) => boolean;
  /** Asks in a way that needs this call, and everything that can be shown of its answer. */
  readonly ask: () => Promise<GraphResponse>;
  /** The rows of a parsed answer, in place: they are changed there. A document that is one thing is its only row. */
  readonly rows: (body: unknown) => readonly unknown[];
  /** The id of a row under which `shown` has it; undefined for a row without one. */
  readonly idOf: (row: unknown) => string | undefined;
  /** What the graph shows of each row. */
  readonly shown: (data: Record<string, unknown>) => ReadonlyMap<string, unknown>;
}

interface Change {
  readonly what: string;
  readonly reply: Reply;
  /** Ids of rows that may differ from what was shown before; null: all of them. */
  readonly touched: ReadonlySet<string> | null;
  /** Whether rows that are not shown any more were sent unreadable, and not taken away or renamed. */
  readonly unreadable: boolean;
}

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 1.5, 1e21, 150, '', ' ', 'yes', 'Y', 'x', '\u0000', 'a\u0000b', '\ud83d', {}, [], [null], [[]], { id: null }, ['a@b.example'], [{}], 'NaN'],
  ...['0001-01-01', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59-0500', '1970-01-01T00:00:00Z', '2026-02-31', 'soon', '<b>', '__proto__', 'constructor'],
  ...['x'.repeat(100_000), Array.from({ length: 1000 }, () => 0), { toString: 'x' }, Number.MAX_SAFE_INTEGER],
];
const LARGE_ID = 'LARGE-ID-9007199254740993';

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place within a value where something stands: its holder and its key. */
const placesIn = (value: unknown): { holder: Container; key: string }[] =>
  isContainer(value) ? Object.entries(value).flatMap(([key, held]) => [{ holder: value, key }, ...placesIn(held)]) : [];

const setAt = (holder: Container, key: string, value: unknown): void => void ((holder as Record<string, unknown>)[key] = value);

const json = (reply: Reply, body: unknown): Reply => ({ ...reply, body: JSON.stringify(body).replaceAll(`"${LARGE_ID}"`, '9007199254740993') });

/** Makes one field of one row odd: another type, gone, one too many. */
const oddField = (reply: Reply, body: unknown, found: OddCase, random: Random): Change | null => {
  const row = pick(random, found.rows(body));
  const places = placesIn(row);
  if (places.length === 0) return null;
  const { holder, key } = pick(random, places);
  const id = found.idOf(row);
  const what = pick(random, ['changed', 'changed', 'changed', 'gone', 'large', 'more', 'twice', 'key']);
  if (what === 'changed') setAt(holder, key, pick(random, ODD_VALUES));
  else if (what === 'large') setAt(holder, key, LARGE_ID);
  else if (what === 'more') setAt(holder, 'unheardOf', pick(random, ODD_VALUES));
  else if (what === 'key') setAt(holder, `${key}X`, pick(random, ODD_VALUES));
  else if (what === 'twice' && Array.isArray(holder)) holder.push(holder[Number(key)]);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  const now = found.idOf(row);
  return { what: `a field ${what}: ${key}`, reply: json(reply, body), touched: new Set([id, now].filter((known) => known !== undefined)), unreadable: now === undefined };
};

/** Makes one row odd: no object, twice, elsewhere, gone, or one too many. */
const oddRow = (reply: Reply, body: unknown, found: OddCase, random: Random): Change | null => {
  const rows = found.rows(body) as unknown[];
  if (!placesIn(body).some(({ holder }) => holder === rows) && rows !== body) return null;
  const at = Math.floor(random() * rows.length);
  const id = found.idOf(rows[at]);
  const what = pick(random, ['changed', 'twice', 'moved', 'gone', 'more']);
  if (what === 'changed') rows[at] = pick(random, [null, true, 5, 'x', [], {}, [null], { id: null }, { id: '' }]);
  else if (what === 'twice') rows.splice(at, 0, structuredClone(rows[at]));
  else if (what === 'moved') rows.push(...rows.splice(at, 1));
  else if (what === 'gone') rows.splice(at, 1);
  else rows.splice(at, 0, pick(random, [null, {}, 'x', 7, { id: null }, [[]]]));
  const touched = new Set((what === 'changed' || what === 'gone') && id !== undefined ? [id] : []);
  return { what: `a row ${what}`, reply: json(reply, body), touched, unreadable: what === 'changed' };
};

const oddDocument = (reply: Reply, _body: unknown, _found: OddCase, random: Random): Change => {
  const body = pick(random, ['', 'null', '[]', '{}', '"x"', '5', 'true', '[[]]', '[null]', '{"data":null}', '{"results":null}', '{"errors":[]}', '<html></html>', '\u0000', '{"message":"x"}', '{"success":false}']);
  return { what: `the document ${body}`, reply: { ...reply, body }, touched: null, unreadable: false };
};

const oddBytes = (reply: Reply, _body: unknown, _found: OddCase, random: Random): Change => {
  const body = Buffer.from(reply.body);
  const at = Math.floor(random() * body.length);
  const byte = Buffer.from([Math.floor(random() * 256)]);
  const [what, sent, harmless] = pick<readonly [string, () => Buffer, boolean]>(random, [
    ['a byte order mark', () => Buffer.concat([Buffer.from('\ufeff'), body]), true],
    ['white space around', () => Buffer.from(`\r\n\t ${body.toString()} \n`), true],
    ['UTF-16', () => Buffer.from(`\ufeff${body.toString()}`, 'utf16le'), true],
    ['cut', () => body.subarray(0, at), false],
    ['another byte', () => Buffer.concat([body.subarray(0, at), byte, body.subarray(at + 1)]), false],
    ['a byte more', () => Buffer.concat([body.subarray(0, at), byte, body.subarray(at)]), false],
  ]);
  return { what: `bytes: ${what} at ${at}`, reply: { ...reply, body: sent() }, touched: harmless ? new Set() : null, unreadable: false };
};

const oddHeader = (reply: Reply, _body: unknown, _found: OddCase, random: Random): Change => {
  const [name, value] = pick(random, [
    ['content-type', 'text/html'],
    ['content-type', 'application/octet-stream'],
    ['content-type', ''],
    ['content-type', 'application/json; charset=klingon'],
    ['retry-after', '604800'],
    ['retry-after', 'soon'],
    ['location', 'http://127.0.0.1:1/'],
    ['etag', '"x"'],
    ['set-cookie', 'a=b'],
    ['content-encoding', 'gzip'],
  ] as const);
  return { what: `the header ${name}: ${value}`, reply: { ...reply, headers: { ...reply.headers, [name]: value } }, touched: name === 'content-encoding' ? null : new Set(), unreadable: false };
};

const CHANGES = [oddField, oddField, oddField, oddField, oddRow, oddRow, oddDocument, oddBytes, oddHeader];

const CODES: ReadonlySet<unknown> = new Set(['VENDOR_UNAVAILABLE', 'VENDOR_TIMEOUT', 'VENDOR_RATE_LIMITED', 'VENDOR_AUTH', 'VENDOR_BAD_RESPONSE', 'QUERY_TOO_COMPLEX']);

export interface OddOptions {
  readonly seed: number;
  /** Odd answers for each case. */
  readonly each: number;
  /** How many rows the vendor's status says were left out. */
  readonly skippedRows: () => Promise<number>;
}

/** What is wrong with how the graph took an odd answer; null where nothing is. */
const verdict = async (change: Change, before: ReadonlyMap<string, unknown>, answer: GraphResponse, found: OddCase, options: OddOptions): Promise<string | null> => {
  const odd = (answer.errors ?? []).find(({ extensions }) => !CODES.has(extensions?.code));
  if (odd) return `the error ${String(odd.extensions?.code)} ${odd.message}`;
  const failed = (answer.errors ?? []).length > 0;
  // What lost its whole document says so.
  if (change.touched === null) return null;
  if (failed && change.touched.size === 0) return `an error although nothing of a row changed: ${answer.errors![0]!.message}`;
  const after = answer.data ? found.shown(answer.data) : new Map<string, unknown>();
  const lost: string[] = [];
  for (const [id, shown] of before) {
    if (change.touched.has(id)) {
      if (!after.has(id)) lost.push(id);
    } else if (!isDeepStrictEqual(after.get(id), shown)) return `${id} differs: ${JSON.stringify(after.get(id))} was ${JSON.stringify(shown)}`;
  }
  if (change.unreadable && lost.length > 0 && !failed && (await options.skippedRows()) === 0) return 'a row was left out and not counted';
  return null;
};

const isJson = (reply: Reply): boolean => {
  try {
    JSON.parse(reply.body.toString());
    return true;
  } catch {
    return false;
  }
};

/** What the graph shows when nothing is odd, and how many answers of the call that takes. */
const asDocumented = async (emulator: Emulator, found: OddCase) => {
  let sent = 0;
  emulator.alter((request, reply) => {
    if (found.call(request) && reply.status < 300) sent += 1;
    return reply;
  });
  const good = await found.ask();
  if (good.errors?.length || !good.data) throw new Error(`${found.name}: ${JSON.stringify(good.errors)}`);
  const before = found.shown(good.data);
  if (sent === 0 || before.size === 0) throw new Error(`${found.name}: the question does not need the call, or shows no row`);
  return { sent, before };
};

/** Tries `each` odd answers for every case. Throws with what was sent and what is wrong; answers how many were tried. */
export const tryOdd = async (emulator: Emulator, cases: readonly OddCase[], options: OddOptions): Promise<number> => {
  let tried = 0;
  for (const [n, found] of cases.entries()) {
    const random = seeded(options.seed * 1000 + n);
    const { sent, before } = await asDocumented(emulator, found);
    for (let i = 0; i < options.each; i += 1) {
      const turn = Math.floor(random() * sent);
      let seen = -1;
      let change: Change | null = null;
      emulator.alter((request, reply) => {
        if (!found.call(request) || reply.status >= 300) return reply;
        seen += 1;
        if (seen !== turn || !isJson(reply)) return reply;
        change = pick(random, CHANGES)(reply, JSON.parse(reply.body.toString()), found, random);
        return change?.reply ?? reply;
      });
      const answer = await found.ask();
      const made = change as Change | null;
      if (made === null) continue;
      tried += 1;
      const wrong = await verdict(made, before, answer, found, options);
      if (wrong !== null) throw new Error(`${found.name}, odd answer ${i} of seed ${options.seed}, ${made.what}: ${wrong}\n${made.reply.body.toString().slice(0, 1500)}`);
    }
    emulator.alter(null);
  }
  return tried;
};
