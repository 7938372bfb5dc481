const FRAME = '    at ';

/** Where an error was made. Not its message: in an error of a library it may hold a URL with its key. */
export const framesOf = (error: unknown): string[] => {
  if (!(error instanceof Error) || !error.stack) return [];
  const { stack, message } = error;
  const afterMessage = message && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  return afterMessage.split('\n').filter((line) => line.startsWith(FRAME));
};
