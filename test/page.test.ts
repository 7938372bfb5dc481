import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operations, startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';
import { project } from './support/program.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** On a user's machine the tests may be skipped, and say so; in CI they must run. */
const findBrowser = (): string | undefined => {
  const found = [process.env.CHROMIUM ?? '', ...BROWSERS].find((path) => path !== '' && existsSync(path));
  if (!found && process.env.CI) throw new Error('Chromium must be there in CI');
  if (!found) process.stderr.write(`skipped: the page, for want of Chromium (looked at ${BROWSERS.join(', ')} and the variable CHROMIUM)\n`);
  return found;
};

const executablePath = findBrowser();

describe.skipIf(!executablePath)('the GraphiQL page', () => {
  let emulators: Emulators;
  let graph: TestGraph;
  let browser: Browser;
  let page: Page;
  /** What a careful user would see in the developer tools. */
  let troubles: string[] = [];
  let origins = new Set<string>();

  beforeAll(async () => {
    if (!existsSync(join(project, 'dist/page/index.html'))) {
      const vite = join(project, 'node_modules/vite/bin/vite.js');
      await promisify(execFile)(process.execPath, [vite, 'build', 'gateway/graphiql', '--logLevel', 'warn'], { cwd: project });
    }
    emulators = await startEmulators(30);
    graph = await startGraph('one process', emulators);
    browser = await chromium.launch({ executablePath: executablePath!, args: FLAGS });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await graph.close();
    for (const emulator of emulators.values()) await emulator.close();
  });

  /** A first visit: nothing in storage. */
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    troubles = [];
    origins = new Set();
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
    page.on('console', (message) => void (message.type() === 'info' || troubles.push(`${message.type()}: ${message.text()}`)));
    page.on('pageerror', (error) => void troubles.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => void troubles.push(`failed: ${request.url()}`));
    page.on('response', (response) => void (response.status() < 400 || troubles.push(`${response.status()}: ${response.url()}`)));
    page.on('request', (request) => void origins.add(new URL(request.url()).protocol === 'data:' ? 'data:' : new URL(request.url()).origin));
    await page.goto(new URL('/', graph.url).href);
    // Before the editor has its text there is nothing to execute.
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'PersonByEmail' }).waitFor();
    return async () => {
      await context.close();
      expect(troubles).toEqual([]);
      expect([...origins].filter((origin) => origin !== 'data:')).toEqual([new URL(graph.url).origin]);
    };
  });

  const run = () => page.getByRole('button', { name: /^Execute query/ }).click();
  const response = (text: string) => page.locator('.graphiql-response', { hasText: text }).waitFor();
  /** The editor draws only the lines in sight, so what was answered is read where it arrives. */
  const answerTo = async (act: () => Promise<void>) => {
    const [arrived] = await Promise.all([page.waitForResponse((candidate) => candidate.url() === graph.url && (candidate.request().postData() ?? '').includes('"query":"#')), act()]);
    return (await arrived.json()) as { data: { learner: { displayName: string; accounts: { vendor: string }[] } } };
  };

  it('has the reference operations as tabs, and shows one person in four systems', async () => {
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(operations.map(({ name }) => name));
    const { data } = await answerTo(run);
    await response('Amelia Okafor');
    expect(data.learner.displayName).toBe('Amelia Okafor');
    expect(data.learner.accounts.map(({ vendor }) => vendor)).toEqual(['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP']);
    await page.getByRole('tab', { name: 'TwentyNames' }).click();
    await run();
    await response('"totalCount"');
  });

  it('has explorer, documentation and history', async () => {
    await run();
    await response('Amelia Okafor');
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.docExplorerWrap', { hasText: 'learner' }).waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer', { hasText: 'Query' }).waitFor();
    await page.getByRole('button', { name: 'Show History' }).click();
    expect(await page.locator('.graphiql-history-item-label').allTextContents()).toEqual(['PersonByEmail']);
  });
});
