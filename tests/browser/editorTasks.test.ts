/**
 * Six tasks of a coordinator with `npm run edit`, done with keyboard and mouse only. Every task must succeed at the first
 * attempt: the saved files are compared, and nothing may be rejected. `npm run test:all` works at human speed and reports how
 * long each task took; `npm test` works faster and doesn't report times.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { listChangedLines } from '../support/changedLines.ts';
import { takesAll } from '../support/sample.ts';
import { SEED } from '../support/seed.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

/** Pauses between keys and before each click (ms); for clicks, mental preparation and pointing of the keystroke-level model. */
const PACE = takesAll
  ? { key: { min: 80, max: 300 }, press: 1350 + 1100 }
  : { key: { min: 5, max: 20 }, press: 0 };
const PLACE_MINUTES = 8;
const TASK_MINUTES = 2;

const folder = mkdtempSync(join(tmpdir(), 'editor-tasks-'));
const contentDir = join(folder, 'content');
const minutes = new Map<string, number>();
const programs: ChildProcess[] = [];
let address: string;
let browser: Browser;
let page: Page;
let began: number;

beforeAll(async () => {
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  [address, browser] = await Promise.all([startEditor('first'), startHeadlessShell()]);
  began = performance.now();
  page = await openEditor(address, 'Anna');
});

afterAll(async () => {
  minutes.set('the whole visit', (performance.now() - began) / 60_000);
  await browser.close();
  for (const program of programs) program.kill('SIGKILL');
  rmSync(folder, { recursive: true });
  if (!takesAll) return;
  for (const [task, time] of minutes) console.log(`${time.toFixed(2).padStart(6)} min  ${task}`);
  console.log(
    `Bounds: ${String(PLACE_MINUTES)} min for a new place, ${String(TASK_MINUTES)} min for every other task.`,
  );
});

/** Starts `npm run edit`; returns its URL. */
async function startEditor(name: string): Promise<string> {
  // The command writes its pages and the recent saves to the project folder, so each editor gets a copy.
  const project = join(folder, name);
  for (const part of ['src', 'tools', 'package.json']) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  const program = spawn(process.execPath, ['tools/editor/edit.ts'], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: contentDir, BUILD_TIME: FIXTURE_TIME },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  for await (const text of program.stdout) {
    const [, address] = /at (http:\S+) \(/.exec(String(text)) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The editor did not start.');
}

async function openEditor(address: string, name: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const opened = await context.newPage();
  await opened.goto(address);
  await createPerson(opened).write(opened.getByLabel('Your name'), name);
  return opened;
}

interface Person {
  readonly press: (target: Locator) => Promise<void>;
  readonly pressKey: (key: string) => Promise<void>;
  /** Types into the focused field. */
  readonly type: (text: string) => Promise<void>;
  /** Replaces the text of a field. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Clicks the label of a select, and chooses an option by its first letters. */
  readonly choose: (label: Locator, letters: string) => Promise<void>;
  readonly pressSave: () => Promise<void>;
}

const pauses = fc.sample(fc.integer(PACE.key), { numRuns: 5000, seed: SEED });

/** Simulates a person with a keyboard and a mouse. */
function createPerson(tab: Page): Person {
  const press = async (target: Locator): Promise<void> => {
    await target.waitFor();
    await sleep(PACE.press);
    await target.click();
  };
  const pressKey = async (key: string): Promise<void> => {
    await tab.keyboard.press(key);
    await sleep(pauses.pop());
  };
  const type = async (text: string): Promise<void> => {
    for (const character of text.split('')) await pressKey(character);
  };
  return {
    press,
    pressKey,
    type,
    write: async (field, text) => {
      await press(field);
      await pressKey('Control+a');
      await type(text);
    },
    choose: async (label, letters) => {
      await press(label);
      await type(letters);
    },
    pressSave: () => press(tab.getByRole('button', { name: 'Save', exact: true })),
  };
}

const read = (path: string): string => readFileSync(join(contentDir, path), 'utf8');

/** The lines of a file removed and added by a task. */
async function diff(path: string, act: () => Promise<void>): Promise<string[]> {
  const before = read(path);
  await act();
  return listChangedLines(before, read(path));
}

async function time(task: string, bound: number, act: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await act();
  const taken = (performance.now() - start) / 60_000;
  minutes.set(task, taken);
  expect(taken).toBeLessThanOrEqual(bound);
  expect(checkContent(readContent(readContentFiles(contentDir)), Date.parse(FIXTURE_TIME))).toEqual([]);
}

/** Waits until it is saved, without any issues. */
async function waitUntilSaved(tab: Page): Promise<void> {
  await expect
    .poll(async () => [
      await tab.locator('#issues').allTextContents(),
      await tab.locator('.bar [role=status]').textContent(),
    ])
    .toEqual([[], 'Saved.']);
}

async function openRecord({ press }: Person, tab: Page, list: string, title: string): Promise<void> {
  await press(tab.getByRole('navigation').getByRole('link', { name: list }));
  await press(tab.getByRole('main').getByRole('link', { name: title, exact: true }));
  await tab.getByRole('heading', { level: 1, name: title }).waitFor();
}

const inList = (name: string): Locator => page.locator(`[data-list="${name}"] .element`).last();

// Each task continues from the previous one, as in a single visit.
describe('a coordinator, at the first attempt,', { timeout: 900_000 }, () => {
  let person: Person;
  beforeAll(() => {
    person = createPerson(page);
  });

  it('closes a place over Christmas except for one day', async () => {
    const { press, pressKey, type, choose, pressSave } = person;
    const changed = await diff('facts/places/overdue-cafe.yaml', () =>
      time('close a place, one day inside', TASK_MINUTES, async () => {
        await openRecord(person, page, 'Places', 'Overskredet Café');
        // The first day has the focus and is selected; the last day follows it.
        await press(page.getByRole('button', { name: 'Close for a few days' }));
        await inList('closures').locator('input:focus').waitFor();
        await type('24.12.2026');
        await person.write(inList('closures').getByLabel('Last day'), '1.1.2027');
        await choose(inList('closures').locator('label').filter({ hasText: 'Why' }), 'hol');
        await press(page.getByRole('button', { name: 'Different hours on one day' }));
        await inList('exceptions').locator('input:focus').waitFor();
        await type('28/12');
        await person.write(inList('exceptions').getByLabel('Opening hours, from'), '10');
        await pressKey('Tab');
        await type('14');
        await page.locator('[data-date="2026-12-30"]').filter({ hasText: '(holiday)' }).waitFor();
        await page.locator('[data-date="2026-12-28"]').filter({ hasText: '10:00–14:00' }).waitFor();
        await pressSave();
        await waitUntilSaved(page);
      }),
    );
    expect(changed).toEqual([
      '+exceptions:',
      '+  - { from: 2026-12-28, to: 2026-12-28, hours: 10:00-14:00, reason: holiday }',
      '+closures:',
      '+  - { from: 2026-12-24, to: 2027-01-01, reason: holiday }',
    ]);
  });

  it('changes the hours of a place', async () => {
    const { press, pressKey, type, pressSave } = person;
    const changed = await diff('facts/places/example-house.yaml', () =>
      time('change hours', TASK_MINUTES, async () => {
        await openRecord(person, page, 'Places', 'Eksempelhuset');
        await press(page.getByRole('group', { name: 'Monday' }).getByRole('checkbox'));
        await press(page.getByLabel('Monday, from'));
        await type('9');
        await pressKey('Tab');
        await type('15');
        await press(page.getByLabel('Tuesday, from'));
        await type('0900');
        await pressKey('Tab');
        await type('1730');
        await pressSave();
        await page.getByRole('group', { name: 'You changed the hours. Who told you, and when?' }).waitFor();
        await type('Bo');
        await pressKey('Enter');
        await waitUntilSaved(page);
      }),
    );
    expect(changed).toEqual([
      '-hours: Tu-Th 10:00-16:00; Fr 20:00-02:00; PH off',
      '+hours: Mo 09:00-15:00; Tu 09:00-17:30; We-Th 10:00-16:00; Fr 20:00-02:00; PH off',
      '+confirmed:',
      '+  hours: { date: 2026-11-25, by: Bo }',
    ]);
  });

  it('undoes a save', async () => {
    const { press, pressSave } = person;
    const changed = await diff('facts/places/example-house.yaml', () =>
      time('undo a save', TASK_MINUTES, async () => {
        await openRecord(person, page, 'Places', 'Eksempelhuset');
        await press(page.getByRole('heading', { name: 'Recent saves' }));
        await press(page.getByRole('button', { name: 'Undo this save' }));
        await page.getByRole('status').filter({ hasText: 'This is the earlier version.' }).waitFor();
        await pressSave();
        await waitUntilSaved(page);
      }),
    );
    expect(changed).toHaveLength(4);
    expect(read('facts/places/example-house.yaml')).toBe(
      readFileSync(join(FIXTURE_CONTENT, 'facts/places/example-house.yaml'), 'utf8'),
    );
  });

  it('confirms the number of a phone line', async () => {
    const { press, type, pressSave } = person;
    const changed = await diff('facts/contacts.yaml', () =>
      time('confirm a number', TASK_MINUTES, async () => {
        await openRecord(person, page, 'Phone lines', 'The hotline');
        const panel = page.getByRole('region', { name: 'Confirm' });
        await press(panel.locator('label').filter({ hasText: 'Number' }));
        await press(panel.getByLabel('Who said it?'));
        await type('Bo');
        await press(panel.getByRole('button', { name: 'Confirm' }));
        await pressSave();
        await waitUntilSaved(page);
      }),
    );
    expect(changed).toEqual(['+  confirmed:', '+    number: { date: 2026-11-25, by: Bo }']);
  });

  it('adds a place based on a phone call', async () => {
    const { press, pressKey, type, write, choose, pressSave } = person;
    const sources = await diff('facts/sources.yaml', () =>
      time('a new place', PLACE_MINUTES, async () => {
        await press(page.getByRole('navigation').getByRole('link', { name: 'Places' }));
        await press(page.getByText('Add a place'));
        await press(page.getByLabel('Name', { exact: true }));
        await type('Example House');
        await press(page.getByRole('button', { name: 'Use example-house-2' }));
        await press(page.getByRole('button', { name: 'Continue' }));
        await page.getByRole('heading', { level: 1, name: 'Example House' }).waitFor();
        await press(page.getByRole('combobox', { name: 'Organisation' }));
        await type('kapel');
        await pressKey('Enter');
        await choose(page.locator('[data-field="kind"] > label'), 'Adv');
        await press(page.getByText('Somebody to talk to', { exact: true }));
        await press(page.getByText('Food', { exact: true }));
        await write(page.getByLabel('City'), 'Andenby');
        await write(page.getByRole('textbox', { name: /^Address/ }), 'Andenvej 7, 1. sal, 0001 Andenby');
        await write(page.getByRole('textbox', { name: /^Nearest station/ }), 'Andenby St.');
        await write(page.getByRole('textbox', { name: /^Phone/ }), '66123456');
        await press(page.getByRole('radiogroup').getByText('By weekday'));
        await press(page.getByRole('group', { name: 'Monday' }).getByRole('checkbox'));
        await press(page.getByLabel('Monday, from'));
        await type('9-15.30');
        for (const day of ['Tuesday', 'Wednesday', 'Thursday', 'Friday'])
          await press(page.getByRole('button', { name: `Same as above: ${day}` }));
        await choose(page.getByText('Public holidays', { exact: true }), 'Clo');
        await press(page.getByRole('heading', { level: 2, name: 'Who can use it, and how' }));
        await choose(page.locator('label').filter({ hasText: 'What does it cost?' }), 'Free');
        await press(page.getByRole('button', { name: 'I was told by phone today' }));
        await page.locator('.call input:focus').waitFor();
        await pressKey('Enter');
        await write(page.getByLabel('Confirmed by').first(), 'Bo');
        await press(page.getByLabel('What it is').first());
        await type('A place to eat and to talk.');
        await pressSave();
        await waitUntilSaved(page);
      }),
    );
    expect(sources).toEqual([
      '+call-2026-11-25-example-house:',
      '+  name: Example House',
      '+  publisher: Eksempelkapellet',
      '+  kind: call',
      '+  date: 2026-11-25',
    ]);
    expect(
      read('facts/places/example-house-2.yaml')
        .replace(/^id: \w{4}\n/m, '')
        .trim()
        .split('\n'),
    ).toEqual([
      'name: Example House',
      'organisation: chapel',
      'kind: counselling',
      'hours: Mo-Fr 09:00-15:30; PH off',
      'appointment: unknown',
      'people: unknown',
      'papers: unknown',
      'ages: unknown',
      'services: [talk, food]',
      'languages: unknown',
      'interpreter: unknown',
      'cost: free',
      'anonymous: unknown',
      'stepFree: unknown',
      'source: call-2026-11-25-example-house',
      'assured: { date: 2026-11-25, by: Bo }',
      'confidence: medium',
      'city: Andenby',
      'address: Andenvej 7, 1. sal, 0001 Andenby',
      'station: Andenby St.',
      'phone: +45 66 12 34 56',
    ]);
    expect(read('en/places.yaml')).toContain('  example-house-2:\n    what: A place to eat and to talk.\n');
  });

  it('resolves a conflict with somebody who changed the same field', async () => {
    const { press, write, pressSave } = person;
    // Two servers on the same content folder.
    const other = await openEditor(await startEditor('second'), 'Carl');
    const another = createPerson(other);
    const getStation = (tab: Page): Locator => tab.getByRole('textbox', { name: /^Nearest station/ });
    const changed = await diff('facts/places/example-house.yaml', () =>
      time('two people at once', TASK_MINUTES, async () => {
        await openRecord(person, page, 'Places', 'Eksempelhuset');
        await openRecord(another, other, 'Places', 'Eksempelhuset');
        await write(getStation(page), 'Eksempelby St. (bus 1, 2, 5)');
        await another.write(getStation(other), 'Nyby St.');
        await another.write(other.getByRole('textbox', { name: /^Address/ }), 'Nyvej 2, 0000 Eksempelby');
        await another.pressSave();
        await waitUntilSaved(other);
        await pressSave();
        const station = page.getByRole('alert').getByRole('group', { name: 'Nearest station' });
        await station.getByText('Nyby St.').waitFor();
        await press(station.getByRole('button', { name: 'Use mine' }));
        await pressSave();
        await waitUntilSaved(page);
      }),
    );
    expect(changed).toEqual([
      '-address: Eksempelvej 1, 0000 Eksempelby',
      '-station: Eksempelby St. (bus 1, 2)',
      '+address: Nyvej 2, 0000 Eksempelby',
      '+station: Eksempelby St. (bus 1, 2, 5)',
    ]);
  });
});
