/**
 * Types into every kind of field as people do, in three browser engines, and compares the saved files with what was typed.
 * `npm run test:all` tries more than 500 sequences, `npm test` a few in each engine.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildEditor } from '../../tools/editor/buildEditor.ts';
import { formatWeekForm, parseWeekForm } from '../../src/opening/weekForm.ts';
import { startEditServer } from '../support/editServer.ts';
import {
  describeEngine,
  engineNames,
  waitFor,
  type Engine,
  type EngineName,
  type Tab,
} from '../support/engine.ts';
import type { TypedKey } from '../support/typedKeys.ts';
import { takesAll } from '../support/sample.ts';
import { SEED } from '../support/seed.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const SEQUENCES = takesAll ? 170 : 3;
const PLACE = 'facts/places/example-house.yaml';
const TEXTS = 'en/places.yaml';
/** Between keys (ms), from the fastest typists to slow ones. */
const pause = fc.constantFrom(20, 20, 120, 300);
const LONG = 60;

type Fields = Record<string, unknown>;

/** The saved facts and texts of a place. */
interface Saved {
  readonly place: Fields;
  readonly texts: Fields;
}

/** An action in the form, and the change it is expected to make. */
interface Step {
  readonly name: string;
  readonly run: (tab: Tab) => Promise<void>;
  readonly apply: (saved: Saved) => void;
}

const folder = mkdtempSync(join(tmpdir(), 'editor-typing-'));
const editorDir = join(folder, 'editor');
/** Number of sequences by engine, reported at the end. */
const report = new Map<string, number>();

beforeAll(async () => {
  await buildEditor(editorDir);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const [version, count] of report)
    console.log(`${version}: ${String(count)} sequences, saved as typed`);
});

// Mostly waiting, so the engines run concurrently.
describe.concurrent.each(engineNames)('in %s', (name) => {
  describeEngine('the editor', name, (start) => {
    testTyping(name, start);
  });
});

function testTyping(name: EngineName, start: () => Promise<Engine>): void {
  const contentDir = join(folder, name, 'content');
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  it('saves what was typed', { timeout: takesAll ? 3_600_000 : 300_000 }, async ({ onTestFinished }) => {
    copyContent(contentDir);
    // Not shared between attempts, because an earlier one may have left drafts.
    const { address, stop } = await startEditServer(join(folder, name), editorDir);
    onTestFinished(stop);
    await using tab = await engine.openTab();
    await tab.open(address);
    await tab.read(`location.hash = '#/places/example-house'`);
    await waitFor(tab, `document.querySelector('.bar') !== null`);
    await tab.read(`localStorage.setItem('editor.language', 'en')`);
    // A slow reload leaves the old page in place for a while.
    await tab.read('window.isOld = true');
    await tab.reload();
    await waitFor(tab, `window.isOld === undefined && document.querySelector('.bar') !== null`);
    await tab.read(`document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
    const seed = SEED + engineNames.indexOf(name);
    const generated = fc.sample(sequence, { numRuns: SEQUENCES, seed });
    for (const [index, list] of [...known, ...generated].entries()) {
      const title = `sequence ${String(index + 1)}: ${list.map((step) => step.name).join('; ')}`;
      const expected = readSaved(contentDir);
      for (const step of list) {
        await step.run(tab);
        step.apply(expected);
      }
      await expectSaved(tab, contentDir, expected, title);
    }
    report.set(engine.version, known.length + SEQUENCES);
  });
}

function copyContent(contentDir: string): void {
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
}

function readSaved(contentDir: string): Saved {
  const read = (path: string) => parse(readFileSync(join(contentDir, path), 'utf8')) as Fields;
  return {
    place: read(PLACE),
    texts: (read(TEXTS)['words'] as Record<string, Fields>)['example-house'] ?? {},
  };
}

const SAVE = `document.querySelector('button.save')`;
const STATUS = `document.querySelector('.bar [role=status]').textContent`;

/** Saves, and compares the files, even if nothing was changed. */
async function expectSaved(tab: Tab, contentDir: string, expected: Saved, title: string): Promise<void> {
  const isSame = (): boolean =>
    JSON.stringify(sort(readSaved(contentDir))) === JSON.stringify(sort(expected));
  await tab.read(`${SAVE}.click()`);
  const end = Date.now() + 60_000;
  while (Date.now() < end && !isSame()) {
    // Skips the question who confirmed new hours.
    await tab.read(`[...document.querySelectorAll('.hours-source button')].at(-1)?.click()`);
    await sleep(50);
  }
  const status = await tab.read<string>(STATUS);
  expect(readSaved(contentDir), `${title} (${status})`).toEqual(expected);
  // Typing continues only after the form shows the saved values.
  await waitFor(tab, `['Saved.', 'Nothing has changed.'].includes(${STATUS})`);
}

function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sort(inner)]),
  );
}

/** Selects a control of the facts (0) or the texts (1) by the path of its field. */
const field = (path: string, part = 0): string =>
  `[data-part="${String(part)}"] [data-field="${path}"] :is(input, textarea, select):not(.calendar)`;

/** Focuses a field and remembers it: while typing, it must stay the same element and keep the focus. */
async function enter(tab: Tab, selector: string): Promise<void> {
  await tab.read(
    `(window.entered = document.querySelector(${JSON.stringify(selector)}), window.entered.focus(), true)`,
  );
}

async function expectFocus(tab: Tab, name: string): Promise<void> {
  const isFocused = await tab.read<boolean>('document.activeElement === window.entered');
  expect([name, isFocused]).toEqual([name, true]);
}

/** How a text is entered into a field. */
interface Writing {
  readonly method: 'keys' | 'paste' | 'compose' | 'autofill';
  readonly pauseMs: number;
  /** Number of characters before a typo, which is corrected at once. */
  readonly slip: number | undefined;
  /** Position from the end of an omitted character, which is inserted afterwards. */
  readonly omission: number | undefined;
  /** Whether the field is left with Tab before saving. */
  readonly leaves: boolean;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  method: fc.oneof(
    { arbitrary: fc.constant('keys' as const), weight: 5 },
    { arbitrary: fc.constantFrom('paste' as const, 'compose' as const, 'autofill' as const), weight: 3 },
  ),
  pauseMs: pause,
  slip: fc.option(fc.nat(12), { nil: undefined }),
  omission: fc.option(fc.nat(6), { nil: undefined }),
  leaves: fc.boolean(),
});

/** Long texts are always typed fast, to save time. */
const getPause = (text: string, { pauseMs }: Writing): number => (text.length > LONG ? 20 : pauseMs);

/** The keys that write a text, with a corrected typo and omission. */
function listKeys(text: string, { slip, omission }: Writing): TypedKey[] {
  const characters = text.split('');
  const left = characters.length - 1 - (omission ?? 0);
  const isOmitted = omission !== undefined && omission > 0 && left > 0 && characters[left] !== '\n';
  const written = isOmitted ? characters.toSpliced(left, 1) : characters;
  const keys: TypedKey[] = written.flatMap((character, index): TypedKey[] => {
    const key = character === '\n' ? 'Enter' : character;
    return index === slip ? ['x', 'Backspace', key] : [key];
  });
  if (!isOmitted) return keys;
  const back = written.length - left;
  return [
    ...keys,
    ...Array<TypedKey>(back).fill('ArrowLeft'),
    characters[left] ?? '',
    ...Array<TypedKey>(back).fill('ArrowRight'),
  ];
}

/** Replaces the text of the focused field. */
async function write(tab: Tab, text: string, how: Writing): Promise<void> {
  if (how.method === 'autofill') {
    await tab.read(`(() => {
      const field = document.activeElement;
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
      set.call(field, ${JSON.stringify(text)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    })()`);
    return;
  }
  await tab.typeKeys(['SelectAll', 'Backspace'], how.pauseMs);
  if (how.method === 'keys') await tab.typeKeys(listKeys(text, how), getPause(text, how));
  else if (how.method === 'compose') await tab.compose(text);
  else await tab.read(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
}

/** Types into a text field; `typed` may be saved in another form. */
function createTextStep(
  name: string,
  selector: string,
  [typed, saved]: readonly [typed: string, saved: unknown],
  how: Writing,
  put: (saved: Saved, value: unknown) => void,
): Step {
  const title = `${name} ${JSON.stringify(typed)} by ${how.method} at ${String(getPause(typed, how))} ms`;
  return {
    name: title,
    run: async (tab) => {
      await enter(tab, selector);
      await write(tab, typed, how);
      await expectFocus(tab, title);
      if (how.leaves) await tab.typeKeys(['Tab'], how.pauseMs);
    },
    apply: (all) => put(all, saved),
  };
}

function textStep(
  name: string,
  selector: string,
  values: fc.Arbitrary<readonly [typed: string, saved: unknown]>,
  put: (saved: Saved, value: unknown) => void,
): fc.Arbitrary<Step> {
  return fc.tuple(values, writing).map(([value, how]) => createTextStep(name, selector, value, how, put));
}

const inPlace =
  (...path: readonly (string | number)[]) =>
  ({ place }: Saved, value: unknown): void => {
    const around = path.slice(0, -1).reduce<Fields>((inner, key) => inner[key] as Fields, place);
    around[path.at(-1) ?? ''] = value;
  };

/** Made-up words without numbers, which texts may not contain. */
const word = fc
  .array(fc.constantFrom('lo', 'rem', 'ip', 'sum', 'do', 'lor', 'æ', 'ø', 'å', 'é', 'mi', 'ta'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const listWords = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(' '));

/** Characters with a meaning in YAML. */
const punctuation = fc.constantFrom(
  ': ',
  ' #',
  ' "x"',
  "'",
  '? ',
  ' - ',
  '; ',
  ' {y}',
  ' [z]',
  ', ',
  '! ',
  ' & ',
  ' * ',
);
const sentence = fc
  .array(fc.tuple(word, punctuation), { minLength: 2, maxLength: 5 })
  .map((pieces) => `${pieces.flat().join('').trim()} end`);

const same = (text: fc.Arbitrary<string>) => text.map((typed) => [typed, typed] as const);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const dateBetween = (min: string, max: string) =>
  fc
    .tuple(
      fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }),
      fc.constantFrom(
        (day: number, month: number, year: number) => `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`,
        (day: number, month: number, year: number) => `${String(day)}.${String(month)}.${String(year)}`,
        (day: number, month: number, year: number) => `${String(day)}/${String(month)}-${String(year)}`,
        (day: number, month: number, year: number) => `${twoDigits(day)}${twoDigits(month)}${String(year)}`,
        (day: number, month: number, year: number) =>
          `${String(day)} ${months[month - 1] ?? ''} ${String(year)}`,
      ),
    )
    .map(([date, format]): readonly [string, string] => [
      format(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()),
      date.toISOString().slice(0, 10),
    ]);

const digits = fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }).map((all) => `33${all.join('')}`);
const phone = fc
  .tuple(
    digits,
    fc.constantFrom<(groups: readonly string[]) => string>(
      (groups) => groups.join(' '),
      (groups) => groups.join(''),
      (groups) => groups.join('.'),
      (groups) => groups.join('-'),
      (groups) => `+45${groups.join('')}`,
      (groups) => `0045 ${groups.join('')}`,
      (groups) => `(+45) ${groups.join(' ')}`,
      (groups) => `+45 ${groups.join(' ')}`,
    ),
  )
  .map(([number, format]): readonly [string, string] => {
    const groups = number.match(/../g) ?? [];
    return [format(groups), `+45 ${groups.join(' ')}`];
  });

const minutes = fc.constantFrom('00', '15', '30', '45');
const clock = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      minutes,
      fc.constantFrom<(hour: string, minute: string) => string>(
        (hour, minute) => `${hour.padStart(2, '0')}:${minute}`,
        (hour, minute) => `${hour.padStart(2, '0')}${minute}`,
        (hour, minute) => `${hour}.${minute}`,
        (hour, minute) => (minute === '00' ? hour : `${hour}${minute}`),
      ),
    )
    .map(([hour, minute, format]) => ({
      typed: format(String(hour), minute),
      saved: `${twoDigits(hour)}:${minute}`,
    }));

interface Times {
  readonly first: { readonly typed: string; readonly saved: string };
  readonly last: { readonly typed: string; readonly saved: string };
  readonly how: Writing;
  /** Separates both times in one field; undefined if they are typed into two fields with Tab in between. */
  readonly dash: string | undefined;
}

const times: fc.Arbitrary<Times> = fc.record({
  first: clock(6, 11),
  last: clock(12, 20),
  how: writing,
  dash: fc.constantFrom('-', '–', ' - ', undefined, undefined),
});

function createTimesStep(
  name: string,
  from: string,
  { first, last, how, dash }: Times,
  put: (saved: Saved, range: string) => void,
): Step {
  const typed = `${first.typed}${dash ?? ' Tab '}${last.typed}`;
  const title = `${name} ${typed} by ${how.method} at ${String(how.pauseMs)} ms`;
  return {
    name: title,
    run: async (tab) => {
      await enter(tab, from);
      await write(tab, dash === undefined ? first.typed : typed, how);
      await expectFocus(tab, title);
      if (dash === undefined) await tab.typeKeys(['Tab', ...last.typed.split('')], how.pauseMs);
    },
    apply: (saved) => put(saved, `${first.saved}-${last.saved}`),
  };
}

const weekdays = ['Tuesday', 'Wednesday', 'Thursday'];

function createWeekStep(day: string, typed: Times): Step {
  return createTimesStep(day, `[aria-label="${day}, from"]`, typed, ({ place }, range) => {
    const form = parseWeekForm(String(place['hours']));
    if (!form) throw new Error('The hours are not weekly hours.');
    const index = weekdays.indexOf(day) + 1;
    place['hours'] = formatWeekForm({
      ...form,
      days: form.days.map((ranges, at) => (at === index ? [range] : ranges)),
    });
  });
}

const week = fc.tuple(fc.constantFrom(...weekdays), times).map(([day, typed]) => createWeekStep(day, typed));

const specialDay = times.map((typed) =>
  createTimesStep(
    'special day',
    '[data-part="0"] [data-field="exceptions/1"] input.time',
    typed,
    ({ place }, range) => {
      (place['exceptions'] as Fields[])[1] = { ...(place['exceptions'] as Fields[])[1], hours: range };
    },
  ),
);

/** Chooses from a select with the keyboard; its value is then the expected one. */
const choice = fc
  .record({
    name: fc.constantFrom('cost', 'papers', 'anonymous', 'stepFree', 'ages'),
    keys: fc.array(fc.constantFrom<TypedKey>('ArrowDown', 'ArrowUp', 'Home', 'End'), {
      minLength: 1,
      maxLength: 4,
    }),
    pauseMs: pause,
  })
  .map(({ name, keys, pauseMs }): Step => {
    let chosen = '';
    return {
      name: `${name} by ${keys.join(', ')}`,
      run: async (tab) => {
        await enter(tab, field(name));
        await tab.typeKeys(keys, pauseMs);
        await expectFocus(tab, name);
        chosen = await tab.read<string>('window.entered.value');
      },
      apply: inPlaceOf(name, () => chosen),
    };
  });

function inPlaceOf(name: string, getValue: () => unknown): Step['apply'] {
  return (saved) => {
    saved.place[name] = getValue();
  };
}

/** Toggles a checkbox with the space bar. */
const checkbox = fc.record({ index: fc.nat(5), pauseMs: pause }).map(({ index, pauseMs }): Step => {
  let service = '';
  return {
    name: `checkbox ${String(index)}`,
    run: async (tab) => {
      const boxes = '[data-part="0"] [data-field="services"] .choices label';
      await enter(tab, `${boxes}:nth-of-type(${String(index + 1)}) input`);
      service = await tab.read<string>('window.entered.value');
      await tab.typeKeys([' '], pauseMs);
      await expectFocus(tab, 'checkbox');
    },
    apply: ({ place }) => {
      const before = place['services'] as string[];
      place['services'] = before.includes(service)
        ? before.filter((other) => other !== service)
        : [...before, service];
    },
  };
});

const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: week, weight: 4 },
  { arbitrary: specialDay, weight: 2 },
  textStep('first day', field('validFrom'), dateBetween('2020-01-01', '2026-11-20'), inPlace('validFrom')),
  textStep(
    'last day',
    field('exceptions/2/to'),
    dateBetween('2026-12-29', '2027-12-31'),
    inPlace('exceptions', 2, 'to'),
  ),
  textStep(
    'stated on',
    field('assured/date'),
    dateBetween('2026-11-01', '2026-11-24'),
    inPlace('assured', 'date'),
  ),
  textStep('phone', field('phone'), phone, inPlace('phone')),
  textStep('station', field('station'), same(listWords(1, 3)), inPlace('station')),
  // A single-line field must not become multi-line beyond 60 characters.
  textStep('address', field('address'), same(listWords(16, 22)), inPlace('address')),
  textStep('question', field('question'), same(sentence), inPlace('question')),
  textStep(
    'words',
    field('what', 1),
    listWords(2, 5).chain((first) =>
      listWords(2, 5).map((second) => [`${first}\n${second}`, `${first} ${second}`] as const),
    ),
    ({ texts }, value) => {
      texts['what'] = value;
    },
  ),
  textStep(
    'degrees',
    field('coordinates/lat'),
    fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('.', ',')).map(([part, point]) => {
      const decimals = String(part).padStart(5, '0');
      return [`55${point}${decimals}`, Number(`55.${decimals}`)] as const;
    }),
    inPlace('coordinates', 'lat'),
  ),
  choice,
  checkbox,
);

const sequence = fc.array(steps, { minLength: 1, maxLength: 3 });

const plainly = (pauseMs: number): Writing => ({
  method: 'keys',
  pauseMs,
  slip: undefined,
  omission: undefined,
  leaves: false,
});
const LONG_ADDRESS =
  'An address with a name, a house and a floor, which is longer than sixty characters in total';

/** Regressions: input that was once lost, at the speeds at which it was. */
const known: readonly (readonly Step[])[] = [
  ...[
    [
      ['Tuesday', '9', '09:00', '15', '15:00', 300],
      ['Wednesday', '0900', '09:00', '1730', '17:30', 120],
      ['Thursday', '1200', '12:00', '1400', '14:00', 20],
    ] as const,
    [['Tuesday', '9', '09:00', '15.30', '15:30', 120, '-']] as const,
  ].map((days) =>
    days.map(([day, from, first, to, last, pauseMs, dash]) =>
      createWeekStep(day, {
        first: { typed: from, saved: first },
        last: { typed: to, saved: last },
        how: plainly(pauseMs),
        dash,
      }),
    ),
  ),
  [
    createTextStep(
      'address',
      field('address'),
      [LONG_ADDRESS, LONG_ADDRESS],
      plainly(20),
      inPlace('address'),
    ),
  ],
];
