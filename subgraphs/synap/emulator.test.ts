import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Emulator } from '../shared/emulator.ts';
import { buildWorld, type Account } from '../shared/world/world.ts';
import { synapEmulator, synapServerError, type SynapEmulatorOptions } from './emulator.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const world = buildWorld({ learners: 200, seed: 1, now: NOW });
const { accounts, participations, items } = world.vendors.synap;

const ref = z.object({ id: z.string(), type: z.string() });
const resource = z.strictObject({
  id: z.string(),
  type: z.string(),
  attributes: z.record(z.string(), z.unknown()),
  relationships: z.record(z.string(), z.strictObject({ data: z.union([ref, z.array(ref), z.null()]) })),
});
const listBody = z.strictObject({ data: z.array(resource), meta: z.record(z.string(), z.number().int()) });
const itemBody = z.strictObject({ data: resource });
const errorBody = z.strictObject({
  errors: z.array(z.strictObject({ status: z.string(), title: z.string(), detail: z.string(), source: z.unknown().optional(), meta: z.unknown().optional() })),
});

const TOKEN = 'p:sandbox-synap-token';
type Headers = Record<string, string>;
const bearer = (token: string, more: Headers = {}): Headers => ({ authorization: `Bearer ${token}`, ...more });

const started: Emulator[] = [];
const start = async (options: Partial<SynapEmulatorOptions> = {}) => {
  const emulator = await synapEmulator({ world, clock: { now: () => NOW.getTime() }, ...options });
  started.push(emulator);
  return emulator;
};
const synap = await start();
afterAll(() => Promise.all(started.map((emulator) => emulator.close())));

const get = (path: string, headers: Headers = bearer(TOKEN), emulator = synap) => fetch(`${emulator.url}${path}`, { headers });
const list = async (path: string, headers?: Headers, emulator?: Emulator) => {
  const response = await get(path, headers, emulator);
  expect(response.status).toBe(200);
  return listBody.parse(await response.json());
};
const one = async (path: string, headers?: Headers) => {
  const response = await get(path, headers);
  expect(response.status).toBe(200);
  return itemBody.parse(await response.json()).data;
};
const refused = async (path: string, headers?: Headers, emulator?: Emulator) => {
  const response = await get(path, headers, emulator);
  return { status: response.status, errors: errorBody.parse(await response.json()).errors };
};
const all = async (route: string, headers?: Headers) => {
  const found: z.output<typeof resource>[] = [];
  for (;;) {
    const page = await list(`/${route}?limit=100&offset=${found.length}`, headers);
    found.push(...page.data);
    if (found.length >= (page.meta['total'] ?? 0)) return found;
  }
};
const learner = accounts.find((account) => account.role === 'learner' && participations.some((p) => p.accountId === account.id)) as Account;
const instructor = accounts.find((account) => account.role === 'instructor') as Account;

describe('tokens', () => {
  it.each([
    ['no token', {}],
    ['an unknown token', bearer('p:nobody')],
    ['a revoked token', bearer('p:sandbox-synap-revoked')],
    ['a token without its p:', bearer('sandbox-synap-token')],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('refuses %s with 401 and never repeats it', async (_name, headers) => {
    const response = await get('/users?limit=1&offset=0', headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/vnd.api+json');
    const text = await response.text();
    expect(errorBody.parse(JSON.parse(text)).errors).toMatchObject([{ status: '401', title: 'Unauthorized' }]);
    expect(text).not.toContain('sandbox-synap');
  });

  it('gives the environment that lets a client in', async () => {
    expect(synap.env).toEqual({ SYNAP_BASE_URL: synap.url, SYNAP_TOKEN: TOKEN, SYNAP_EMPLOYEE_NUMBER: 'externalId' });
    expect((await get('/users?limit=1&offset=0', bearer(synap.env['SYNAP_TOKEN'] ?? ''))).status).toBe(200);
  });

  it('lists the tokens without their secrets', async () => {
    const { data } = await list('/personal-access-tokens?limit=10&offset=0');
    expect(data.map((token) => token.attributes['isRevoked'])).toEqual([false, true]);
    expect(Object.keys(data[0]?.attributes ?? {})).toEqual(['label', 'createdAt', 'lastUsedAt', 'isRevoked']);
    expect(JSON.stringify(data)).not.toContain('p:');
  });
});

describe('paging', () => {
  it.each([
    ['', ['limit', 'offset']],
    ['?limit=&offset=', ['limit', 'offset']],
    ['?limit=ten&offset=0', ['limit']],
    ['?limit=0&offset=-1', ['limit', 'offset']],
    ['?limit=101&offset=0', ['limit']],
    ['?limit=1.5&offset=0', ['limit']],
    ['?limit=1&limit=2&offset=0', ['limit']],
    ['?limit=1&offset=0&filter[emailAddress]=a@b.example', ['filter[emailAddress]']],
    ['?limit=1&offset=0&page=2&sort=name', ['page', 'sort']],
    ['?limit[]=1&offset=0', ['limit', 'limit[]']],
  ])('answers 400 to %s, one entry for each failure', async (query, parameters) => {
    const answer = await refused(`/users${query}`);
    expect(answer.status).toBe(400);
    expect(answer.errors.map((error) => error.source)).toEqual(parameters.map((parameter) => ({ parameter })));
    expect(new Set(answer.errors.map((error) => error.status))).toEqual(new Set(['400']));
  });

  it('gives every account exactly once over all pages', async () => {
    const users = await all('users');
    expect(users.map((user) => user.id).sort()).toEqual(accounts.map((account) => account.id).sort());
  });

  it('says where the page is, in the current and in the deprecated words', async () => {
    const total = accounts.length;
    const { data, meta: told } = await list('/users?limit=10&offset=20');
    expect(data).toHaveLength(10);
    const pages = Math.ceil(total / 10);
    expect(told).toEqual({ total, totalWithoutFilters: total, pages, page: 3, offset: 20, limit: 10, totalCount: total, resultCount: 10, totalPages: pages, currentPage: 3 });
  });

  it('is empty past the end', async () => {
    const { data, meta: told } = await list(`/users?limit=10&offset=${accounts.length}`);
    expect(data).toEqual([]);
    expect(told['total']).toBe(accounts.length);
  });

  it('takes the maximum of another tenant', async () => {
    const small = await start({ maxLimit: 5 });
    expect((await list('/users?limit=5&offset=0', bearer(TOKEN), small)).data).toHaveLength(5);
    expect((await refused('/users?limit=6&offset=0', bearer(TOKEN), small)).status).toBe(400);
  });

  it('filters only for a tenant that has filters, and still tells the whole count', async () => {
    const filtering = await start({ filters: true });
    const email = encodeURIComponent('amelia.okafor@northwind.example');
    const { data, meta: told } = await list(`/users?limit=10&offset=0&filter[emailAddress]=${email}`, bearer(TOKEN), filtering);
    expect(data.map((user) => user.attributes['name'])).toEqual(['Amelia Okafor']);
    expect(told).toMatchObject({ total: 1, totalWithoutFilters: accounts.length });
    expect((await refused('/users?limit=10&offset=0&filter[shoeSize]=9', bearer(TOKEN), filtering)).status).toBe(400);
  });
});

describe('routes', () => {
  it.each(['users', 'user-groups', 'assignments', 'assignment-groups', 'attempts', 'exam-v-2s', 'courses', 'certificates', 'learning-records'])(
    'serves %s as a list and one by one',
    async (route) => {
      const { data } = await list(`/${route}?limit=2&offset=0`);
      expect(data.length).toBeGreaterThan(0);
      for (const listed of data) expect(await one(`/${route}/${listed.id}`)).toEqual(listed);
    },
  );

  it.each(['/user', '/users/', '/examv2s?limit=1&offset=0', '/users/nobody', '/attempts/%zz', `/attempts/${items[0]?.id}`])('answers 404 to %s', async (path) => {
    expect(await refused(path)).toMatchObject({ status: 404, errors: [{ status: '404', title: 'Not Found' }] });
  });

  it('knows no list of ids and no parameter when one is asked for', async () => {
    expect((await refused(`/users/${learner.id},${instructor.id}`)).status).toBe(404);
    expect((await refused(`/users/${learner.id}?include=userGroups`)).status).toBe(400);
  });

  it('has no way to read one token, and refuses methods without an operation', async () => {
    const [token] = (await list('/personal-access-tokens?limit=1&offset=0')).data;
    expect((await refused(`/personal-access-tokens/${token?.id}`)).status).toBe(405);
    const put = await fetch(`${synap.url}/users/${learner.id}`, { method: 'PUT', headers: bearer(TOKEN) });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, PATCH, DELETE']);
  });

  it('says that a documented write is not emulated', async () => {
    const response = await fetch(`${synap.url}/users/${learner.id}`, { method: 'PATCH', headers: bearer(TOKEN), body: '{}' });
    expect(response.status).toBe(501);
    expect(errorBody.parse(await response.json()).errors[0]?.detail).toContain('not emulated');
  });

  it('can refuse the list of assignment groups, which the vendor does not name', async () => {
    const literal = await start({ assignmentGroupList: false });
    expect((await refused('/assignment-groups?limit=1&offset=0', bearer(TOKEN), literal)).status).toBe(405);
  });
});

describe('subject users', () => {
  const as = (id: string) => bearer(TOKEN, { 'Subject-User': id });

  it('must exist', async () => {
    expect(await refused('/users?limit=1&offset=0', as('nobody'))).toMatchObject({ status: 403, errors: [{ status: '403', title: 'Forbidden' }] });
  });

  it.each(['attempts', 'assignments', 'certificates', 'learning-records'])('shows a learner only their own %s', async (route) => {
    const everybodys = await all(route);
    const ownerOf = (found: (typeof everybodys)[number]) => ref.parse(found.relationships['user']?.data).id;
    const owner = ownerOf(everybodys.find((found) => accounts.find((account) => account.id === ownerOf(found))?.role === 'learner')!);
    const own = everybodys.filter((found) => ownerOf(found) === owner);
    const others = everybodys.find((found) => ownerOf(found) !== owner);
    expect(await all(route, as(owner))).toEqual(own);
    expect((await one(`/${route}/${own[0]?.id}`, as(owner))).id).toBe(own[0]?.id);
    expect((await refused(`/${route}/${others?.id}`, as(owner))).status).toBe(403);
  });

  it('shows a learner their own user and no tokens', async () => {
    expect((await all('users', as(learner.id))).map((user) => user.id)).toEqual([learner.id]);
    expect((await refused(`/users/${instructor.id}`, as(learner.id))).status).toBe(403);
    expect((await refused('/personal-access-tokens?limit=1&offset=0', as(learner.id))).status).toBe(403);
  });

  it('shows an educator everybody, but not the settings of the portal', async () => {
    expect(await all('users', as(instructor.id))).toHaveLength(accounts.length);
    expect((await refused('/personal-access-tokens?limit=1&offset=0', as(instructor.id))).status).toBe(403);
  });
});

describe('limits and failures', () => {
  it('refuses one call too many until a minute has passed, and tells how long to wait', async () => {
    let now = NOW.getTime();
    const options = { callsPerMinute: 2, clock: { now: () => now } };
    const [limited, unlimited] = [await start(options), await start({ ...options, unlimited: true })];
    const call = (emulator: Emulator) => get('/users?limit=1&offset=0', bearer(TOKEN), emulator);
    expect([(await call(limited)).status, (await call(limited)).status]).toEqual([200, 200]);
    now += 20_000;
    const third = await call(limited);
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '40']);
    now += 40_000;
    expect((await call(limited)).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await call(unlimited)).status).toBe(200);
  });

  it('answers a 500 with a trace id', async () => {
    const broken = await start();
    broken.fault(synapServerError);
    expect(await refused('/users?limit=1&offset=0', bearer(TOKEN), broken)).toMatchObject({ status: 500, errors: [{ status: '500', meta: { traceId: expect.stringMatching(/^\w+$/) } }] });
  });
});

describe('records', () => {
  it('spells a person as the vendor does, the email exactly as it was entered', async () => {
    const kofi = accounts.find((account) => account.employeeNumber === 'E-2010') as Account;
    const user = await one(`/users/${kofi.id}`);
    expect(user).toMatchObject({ type: 'User', attributes: { name: 'Kofi Mensah', emailAddress: 'kofi@home.example', externalId: 'E-2010', firstName: 'Kofi', lastName: 'Mensah' } });
    expect((await all('users')).map((listed) => listed.attributes['emailAddress'])).toContain(' Jonas.BERG@northwind.example ');
    const groups = z.array(ref).parse(user.relationships['userGroups']?.data);
    expect(Object.keys(z.record(z.string(), z.object({ dateJoined: z.string().regex(/T\d\d:\d\d:\d\dZ$/) })).parse(user.attributes['userGroupsMetadata']))).toEqual(groups.map((group) => group.id));
  });

  it('puts instructors in the group of educators, and counts its members', async () => {
    const educators = (await all('user-groups')).find((group) => group.attributes['name'] === 'Educators');
    const instructors = accounts.filter((account) => account.role === 'instructor');
    expect(educators?.attributes['totalUsers']).toBe(instructors.length);
    expect(z.array(ref).parse((await one(`/users/${instructor.id}`)).relationships['userGroups']?.data)).toContainEqual({ id: educators?.id, type: 'UserGroup' });
  });

  it('makes every participation exactly one attempt or one assignment, with its mark and its dates', async () => {
    const [attempts, assignments, groups] = [await all('attempts'), await all('assignments'), await all('assignment-groups')];
    expect([...attempts, ...assignments].map((found) => found.id).sort()).toEqual(participations.map((p) => p.id).sort());
    const groupById = new Map(groups.map((group) => [group.id, group]));
    for (const p of participations) {
      const found = [...attempts, ...assignments].find((candidate) => candidate.id === p.id)!;
      expect(found.relationships['user']).toEqual({ data: { id: p.accountId, type: 'User' } });
      expect(found.attributes).toMatchObject({ timeCompleted: p.completedAt?.toISOString() ?? null, score: p.percent, isRevoked: p.endedAt !== null });
      if (found.type === 'Attempt') expect(found.attributes['schedule']).toEqual({ activateAt: p.availableFrom.toISOString(), deactivateAt: p.dueAt.toISOString() });
      else expect(groupById.get(ref.parse(found.relationships['assignmentGroup']?.data).id)?.attributes['absoluteDeadline']).toBe(p.dueAt.toISOString().replace('.000Z', 'Z'));
    }
  });

  it('tells the results of an attempt only once it is marked', async () => {
    const attempts = await all('attempts');
    const first = (state: string) => attempts.find((found) => participations.some((p) => p.id === found.id && p.state === state))?.attributes;
    expect(first('scheduled')).toMatchObject({ isUpcoming: true, isOpen: false, isPast: false, isCompleted: false, score: null, marks: null, grade: null });
    expect(first('overdue')).toMatchObject({ isUpcoming: false, isOpen: false, isPast: true, isCompleted: false, timeStarted: null });
    expect(first('submitted')).toMatchObject({ isCompleted: true, resultsStatus: 'pending', resultsMarkingStatus: 'notStarted', resultsPendingMarks: 50, grade: null });
    expect(first('failed')).toMatchObject({ isCompleted: true, marks: { maxPoints: 50, penalties: 0 }, grade: { label: 'Fail', isPass: false } });
    expect(first('completed')).toMatchObject({ isCompleted: true, grade: { label: 'Pass', minScore: 60, isPass: true } });
  });

  it('points only at records that can be read', async () => {
    const routes: Record<string, string> = { User: 'users', UserGroup: 'user-groups', Assignment: 'assignments', AssignmentGroup: 'assignment-groups', Attempt: 'attempts', 'Exam-V-2': 'exam-v-2s', Course: 'courses', Certificate: 'certificates', LearningRecord: 'learning-records' };
    const found = await Promise.all(Object.values(routes).map((route) => all(route)));
    const known = new Set(found.flat().map((record) => `${record.type} ${record.id}`));
    const refs = found.flat().flatMap((record) => Object.values(record.relationships).flatMap(({ data }) => data ?? []));
    expect(refs.filter((to) => to.type in routes && !known.has(`${to.type} ${to.id}`))).toEqual([]);
    expect(known.size).toBe(found.flat().length);
  });

  // The names that the vendor's own pages print.
  const documented: Record<string, string> = {
    users: 'name emailAddress externalId profilePicture preferences attr timeZone notificationConfig marketingEmailsConsent createdAt lastSeen emailVerified authData firstName lastName userGroupsMetadata / subPortal userAttributes userGroups',
    'user-groups': 'name description attr isArchived membershipExpiryEnabled membershipExpiryTimeToExpireInMs isDefaultGroup defaultGroupType totalUsers parentId internal / owner userType subPortal parentGroup',
    'assignment-groups': 'name description shortDescription image absoluteDeadline relativeDeadline deadlineType progressionType isReviewRequired isArchived status certificateTemplateId certificateIgnoreSubPortalBranding certificateShareList startDate endDate createdAt updatedAt isActive / reviewers coverImage',
    attempts: 'title createdAt isCompleted timeStarted timeCompleted proctor resitCount attemptsAllowed schedule candidateOpenDate status settings state quizSetup grade examStatus proctorStatus score marks isRevoked isOpen isUpcoming isPast version resultsStatus resultsMarkingStatus resultsPendingMarks proctorEnabled proctorVendor proctorSessionId proctorIsApproved proctorReviews proctorRequiresReview proctorBreaches proctorLiveProctoring / examV2 user owner test quiz assignment assignmentItem',
    'exam-v-2s': 'name isDynamic isSectioned shortDescription preExamInstructions isArchived attr ipAllowList lockedByDefault resumeSameSession resumeAllowed hideFromCandidateList notificationAutomateEmails markingDoubleEnabled markingDoubleAllocation markingDoubleMinMarkers markingDoubleSequence markingBlindProvisionalMarker markingBlindModeratingMarker markingBlindEscalationMarker markingBlindBackReadingMarker markingBlindAuditingMarker markingBlindIsolate markerConcealmentProvisional markerConcealmentModerating markerConcealmentEscalation markerConcealmentAuditing markingEscalationEnabled markingEscalationModeratorsCanEscalate markingEscalationReasons markingBackReadingEnabled markingAuditingEnabled markingResolutionEnabled markingModeratingMarkerAllocation markingProvisionalMarkerAllocation markingEscalationMarkerAllocation / owner userGroup markers moderatingMarkers escalatingMarkers auditingMarkers backReadingMarkers coverImage publishedVersion currentVersion',
  };
  it.each(Object.entries(documented))('holds every documented field of %s and no other', async (route, names) => {
    const [attributes, relationships] = names.split(' / ').map((side) => side.split(' ').sort());
    for (const record of await all(route)) {
      expect(Object.keys(record.attributes).sort()).toEqual(attributes);
      expect(Object.keys(record.relationships).sort()).toEqual(relationships);
    }
  });
});
