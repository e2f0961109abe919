import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildHostEditor } from '../../tools/editor/buildEditor.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { createEditor } from '../../tools/editor/editor.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { createGitea, type Gitea } from '../support/gitea.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';
import { listen } from '../support/listen.ts';

const HOUSE = 'content/facts/places/example-house.yaml';
const folder = mkdtempSync(join(tmpdir(), 'editor-host-'));
const pages = join(folder, 'pages');
const contentDir = join(folder, 'content');
let browser: Browser;
let gitea: Gitea;
let page: Page;
let origin: string;
const requested = new Set<string>();

beforeAll(async () => {
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  const cafe = join(contentDir, 'facts/places/overdue-cafe.yaml');
  writeFileSync(cafe, readFileSync(cafe, 'utf8').replace('by: chapel', 'by: Zaphod Beeblebrox'));
  gitea = createGitea(contentDir, pages);
  origin = await listen(gitea.server);
  await buildHostEditor({ name: 'gitea', repo: 'ngo/guide', url: origin }, contentDir, pages, 'content');
  browser = await startHeadlessShell();
});

afterAll(async () => {
  await browser.close();
  gitea.server.closeAllConnections();
  gitea.server.close();
  rmSync(folder, { recursive: true });
});

/** The browser is in another time zone than the site. */
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Bangkok' });
  page = await context.newPage();
  await page.addInitScript((now) => {
    Date.now = () => now;
  }, Date.parse(FIXTURE_TIME));
  page.on('request', (request) => requested.add(request.url().replace(/^(blob:|data:).*/, '$1')));
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.locator('input').last().fill('a-token');
  await page.getByRole('button', { name: 'Sign In', exact: true }).last().click();
  await page.getByText('Eksempelhuset').click();
  await getForm()
    .getByRole('textbox', { name: /^Phone/ })
    .waitFor();
});

afterEach(async () => {
  await page.context().close();
});

const getForm = (): Locator => page.locator('.editor');
const save = () => page.getByRole('button', { name: 'Save', exact: true }).first().click();

describe('the editor on a Git host', () => {
  it('commits only the changed values, and only if they are valid', async () => {
    const before = gitea.files.get(HOUSE) ?? '';
    const phone = getForm().getByRole('textbox', { name: /^Phone/ });
    await phone.fill('12');
    await getForm().getByText('This is not a phone number.').last().waitFor();
    await save();
    await page.getByText('One field has an error.').waitFor();
    expect(gitea.files.get(HOUSE)).toBe(before);
    await phone.fill('+45 00 00 00 07');
    await expect.poll(() => getForm().getByText('not a phone number').count()).toBe(0);
    await save();
    await expect
      .poll(() => gitea.files.get(HOUSE))
      .toBe(before.replace('+45 00 00 00 01', '+45 00 00 00 07'));
  });

  it('reports that somebody else has changed the file', async () => {
    await getForm()
      .getByRole('textbox', { name: /^Phone/ })
      .fill('+45 00 00 00 08');
    const theirs = (gitea.files.get(HOUSE) ?? '').replace('cost: free', 'cost: paid');
    gitea.commit(HOUSE, theirs);
    await save();
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor();
    expect(gitea.files.get(HOUSE)).toBe(theirs);
  });

  it("previews the site in the site's time zone", async () => {
    const editor = createEditor(readContentFiles(contentDir), Date.parse(FIXTURE_TIME));
    const opened = editor.open({ collection: 'places', id: 'overdue-cafe' });
    const expected = opened && editor.preview(opened, opened.values, '2027-03-22', 'en');
    await page.goto(`${origin}/#/collections/places/entries/overdue-cafe`);
    // The form of the other record stays until this one is read.
    const name = getForm().getByRole('textbox', { name: 'Name', exact: true }).first();
    await expect.poll(() => name.inputValue()).toBe('Overskredet Café');
    const preview = getForm().locator('.preview');
    await preview.locator('summary').click();
    await preview.getByLabel('14 days from').fill('2027-03-22');
    await preview.locator('[data-date="2027-03-28"]').waitFor();
    const shown = await preview
      .locator('li')
      .evaluateAll((days) =>
        days.map((day) => [
          day.dataset['date'],
          day.dataset['state'],
          day.querySelector('.times')?.textContent.trim() ?? '',
        ]),
      );
    expect(shown).toEqual(expected?.days.map(({ date, state, hours }) => [date, state, hours]));
    expect(expected?.now).toBeDefined();
    await preview.getByText(`Now: ${expected?.now ?? ''}`).waitFor();
  });

  it('contains no content, and reads it from the repository only after sign-in', async () => {
    const shipped = listFiles(pages)
      .filter((name) => /\.(js|css|html|json)$/.test(name))
      .map((name) => readFileSync(join(pages, name), 'utf8'))
      .join('\n');
    expect(shipped.length).toBeGreaterThan(100_000);
    const secrets = readContentFiles(contentDir)
      .filter(({ path }) => path.startsWith('facts/'))
      .flatMap(({ text }) => [
        ...text.matchAll(/^ *(?:name|address|number|phone|question|note): *['"]?(.*?)['"]?$/gm),
        ...text.matchAll(/#\s*(\S.*)$/gm),
        ...text.matchAll(/\bby: (Zaphod \w+)/g),
      ])
      .map(([, secret = '']) => secret)
      // A single word may also occur in the program.
      .filter((secret) => /\S \S/.test(secret));
    expect(secrets).toContain('Zaphod Beeblebrox');
    expect(secrets.length).toBeGreaterThan(40);
    expect([...new Set(secrets)].filter((secret) => shipped.includes(secret))).toEqual([]);
    const outsider = await browser.newPage();
    await outsider.goto(`${origin}/`);
    await outsider.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
    expect(await outsider.content()).not.toContain('Eksempelhuset');
    await outsider.close();
  });

  it('checks a file against changes already saved in other files', async () => {
    const before = gitea.files.get(HOUSE) ?? '';
    await getForm().getByRole('textbox', { name: /^City/ }).fill('Nyby');
    await save();
    await expect.poll(() => gitea.files.get(HOUSE)).toContain('city: Nyby');
    // After saving, the CMS returns to the list.
    await page.getByText('Overskredet Café').waitFor();
    await page.goto(`${origin}/#/collections/words-ar/entries/ar-places`);
    await getForm().getByText('The city “Nyby” is new. It needs a name in this language.').first().waitFor();
    gitea.commit(HOUSE, before);
  });

  it('sends requests only to the Git host', () => {
    expect(
      [...requested].filter((url) => !url.startsWith(`${origin}/`) && !/^(blob|data):$/.test(url)),
    ).toEqual([]);
  });
});
