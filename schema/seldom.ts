/** Runs `act` for a name at most once in so many milliseconds, so that nobody can flood a log. Names must be few. */
export const seldom = (ms: number, act: (name: string) => void, now: () => number = Date.now): ((name: string) => void) => {
  const last = new Map<string, number>();
  return (name) => {
    if (now() - (last.get(name) ?? -Infinity) < ms) return;
    last.set(name, now());
    act(name);
  };
};
