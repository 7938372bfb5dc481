import { passport } from '../../../test/support/vendor.ts';
import { openOperation } from '../../shared/operation.ts';
import type { LearnersContext } from '../context.ts';
import { options } from '../linking/testing.ts';
import type { Store } from '../store/open.ts';

/** What a decision looks at, and nothing else. */
export const decisionContext = (store: Store): LearnersContext =>
  ({ store, linkOptions: options, clock: { now: () => 1_700_000_000_000 }, operation: openOperation(passport({ who: 'test', purpose: 'index' })) }) as unknown as LearnersContext;
