import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { settleMissing } from '../learners/missing.ts';
import type { Alteration } from '../shared/emulator.ts';
import { FIRST_PAGE, stepByPage, type PagePosition } from '../shared/walk.ts';
import { matrixEmulator } from './emulator.ts';
import { matrix } from './index.ts';

let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(matrix, matrixEmulator, { emulator: { unlimited: true }, env: { MATRIX_CACHE_SECONDS: '0', MATRIX_CALLS_PER_MINUTE: '1000000', MATRIX_MAX_CALLS_PER_OPERATION: '1000' } });
});
afterEach(() => {
  bench.emulator.alter(null);
  bench.requests();
});
afterAll(() => bench.close());

type Row = Record<string, unknown> & { id: number };
type Accounts = readonly { id: string }[];
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ id: 200_001 + i, first_name: `Person ${i}`, email: `person.${i}@northwind.example` }));
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => String(id));

/** Lists that tests change while they are read. */
const serving = (lists: Record<string, () => readonly unknown[]>): Alteration => (request, reply) => {
  const rows = lists[request.path.replace('/api/', '')]?.();
  if (!rows) return reply;
  const wanted = request.query.getAll('user_ids[]');
  const start = (Number(request.query.get('page') ?? 1) - 1) * 100;
  const answer = wanted.length > 0 ? rows.filter((row) => wanted.includes(String((row as Row).id))) : rows.slice(start, start + 100);
  return { ...reply, status: 200, body: JSON.stringify(answer) };
};
const serve = (rows: () => readonly unknown[], path = 'get_all_users') => bench.emulator.alter(serving({ [path]: rows, get_users_with_ids: rows }));

const page = async (after: string | null, thorough = false) => {
  const { data, errors } = await bench.query('query ($after: String, $thorough: Boolean) { _matrixDirectory(after: $after, thorough: $thorough) { accounts { id } next total } }', { after, thorough });
  expect(errors).toBeUndefined();
  return data!._matrixDirectory as { accounts: Accounts; next: string | null; total: null };
};
/** Everybody that a reading of the directory meets; `between` is called after each page but the last. */
const readAll = async (thorough: boolean, between: (pages: number) => void = () => undefined): Promise<string[]> => {
  const seen = new Set<string>();
  for (let after: string | null = null, pages = 1; ; pages += 1) {
    const { accounts, next, total }: Awaited<ReturnType<typeof page>> = await page(after, thorough);
    expect(total).toBeNull();
    for (const { id } of accounts) seen.add(id);
    if (next === null) return [...seen];
    between(pages);
    after = next;
  }
};

describe('the directory', () => {
  it.each([0, 1, 99, 100, 101, 199, 200, 201, 300])('of %d accounts is read to its end, which only a page tells that is not full', async (count) => {
    const rows = rowsOf(count);
    serve(() => rows);
    expect(await readAll(false)).toEqual(idsOf(rows));
    const pages = Math.floor(count / 100) + 1;
    expect(bench.requests()).toHaveLength(pages);
    expect(await readAll(true)).toEqual(idsOf(rows));
    expect(bench.requests()).toHaveLength(2 * pages - 1);
  });

  it('of 330 loses nobody else in a first reading when one goes between any two pages', async () => {
    for (const gap of [1, 2, 3, 4, 5, 6]) {
      for (const gone of [0, 99, 100, 150, 200, 299, 300, 329]) {
        let rows = rowsOf(330);
        const others = idsOf(rows.filter((_, i) => i !== gone));
        serve(() => rows);
        const seen = await readAll(true, (pages) => {
          if (pages === gap) rows = rows.filter((_, i) => i !== gone);
        });
        expect(seen, `${gone} gone after page ${gap}`).toEqual(expect.arrayContaining(others));
      }
    }
    expect(bench.requests()).toHaveLength(6 * 8 * 7);
  });

  it('of 330 loses nobody else, whichever goes and whenever', async () => {
    for (let gap = 1; gap <= 6; gap += 1) {
      for (let gone = 0; gone < 330; gone += 1) {
        let rows = rowsOf(330);
        const seen = new Set<number>();
        for (let place: PagePosition | null = FIRST_PAGE, pages = 1; place; pages += 1) {
          const step: { rows: readonly Row[]; next: PagePosition | null } = await stepByPage((number) => Promise.resolve(rows.slice((number - 1) * 100, number * 100)), place, { full: 100, idOf: ({ id }) => String(id), thorough: true });
          for (const { id } of step.rows) seen.add(id);
          if (pages === gap) rows = rows.filter((_, i) => i !== gone);
          place = step.next;
        }
        expect(seen.size).toBeGreaterThanOrEqual(329);
      }
    }
  });

  it('of 330 loses nobody else in a later reading: who was missed is asked for by id', async () => {
    const ask = async (ids: readonly string[]) => {
      const { data, errors } = await bench.query('query ($ids: [ID!]!) { matrixUsers(ids: $ids) { id } }', { ids });
      expect(errors).toBeUndefined();
      return new Map((data!.matrixUsers as ({ id: string } | null)[]).map((user, i) => [ids[i]!, user ? ('there' as const) : ('gone' as const)]));
    };
    for (const gap of [1, 2, 3]) {
      for (const gone of [0, 50, 99, 100, 199, 250, 329]) {
        let rows = rowsOf(330);
        const known = idsOf(rows);
        serve(() => rows);
        const seen = new Set(
          await readAll(false, (pages) => {
            if (pages === gap) rows = rows.filter((_, i) => i !== gone);
          }),
        );
        const { leaving } = await settleMissing('MATRIX', known.filter((id) => !seen.has(id)).map((id) => ({ id, again: false })), ask);
        expect(leaving).toEqual(seen.has(known[gone]!) ? [] : [known[gone]]);
      }
    }
  });

  it('goes on over a full page of which a row cannot be read, and tells which', async () => {
    const rows: unknown[] = rowsOf(250);
    rows[17] = { first_name: 'Nobody', id: null };
    rows[118] = 'a row';
    serve(() => rows);
    expect(await readAll(false)).toHaveLength(248);
    const { data } = await bench.query('{ _matrixStatus { health skippedRows lastError } }');
    expect(data!._matrixStatus).toMatchObject({ health: 'OK', skippedRows: 2, lastError: expect.stringContaining('all users (page 1), row 18, id') as string });
    serve(() => rowsOf(250));
    await readAll(false);
    expect((await bench.query('{ _matrixStatus { skippedRows lastError } }')).data).toEqual({ _matrixStatus: { skippedRows: 0, lastError: null } });
  });

  it('is given up where MATRIX does not heed the number of the page, and read where it sends everything then', async () => {
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_all_users') ? { ...reply, body: JSON.stringify(rowsOf(100)) } : reply));
    const { next } = await page(null);
    const { errors } = await bench.query('query ($after: String) { _matrixDirectory(after: $after) { next } }', { after: next });
    expect(errors).toMatchObject([{ message: expect.stringContaining('the list sends the same page again') as string, extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_all_users') ? { ...reply, body: JSON.stringify(rowsOf(250)) } : reply));
    bench.requests();
    expect(await readAll(true)).toEqual(idsOf(rowsOf(250)));
    // A page with more than its hundred rows is not taken for the end: only the next one tells.
    expect(bench.requests()).toHaveLength(2);
  });

  it('goes on where a page holds a row twice, and so one too many', async () => {
    const [first, second] = [rowsOf(100), rowsOf(130).slice(100)];
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_all_users') ? { ...reply, body: JSON.stringify(request.query.get('page') === '1' ? [first[0], ...first] : second) } : reply));
    expect(await readAll(false)).toEqual(idsOf(rowsOf(130)));
  });

  it.each(['x', '2', '', 'e30', Buffer.from('{"page":0,"seen":[],"back":false}').toString('base64url'), Buffer.from('{"page":2,"seen":[1],"back":false}').toString('base64url'), Buffer.from('{"page":1e9,"seen":null}').toString('base64url')])(
    'has no cursor like %j',
    async (after) => {
      for (const field of ['_matrixDirectory', '_matrixEnrollments']) {
        const { errors } = await bench.query(`query ($after: String) { ${field}(after: $after) { next } }`, { after });
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      }
      expect(bench.requests()).toEqual([]);
    },
  );
});

describe('lists for people', () => {
  const connection = async (first: number, after: string | null = null) => {
    const { data, errors } = await bench.query('query ($first: Int, $after: String) { matrixUserDirectory(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { first, after });
    return { list: data?.matrixUserDirectory as { nodes: Accounts; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null, errors };
  };
  const turnPages = async (first: number): Promise<string[]> => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { list }: Awaited<ReturnType<typeof connection>> = await connection(first, after);
      seen.push(...list!.nodes.map(({ id }) => id));
      if (!list!.pageInfo.hasNextPage) return seen;
      after = list!.pageInfo.endCursor;
    }
  };

  it.each([[100, 100], [200, 100], [200, 80], [200, 500], [300, 100], [99, 50], [101, 100], [0, 10]])('show all of %d rows, %d at a time', async (count, first) => {
    const rows = rowsOf(count);
    serve(() => rows);
    expect(await turnPages(first)).toEqual(idsOf(rows));
  });

  it('go on over rows that cannot be read', async () => {
    const rows: unknown[] = rowsOf(250);
    for (const i of [0, 49, 50, 99, 100, 249]) rows[i] = {};
    serve(() => rows);
    expect(await turnPages(50)).toEqual(idsOf(rowsOf(250).filter((_, i) => ![0, 49, 50, 99, 100, 249].includes(i))));
  });

  it.each([['twice', 5], ['that cannot be read', null]])('go on where a page holds a row %s, and so one too many', async (_, twice) => {
    const rows = rowsOf(230);
    bench.emulator.alter((request, reply) => {
      const number = Number(request.query.get('page') ?? 1);
      const sent: unknown[] = rows.slice((number - 1) * 100, number * 100);
      return request.path.endsWith('get_all_users') ? { ...reply, body: JSON.stringify(number < 3 ? [...sent.slice(0, 50), twice === null ? {} : sent[twice], ...sent.slice(50)] : sent) } : reply;
    });
    for (const first of [80, 100, 500]) expect(await turnPages(first)).toEqual(idsOf(rows));
  });

  it('show nobody twice where rows move meanwhile', async () => {
    let rows = rowsOf(250);
    bench.emulator.alter((request, reply) => {
      const sent = serving({ get_all_users: () => rows })(request, reply);
      rows = [{ id: 100_000 + rows.length }, ...rows];
      return sent;
    });
    const { list } = await connection(220);
    const ids = list!.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are given up where MATRIX does not heed the number of the page, and shown where it sends everything then', async () => {
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_all_users') ? { ...reply, body: JSON.stringify(rowsOf(100)) } : reply));
    const { errors } = await connection(500);
    expect(errors).toMatchObject([{ extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
    expect(bench.requests()).toHaveLength(2);
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_all_users') ? { ...reply, body: JSON.stringify(rowsOf(250)) } : reply));
    expect(await turnPages(80)).toEqual(idsOf(rowsOf(250)));
  });
});

describe('the walk over all rosters', () => {
  const courses = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ id: 300_001 + i, name: `Course ${i}` }));
  const rosterOf: Alteration = (request, reply) => (request.path.endsWith('get_students_for_class') ? { ...reply, status: 200, body: JSON.stringify([{ id: 200_001 }]) } : reply);
  const step = async (after: string | null) => {
    const { data, errors } = await bench.query('query ($after: String) { _matrixEnrollments(after: $after) { enrollments { id } next } }', { after });
    expect(errors).toBeUndefined();
    return data!._matrixEnrollments as { enrollments: Accounts; next: string | null };
  };
  const walkAll = async (between: (steps: number) => void): Promise<string[]> => {
    const seen: string[] = [];
    for (let after: string | null = null, steps = 1; ; steps += 1) {
      const { enrollments, next }: Awaited<ReturnType<typeof step>> = await step(after);
      seen.push(...enrollments.map(({ id }) => id.split(':')[0]!));
      between(steps);
      if (next === null) return seen;
      after = next;
    }
  };

  it.each([[9, 50], [10, 0], [10, 50], [10, 99], [10, 100], [11, 120], [11, 130], [20, 150]])('loses no other course when one goes after %d steps, at place %d', async (steps, gone) => {
    let rows = courses(205);
    const all = idsOf(rows);
    bench.emulator.alter((request, reply) => rosterOf(request, serving({ get_all_classes: () => rows })(request, reply)));
    const seen = await walkAll((made) => {
      if (made === steps) rows = rows.filter((_, i) => i !== gone);
    });
    expect(new Set(seen)).toEqual(new Set(all.filter((id, i) => i !== gone || seen.includes(id))));
    // Each roster once, a page of courses for every ten (one more for the course that moved onto a page), and one look back at each page that was left.
    const made = bench.requests();
    expect(made.filter((request) => request.endsWith('get_students_for_class')).length).toBe(seen.length);
    expect(seen.length).toBe(new Set(seen).size);
    expect(made.filter((request) => request.endsWith('get_all_classes')).length).toBeLessThanOrEqual(21 + 3);
  });

  it('ends with an error where MATRIX does not heed the number of the page', async () => {
    bench.emulator.alter((request, reply) => rosterOf(request, request.path.endsWith('get_all_classes') ? { ...reply, body: JSON.stringify(courses(100)) } : reply));
    let after: string | null = null;
    for (let i = 0; i < 10; i += 1) after = (await step(after)).next;
    const { errors } = await bench.query('query ($after: String) { _matrixEnrollments(after: $after) { next } }', { after });
    expect(errors).toMatchObject([{ extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
  });
});
