import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { inThisProcess, shareOf, statusOf } from './memory.ts';
import { WINDOW_MS, type Budget, type Purpose, type Quotas } from './quota.ts';

const FILE = 'calls.sqlite';

/**
 * Kept in a file, so that a restart does not forget what was spent, and shared by all processes of the machine that use the
 * folder. The file holds times, no data.
 */
export const sqliteQuotas = (folder: string): Quotas => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, FILE);
  closeSync(openSync(file, 'a', 0o600));
  const db = new Libsql(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;
    CREATE TABLE IF NOT EXISTS spent (vendor TEXT NOT NULL, at INTEGER NOT NULL, purpose TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS spent_vendor ON spent (vendor, at);`);
  const prune = db.prepare('DELETE FROM spent WHERE vendor = ? AND at <= ?');
  const all = db.prepare('SELECT at FROM spent WHERE vendor = ? ORDER BY at DESC LIMIT 1 OFFSET ?');
  const own = db.prepare('SELECT at FROM spent WHERE vendor = ? AND purpose = ? ORDER BY at DESC LIMIT 1 OFFSET ?');
  const add = db.prepare('INSERT INTO spent (vendor, at, purpose) VALUES (?, ?, ?)');
  const counted = db.prepare('SELECT count(*) AS spent, min(at) AS oldest FROM spent WHERE vendor = ? AND at > ?');

  const takeOne = (vendor: string, limit: number, purpose: Purpose, now: number): number => {
    prune.run([vendor, now - WINDOW_MS]);
    const share = shareOf(limit, purpose);
    const rows = [...(all.all([vendor, limit - 1]) as { at: number }[]), ...(purpose === 'query' ? [] : (own.all([vendor, purpose, share - 1]) as { at: number }[]))];
    const blocking = rows[0];
    if (blocking) return blocking.at + WINDOW_MS - now + 1;
    add.run([vendor, now, purpose]);
    return 0;
  };

  const budget = (vendor: string, limit: number): Budget => ({
    take(purpose, now) {
      // Immediate: two processes must not both take the last call.
      db.exec('BEGIN IMMEDIATE');
      try {
        const wait = takeOne(vendor, limit, purpose, now);
        db.exec('COMMIT');
        return Promise.resolve(wait);
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    status(now) {
      const [row] = counted.all([vendor, now - WINDOW_MS]) as { spent: number; oldest: number | null }[];
      return statusOf(limit, row?.spent ?? 0, row?.oldest ?? undefined, now);
    },
  });
  return { ...inThisProcess(), budget, close: () => void db.close() };
};
