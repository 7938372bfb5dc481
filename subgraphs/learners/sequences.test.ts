import { openSqlite } from './store/open.ts';
import { describeSequences } from './suites/sequences/testing.ts';

describeSequences('memory', () => openSqlite(':memory:'), 300);
