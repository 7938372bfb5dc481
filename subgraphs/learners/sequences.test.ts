import { openSqlite } from './store/open.ts';
import { describeSequences } from './suites/sequences.testing.ts';

/** More of them, or others: SEQUENCES=10000 SEQUENCES_SEED=7. */
const { SEQUENCES = '300', SEQUENCES_SEED } = process.env;

describeSequences('memory', () => openSqlite(':memory:'), Number(SEQUENCES), SEQUENCES_SEED === undefined ? undefined : Number(SEQUENCES_SEED));
