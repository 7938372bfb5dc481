import { describeDecisions } from './suites/decisions.testing.ts';

describeDecisions('memory', () => Promise.resolve({}));
