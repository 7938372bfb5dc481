import { damstra } from './damstra/index.ts';
import { inspera } from './inspera/index.ts';
import { matrix } from './matrix/index.ts';
import { synap } from './synap/index.ts';

/** The vendors: one line each. A fifth is one folder and one line here. */
export const vendors = { synap, matrix, damstra, inspera } as const;

export type VendorFolder = keyof typeof vendors;
