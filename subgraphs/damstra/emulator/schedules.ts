import type { Reply } from '../../shared/emulator.ts';
import type { Item, Participation } from '../../shared/world/learning.ts';
import type { Account } from '../../shared/world/world.ts';
import {
  CLIENT,
  durationOf,
  employeeNumberOf,
  hasCertificate,
  isActiveSchedule,
  NOT_YET,
  publishedOf,
  questionnaireTypeOf,
  SCHEDULE_NUMBERS,
  SCHEDULE_STATUS_IDS,
  statusOf,
  versionDone,
  versionIdOf,
} from './inferred.ts';
import { page, PAGED } from './pages.ts';
import { pdf } from './pdf.ts';
import { choice, type Given } from './query.ts';
import { answer, notAuthorised, notFound, scheduleRefusals } from './replies.ts';
import { zulu } from './spelling.ts';
import type { Route, Tenant } from './tenant.ts';

const STATUSES = ['all', 'scheduled', 'due', 'overdue', 'completed', 'cancelled'] as const;

interface Schedule {
  readonly record: Participation;
  readonly account: Account;
  readonly item: Item;
}

const scheduleOf = (tenant: Tenant, record: Participation | undefined): Schedule | undefined => {
  const account = record && tenant.accounts.get(Number(record.accountId));
  const item = record && tenant.lessons.get(Number(record.itemId));
  return account && item ? { record, account, item } : undefined;
};

const latest = ({ assignedAt, startedAt, completedAt, endedAt }: Participation): Date => endedAt ?? completedAt ?? startedAt ?? assignedAt;

const dateOr = <T>(date: Date | null, otherwise: T): string | T => (date ? zulu(date) : otherwise);

/** The keys that a schedule has however it is read; `notYet` stands for what has not happened. */
const common = <T extends null | undefined>({ record, account, item }: Schedule, notYet: T) => {
  const version = versionDone(item, record);
  const lessonVersionId = versionIdOf(item, version);
  const completed = statusOf[record.state] === 'completed';
  return {
    lessonName: item.title,
    lessonId: Number(item.id),
    lessonVersionId,
    version,
    userId: Number(account.id),
    startDate: zulu(record.availableFrom),
    endDate: zulu(record.dueAt),
    lessonStartedDate: dateOr(record.startedAt, notYet),
    lessonCompletedDate: dateOr(record.completedAt, notYet),
    userFirstName: account.givenName,
    userLastName: account.familyName,
    lessonDuration: durationOf(item),
    progress: Math.round(record.progress * durationOf(item)),
    chapterCount: 5,
    questionnaireType: questionnaireTypeOf(item),
    questionCount: 8,
    typeId: SCHEDULE_NUMBERS.typeId,
    thumbnailId: lessonVersionId + 1_000_000,
    lessonThumbnail: `https://app.velpic.com/downloads/lessons/${lessonVersionId}/thumbnail.png`,
    completionTypeId: completed ? SCHEDULE_NUMBERS.completionTypeId : notYet,
    lessonCompletedBy: completed ? Number(account.id) : notYet,
    lessonCompletedByName: completed ? `${account.givenName} ${account.familyName}` : notYet,
    lessonEvolution: SCHEDULE_NUMBERS.lessonEvolution,
    id: Number(record.id),
    createdDate: zulu(record.assignedAt),
    modifiedDate: zulu(latest(record)),
  };
};

/** By id a schedule has no status, neither word nor number. */
const spellById = (tenant: Tenant, schedule: Schedule) => {
  const { record, account, item } = schedule;
  const groups = tenant.memberships.get(account.id) ?? [];
  const shared = common(schedule, NOT_YET.byId);
  return {
    ...shared,
    active: isActiveSchedule(statusOf[record.state]),
    clientId: CLIENT.id,
    clientName: CLIENT.name,
    reminders: [],
    questionResults: [],
    userUserName: account.username,
    userEmployeeNumber: employeeNumberOf(account),
    userGroups: groups.map(({ id }) => ({ id: Number(id) })),
    supervisors: groups.flatMap(({ supervisorIds }) => supervisorIds.map((id) => ({ id: Number(id) }))),
    published: publishedOf(item),
    questionnairePassRate: item.passPercent,
    scheduleOverEmailAttempted: true,
    overdueEmailAttempted: record.state === 'overdue',
    movieId: shared.lessonVersionId + 2_000_000,
    moviePhysicalURI: `download/lessons/${item.id}/movieFile.mp4`,
    movieSizeInBytes: 7_849_374,
  };
};

const spellInList = (schedule: Schedule) => {
  const status = statusOf[schedule.record.state];
  return { ...common(schedule, NOT_YET.inList), scheduleType: 'automatic', status, statusId: SCHEDULE_STATUS_IDS[status] };
};

/** The only list without `meta`. */
const ofUser = (tenant: Tenant, rowCap: number, call: Given, userId: number): Reply => {
  const status = choice(call, 'status', STATUSES, 'all');
  if (!tenant.accounts.has(userId)) return notFound('User', userId);
  const all = tenant.schedulesByAccount.get(userId) ?? [];
  const records = all.filter(({ state }) => status === 'all' || status === statusOf[state]);
  const { results } = page(records, call, rowCap);
  return answer(200, { results: results.flatMap((record) => scheduleOf(tenant, record) ?? []).map(spellInList) });
};

const certificate = ({ record, account, item }: Schedule): Reply => {
  if (!hasCertificate(item, record)) return notAuthorised;
  return { status: 200, headers: { 'content-type': 'application/pdf' }, body: pdf(`${item.title}: ${account.givenName} ${account.familyName}`) };
};

/** The reads of the document's group Lesson Schedule. */
export const scheduleRoutes = (tenant: Tenant, rowCap: number): Route[] => {
  const one = (path: string, reply: (schedule: Schedule) => Reply): Route => ({
    path,
    keyRefusal: 'long',
    parameters: {},
    run: (_call, id) => {
      const schedule = scheduleOf(tenant, tenant.schedules.get(id));
      return schedule ? reply(schedule) : scheduleRefusals.missing;
    },
  });
  return [
    one('/lesson_schedule/{lessonScheduleId}', (schedule) => answer(200, spellById(tenant, schedule))),
    one('/lesson_schedule/{lessonScheduleId}/certificate', certificate),
    {
      path: '/user/{userId}/lesson_schedule',
      keyRefusal: 'long',
      parameters: { status: 'required', ...PAGED },
      run: (call, id) => ofUser(tenant, rowCap, call, id),
    },
  ];
};
