import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codes, externalIdsOf, startRead, type InsperaUnderTest } from './testing.ts';
import type { Account } from '../shared/world/world.ts';

let under: InsperaUnderTest;

beforeAll(async () => {
  under = await startRead();
});
afterAll(() => under.close());
beforeEach(() => void under.requests());

const userOf = (account: Account) => ({
  id: account.id,
  vendor: 'INSPERA',
  displayName: [account.givenName, account.familyName].filter(Boolean).join(' ') || null,
  givenName: account.givenName || null,
  familyName: account.familyName || null,
  username: account.username,
  email: account.email,
  employeeNumber: account.secondEmployeeNumber ? null : account.employeeNumber,
  active: null,
  lastActiveAt: null,
  fetchedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
  status: null,
  externalIds: externalIdsOf(account),
});

const USER = 'id vendor displayName givenName familyName username email employeeNumber active lastActiveAt fetchedAt status externalIds { authType externalId }';

describe('users', () => {
  it('shows every account as Inspera holds it, in the order asked, null for an unknown id, with one call for each', async () => {
    const accounts = [...under.tenant.accounts].reverse();
    const ids = [...accounts.map(({ id }) => id), '999999', accounts[0]!.id];
    const answer = await under.query(`query ($ids: [ID!]!) { insperaUsers(ids: $ids) { ${USER} } }`, { ids });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ insperaUsers: [...accounts.map(userOf), null, userOf(accounts[0]!)] });
    const calls = under.requests();
    expect(calls).toHaveLength(accounts.length + 1);
    expect(new Set(calls)).toEqual(new Set(ids.map((id) => `GET /api/v1/users/${id}`)));
  });

  it('reads one account, and none for an id that cannot be one', async () => {
    const account = under.tenant.accounts[0]!;
    const answer = await under.query(`{ insperaUser(id: "${account.id}") { ${USER} } search: insperaUser(id: "search") { id } up: insperaUser(id: "..") { id } unknown: insperaUser(id: "1") { id } }`);
    expect(answer).toMatchObject({ data: { insperaUser: userOf(account), search: null, up: null, unknown: null } });
    expect(under.requests().sort()).toEqual([`GET /api/v1/users/${account.id}`, 'GET /api/v1/users/1'].sort());
  });

  it('finds an account by an id of another system, and makes no call for a blank one', async () => {
    const account = under.tenant.accounts.find(({ employeeNumber }) => employeeNumber !== null)!;
    const answer = await under.query(
      `query ($number: String!) { found: insperaUserByExternalId(authType: "EMPLOYEE", externalUserId: $number) { ${USER} }
        none: insperaUserByExternalId(authType: "EMPLOYEE", externalUserId: "nobody's") { id } blank: insperaUserByExternalId(authType: "EMPLOYEE", externalUserId: " ") { id } }`,
      { number: account.employeeNumber },
    );
    expect(answer.data).toEqual({ found: userOf(account), none: null, blank: null });
    expect(under.requests()).toHaveLength(2);
  });

  it('resolves references, without a call where only the id is asked', async () => {
    const [a, b] = under.tenant.accounts;
    const representations = [{ __typename: 'InsperaUser', id: b!.id }, { __typename: 'InsperaUser', id: '999999' }, { __typename: 'InsperaUser', id: a!.id }];
    const full = await under.query('query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on InsperaUser { id username } } }', { representations });
    expect(full.data).toEqual({ _entities: [{ id: b!.id, username: b!.username }, null, { id: a!.id, username: a!.username }] });
    expect(under.requests()).toHaveLength(3);
    const stub = await under.query('query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on InsperaUser { id vendor } } }', { representations });
    expect(stub.data).toMatchObject({ _entities: [{ id: b!.id, vendor: 'INSPERA' }, {}, {}] });
    expect(under.requests()).toEqual([]);
  });

  it('refuses more than 500 ids', async () => {
    const answer = await under.query('query ($ids: [ID!]!) { insperaUsers(ids: $ids) { id } }', { ids: Array.from({ length: 501 }, (_, i) => String(i)) });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('tests', () => {
  const TEST = `id title externalId status rawStatus startTime endTime isTemplate committees { name type }
    contributors { userId firstName lastName username roles committees externalIds { authType externalId } user { id username } }
    candidates { userId candidateId externalIds { authType externalId } user { id } candidacy { id testId userId } }`;

  it('shows a test with who grades and who takes it', async () => {
    const item = under.tenant.items[0]!;
    const candidates = under.tenant.participations.filter(({ itemId }) => itemId === item.id);
    const contributors = under.tenant.accounts.filter(({ role }) => role === 'instructor');
    const answer = await under.query(`{ insperaTest(id: "${item.id}") { ${TEST} } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.insperaTest).toMatchObject({
      id: item.id,
      title: item.title,
      externalId: item.code,
      status: 'GRADED',
      rawStatus: 'GRADED',
      isTemplate: false,
      committees: [{ name: 'Grading committee', type: null }],
      contributors: contributors.map((account) => ({
        userId: account.id,
        firstName: account.givenName,
        lastName: account.familyName,
        username: account.username,
        roles: ['evaluate'],
        committees: ['Grading committee'],
        externalIds: externalIdsOf(account),
        user: { id: account.id, username: account.username },
      })),
      candidates: candidates.map(({ accountId }) => ({ userId: accountId, candidateId: expect.any(String), user: { id: accountId }, candidacy: { id: `${item.id}:${accountId}`, testId: item.id, userId: accountId } })),
    });
    expect(contributors.length).toBeGreaterThan(0);
    const { startTime, endTime } = answer.data?.insperaTest as { startTime: string; endTime: string };
    expect(Date.parse(endTime) - Date.parse(startTime)).toBe(4 * 3_600_000);
  });

  it('shows many tests in the order asked, with one call for each', async () => {
    const ids = [...under.tenant.items.map(({ id }) => id).reverse(), '1'];
    const answer = await under.query('query ($ids: [ID!]!) { insperaTests(ids: $ids) { id title status } }', { ids });
    const statuses = ['GRADED', 'GRADING_IN_PROGRESS', 'SCHEDULED', 'ACTIVE', 'FINISHED', 'GRADED'];
    expect(answer.data).toEqual({ insperaTests: [...[...under.tenant.items].reverse().map(({ id, title }, i) => ({ id, title, status: statuses[i] })), null] });
    expect(under.requests()).toHaveLength(7);
  });

  it('finds tests by title, by external id and by other criteria, page by page, and reads no more than that', async () => {
    const SEARCH = `query ($title: String, $external: String, $query: String, $first: Int, $after: String) {
      insperaTestSearch(title: $title, externalTestId: $external, query: $query, first: $first, after: $after) { nodes { id title rawStatus externalId } totalCount pageInfo { hasNextPage endCursor } } }`;
    const wanted = under.tenant.items[1]!;
    for (const variables of [{ title: wanted.title }, { external: wanted.code }, { query: wanted.title, title: 'stat' }]) {
      expect((await under.query(SEARCH, variables)).data).toMatchObject({ insperaTestSearch: { nodes: [{ id: wanted.id, title: wanted.title, externalId: wanted.code }], totalCount: 1 } });
    }
    const first = (await under.query(SEARCH, { title: 'i', first: 2 })).data?.insperaTestSearch as { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await under.query(SEARCH, { title: 'i', first: 500, after: first.pageInfo.endCursor })).data?.insperaTestSearch as typeof first;
    const matching = under.tenant.items.filter(({ title }) => /i/i.test(title)).map(({ id }) => id);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(matching);
    expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([matching.length, false]);
    expect(new Set(under.requests())).toEqual(new Set(['GET /api/v1/test/search']));
  });

  it('refuses a search for nothing', async () => {
    const answer = await under.query('{ insperaTestSearch(title: " ") { nodes { id } } }');
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(under.requests()).toEqual([]);
  });

  it('resolves references of tests and candidacies', async () => {
    const { id, title } = under.tenant.items[2]!;
    const representations = [{ __typename: 'InsperaTest', id }, { __typename: 'InsperaCandidacy', id: `${id}:1` }, { __typename: 'InsperaCandidacy', id: 'nonsense' }];
    const answer = await under.query('query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on InsperaTest { title } ... on InsperaCandidacy { id test { title } } } }', { representations });
    expect(answer.data).toEqual({ _entities: [{ title }, { id: `${id}:1`, test: { title } }, null] });
  });
});
