import { openSqlite } from '../store/open.ts';
import { describeCases, describeWorlds } from './suite.testing.ts';

describeCases();
describeWorlds('memory', () => openSqlite(':memory:'));
