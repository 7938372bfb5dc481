import type { Operation } from './operation.ts';

/** What an operation waits for may be waited for by others too. Its ledger stands for the operation, whose copies share it. */
const shared = new WeakSet<Operation['ledger']>();

/** Others wait for what this operation has in flight: it goes on when this operation's client leaves. */
export const waitFor = ({ ledger }: Operation): void => void shared.add(ledger);

export const isWaitedFor = ({ ledger }: Operation): boolean => shared.has(ledger);
