import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** A JSON file of this shape. Throws with what is wrong with it, never with what it holds. */
export const readJson = <S extends z.ZodType>(file: string | URL, schema: S): z.output<S> => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(error instanceof SyntaxError ? 'is not JSON' : 'cannot be read');
  }
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`).join('; '));
};

/** What is wrong with the file that a variable names; nothing where it can be read. */
export const fileProblems = (variable: string, read: () => unknown): string[] => {
  try {
    read();
    return [];
  } catch (error) {
    return [`${variable}: ${(error as Error).message}`];
  }
};
