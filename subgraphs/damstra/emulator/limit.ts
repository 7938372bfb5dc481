import type { Clock } from '../../shared/clock.ts';
import type { Reply } from '../../shared/emulator.ts';
import { RATE_WINDOW_MS } from './inferred.ts';
import { refusal } from './replies.ts';

/** Counts calls in any minute; answers the refusal of one too many. No limit is documented: `perMinute` is the caller's idea. */
export const rateLimit = (perMinute: number, clock: Clock): (() => Reply | undefined) => {
  if (perMinute === Infinity) return () => undefined;
  let recent: number[] = [];
  return () => {
    const now = clock.now();
    recent = recent.filter((at) => at > now - RATE_WINDOW_MS);
    const [oldest] = recent;
    if (recent.length < perMinute || oldest === undefined) {
      recent.push(now);
      return undefined;
    }
    const refused = refusal(429, 'Too many requests', 'Too many requests');
    return { ...refused, headers: { ...refused.headers, 'retry-after': String(Math.ceil((oldest + RATE_WINDOW_MS - now) / 1000)) } };
  };
};
