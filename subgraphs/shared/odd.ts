import { LRUCache } from 'lru-cache';
import { vendorOdd } from '../../schema/metrics.ts';
import type { VendorName } from './errors.ts';
import { fieldOf, placeOf, type Oddities } from './wire/oddities.ts';

/** Which answer something odd was in. */
export interface Source {
  /** Our name of the call. */
  readonly call: string;
  /** The same for the same question, so that a later answer to it takes the place of this one. */
  readonly question: string;
  /** Which part of a longer list it is, in people's words. */
  readonly part: string | undefined;
}

interface Kept {
  readonly rows: number;
  readonly fields: number;
  readonly where: readonly string[];
}

/** What of a vendor's latest answers could not be read. */
export interface OddAnswers {
  heard(source: Source, odd: Oddities): void;
  skippedRows(): number;
  /** In a sentence, with the first places and never a value; null where everything could be read. */
  summary(): string | null;
}

const MOST_ANSWERS = 2000;
const KEPT_MS = 24 * 60 * 60_000;
const PLACES_KEPT = 3;
const PLACES_TOLD = 5;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Made once for each vendor in a process: what several clients of one vendor hear belongs together. */
export const oddAnswers = (vendor: VendorName): OddAnswers => {
  const answers = new LRUCache<string, Kept>({ max: MOST_ANSWERS, ttl: KEPT_MS });
  const total = (of: 'rows' | 'fields'): number => [...answers.values()].reduce((sum, kept) => sum + kept[of], 0);
  return {
    heard({ call, question, part }, odd) {
      for (const { path, loss } of odd.list()) vendorOdd.inc({ vendor, call, field: fieldOf(path), loss });
      const [rows, fields] = [odd.count('row'), odd.count('field')];
      if (rows + fields === 0) return void answers.delete(question);
      const lost = odd.list().filter(({ loss }) => loss === 'row' || loss === 'field');
      const where = lost.slice(0, PLACES_KEPT).map(({ path }) => [part ? `${call} (${part})` : call, placeOf(path)].join(', '));
      answers.set(question, { rows, fields, where });
    },
    skippedRows: () => total('rows'),
    summary() {
      const parts = [counted(total('rows'), 'row'), counted(total('fields'), 'field')].filter((part) => !part.startsWith('0 '));
      if (parts.length === 0) return null;
      const where = [...answers.values()].flatMap((kept) => kept.where).slice(0, PLACES_TOLD);
      return `${vendor} sent ${parts.join(' and ')} not as documented: ${where.join('; ')}`;
    },
  };
};
