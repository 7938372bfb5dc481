import type { Account } from '../../shared/world/world.ts';
import { accountCustomField } from './inferred.ts';
import { JOB_TITLES, ORGANIZATIONS } from './site.ts';
import type { Spelling } from './spelling.ts';

export interface UserFacts {
  readonly spell: Spelling;
  readonly now: Date;
  readonly teacher: boolean;
  readonly administrator: boolean;
  readonly department: string | null;
}

const DAY = 86_400_000;
const CITIES = ['Leeds', 'Perth', 'Oslo', 'Lisbon'];

const addressOf = (id: number) => ({
  street_1: `${(id % 90) + 1} Harbour Street`,
  street_2: null,
  city: CITIES[id % 4],
  state: null,
  zip: String(10_000 + (id % 9000)),
  country: ['United Kingdom', 'Australia', 'Norway', 'Portugal'][id % 4],
});

const datesOf = ({ active, createdAt, lastActiveAt }: Account, { spell, now }: UserFacts) => ({
  joined_at: spell.time(createdAt),
  first_login_at: spell.time(lastActiveAt && new Date(createdAt.getTime() + DAY)),
  last_login_at: spell.time(lastActiveAt),
  archived: !active,
  archived_at: spell.time(active ? null : new Date(Math.floor((now.getTime() - 10 * DAY) / 60_000) * 60_000)),
});

/** User info: every documented field, and the `ssn` that only the documented example shows. Families are off, so no parent fields. */
export const userRow = (account: Account, facts: UserFacts) => {
  const id = Number(account.id);
  const { employeeNumber } = account;
  return {
    id,
    first_name: account.givenName,
    last_name: account.familyName,
    userid: account.username,
    password: `Passw0rd-${id}`,
    email: account.email,
    sms_email: null,
    student: true,
    teacher: facts.teacher,
    assistant: false,
    administrator: facts.administrator,
    monitor: false,
    manager: false,
    year_of_graduation: null,
    student_id: employeeNumber,
    teacher_id: facts.teacher ? employeeNumber : null,
    organization_id: ORGANIZATIONS[id % 4]?.id ?? null,
    birthdate: `${1960 + (id % 40)}-0${(id % 9) + 1}-15`,
    nick_name: null,
    skype: null,
    phone: id % 3 === 0 ? `+44 20 7946 ${String(id % 10_000).padStart(4, '0')}` : null,
    gender: ['Male', 'Female', null][id % 3],
    ...addressOf(id),
    picture: id % 2 === 0 ? `https://northwind.matrixlms.example/pictures/${id}.png` : null,
    ...datesOf(account, facts),
    logins: account.lastActiveAt ? (id % 200) + 1 : 0,
    job_title_id: JOB_TITLES[id % 5]?.id ?? null,
    ssn: id % 2 === 0 ? `${100 + (id % 800)}-45-${String(id % 10_000).padStart(4, '0')}` : null,
    [accountCustomField]: facts.department,
  };
};
