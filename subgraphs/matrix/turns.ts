/** Runs work in the order in which it was handed in, as much at once as `atOnce` says now. */
export const inTurn = (atOnce: () => number) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    while (waiting.length > 0 && running < atOnce()) {
      running += 1;
      waiting.shift()!();
    }
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((start) => {
      waiting.push(start);
      next();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      next();
    }
  };
};
