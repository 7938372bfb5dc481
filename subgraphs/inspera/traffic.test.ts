import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { atOnce, closedAfterEach, codes, start, startRead, startReadings, type InsperaUnderTest } from './testing.ts';

const started = closedAfterEach();

const TOKEN = 'POST /api/authenticate/token/';
const user = (under: InsperaUnderTest, n: number, as: Parameters<typeof passport>[0] = {}) =>
  under.subgraph.execute({ query: `{ insperaUser(id: "${under.tenant.accounts[n]!.id}") { username } }` }, passport(as));

describe('calls at once', () => {
  it('are four at most, under a storm of queries while everything is read, of every kind together', async () => {
    const under = await started(startReadings({ emulator: { answerMs: 15 } }));
    const most = atOnce(under.emulator);
    const reading = under.readAgain();
    const { participations, accounts } = under.tenant;
    const storm = await Promise.all([
      ...accounts.map((_, n) => user(under, n)),
      ...participations.filter(({ state }) => state === 'completed').slice(0, 10).map(({ itemId, accountId }) => under.query(`{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } }`)),
      under.query('{ _insperaDirectory { next } }'),
    ]);
    await reading;
    expect(storm.flatMap(codes)).toEqual([]);
    expect(most()).toBe(4);
  });

  it('leave one to queries while everything is read, and none where there is but one', async () => {
    const under = await started(startReadings({ emulator: { answerMs: 10 } }));
    const most = atOnce(under.emulator);
    await under.readAgain();
    expect(most()).toBe(3);
    const single = await started(startReadings({ env: { INSPERA_MAX_CONCURRENCY: '1' }, emulator: { answerMs: 5 } }));
    const mostOfSingle = atOnce(single.emulator);
    await Promise.all([single.readAgain(), user(single, 0)]);
    expect(mostOfSingle()).toBe(1);
  });
});

describe('a token', () => {
  it('that does not say how long it lives is good for an hour, or until it is refused', async () => {
    let now = Date.now();
    const under = await started(startRead({ clock: { now: () => now }, emulator: { tokenLifeUnsaid: true } }));
    now += 55 * 60_000;
    expect((await user(under, 0, { deadline: now + 60_000 })).errors).toBeUndefined();
    expect(under.requests()).not.toContain(TOKEN);
    let refused = 0;
    under.emulator.fault(({ path }, response) => {
      if (!path.includes('/users/') || (refused += 1) > 1) return false;
      response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
      return true;
    });
    expect((await user(under, 1, { deadline: now + 60_000 })).errors).toBeUndefined();
    expect(under.requests().filter((line) => line === TOKEN)).toHaveLength(1);
    now += 61 * 60_000;
    expect((await user(under, 2, { deadline: now + 60_000 })).errors).toBeUndefined();
    expect(under.requests()[0]).toBe(TOKEN);
  });

  it('that could not be sent is no token', async () => {
    const under = await started(start());
    under.emulator.alter((request, reply) => (request.path.includes('/authenticate/') ? { ...reply, body: '{"access_token":"two words","expires_in":60}' } : reply));
    expect(codes(await user(under, 0))).toEqual(['VENDOR_BAD_RESPONSE']);
  });
});

describe('searches and orders of exports', () => {
  const late = (under: InsperaUnderTest, path: RegExp, ms: number, body: string): void =>
    under.emulator.fault((request, response) => {
      if (!path.test(request.path)) return false;
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(body), ms);
      return true;
    });

  it('may take longer than other calls', async () => {
    const under = await started(startRead({ env: { INSPERA_TIMEOUT_MS: '150' } }));
    late(under, /test\/search$/, 400, '{"hits":1,"results":[{"assessmentRunId":5}]}');
    expect((await under.query('{ insperaTestSearch(title: "a") { nodes { id } } }')).data).toEqual({ insperaTestSearch: { nodes: [{ id: '5' }] } });
    late(under, /fileExport\/order$/, 400, '{"jobId":"7"}');
    expect((await under.query('{ _insperaDirectory { waitSeconds } }')).errors).toBeUndefined();
  });

  it('say nothing about the vendor where they are late', async () => {
    const under = await started(startRead({ env: { INSPERA_TIMEOUT_MS: '150' } }));
    await user(under, 0);
    under.emulator.fault(({ path }) => path.includes('/allResults/') || path.includes('/search'));
    const { itemId, accountId } = under.tenant.participations[0]!;
    for (const field of [`insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId }`, 'insperaTestSearch(title: "a") { totalCount }', 'insperaTestSearch(title: "b") { totalCount }']) {
      expect(codes(await under.subgraph.execute({ query: `{ ${field} }` }, passport({ deadline: Date.now() + 300 })))).toEqual(['VENDOR_TIMEOUT']);
    }
    expect((await user(under, 1)).errors).toBeUndefined();
    expect((await under.query('{ _insperaStatus { health } }')).data).toEqual({ _insperaStatus: { health: 'OK' } });
  });

  it('are not asked about any more once the client has left', async () => {
    const under = await started(startRead());
    under.emulator.alter((request, reply) => (request.path.includes('/status/') ? { ...reply, body: '{"status":"in_progress"}' } : reply));
    const { itemId, accountId } = under.tenant.participations[0]!;
    const abort = new AbortController();
    const pending = under.subgraph.execute({ query: `{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } }` }, passport(), abort.signal);
    await expect.poll(() => under.emulator.requests().some(({ path }) => path.includes('/status/'))).toBe(true);
    abort.abort();
    await pending;
    const before = under.emulator.requests().length;
    await sleep(900);
    expect(under.emulator.requests()).toHaveLength(before);
    expect(under.logged()).not.toContain('unexpected error');
  });
});
