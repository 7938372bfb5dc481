import { VendorError } from '../shared/errors.ts';
import type { Search } from '../shared/transport.ts';
import type { InsperaClient } from './client.ts';
import { EVERY_TEST, searchPage } from './inferred.ts';
import type { WireTestHit } from './wire/tests.ts';

const MAX_SEARCH_PAGES = 1000;

type SearchTests = (search: Search) => ReturnType<InsperaClient['searchTests']>;

export interface TestList {
  readonly tests: readonly WireTestHit[];
  /** How many the search found and did not list, or listed so that they could not be read. */
  readonly missing: number;
}

/** What a search has listed so far: also how many places there were, for some may not be readable. */
interface Listed {
  readonly found: Map<string, WireTestHit>;
  unreadable: number;
}

const add = (listed: Listed, results: readonly (WireTestHit | null)[]): void => {
  for (const hit of results) {
    if (hit === null) listed.unreadable += 1;
    else listed.found.set(hit.testId, hit);
  }
};

/** More pages of a search that found more than it listed. The parameter is a guess: what does not help ends it. */
const morePages = async (search: SearchTests, everything: Search, listed: Listed, hits: number): Promise<void> => {
  for (let page = 1; listed.found.size + listed.unreadable < hits && page <= MAX_SEARCH_PAGES; page += 1) {
    const before = listed.found.size;
    try {
      add(listed, (await search([...everything, searchPage(page)])).results);
    } catch (error) {
      if (error instanceof VendorError && error.code === 'VENDOR_BAD_RESPONSE') return;
      throw error;
    }
    // Page 1 may be the first again.
    if (listed.found.size === before && page > 1) return;
  }
};

/** Every test but templates, by the first of our guesses that finds any. README: Inferred. */
export const everyTest = async (search: SearchTests): Promise<TestList> => {
  let refused: unknown = null;
  for (const everything of EVERY_TEST) {
    try {
      const { hits, results } = await search(everything);
      if (results.length === 0) continue;
      const listed: Listed = { found: new Map(), unreadable: 0 };
      add(listed, results);
      await morePages(search, everything, listed, hits ?? 0);
      const missing = Math.max(listed.unreadable, (hits ?? 0) - listed.found.size, 0);
      return { tests: [...listed.found.values()].filter((test) => test.isTemplate !== true), missing };
    } catch (error) {
      if (!(error instanceof VendorError) || error.code !== 'VENDOR_BAD_RESPONSE') throw error;
      refused = error;
    }
  }
  if (refused !== null) throw refused;
  return { tests: [], missing: 0 };
};
