import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryAccount } from '../subgraphs/learners/directory.ts';
import { VENDORS } from '../subgraphs/learners/store/tables.ts';
import type { VendorName } from '../subgraphs/shared/errors.ts';
import { buildWorld, type Account } from '../subgraphs/shared/world/world.ts';
import type { FillReport } from './fill.ts';
import { start } from './processes.ts';

/** People of the demo world have about this many accounts each; a little less, so that there are always enough. */
const ACCOUNTS_A_PERSON = 2.3;
const NOW = new Date('2026-01-05T08:00:00Z');

const listed = (account: Account): DirectoryAccount => ({
  id: account.id,
  email: account.email,
  employeeNumber: account.secondEmployeeNumber === null ? account.employeeNumber : null,
  givenName: account.givenName,
  familyName: account.familyName,
  displayName: `${account.givenName} ${account.familyName}`,
  active: account.active,
  lastActiveAt: account.lastActiveAt?.toISOString() ?? null,
  problem: null,
});

type Directories = Map<VendorName, DirectoryAccount[]>;

const personNumber = (account: Account): number => Number(account.person.replace('person-', ''));

/** The first so many accounts of the demo world, person by person. */
const directoriesOf = (count: number): Directories => {
  const { vendors } = buildWorld({ learners: Math.ceil(count / ACCOUNTS_A_PERSON) + 100, seed: 1, now: NOW });
  const all = VENDORS.flatMap((vendor) => vendors[vendor.toLowerCase() as keyof typeof vendors].accounts.map((account) => ({ vendor, account })));
  const first = all.sort((a, b) => personNumber(a.account) - personNumber(b.account)).slice(0, count);
  if (first.length < count) throw new Error(`the demo world has ${first.length} accounts, not ${count}`);
  return new Map(VENDORS.map((vendor) => [vendor, first.filter((entry) => entry.vendor === vendor).map(({ account }) => listed(account))]));
};

/** Every hundredth account has a new email: the change that linking has most work with. */
const changed = (directories: Directories): Directories =>
  new Map([...directories].map(([vendor, accounts]) => [vendor, accounts.map((account, n) => (n % 100 === 50 ? { ...account, email: `new.${account.id}@northwind.example` } : account))]));

const write = (folder: string, name: string, directories: Directories): void => {
  for (const [vendor, accounts] of directories) writeFileSync(join(folder, `${name}-${vendor}.json`), JSON.stringify(accounts));
};

export interface Fill extends FillReport {
  readonly accounts: number;
}

/** Fills an index of so many accounts in a process of its own, then reads them again. */
export const measureFill = async (accounts: number, cwd: string): Promise<Fill> => {
  const folder = join(cwd, `fill-${accounts}`);
  mkdirSync(folder);
  const directories = directoriesOf(accounts);
  write(folder, 'first', directories);
  write(folder, 'changed', changed(directories));
  const program = await start('bench/fill.js', [folder], {}, cwd);
  await program.stop();
  rmSync(folder, { recursive: true });
  return { accounts, ...(JSON.parse(program.line) as FillReport) };
};
