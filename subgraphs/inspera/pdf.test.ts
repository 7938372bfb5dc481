import { describe, expect, it } from 'vitest';
import { allEnrollments, closedAfterEach, idOf, lastErrorOf, refusing, start, startRead, startReadings } from './testing.ts';

const started = closedAfterEach();

describe('where submissions are PDF', () => {
  it('everybody’s enrollments come from results and candidates, and PDFs are not ordered again and again', async () => {
    const under = await started(startReadings({ emulator: { submissions: 'PDF' } }));
    const rows = await allEnrollments(under);
    const expected = new Map(under.tenant.participations.map((one) => [idOf(one), one]));
    expect([...rows.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [id, { percent, completedAt }] of expected) {
      const { status, score } = rows.get(id)!;
      if (percent !== null) expect([status, score]).toEqual(['COMPLETED', { scaled: null, raw: percent, max: null, grade: String(percent) }]);
      else if (Date.parse(rows.get(id)!.availableFrom) > under.world.now.getTime()) expect(status, id).toBe('SCHEDULED');
      else expect(status, id).toBe(completedAt === null ? 'NOT_STARTED' : 'SUBMITTED');
    }
    expect(await lastErrorOf(under)).toBeNull();
    expect((await under.query(`{ _insperaUserEnrollments(id: "${under.tenant.accounts[0]!.id}") { id } }`)).extensions).toMatchObject({ incomplete: [] });

    await under.readAgain();
    expect(under.requests().filter((line) => line.includes('/submissions'))).toEqual([]);
    const answer = await under.query(`{ insperaSubmissions(testId: "${under.tenant.items[0]!.id}") { totalCount } }`);
    expect(answer.errors?.[0]).toMatchObject({ message: 'INSPERA answered something that cannot be understood (submissions of a test): a PDF instead of JSON', extensions: { code: 'VENDOR_BAD_RESPONSE' } });
    expect(under.requests()).toEqual([]);
  });

  it('costs three orders in vain, and four calls for each test after them', async () => {
    const under = await started(start({ emulator: { submissions: 'PDF' } }));
    await under.subgraph.whenReady();
    const calls = under.requests();
    const count = (part: string) => calls.filter((line) => line.includes(part)).length;
    const tests = under.tenant.items.length;
    expect(count('/submissions')).toBe(3 * 2);
    expect([count('POST /api/v1/fileExport/order'), count('/fileExport/status/'), tests]).toEqual([tests, tests, 6]);
    expect(calls).toHaveLength(1 + 1 + 3 * 3 + tests * 4);
  });

  it('is believed of a file that is too large to be read, too', async () => {
    const under = await started(startRead({ env: { INSPERA_EXPORT_MAX_MB: '1' } }));
    under.emulator.fault((request, response) => {
      if (!request.path.startsWith('/exports/')) return false;
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(3 * 1024 * 1024, 'x'));
      return true;
    });
    const answer = await under.query(`{ insperaSubmissions(testId: "${under.tenant.items[0]!.id}") { totalCount } }`);
    expect(answer.errors?.[0]?.message).toContain('a PDF instead of JSON');
  });

  it('says in the answer that people may be missing, where nothing else names them', async () => {
    const under = await started(startReadings({ emulator: { submissions: 'PDF' } }));
    const test = under.tenant.items[0]!.id;
    refusing(under, (path) => path === `/api/v1/test/${test}`);
    const fresh = await started(start({ emulator: { submissions: 'PDF' } }));
    refusing(fresh, (path) => path === `/api/v1/test/${test}`);
    await fresh.subgraph.whenReady();
    const gap = 'INSPERA enrollments are not complete: of 1 of 6 tests only those who handed in are known';
    const person = under.tenant.accounts[0]!.id;
    const answer = await fresh.query(`{ insperaUser(id: "${person}") { enrollments { id } } }`);
    expect([answer.errors, answer.extensions?.incomplete]).toEqual([undefined, [{ vendor: 'INSPERA', message: gap }]]);
    fresh.emulator.fault(null);
    await fresh.query(`{ insperaTest(id: "${test}") { title } }`);
    expect(await lastErrorOf(fresh)).toBe(gap);
    // One that read the candidates before keeps them.
    const before = [...(await allEnrollments(under)).keys()];
    await under.readAgain();
    expect([...(await allEnrollments(under)).keys()]).toEqual(before);
    expect((await under.query(`{ insperaUser(id: "${person}") { enrollments { id } } }`)).extensions?.incomplete).toEqual([]);
  });
});
