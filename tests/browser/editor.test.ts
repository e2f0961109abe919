import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { buildEditor } from '../../tools/editor/buildEditor.ts';
import type { EditorConfig } from '../../tools/editor/editorConfig.ts';
import type { SessionRequest } from '../../tools/editor/editSession.ts';
import { acceptTexts } from '../../tools/translation/acceptTexts.ts';
import { listViolations } from '../support/axe.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { listChangedLines } from '../support/changedLines.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import { startEditServer } from '../support/editServer.ts';
import { useSharedFolder } from '../support/folder.ts';
import { change, createResult, findText, good } from '../support/reviewResult.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const NOW = Date.parse(FIXTURE_TIME);
const copy = useContentCopy();
let editorDir: string;
let browser: Browser;
let page: Page;
let origin: string;
let address: string;
let stop: () => void;
const requestedOrigins = new Set<string>();

useSharedFolder((folder) => {
  editorDir = folder;
});

beforeAll(async () => {
  await buildEditor(editorDir);
  browser = await startHeadlessShell();
});

afterAll(() => browser.close());

beforeEach(async () => {
  ({ origin, address, stop } = await startEditServer(copy.folder, editorDir));
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1300, height: 900 } });
  page = await context.newPage();
  page.on('request', (request) => requestedOrigins.add(new URL(request.url()).origin));
  await page.goto(address);
});

afterEach(async () => {
  await page.context().close();
  stop();
  const origins = [...requestedOrigins];
  requestedOrigins.clear();
  expect(origins.filter((other) => other !== origin && other !== 'null')).toEqual([]);
});

const { read } = copy;
const listIssues = () => checkContent(copy.readContent(), NOW);

/** The lines removed and added by a change. */
const diff = (path: string): string[] =>
  listChangedLines(readFileSync(join(FIXTURE_CONTENT, path), 'utf8'), read(path));

async function openRecord(collection: string, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: collection }).click();
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Expands a collapsed section of the form. */
const unfold = (title: string): Promise<void> => page.getByRole('heading', { level: 2, name: title }).click();

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
}

/** Waits for the answer to a request with such a body. Call it before what causes the request. */
async function waitForAnswer(
  action: string,
  matches: (body: SessionRequest) => boolean = () => true,
  tab = page,
): Promise<void> {
  const response = await tab.waitForResponse(
    (answer) =>
      answer.url().endsWith(`/session/${action}`) &&
      matches(answer.request().postDataJSON() as SessionRequest),
  );
  await response.finished();
}

/** Searches a record and chooses the first match. */
async function pick(label: string, letters: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.click();
  await field.fill(letters);
  await page.keyboard.press('Enter');
}

const inList = (name: string): Locator => page.locator(`[data-list="${name}"]`);

/** Presses Tab until an element has the focus. */
async function tabTo(target: Locator): Promise<void> {
  for (let step = 0; step < 150; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error("The element can't be reached with Tab.");
}

/** A new address, and a cost that somebody else has changed. */
const BOTH_CHANGES = [
  '-address: Eksempelvej 1, 0000 Eksempelby',
  '-cost: free',
  '+address: Nyvej 2, 0000 Eksempelby',
  '+cost: paid',
];

describe('a coordinator', () => {
  it('sees the first day copied to the last day until the last day is edited', async () => {
    await openRecord('Places', 'Overskredet Café');
    await page.getByRole('button', { name: 'Close for a few days' }).click();
    const first = inList('closures').getByLabel('First day');
    const last = inList('closures').getByLabel('Last day');
    const type = async (field: Locator, text: string): Promise<void> => {
      await field.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(text, { delay: 20 });
      await page.keyboard.press('Tab');
    };
    const show = async (): Promise<string[]> => [await first.inputValue(), await last.inputValue()];
    await type(first, '24.12.2027');
    expect(await show()).toEqual(['24 December 2027', '24 December 2027']);
    await type(first, '23.12.2026');
    expect(await show()).toEqual(['23 December 2026', '23 December 2026']);
    await type(last, '2.1.2027');
    await type(first, '22 dec 2026');
    expect(await show()).toEqual(['22 December 2026', '2 January 2027']);
    await type(first, '4.1.2027');
    expect(await show()).toEqual(['4 January 2027', '4 January 2027']);
    await save();
    expect(diff('facts/places/overdue-cafe.yaml')).toEqual([
      '+closures:',
      '+  - { from: 2027-01-04, to: 2027-01-04 }',
    ]);
  });

  it('changes hours with the keyboard alone', async () => {
    const PATH = 'facts/places/example-house.yaml';
    await tabTo(page.getByRole('link', { name: 'Eksempelhuset', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Eksempelhuset' }).waitFor();
    const wednesday = page.getByRole('group', { name: 'Wednesday' });
    await tabTo(page.getByRole('textbox', { name: 'Wednesday, to' }));
    await page.keyboard.type('18');
    const monday = page.getByRole('group', { name: 'Monday' }).getByRole('checkbox');
    await page.keyboard.press('Tab');
    await expect.poll(() => wednesday.getByRole('textbox').last().inputValue()).toBe('18:00');
    await monday.focus();
    await page.keyboard.press('Space');
    await tabTo(page.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'You changed the hours. Who told you, and when?' }).waitFor();
    await page.keyboard.type('Anna');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    expect(diff(PATH)).toEqual([
      '-hours: Tu-Th 10:00-16:00; Fr 20:00-02:00; PH off',
      '+hours: Mo-Tu 10:00-16:00; We 10:00-18:00; Th 10:00-16:00; Fr 20:00-02:00; PH off',
      '+confirmed:',
      '+  hours: { date: 2026-11-25, by: Anna }',
    ]);
    expect(listIssues()).toEqual([]);
  });

  it('can confirm just a phone number, or everything, and sees what to ask', async () => {
    await page.goto(`${origin}/#/contacts/night-line`);
    const panel = page.getByRole('region', { name: 'Confirm' });
    await panel.getByRole('radio', { name: 'Number last: 2022, chapel' }).check();
    await panel.getByLabel('Who said it?').fill('Anna');
    await panel.getByRole('button', { name: 'Confirm' }).click();
    await panel.getByRole('radio', { name: 'Number last: 2026-11-25, Anna' }).waitFor();
    await panel.getByRole('radio', { name: 'Opening hours last: 2022, chapel' }).waitFor();
    await save();
    expect(diff('facts/contacts.yaml')).toEqual([
      '+  confirmed:',
      '+    number: { date: 2026-11-25, by: Anna }',
    ]);
    expect(listIssues()).toEqual([]);
    await panel.getByRole('radio', { name: 'Everything' }).check();
    await panel.getByLabel('Who said it?').fill('Bo');
    await panel.getByRole('button', { name: 'Confirm' }).click();
    await save();
    expect(diff('facts/contacts.yaml')).toEqual([
      "-  assured: { date: '2022', by: chapel, undated: true }",
      '+  assured: { date: 2026-11-25, by: Bo }',
    ]);
    await page.goto(`${origin}/#/places/overdue-cafe`);
    await panel.getByText('What to ask them: Ask the Example Chapel: is the café still open?').waitFor();
  });

  it('is asked who confirmed new hours before saving; the preview then shows them as certain', async () => {
    const PATH = 'facts/places/overdue-cafe.yaml';
    await page.goto(`${origin}/#/places/overdue-cafe`);
    const preview = page.locator('.preview');
    await preview.getByText('Overdue since').waitFor();
    expect(await preview.locator('.now').textContent()).toMatch(/usually|call|ask/i);
    await page.getByRole('radio', { name: 'As text' }).check();
    await page.getByRole('textbox', { name: 'Opening hours', exact: true }).fill('We 12:00-15:00; PH off');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const question = page.getByRole('group', { name: 'You changed the hours. Who told you, and when?' });
    await expect
      .poll(() => question.getByLabel('Who said it?').evaluate((input) => input === document.activeElement))
      .toBe(true);
    expect(diff(PATH)).toEqual([]);
    await page.keyboard.type('Anna');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    expect(diff(PATH).join('\n')).toContain('+confirmed:\n+  hours: { date: 2026-11-25, by: Anna }');
    expect(listIssues()).toEqual([]);
    await expect.poll(() => preview.locator('.now').textContent()).toBe('Now: Open now, until 15:00');
  });

  it('can save new hours without saying who confirmed them', async () => {
    const PATH = 'facts/places/overdue-cafe.yaml';
    await page.goto(`${origin}/#/places/overdue-cafe`);
    await page.getByRole('radio', { name: 'As text' }).check();
    await page.getByRole('textbox', { name: 'Opening hours', exact: true }).fill('We 12:00-15:00; PH off');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Skip and save' }).click();
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    expect(diff(PATH).join('\n')).not.toContain('confirmed');
  });

  it('adds a place and its texts, and can save only once they are complete', async () => {
    await page.getByText('Add a place').click();
    const shortName = page.getByLabel('Short name');
    await page.getByLabel('Name', { exact: true }).pressSequentially('Example House');
    await page.getByText('This short name is already taken.').waitFor();
    await page.getByRole('button', { name: 'Use example-house-2' }).click();
    expect(await shortName.inputValue()).toBe('example-house-2');
    await shortName.fill('');
    await page.getByLabel('Name', { exact: true }).fill('Nyhuset på Åen');
    expect(await shortName.inputValue()).toBe('nyhuset-paa-aaen');
    await shortName.fill('New house');
    await page.getByText('Use lowercase letters from a to z').waitFor();
    expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
    await shortName.fill('new-house');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nyhuset på Åen' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Nyhuset på Åen');
    await page.getByLabel('Name', { exact: true }).first().fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.locator('#issues').textContent()).toContain('Name: Fill this in.');
    const messages = await page.locator('#issues li').allTextContents();
    // One message per field, even if several languages lack it.
    expect(messages).toEqual([...new Set(messages)]);
    await page
      .locator('#issues')
      .getByRole('button', { name: /^What it is/ })
      .click();
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
    ).toBe('what');
    await page.getByLabel('Name', { exact: true }).first().fill('Nyhuset');
    await pick('Organisation', 'eksempelhu');
    await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Meeting place' });
    await pick('Sources 1', 'what house');
    await page.getByLabel('Confirmed by').first().fill('Anna');
    await page.getByRole('radio', { name: 'By weekday' }).check();
    await page.getByRole('group', { name: 'Tuesday' }).getByRole('checkbox').check();
    await page.getByLabel('Tuesday, from').fill('10-16');
    await page.getByRole('combobox', { name: 'Public holidays' }).selectOption('off');
    await page.getByRole('checkbox', { name: 'Food' }).check();
    await page.getByLabel('What it is').first().fill('A house to rest in.');
    await save();
    expect(read('facts/places/new-house.yaml')).toMatch(
      /^name: Nyhuset\nid: \w{4}\norganisation: house\nkind: meeting-place\nhours: Tu 10:00-16:00; PH off\n/,
    );
    expect(diff('en/places.yaml')).toEqual(['+  new-house:', '+    what: A house to rest in.']);
    expect(listIssues()).toEqual([]);
  });

  it('sees each problem next to its field, and nothing is saved', async () => {
    await openRecord('Places', 'Eksempelhuset');
    await page.getByRole('radio', { name: 'As text' }).check();
    await page.getByRole('textbox', { name: 'Opening hours', exact: true }).fill('Mo-Fr 10-16 Uhr');
    await page.getByRole('textbox', { name: /^Phone/ }).fill('call me');
    const hours = page.locator('fieldset.wrong').filter({ hasText: 'Opening hours' });
    await expect.poll(() => hours.textContent()).toContain('The hours can’t be read from here on: Uhr');
    await expect
      .poll(() =>
        page
          .locator('.field.wrong')
          .filter({ hasText: 'call me' })
          .or(page.locator('.field.wrong').filter({ hasText: 'Phone' }))
          .first()
          .textContent(),
      )
      .toContain('This is not a phone number. Enter the full number in any usual format');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await Promise.all([waitForAnswer('save'), page.getByRole('button', { name: 'Skip and save' }).click()]);
    await expect.poll(() => page.getByRole('status').last().textContent()).toBe('2 problems');
    expect(diff('facts/places/example-house.yaml')).toEqual([]);
  });

  it('can go on typing when a save is rejected', async () => {
    await openRecord('Places', 'Eksempelhuset');
    const station = page.getByRole('textbox', { name: /^Nearest station/ });
    const issues = page.locator('#issues');
    await page.getByRole('textbox', { name: /^Phone/ }).fill('call me');
    const [asked, answered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await page.route('**/session/save', async (route) => {
      const response = await route.fetch();
      asked.resolve(undefined);
      await answered.promise;
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await asked.promise;
    await station.fill('');
    await page.keyboard.type('Ny');
    answered.resolve(undefined);
    await page.getByRole('status').filter({ hasText: '1 problem' }).waitFor();
    await page.keyboard.type('by');
    expect(await station.inputValue()).toBe('Nyby');
    // Enter saves, so the focus may move.
    await page.keyboard.press('Enter');
    await expect.poll(() => issues.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('can go on typing when somebody else has changed the file', async () => {
    await openRecord('Places', 'Eksempelhuset');
    copy.replace('facts/places/example-house.yaml', 'cost: free', 'cost: paid');
    const station = page.getByRole('textbox', { name: /^Nearest station/ });
    await station.fill('Ny');
    await page.getByRole('alert').filter({ hasText: 'Someone else changed this' }).waitFor();
    await page.keyboard.type('by');
    expect(await station.inputValue()).toBe('Nyby');
  });

  it('fixes a problem with one click, and follows a link from the summary to a field', async () => {
    const PATH = 'facts/places/example-house.yaml';
    await openRecord('Places', 'Eksempelhuset');
    await page.getByRole('radio', { name: 'As text' }).check();
    await page.getByRole('textbox', { name: 'Opening hours', exact: true }).fill('Tu-Fr 10:00-16:00');
    await unfold('Who can use it, and how');
    await page.getByRole('checkbox', { name: 'Arabic' }).uncheck();
    await page.getByRole('checkbox', { name: 'Danish' }).uncheck();
    await page.getByRole('checkbox', { name: 'English' }).uncheck();
    await page.locator('#issues').getByRole('button', { name: 'Languages', exact: true }).click();
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
    ).toBe('languages');
    await page.keyboard.press('Space');
    await page.locator('#issues').getByRole('button', { name: 'Add “Public holidays: closed”' }).click();
    await expect.poll(() => page.locator('#issues').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Opening hours', exact: true }).inputValue()).toBe(
      'Tu-Fr 10:00-16:00; PH off',
    );
    await page.getByRole('textbox', { name: /^Phone/ }).fill('0045 66123456');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Skip and save' }).click();
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    expect(diff(PATH)).toEqual(
      expect.arrayContaining([
        '+phone: +45 66 12 34 56',
        '+hours: Tu-Fr 10:00-16:00; PH off',
        '+languages: unknown',
      ]),
    );
  });

  it.each([
    { when: 'before', isStored: false },
    { when: 'after', isStored: true },
  ])(
    'is warned when somebody else changes the file $when its draft is stored, and keeps all edits',
    async ({ isStored }) => {
      const PATH = 'facts/places/example-house.yaml';
      await openRecord('Places', 'Eksempelhuset');
      const edit = () => page.getByRole('textbox', { name: /^Address/ }).fill('Nyvej 2, 0000 Eksempelby');
      if (isStored) {
        await edit();
        await page.getByRole('status').filter({ hasText: 'Your changes are kept' }).waitFor();
      }
      copy.replace(PATH, 'cost: free', 'cost: paid');
      // A draft is compared with the files when it is stored, and again when it is saved.
      if (isStored) await page.getByRole('button', { name: 'Save' }).click();
      else await edit();
      await page
        .getByRole('alert')
        .filter({ hasText: 'Someone else changed this while you were editing' })
        .waitFor();
      expect(diff(PATH)).toEqual(['-cost: free', '+cost: paid']);
      await expect.poll(() => page.getByLabel('What does it cost?').inputValue()).toBe('paid');
      await save();
      expect(diff(PATH)).toEqual(BOTH_CHANGES);
    },
  );

  it('offers both values of a field that two people have changed', async () => {
    const PATH = 'facts/places/example-house.yaml';
    await openRecord('Places', 'Eksempelhuset');
    await page.getByRole('textbox', { name: /^Address/ }).fill('Nyvej 2, 0000 Eksempelby');
    await unfold('Who can use it, and how');
    await page.getByLabel('What does it cost?').selectOption('depends');
    copy.replace(PATH, 'cost: free', 'cost: paid');
    copy.replace(PATH, 'Eksempelvej 1', 'Eksempelvej 3');
    await page.getByRole('button', { name: 'Save' }).click();
    const address = page.getByRole('group', { name: 'Address' });
    await expect.poll(() => address.textContent()).toContain('Use mine Nyvej 2, 0000 Eksempelby');
    expect(await address.textContent()).toContain('Use theirs Eksempelvej 3, 0000 Eksempelby');
    await Promise.all([
      waitForAnswer('draft', ({ conflicts }) => conflicts?.length === 1),
      address.getByRole('button', { name: 'Use mine' }).click(),
    ]);
    // The other conflict is still unresolved after a reload.
    await page.reload();
    const cost = page.getByRole('alert').getByRole('group', { name: 'What does it cost?' });
    await expect.poll(() => page.getByRole('alert').getByRole('group').count()).toBe(1);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').filter({ hasText: 'Still to choose: 1' }).waitFor();
    await cost.getByRole('button', { name: 'Use theirs' }).click();
    await save();
    expect(diff(PATH)).toEqual(BOTH_CHANGES);
  });

  it('finds unsaved changes after a reload, in a second tab, and after a tab crash', async () => {
    const PATH = 'facts/places/example-house.yaml';
    await openRecord('Places', 'Eksempelhuset');
    const station = (tab: Page): Locator => tab.getByRole('textbox', { name: /^Nearest station/ });
    await station(page).fill('');
    await page.keyboard.type('Nyby St.');
    await page.reload();
    await expect.poll(() => station(page).inputValue()).toBe('Nyby St.');
    const second = await page.context().newPage();
    await second.goto(page.url());
    await expect.poll(() => station(second).inputValue()).toBe('Nyby St.');
    await Promise.all([
      waitForAnswer('draft', (draft) => JSON.stringify(draft.values).includes('Nyvej 2'), second),
      second.getByRole('textbox', { name: /^Address/ }).fill('Nyvej 2, 0000 Eksempelby'),
    ]);
    // The list shows the draft, and the browser stores nothing of it.
    await second.goto(`${origin}/#/places`);
    await second.locator('.drafts').getByRole('link', { name: 'Eksempelhuset' }).waitFor();
    const stored = await second.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    expect(stored).not.toContain('Ny');
    const crashed = second.goto('chrome://crash').catch(() => undefined);
    await second.waitForEvent('crash');
    await crashed;
    await second.close();
    await page.bringToFront();
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Address/ }).inputValue())
      .toBe('Nyvej 2, 0000 Eksempelby');
    expect(diff(PATH)).toEqual([]);
    await save();
    expect(diff(PATH)).toHaveLength(4);
  });

  it('discards changes, and restores them', async () => {
    await openRecord('Places', 'Eksempelhuset');
    const address = page.getByRole('textbox', { name: /^Address/ });
    await address.fill('Nyvej 2');
    await page.getByRole('button', { name: 'Discard my changes' }).click();
    await expect.poll(() => address.inputValue()).toBe('Eksempelvej 1, 0000 Eksempelby');
    await page.getByRole('button', { name: 'Restore my changes' }).click();
    await expect.poll(() => address.inputValue()).toBe('Nyvej 2');
    await page.getByRole('button', { name: 'Discard my changes' }).click();
    await expect.poll(() => address.inputValue()).toBe('Eksempelvej 1, 0000 Eksempelby');
    await page.reload();
    await expect.poll(() => address.inputValue()).toBe('Eksempelvej 1, 0000 Eksempelby');
  });

  it('undoes a save, and sees who saved what and when readers will see it', async () => {
    const PATH = 'facts/places/example-house.yaml';
    await page.getByLabel('Your name').fill('Anna');
    await openRecord('Places', 'Eksempelhuset');
    await unfold('Who can use it, and how');
    await page.getByLabel('What does it cost?').selectOption('depends');
    await save();
    expect(await page.locator('.bar').textContent()).toContain('Readers see it after the next release.');
    expect(diff(PATH)).toEqual(['-cost: free', '+cost: depends']);
    await page.reload();
    await page.locator('summary').filter({ hasText: 'Recent saves' }).click();
    const last = page.locator('.versions > li').first();
    expect(await last.textContent()).toContain('Anna');
    expect(await last.textContent()).toContain('What does it cost?: Free → Free for some people');
    await last.getByRole('button', { name: 'Undo this save' }).click();
    await page.getByRole('status').filter({ hasText: 'This is the earlier version.' }).waitFor();
    await save();
    expect(diff(PATH)).toEqual([]);
  });

  it('sees the latest save even if an earlier list of saves arrives later', async () => {
    const [asked, answered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await page.route(
      '**/session/versions',
      async (route) => {
        const response = await route.fetch();
        asked.resolve(undefined);
        await answered.promise;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await openRecord('Places', 'Eksempelhuset');
    await asked.promise;
    await unfold('Who can use it, and how');
    await page.getByLabel('What does it cost?').selectOption('depends');
    await save();
    const saves = page.locator('summary').filter({ hasText: 'Recent saves' });
    await saves.waitFor();
    const late = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/versions'));
    answered.resolve(undefined);
    await late;
    // Gives the late response time to render.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await saves.count()).toBe(1);
  });

  it('searches a source with the keyboard and the mouse', async () => {
    const PATH = 'facts/places/overdue-cafe.yaml';
    await page.goto(`${origin}/#/places/overdue-cafe`);
    await unfold('How we know');
    const source = page.getByRole('combobox', { name: /^Sources/ }).first();
    await source.click();
    await source.pressSequentially('exAMple rep');
    await expect
      .poll(() => page.getByRole('listbox').getByRole('option').allTextContents())
      .toEqual(['Example Report (Example Institute)']);
    await page.keyboard.press('Escape');
    expect(await source.inputValue()).not.toBe('exAMple rep');
    await source.fill('example');
    await page.getByRole('option', { name: 'Example Report' }).click();
    await expect.poll(() => source.inputValue()).toBe('Example Report (Example Institute)');
    // An incomplete search changes nothing.
    await source.fill('nothing of the kind');
    await page.keyboard.press('Tab');
    expect(await source.inputValue()).toBe('Example Report (Example Institute)');
    await save();
    expect(diff(PATH).join('\n')).toContain('example-report');
  });

  it('adds a phone call as a source in the form, and loses no changes', async () => {
    const PATH = 'facts/places/example-house.yaml';
    await openRecord('Places', 'Eksempelhuset');
    await page.getByRole('textbox', { name: /^Nearest station/ }).fill('Nyby St.');
    await unfold('How we know');
    await page.getByRole('button', { name: 'Add: Sources' }).click();
    await page.getByRole('button', { name: 'I was told by phone today' }).last().click();
    const callee = page.getByLabel('Who did you talk to?');
    await expect.poll(() => callee.inputValue()).toBe('Eksempelhuset');
    await page.keyboard.type('Nyhuset');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Sources 2' }).inputValue())
      .toBe('Nyhuset (Eksempelhuset, 2026-11-25)');
    // It is part of the draft, like every other change.
    await page.reload();
    await unfold('How we know');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Sources 2' }).inputValue())
      .toBe('Nyhuset (Eksempelhuset, 2026-11-25)');
    expect(await page.getByRole('textbox', { name: /^Nearest station/ }).inputValue()).toBe('Nyby St.');
    await save();
    expect(diff('facts/sources.yaml')).toEqual([
      '+call-2026-11-25-nyhuset:',
      '+  name: Nyhuset',
      '+  publisher: Eksempelhuset',
      '+  kind: call',
      '+  date: 2026-11-25',
    ]);
    expect(diff(PATH).join('\n')).toContain('+source: [example-page, call-2026-11-25-nyhuset]');
    expect(listIssues()).toEqual([]);
  });

  it('sees a translation beside its source, with the source’s changes and the agreed terms', async () => {
    const { files } = acceptTexts(copy.readContent(), 'ar', []);
    for (const [path, text] of files) copy.write(path, text);
    copy.write(
      'ar/glossary.yaml',
      `${read('ar/glossary.yaml')}  house: { use: بيت }\n  go: { use: الذهاب }\n  places: { use: أماكن }\n`,
    );
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
        cwd: copy.folder,
        stdio: 'ignore',
      });
    git('init', '--quiet');
    git('add', 'content');
    git('commit', '--quiet', '--message=Begin');
    const changed = read('en/guides/rights.mdx')
      .replace('You can go somewhere.', 'You can go to a house.')
      .replace('title: ', 'title: All ');
    copy.write('en/guides/rights.mdx', changed);
    await page.goto(`${origin}/#/guides/rights/ar`);
    const stale = page.locator('.block').filter({ hasText: 'You can go to a house.' });
    await stale.waitFor();
    expect((await page.locator('.source').allTextContents()).join('\n')).not.toMatch(/[<>]|\*\*/);
    expect(await stale.locator('.source > p:has(strong)').allInnerTexts()).toEqual([
      expect.stringMatching(/^Before: .*You can go somewhere\./) as string,
      expect.stringMatching(/^Now: .*You can go to a house\./) as string,
    ]);
    expect(await stale.locator('del').allInnerTexts()).toEqual(['somewhere']);
    expect(await stale.locator('ins').allInnerTexts()).toEqual(['to a house']);
    const terms = stale.getByRole('list', { name: 'Agreed translations' }).getByRole('listitem');
    expect(await terms.allInnerTexts()).toEqual([
      'go: الذهاب',
      'house: بيت Not found in the translation. Another form of it is fine.',
    ]);
    await stale.getByRole('textbox').press('End');
    await page.keyboard.insertText(' بيت');
    await expect.poll(() => terms.allInnerTexts()).toEqual(['go: الذهاب', 'house: بيت']);
    const title = page.getByRole('group', { name: 'Title' });
    expect(await title.locator('ins').allInnerTexts()).toEqual(['All ']);
    await title.getByRole('button', { name: 'The translation is still correct' }).click();
    await stale.getByRole('button', { name: 'The translation is still correct' }).click();
    await save();
    expect(listIssues()).toEqual([]);
    expect(await stale.getByRole('button', { name: 'The translation is still correct' }).count()).toBe(0);
    expect(await title.count()).toBe(0);
  });
});

describe('a guide', () => {
  const GUIDE = 'en/guides/time.mdx';
  const getBlock = (text: string): Locator => page.getByRole('textbox').filter({ hasText: text });

  beforeEach(async () => {
    await page.goto(`${origin}/#/guides/time/en`);
    await page.locator('.bar').waitFor();
  });

  it('shows the rendered text of its elements, without markup', async () => {
    const texts = await page.locator('.text').allInnerTexts();
    expect(texts.join('\n')).toContain('You can get 30 days, and at most 120 days.');
    expect(texts.join('\n')).not.toMatch(/[<>#]|\*\*/);
    expect(await page.locator('.reading').innerText()).toContain(
      'You can get 30 days, and at most 120 days.',
    );
    expect(await page.locator('.reading h3').allInnerTexts()).toEqual(['Who decides']);
  });

  it('keeps its chips while text is typed before, between and after them', async () => {
    const block = getBlock('The Example Office decides.');
    await block.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Now: ', { delay: 20 });
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Then wait.', { delay: 20 });
    await expect
      .poll(() => page.locator('.reading').innerText())
      .toContain('Now: The Example Office decides. You can ask it at 0002. Then wait.');
    const first = getBlock('You can get');
    await first.click();
    await page.keyboard.press('Control+Home');
    for (const _ of 'You can get ') await page.keyboard.press('ArrowRight');
    await page.keyboard.type('first ');
    await save();
    expect(diff(GUIDE)).toEqual([
      '-You can get <Fact id="time-first" />, and at most <Fact id="time-max" />. This is a <Local word="eksempelfrist">time to rest</Local>.',
      '-The Example Office decides. You can ask it at <Call to="office-line" />.',
      '+You can get first <Fact id="time-first" />, and at most <Fact id="time-max" />. This is a <Local word="eksempelfrist">time to rest</Local>.',
      '+Now: The Example Office decides. You can ask it at <Call to="office-line" />. Then wait.',
    ]);
    expect(listIssues()).toEqual([]);
  });

  it.each([20, 300])('keeps text typed with %i ms between keys during content checks', async (delay) => {
    const waitForCheck = (matches: (body: string) => boolean): Promise<void> =>
      waitForAnswer('check', ({ values }) => matches(values?.body ?? ''));
    const block = getBlock('The Example Office decides.');
    await block.click();
    await page.keyboard.press('Control+End');
    // The form renders again after a check.
    await Promise.all([
      waitForCheck((body) => body.includes('[it](/rights/)')),
      page.keyboard.type(' **Ask** [it](/rights/)', { delay }),
    ]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('& "so".', { delay });
    const heading = getBlock('Who decides');
    await heading.click();
    await page.keyboard.press('Control+a');
    await Promise.all([
      waitForCheck((body) => !body.includes('Who decides')),
      page.keyboard.press('Backspace'),
    ]);
    await page.keyboard.type('Who says', { delay });
    await save();
    expect(read(GUIDE)).toContain(
      '\n## Who says\n\nThe Example Office decides. You can ask it at <Call to="office-line" />. **Ask** [it](/rights/)\n& "so".\n',
    );
  });

  it('supports inserting an element and a link, bold text, and deleting a chip', async () => {
    const block = getBlock('The Example Office decides.');
    const tools = page.getByRole('group', { name: /^Block/ }).filter({ has: block });
    await block.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await tools.getByLabel('Insert at the cursor').selectOption('Fact');
    await tools.getByLabel('a number').selectOption('time-max');
    await tools.getByLabel('Insert at the cursor').selectOption('link');
    await tools.getByLabel('a link to a guide').selectOption('rights');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await tools.getByRole('button', { name: 'Bold' }).click();
    await save();
    expect(diff(GUIDE)[1]).toBe(
      '+**The** Example Office decides. You can ask it at <Fact id="time-max" />[Your rights](/rights/)',
    );
  });

  it('shows only the fields for its language', async () => {
    const getFields = async (): Promise<string> => {
      await page.locator('.bar').waitFor();
      await page.locator('summary').filter({ hasText: 'Title and details' }).click();
      return (await page.locator('details.part').first().innerText()).replace(/\s+/g, ' ');
    };
    const source = await getFields();
    expect(source).toContain('Group of guides');
    expect(source).not.toContain('Translated revision');
    await page.goto(`${origin}/#/guides/time/ar`);
    await page.reload();
    const translation = await getFields();
    expect(translation).toContain('Translated revision');
    for (const other of [
      'Group of guides',
      'What follows the text',
      'Position in the list',
      'Compared with its sources on',
    ])
      expect(translation).not.toContain(other);
  });
});

describe('a review that is sent back', () => {
  const [first, second, rejected] = ['guides/rights/1', 'contacts/hotline/who', 'guides/rights/2'].map(
    findText,
  );
  if (!first || !second || !rejected) throw new Error('The fixture has too few texts.');
  const result = createResult(
    [
      good(findText('guides/now/1')),
      change(first, `${first.target?.text ?? ''} الآن`),
      { ...change(second, 'أشخاص يجيبون.'), note: 'أبسط' },
      change(rejected, `${rejected.target?.text ?? ''} <script>alert(1)</script>`),
      { ...good(findText('guides/rights/3')), verdict: 'unclear', note: 'من؟' },
      { ...good(findText('guides/rights/title')), hash: '00000000' },
    ],
    { questions: [{ id: 'end-call', answer: 0 }] },
  );
  const ar = (path: string): string => read(`ar/${path}`);
  const isChanged = (path: string): boolean => copy.isChanged(`ar/${path}`);
  const item = (text: string): Locator => page.locator('.remarks > li').filter({ hasText: text });
  const file = (text: string | Buffer, name = 'review-ar.json') => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  async function choose(text: string | Buffer): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name: 'Reviews sent back' }).click();
    await page.getByLabel('Choose the file').setInputFiles(file(text));
  }

  it('is shown with old and new texts side by side, and saved with the accepted changes only', async () => {
    await choose(JSON.stringify(result));
    const heading = page.getByRole('heading', { name: 'Read by T. N.: Arabic' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const counts = await page.locator('.counts').innerText();
    expect(counts.replaceAll('\n', ' ')).toBe(
      'Texts read 5 Good 1 With a better text 3 Not understood 1 Questions answered right 0 of 1',
    );
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Read by T. N.: Arabic',
      'Understood differently',
      'Not understood',
      'Better texts',
      'Skipped',
    ]);
    expect(await item('guides/rights/1').locator('ins').allInnerTexts()).toEqual([' الآن']);
    for (const side of await item('guides/rights/1').locator('.proposed').all())
      expect([await side.getAttribute('lang'), await side.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(await item('guides/rights/2').getByRole('checkbox').count()).toBe(0);
    expect(await item('guides/rights/2').innerText()).toContain('markup that does not belong here: <script>');
    expect(await item('guides/rights/title').innerText()).toContain('has changed since it was read');
    await page.setViewportSize({ width: 360, height: 740 });
    expect((await listViolations(page)).map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1300, height: 900 });

    await tabTo(item('contacts/hotline/who').getByRole('checkbox'));
    await page.keyboard.press('Space');
    await page.getByText('1 of 3 accepted').waitFor();
    expect([isChanged('contacts.yaml'), isChanged('reviewed.json')]).toEqual([false, false]);
    await tabTo(page.getByRole('button', { name: 'Save the review' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Saved. Thank you.' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(
      '2 texts count as reviewed. 1 text was changed.',
    );
    expect(ar('contacts.yaml')).toContain('أشخاص يجيبون.');
    expect(isChanged('guides/rights.mdx')).toBe(false);
    expect(ar('reviewed.json')).toContain('"t-n": { "name": "T. N.", "relation": "native"');
    expect(listIssues()).toEqual([]);
  });

  it('can be pasted, and accepted as a whole', async () => {
    await page.goto(`${origin}/#/review`);
    const mail = `Hello,\n${JSON.stringify(result, undefined, 1).replace(/^/gm, '> ')}\nBye`;
    await page.getByLabel('Or paste the message here').fill(mail);
    await page.getByRole('button', { name: 'Read the message' }).click();
    await page.getByRole('button', { name: 'Accept all' }).click();
    await page.getByText('2 of 3 accepted').waitFor();
    await page.getByRole('button', { name: 'Save the review' }).click();
    await page.getByText('2 texts were changed.').waitFor();
    expect([isChanged('guides/rights.mdx'), isChanged('contacts.yaml')]).toEqual([true, true]);
    expect(ar('guides/rights.mdx')).not.toContain('<script>');
  });

  it('must be read before another file can be chosen', async () => {
    const answered = Promise.withResolvers<undefined>();
    await page.route('**/session/review', async (route) => {
      const response = await route.fetch();
      await answered.promise;
      await route.fulfill({ response });
    });
    await choose(JSON.stringify(result));
    const input = page.getByLabel('Choose the file');
    await expect.poll(() => input.isDisabled()).toBe(true);
    answered.resolve(undefined);
    await page.getByRole('heading', { name: 'Read by T. N.: Arabic' }).waitFor();
  });

  it('is not saved if an accepted text has since changed', async () => {
    await choose(JSON.stringify(result));
    await page.getByRole('button', { name: 'Accept all' }).click();
    copy.replace('ar/contacts.yaml', second.target?.text ?? '', 'غيره');
    await page.getByRole('button', { name: 'Save the review' }).click();
    await page.getByText('A text has changed since you opened this review.').waitFor();
    await page.getByText('1 of 2 accepted').waitFor();
    expect([isChanged('guides/rights.mdx'), isChanged('reviewed.json')]).toEqual([false, false]);
  });

  it('is not saved if the content check rejects an accepted text', async () => {
    await choose(JSON.stringify(createResult([change(second, 'اتصل على 12 34 56 78.')])));
    await page.getByRole('button', { name: 'Accept all' }).click();
    await page.getByRole('button', { name: 'Save the review' }).click();
    await page.getByRole('alert').getByText('contacts/hotline/who: ').waitFor();
    expect([isChanged('contacts.yaml'), isChanged('reviewed.json')]).toEqual([false, false]);
  });

  it.each([
    ['HTML', '<script>alert(1)</script>', 'there is no JSON in it'],
    ['another site', JSON.stringify({ ...result, site: 'https://other.example/' }), 'review of another site'],
    ['an escape sequence', JSON.stringify(result).replace('T. N.', '\\u001b[2J'), 'invisible character'],
    ['UTF-16', Buffer.from(JSON.stringify(result), 'utf16le'), 'no JSON in it'],
    ['10 MB', `${JSON.stringify(result)}${' '.repeat(10_000_000)}`, 'larger than 2 MB'],
  ])('is rejected with a reason, and can be chosen again: %s', async (_, hostile, reason) => {
    await choose(hostile);
    await page.getByRole('alert').getByText(reason).waitFor();
    expect(isChanged('reviewed.json')).toBe(false);
    await page.getByLabel('Choose the file').setInputFiles(file(JSON.stringify(result)));
    await page.getByRole('heading', { name: 'Read by T. N.: Arabic' }).waitFor();
  });
});

describe('the lists', () => {
  it('label lines abroad with their country, and show no status for emergency numbers', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Phone lines' }).click();
    await page.getByRole('heading', { level: 1, name: 'Phone lines' }).waitFor();
    const rows = await page.locator('.records li').allTextContents();
    expect(rows.some((row) => row.startsWith('Sweden: Exempelhjälpen'))).toBe(true);
    expect(rows.filter((row) => row.startsWith('Emergency')).length).toBeGreaterThan(0);
    for (const row of rows.filter((text) => text.startsWith('Emergency')))
      expect(row).not.toMatch(/overdue|Call/);
  });
});

describe('the editor', () => {
  it('can be switched to Danish', async () => {
    await page.getByLabel('Editor language').selectOption('da');
    await page.getByRole('heading', { level: 1, name: 'Steder' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('da');
  });

  it('follows a hash change during startup', async () => {
    const early = await browser.newPage({ locale: 'en-GB' });
    await early.addInitScript(() => {
      // The first content is in the page, but not painted yet.
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[role=status]')) return;
        observer.disconnect();
        location.hash = '#/contacts/hotline';
      }).observe(document, { childList: true, subtree: true });
    });
    await early.goto(address);
    await early.locator('.bar').waitFor();
    await early.close();
  });

  it('uses the language chosen last, even if an earlier response arrives later', async () => {
    const isDanish = (request: Request): boolean => request.postData()?.includes('"da"') === true;
    let sendDanish = (): void => undefined;
    const danish = new Promise<void>((resolve) => (sendDanish = resolve));
    await page.route('**/session/config', async (route) => {
      const { answer } = (await (await route.fetch()).json()) as { answer: EditorConfig };
      if (!isDanish(route.request())) return route.fulfill({ json: { answer } });
      await danish;
      return route.fulfill({ json: { answer: { ...answer, siteName: 'Wegweiser' } } });
    });
    const waitForConfig = (isRequested: (request: Request) => boolean) =>
      page.waitForEvent('requestfinished', (request) => request.method() === 'POST' && isRequested(request));
    const language = page.getByRole('banner').getByRole('combobox');
    await language.selectOption('da');
    await Promise.all([waitForConfig((request) => !isDanish(request)), language.selectOption('en')]);
    await Promise.all([waitForConfig(isDanish), Promise.resolve().then(sendDanish)]);
    // Gives the late response time to render.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.getByRole('banner').textContent()).not.toContain('Wegweiser');
  });

  it('has its lists and its settings behind buttons on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${origin}/#/contacts`);
    await page.getByRole('heading', { level: 1, name: 'Phone lines' }).waitFor();
    const main = page.getByRole('main');
    expect((await main.boundingBox())?.y).toBeLessThanOrEqual(120);
    expect(await page.getByLabel('Your name').isVisible()).toBe(false);
    const lists = page.getByRole('navigation', { name: 'Lists' });
    const button = lists.getByRole('button', { name: 'Phone lines', expanded: false });
    await tabTo(button);
    await page.keyboard.press('Enter');
    expect(await lists.getByRole('link').count()).toBeGreaterThan(5);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await lists.getByRole('link').count()).toBe(0);
    await page.keyboard.press('Enter');
    await tabTo(lists.getByRole('link', { name: 'Guides' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Guides' }).waitFor();
    expect(await main.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await lists.getByRole('button', { expanded: false }).textContent()).toBe('Guides');
    await tabTo(page.getByRole('button', { name: 'Name and language' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('Editor language').selectOption('da');
    await page.getByRole('heading', { level: 1, name: 'Vejledninger' }).waitFor();
  });

  it.each([
    '#/review',
    '#/places',
    '#/places/example-house',
    '#/contacts/hotline',
    '#/guides/time/ar',
    '#/files/site.yaml',
  ])('is accessible and fits a phone: %s', async (hash) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${origin}/${hash}`);
    await page.locator({ '#/places': '.records', '#/review': 'textarea' }[hash] ?? '.bar').waitFor();
    expect((await listViolations(page)).map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('answers only pages that were opened with its token, which it removes from the address', async () => {
    await page.getByLabel('Your name').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${origin}/`);
    const other = await browser.newPage({ locale: 'en-GB' });
    await other.goto(`${origin}/#/places`);
    await other.getByText('Open the address that the program shows').waitFor();
    // The address is typed into the same tab.
    await other.evaluate((hash) => (location.hash = hash), new URL(address).hash);
    await other.getByLabel('Your name').waitFor({ state: 'attached' });
    expect(other.url()).toBe(`${origin}/`);
    await other.goBack();
    expect(other.url()).not.toContain('token');
    await other.close();
  });
});
