import { afterAll, expect, it, vi } from 'vitest';
import { project, start, stopAll, urlOf } from './support/program.ts';

afterAll(stopAll);

it('a program says where an error was made that nobody waited for, without its message, and goes on', { timeout: 60_000 }, async () => {
  const program = start(project, ['node', '--import', 'tsx', 'test/support/failing.ts'], { LOG_LEVEL: 'silent' });
  const url = urlOf(await program.ready);
  for (const path of ['reject', 'throw', 'own', 'text']) expect(await (await fetch(new URL(path, url))).text()).toBe('alive');
  const lines = () => program.stderr().split('\n').filter(Boolean).map((line) => JSON.parse(line) as { type: string; stack: string; message?: string; level: number; msg: string });
  await vi.waitFor(() => expect(lines()).toHaveLength(4));
  const [rejected, thrown, own, text] = ['promise was rejected', 'error was thrown', 'MATRIX', 'string'].map((word) => lines().find((line) => JSON.stringify(line).includes(word))!);
  expect(rejected).toMatchObject({ level: 50, type: 'TypeError', stack: expect.stringMatching(/^ {4}at .*failing\.ts/) });
  expect(thrown).toMatchObject({ type: 'TypeError', stack: expect.stringMatching(/^ {4}at .*failing\.ts/) });
  expect(own).toMatchObject({ type: 'GraphQLError', message: 'MATRIX did not answer in time (users by id)', stack: expect.stringMatching(/^ {4}at .*\n.*failing\.ts/) });
  expect(text).toMatchObject({ type: 'string', stack: '' });
  expect(program.stderr()).not.toMatch(/canary|api_key/);
  expect(await (await fetch(url)).text()).toBe('alive');
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
});
