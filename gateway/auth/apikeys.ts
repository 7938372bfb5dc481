import { createHash, timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';
import { readJson } from '../files.ts';
import type { Identity } from './identity.ts';
import { wrongCredential } from './refusals.ts';

/** What every key of ours begins with: it tells keys from tokens, and lets scanners find lost ones. */
export const KEY_PREFIX = 'lgk_';

const keyFile = z.array(
  z.strictObject({
    name: z.string().regex(/^[\w.-]{1,64}$/, 'letters, digits, dots, dashes'),
    role: z.enum(['admin', 'manager', 'learner']),
    /** Of the key: the key itself is nowhere. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    /** Whom the key stands for: a learner's id, an employee number or an email. */
    learner: z.string().min(1).optional(),
  }),
);

type KeyEntry = z.output<typeof keyFile>[number];

/** How a key is kept. It has 256 random bits, so a slow hash would add nothing. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The file's entries; throws with what is wrong with it. */
export const readKeyFile = (file: string): readonly KeyEntry[] => readJson(file, keyFile);

const personOf = ({ learner }: KeyEntry): Identity['person'] => (learner === undefined ? null : learner.includes('@') ? { email: learner } : { idOrNumber: learner });

const RELOAD_MS = 1000;

/** Whom a key stands for. The file is read again when it changes, so that keys come and go without a restart. */
export const keySignIn = (file: string, log: Logger, now: () => number = Date.now): ((key: string) => Identity) => {
  let entries = readKeyFile(file);
  let written = statSync(file).mtimeMs;
  let looked = now();
  const refresh = (): void => {
    if (now() - looked < RELOAD_MS) return;
    looked = now();
    try {
      const { mtimeMs } = statSync(file);
      if (mtimeMs === written) return;
      entries = readKeyFile(file);
      written = mtimeMs;
    } catch (error) {
      // Half-written, most likely. The keys that were good stay good.
      log.error({ problem: (error as Error).message }, 'API_KEYS_FILE changed and cannot be read: the keys stay as they were');
    }
  };
  return (key) => {
    refresh();
    const given = Buffer.from(hashOfKey(key), 'hex');
    const entry = entries.find(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), given));
    if (!entry) throw wrongCredential();
    return { name: `key:${entry.name}`, role: entry.role, person: personOf(entry) };
  };
};
