import { chunksOf } from '../../shared/chunks.ts';

/** Rows of one statement: far below the parameter limits of both databases. */
const CHUNK = 500;

/** Rows, a statement at a time. */
export const chunks = <T>(rows: readonly T[]): T[][] => chunksOf(rows, CHUNK);
