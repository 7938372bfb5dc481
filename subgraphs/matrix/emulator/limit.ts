import type { Clock } from '../../shared/clock.ts';

const CALLS = 120;
const MINUTE = 60_000;

/** 120 calls in any minute; the next one closes the API for a minute. Answers whether a call may pass. */
export const rateLimit = (clock: Clock): (() => boolean) => {
  let calls: number[] = [];
  let closedUntil = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock.now();
    if (now < closedUntil) return false;
    calls = calls.filter((time) => time > now - MINUTE);
    if (calls.length >= CALLS) {
      closedUntil = now + MINUTE;
      return false;
    }
    calls.push(now);
    return true;
  };
};
