// The picture of the README: npx tsx scripts/screenshot.ts [path of Chromium]
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startGraph } from '../start.ts';

const QUERY = `# One person, in four systems.
query PersonByEmail {
  learner(email: "amelia.okafor@northwind.example") {
    displayName
    emails
    employeeNumbers
    accounts {
      vendor
      user { email employeeNumber }
    }
  }
}
`;

const executablePath = process.argv[2] ?? '/usr/bin/chromium';
const graph = await startGraph({ PORT: '0', DATA_DIR: 'memory', SANDBOX: 'true' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(new URL('/', graph.url).href);
const editor = page.locator('.graphiql-query-editor');
await editor.locator('.view-line', { hasText: 'PersonByEmail' }).waitFor();
await editor.click();
await page.keyboard.press('ControlOrMeta+A');
await page.keyboard.insertText(QUERY);
// The editor indents what is typed once more.
await page.getByRole('button', { name: /^Prettify/ }).click();
await page.getByRole('button', { name: /^Execute query/ }).click();
await page.locator('.graphiql-response', { hasText: 'SYNAP' }).waitFor();
// The cursor and the pointer leave nothing on the picture.
await page.mouse.move(0, 0);
await page.screenshot({ path: fileURLToPath(new URL('../docs/graphiql.png', import.meta.url)) });
await browser.close();
await graph.close();
