import { z } from 'zod';
import { ConfigError, flag, integer, readAll, readEnv, type Env } from '../shared/env.ts';
import type { VendorName } from '../shared/errors.ts';
import type { LinkOptions } from './linking/rules.ts';
import { wordLists } from './linking/words.ts';
import { VENDORS } from './store/tables.ts';

export interface LearnersConfig extends LinkOptions {
  /** A Postgres, where one is configured. */
  readonly databaseUrl: string | undefined;
  /** The schema there; the demo world has one of its own. */
  readonly databaseSchema: string;
  /** The folder of the SQLite file; `memory` keeps nothing. */
  readonly dataDir: string;
  /** The file in that folder: the demo world has one of its own, so that its people never mix with real ones. */
  readonly dataFile: string;
  /** Minutes from the end of one reading of the directory to the start of the next. */
  readonly indexMinutes: Readonly<Record<VendorName, number>>;
}

const perVendor = <T>(read: (vendor: VendorName) => T): Record<VendorName, T> =>
  readAll(Object.fromEntries(VENDORS.map((vendor) => [vendor, () => read(vendor)])) as Record<VendorName, () => T>);

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/./, 'must be a Postgres URL, such as postgres://user:password@host:5432/database').optional();

/** A list with commas between. */
const words = () => z.string().default('').transform((text) => text.split(',').map((word) => word.trim()).filter(Boolean));

/** What of the configuration linking looks at. */
export const linkOptions = ({ stripZeros, words: lists, linkNames }: LinkOptions): LinkOptions => ({ stripZeros, words: lists, linkNames });

/** Variables of who is who: design.md section 3 and linking.md. */
export const learnersConfig = (env: Env): LearnersConfig => {
  const values = readAll({
    own: () =>
      readEnv(
        env,
        z.object({
          DATABASE_URL: postgresUrl,
          DATABASE_SCHEMA: z.string().regex(/^[a-z_][a-z0-9_]*$/, 'must be a plain lower-case name').default('public'),
          DATA_DIR: z.string().default('.data'),
          DATA_FILE: z.string().regex(/^[\w.-]+$/, 'must be a plain file name').default('learners.sqlite'),
          LINK_NAMES: z.enum(['use', 'ignore'], { error: 'must be use or ignore' }).default('use'),
          LINK_PLACEHOLDERS: words(),
          LINK_NAME_PLACEHOLDERS: words(),
          LINK_TITLES: words(),
          LINK_SUFFIXES: words(),
          LINK_PARTICLES: words(),
        }),
      ),
    stripZeros: () => perVendor((vendor) => readFlag(env, `${vendor}_EMPLOYEE_NUMBER_STRIP_ZEROS`)),
    indexMinutes: () => perVendor((vendor) => readMinutes(env, `${vendor}_INDEX_MINUTES`)),
  });
  return Object.freeze({
    databaseUrl: values.own.DATABASE_URL,
    databaseSchema: values.own.DATABASE_SCHEMA,
    dataDir: values.own.DATA_DIR,
    dataFile: values.own.DATA_FILE,
    linkNames: values.own.LINK_NAMES,
    words: wordLists({
      placeholders: values.own.LINK_PLACEHOLDERS,
      namePlaceholders: values.own.LINK_NAME_PLACEHOLDERS,
      titles: values.own.LINK_TITLES,
      suffixes: values.own.LINK_SUFFIXES,
      particles: values.own.LINK_PARTICLES,
    }),
    stripZeros: values.stripZeros,
    indexMinutes: values.indexMinutes,
  });
};

const readFlag = (env: Env, name: string): boolean => readEnv(env, z.object({ [name]: flag().default(false) }))[name] === true;

const readMinutes = (env: Env, name: string): number => {
  const value = readEnv(env, z.object({ [name]: integer(1, 100_000).default(15) }))[name];
  if (typeof value !== 'number') throw new ConfigError([`${name}: a whole number is expected`]);
  return value;
};
