import { faker } from '@faker-js/faker/locale/en';
import { cases, type CaseAccount, type WorldVendor } from './cases.ts';
import { participationsOf, type Item, type Participation } from './learning.ts';

/** An account in one vendor, in neutral words; the vendor's emulator spells it the vendor's way. */
export interface Account {
  readonly id: string;
  /** The person whose account this is: the same in every vendor. Not known to any vendor. */
  readonly person: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly username: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly secondEmployeeNumber: string | null;
  readonly active: boolean;
  readonly role: 'learner' | 'instructor';
  readonly createdAt: Date;
  readonly lastActiveAt: Date | null;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  /** Accounts that lead the group. */
  readonly supervisorIds: readonly string[];
}

/** What one vendor holds. */
export interface VendorWorld {
  readonly accounts: readonly Account[];
  readonly items: readonly Item[];
  readonly participations: readonly Participation[];
  readonly groups: readonly Group[];
}

export interface World {
  readonly seed: number;
  readonly now: Date;
  readonly vendors: Readonly<Record<WorldVendor, VendorWorld>>;
}

export interface WorldOptions {
  /** How many people, the named cases of linking among them. */
  readonly learners: number;
  readonly seed: number;
  readonly now: Date;
}

const VENDORS: readonly WorldVendor[] = ['synap', 'matrix', 'damstra', 'inspera'];
const DAY = 86_400_000;

const TITLES: Record<WorldVendor, readonly string[]> = {
  synap: ['Electrical Safety Exam', 'Clinical Skills Mock', 'Site Supervisor Licence', 'Food Hygiene Level 2', 'Data Protection Exam', 'Forklift Theory', 'First Aid Assessment', 'Finance Entry Exam'],
  matrix: ['Onboarding', 'Leading Teams', 'Project Basics', 'Working at Height', 'Spreadsheets', 'Customer Care', 'Code of Conduct', 'Risk Management', 'Negotiation', 'Writing Reports', 'Lean Methods', 'Cyber Security'],
  damstra: ['Fire Warden', 'Manual Handling', 'Confined Spaces', 'Site Induction', 'Chemical Handling', 'Lock Out Tag Out', 'Driver Fatigue', 'Noise and Hearing', 'Incident Reporting', 'Hot Work'],
  inspera: ['Biology Midterm', 'Statistics Final', 'Law Essay', 'Nursing Practical', 'Engineering Maths', 'Ethics'],
};

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ids as each vendor writes them: ten letters and digits in Synap, whole numbers elsewhere. */
const idMaker = (vendor: WorldVendor, start: number) => {
  let next = start;
  return () => {
    next += 1;
    return vendor === 'synap' ? faker.string.fromCharacters(ALPHANUMERIC, 10) : String(next);
  };
};

const usernameOf = (given: string, family: string, n: number) =>
  `${given}_${family}`.normalize('NFD').replace(/[^A-Za-z_]/g, '').toLowerCase().slice(0, 24).replace(/^_+$/, 'user') + `_${n}`;

/** A person whom no rule of linking troubles: the same name and email wherever the person has an account. */
const ordinaryPerson = (n: number): CaseAccount[] => {
  const given = faker.person.firstName();
  const family = faker.person.lastName();
  const email = `${given}.${family}.${n}@northwind.example`.toLowerCase().replace(/[^a-z0-9.@]/g, '');
  const number = `N-${String(10_000 + n)}`;
  const where = VENDORS.filter(() => faker.datatype.boolean(0.6));
  const vendors = where.length > 0 ? where : [faker.helpers.arrayElement(VENDORS)];
  return vendors.map((vendor) => ({
    vendor,
    given,
    family,
    email,
    ...(vendor === 'matrix' || vendor === 'damstra' || faker.datatype.boolean(0.3) ? { number } : {}),
    ...(faker.datatype.boolean(0.05) ? { inactive: true } : {}),
  }));
};

const groupsOf = (accounts: readonly Account[], makeId: () => string): Group[] =>
  ['Operations', 'Engineering', 'Sales', 'Logistics', 'Head Office'].map((name, g) => ({
    id: makeId(),
    name,
    memberIds: accounts.filter((_, i) => i % 5 === g).map((account) => account.id),
    supervisorIds: accounts.filter((account, i) => account.role === 'instructor' && i % 5 === g).map((account) => account.id),
  }));

const accountOf = (spec: CaseAccount, person: string, n: number, id: string, now: Date): Account => {
  const createdAt = new Date(now.getTime() - faker.number.int({ min: 100, max: 1500 }) * DAY);
  const lastSeen = now.getTime() - faker.number.int({ min: 1, max: 60 * 24 * 60 }) * 60_000;
  return {
    id,
    person,
    givenName: spec.given,
    familyName: spec.family,
    username: usernameOf(spec.given, spec.family, n),
    email: spec.email ?? null,
    employeeNumber: spec.number ?? null,
    secondEmployeeNumber: spec.secondNumber ?? null,
    active: spec.inactive !== true,
    role: n % 40 === 7 ? 'instructor' : 'learner',
    createdAt: wholeMinute(createdAt),
    lastActiveAt: faker.datatype.boolean(0.9) ? wholeMinute(new Date(lastSeen)) : null,
  };
};

/** MATRIX prints no seconds, so the world has none. */
const wholeMinute = (date: Date): Date => new Date(Math.floor(date.getTime() / 60_000) * 60_000);

/** The demo world: the same for the same options, on every machine. */
export const buildWorld = ({ learners, seed, now }: WorldOptions): World => {
  faker.seed(seed);
  const people: (readonly CaseAccount[])[] = Object.values(cases).flat();
  for (let n = people.length; n < learners; n += 1) people.push(ordinaryPerson(n));
  const vendorWorld = (vendor: WorldVendor, v: number): VendorWorld => {
    const makeId = idMaker(vendor, (v + 1) * 100_000);
    const accounts = people.flatMap((person, n) =>
      person.filter((spec) => spec.vendor === vendor).map((spec) => accountOf(spec, `person-${n + 1}`, n + 1, makeId(), now)),
    );
    const items = TITLES[vendor].map((title, i): Item => ({
      id: makeId(),
      title,
      code: `${title.split(' ').map((word) => word[0]).join('').toUpperCase()}-${101 + i}`,
      createdAt: wholeMinute(new Date(now.getTime() - (400 + i * 13) * DAY)),
      passPercent: 60,
      certificate: i % 3 === 0,
    }));
    const participations = participationsOf(accounts, items, makeId, now);
    return { accounts, items, participations, groups: groupsOf(accounts, makeId) };
  };
  const [synap, matrix, damstra, inspera] = VENDORS.map(vendorWorld) as [VendorWorld, VendorWorld, VendorWorld, VendorWorld];
  return { seed, now, vendors: { synap, matrix, damstra, inspera } };
};
