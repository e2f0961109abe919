import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createEditSession, type EditSession } from '../../src/commands/editSession.ts';
import type { Access } from '../../src/editor/page/access.ts';
import { createEntry, type Entry, type EntryState } from '../../src/editor/page/entryStore.ts';
import type { EntryName } from '../../src/editor/entries.ts';
import { createSessionAccess } from '../support/editSession.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const root = mkdtempSync(join(tmpdir(), 'entry-'));
const contentDir = join(root, 'content');
const historyDir = join(root, 'history');
const PATH = 'facts/places/example-house.yaml';
const HOUSE: EntryName = { collection: 'places', id: 'example-house', language: 'en' };
let now = Date.parse(FIXTURE_TIME);
let session: EditSession;
let access: Access;

const start = (): void => {
  session = createEditSession({ contentDir, historyDir, getNow: () => now });
  access = createSessionAccess(session);
};

beforeEach(() => {
  for (const folder of [contentDir, historyDir]) rmSync(folder, { recursive: true, force: true });
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  now = Date.parse(FIXTURE_TIME);
  start();
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const read = (path = PATH): string => readFileSync(join(contentDir, path), 'utf8');
const write = (text: string, path = PATH): void => {
  writeFileSync(join(contentDir, path), text);
};

/** A page that shows a record; `by` may be another way to the program. */
async function openPage(name = HOUSE, by: Access = access): Promise<Entry> {
  const entry = createEntry(by, name, () => undefined);
  await expect.poll(() => entry.getState().progress).not.toBe('loading');
  return entry;
}

const getFields = ({ getState }: Entry): Record<string, unknown> =>
  getState().values.parts[0] as Record<string, unknown>;

function type(entry: Entry, fields: Record<string, unknown>, part = 0): void {
  const { values } = entry.getState();
  const parts = values.parts.map((value, index) =>
    index === part ? { ...(value as object), ...fields } : value,
  );
  entry.change({ ...values, parts });
}

const isKept = async (entry: Entry): Promise<void> => {
  await expect.poll(() => entry.getState().isKept).toBe(true);
};

describe('what was typed and not saved', () => {
  it('is there in the next page, with its words, and in no file', async () => {
    const first = await openPage();
    const words = first.getState().values.parts[1] as object;
    type(first, { phone: '+45 00 00 00 09' });
    type(first, { ...words, find: 'The blue door.' }, 1);
    await isKept(first);
    const second = await openPage();
    expect(getFields(second)['phone']).toBe('+45 00 00 00 09');
    expect(second.getState().values.parts[1]).toMatchObject({ find: 'The blue door.' });
    expect(second.getState()).toMatchObject({ isChanged: true, isKept: true, progress: 'idle' });
    expect(read()).toBe(readFileSync(join(FIXTURE_CONTENT, PATH), 'utf8'));
    expect(existsSync(historyDir)).toBe(false);
    expect(session.listDrafts()).toMatchObject([
      { id: 'example-house', title: 'Eksempelhuset', isNew: false },
    ]);
  });

  it('is there when the page ends before an answer has come', async () => {
    const page = await openPage();
    type(page, { phone: '1' });
    type(page, { phone: '12' });
    page.end();
    await expect.poll(async () => getFields(await openPage())['phone']).toBe('12');
  });

  it('counts as it was typed last, whichever question arrives last', async () => {
    const waiting: (() => void)[] = [];
    const slow: Access = {
      ...access,
      keep: async (question) => {
        if (waiting.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
        return access.keep(question);
      },
    };
    const page = await openPage(HOUSE, slow);
    type(page, { cost: 'paid' });
    await expect.poll(() => waiting.length).toBe(1);
    const other = await openPage();
    type(other, { phone: '1' });
    await isKept(other);
    // The first question of this page has not arrived when the page ends with a later one.
    type(page, { cost: 'depends' });
    page.end();
    await expect.poll(async () => getFields(await openPage())['cost']).toBe('depends');
    waiting[0]?.();
    await isKept(page);
    const fields = getFields(await openPage());
    expect([fields['cost'], fields['phone']]).toEqual(['depends', '1']);
  });

  it('is gone when it is discarded or typed back', async () => {
    const page = await openPage();
    type(page, { phone: '1' });
    await isKept(page);
    await page.discard();
    expect(getFields(page)['phone']).toBe('+45 00 00 00 01');
    expect(session.listDrafts()).toEqual([]);
    type(page, { phone: '1' });
    await isKept(page);
    type(page, { phone: '+45 00 00 00 01' });
    await isKept(page);
    expect(session.listDrafts()).toEqual([]);
    expect(page.getState().isChanged).toBe(false);
  });

  it('is there after the program was started anew, as long as a page has it', async () => {
    let current = access;
    const page = await openPage(HOUSE, { ...access, keep: (question) => current.keep(question) });
    type(page, { phone: '1' });
    await isKept(page);
    start();
    current = access;
    expect(session.listDrafts()).toEqual([]);
    type(page, { cost: 'paid' });
    await isKept(page);
    const fields = getFields(await openPage());
    expect([fields['phone'], fields['cost']]).toEqual(['1', 'paid']);
  });

  it('is held by the page while the program does not answer, and sent with the next change', async () => {
    let isDown = true;
    const page = await openPage(HOUSE, {
      ...access,
      keep: (question) => (isDown ? Promise.reject(new TypeError('fetch')) : access.keep(question)),
    });
    type(page, { phone: '1' });
    await expect.poll(() => page.getState().failure).toBeInstanceOf(TypeError);
    expect(page.getState().isKept).toBe(false);
    isDown = false;
    await page.refresh();
    expect(page.getState()).toMatchObject({ isKept: true, failure: undefined });
    expect(session.listDrafts()).toHaveLength(1);
  });

  it('of a new record is there too', async () => {
    const name = { ...HOUSE, id: 'new-house' };
    const page = await openPage(name);
    type(page, { name: 'Nyhuset' });
    await isKept(page);
    expect(getFields(await openPage(name))['name']).toBe('Nyhuset');
    expect(session.listDrafts()).toMatchObject([{ id: 'new-house', isNew: true }]);
  });

  it('stays with its field when the second page is in another language', async () => {
    const page = await openPage();
    type(page, { ...(page.getState().values.parts[1] as object), find: 'The blue door.' }, 1);
    await isKept(page);
    const arabic = await openPage({ ...HOUSE, language: 'ar' });
    expect(arabic.getState().values.parts.length).toBeGreaterThan(page.getState().values.parts.length);
    expect(arabic.getState().values.parts[1]).toMatchObject({ find: 'The blue door.' });
    type(arabic, { phone: '1' });
    await isKept(arabic);
    expect(getFields(await openPage())['phone']).toBe('1');
  });
});

describe('two pages of one person', () => {
  it('have the changes of both', async () => {
    const [first, second] = [await openPage(), await openPage()];
    type(first, { phone: '1' });
    await isKept(first);
    type(second, { cost: 'paid' });
    await isKept(second);
    expect(getFields(second)).toMatchObject({ phone: '1', cost: 'paid' });
    await first.refresh();
    expect(getFields(first)).toMatchObject({ phone: '1', cost: 'paid' });
    type(first, { phone: '2' });
    type(second, { cost: 'free' });
    await Promise.all([isKept(first), isKept(second)]);
    expect(getFields(await openPage())).toMatchObject({ phone: '2', cost: 'free' });
  });

  it('show what the other has saved, and lose nothing that was typed', async () => {
    const [first, second, third] = [await openPage(), await openPage(), await openPage()];
    type(first, { phone: '+45 00 00 00 09' });
    await first.save('Anna');
    expect(first.getState().progress).toBe('saved');
    await second.refresh();
    expect(getFields(second)['phone']).toBe('+45 00 00 00 09');
    type(third, { cost: 'paid' });
    await isKept(third);
    expect(getFields(third)).toMatchObject({ phone: '+45 00 00 00 09', cost: 'paid' });
    await third.save('Anna');
    expect(third.getState().progress).toBe('saved');
    expect(read()).toContain('cost: paid');
    expect(read()).toContain('+45 00 00 00 09');
  });
});

it('two pages that are typed in at once, with slow answers, lose nothing', async () => {
  const fields = ['phone', 'address', 'station'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          page: fc.constantFrom(0, 1),
          field: fc.constantFrom(...fields),
          wait: fc.constantFrom(0, 0, 1, 3),
        }),
        { minLength: 2, maxLength: 12 },
      ),
      fc.infiniteStream(fc.constantFrom(0, 0, 1, 2, 4)),
      async (steps, delays) => {
        const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
        const slow: Access = {
          ...access,
          keep: async (question) => {
            await pause(Number(delays.next().value));
            const answer = await access.keep(question);
            await pause(Number(delays.next().value));
            return answer;
          },
        };
        const pages = [await openPage(HOUSE, slow), await openPage(HOUSE, slow)] as const;
        // Each page has fields of its own, so that it is certain what must be there in the end.
        const requested = new Map<string, string>();
        for (const [index, { page, field, wait }] of steps.entries()) {
          const own = page === 0 ? field : `${field} of the other`;
          const value = `${own} ${String(index)}`;
          if (page === 0) type(pages[0], { [field]: value });
          else
            type(pages[1], {
              exceptions: { ...(getFields(pages[1])['exceptions'] as object), [field]: value },
            });
          requested.set(own, value);
          await pause(wait);
        }
        await Promise.all(pages.map(isKept));
        const last = await openPage();
        const { exceptions, ...own } = getFields(last);
        for (const [name, value] of requested) {
          const [field = ''] = name.split(' ');
          const found = name === field ? own[field] : (exceptions as Record<string, unknown>)[field];
          expect(found).toBe(value);
        }
        await last.discard();
      },
    ),
    { numRuns: 15 },
  );
});

describe('two people', () => {
  const change = (from: string, to: string): void => {
    write(read().replace(from, to));
  };

  it('have the changes of both where they changed different fields', async () => {
    const page = await openPage();
    type(page, { address: 'Nyvej 2, 0000 Eksempelby' });
    change('cost: free', 'cost: paid');
    await page.save('Anna');
    expect(page.getState()).toMatchObject({ progress: 'merged', conflicts: [] });
    expect(getFields(page)).toMatchObject({ address: 'Nyvej 2, 0000 Eksempelby', cost: 'paid' });
    expect(read()).not.toContain('Nyvej 2');
    await page.save('Anna');
    expect(page.getState().progress).toBe('saved');
    expect(read()).toContain('Nyvej 2');
    expect(read()).toContain('cost: paid');
  });

  it.each([
    ['mine', 'depends'],
    ['theirs', 'paid'],
  ] as const)('choose between both values of one field: %s', async (choice, requested) => {
    const page = await openPage();
    type(page, { cost: 'depends' });
    change('cost: free', 'cost: paid');
    await page.save('Anna');
    const [conflict] = page.getState().conflicts;
    expect(conflict).toMatchObject({ path: ['cost'], mine: 'depends', theirs: 'paid' });
    // Nothing is saved while nobody has chosen.
    await page.save('Anna');
    expect(page.getState().conflicts).toHaveLength(1);
    expect(read()).toContain('cost: paid');
    if (conflict) page.settle(conflict, choice);
    await page.save('Anna');
    expect(page.getState()).toMatchObject({ progress: 'saved', conflicts: [] });
    expect(read()).toContain(`cost: ${requested}`);
  });

  it('are asked again after a reload', async () => {
    const page = await openPage();
    type(page, { cost: 'depends' });
    await isKept(page);
    change('cost: free', 'cost: paid');
    for (const _ of [1, 2]) {
      const again = await openPage();
      expect(again.getState().conflicts).toMatchObject([{ path: ['cost'], mine: 'depends', theirs: 'paid' }]);
    }
    change('cost: paid', 'cost: unknown');
    const later = await openPage();
    expect(later.getState().conflicts).toMatchObject([{ path: ['cost'], mine: 'depends' }]);
    const [conflict] = later.getState().conflicts;
    if (conflict) later.settle(conflict, 'theirs');
    expect(getFields(later)['cost']).toBe('unknown');
  });

  it('choose between both texts of one block of a guide, and have all other blocks', async () => {
    const GUIDE = 'en/guides/time.mdx';
    const page = await openPage({ collection: 'guides', id: 'time', language: 'en' });
    const { values } = page.getState();
    const { body = '' } = values;
    const [one = '', two = ''] = body.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(two).not.toBe('');
    page.change({ ...values, body: body.replace(one, `${one} Mine.`) });
    write(read(GUIDE).replace(one, `${one} Theirs.`).replace(two, `${two} Also theirs.`), GUIDE);
    await page.save('Anna');
    const [conflict] = page.getState().conflicts;
    expect(conflict).toMatchObject({ mine: `${one} Mine.`, theirs: `${one} Theirs.` });
    if (conflict) page.settle(conflict, 'mine');
    expect(page.getState().values.body).toContain(`${one} Mine.`);
    expect(page.getState().values.body).toContain(`${two} Also theirs.`);
  });
});

describe('the last saves', () => {
  const saveWith = async (fields: Record<string, unknown>, by: string): Promise<EntryState> => {
    const page = await openPage();
    type(page, fields);
    await page.save(by);
    now += 60_000;
    return page.getState();
  };

  it('tell who changed what and when, and what it was before', async () => {
    await saveWith({ cost: 'paid' }, 'Anna');
    await saveWith({ phone: '+45 00 00 00 09', cost: 'depends' }, 'Bo');
    const versions = await access.listVersions(HOUSE);
    expect(versions.map(({ by }) => by)).toEqual(['Bo', 'Anna', undefined]);
    expect(versions[0]).toMatchObject({
      at: new Date(Date.parse(FIXTURE_TIME) + 60_000).toISOString(),
      changes: [
        { path: ['phone'], before: '+45 00 00 00 01', after: '+45 00 00 00 09' },
        { path: ['cost'], before: 'paid', after: 'depends' },
      ],
    });
    expect(versions[2]?.changes).toEqual([]);
  });

  it('are restored byte for byte, comments included, also after the program was started anew', async () => {
    write(
      read().replace(
        'cost: free',
        'closures: # Said on the phone.\n  - { from: 2026-12-24, to: 2026-12-26 } # Bo knows\ncost: free',
      ),
    );
    const before = read();
    const page = await openPage();
    const { closures: _, ...rest } = getFields(page);
    page.change({ ...page.getState().values, parts: [rest, ...page.getState().values.parts.slice(1)] });
    await page.save('Anna');
    expect(read()).not.toContain('Bo knows');
    start();
    const again = await openPage();
    const [, version] = await access.listVersions(HOUSE);
    if (version) again.restore(version);
    expect(again.getState()).toMatchObject({ progress: 'restored', isChanged: true });
    await again.save('Anna');
    expect(again.getState().progress).toBe('saved');
    expect(read()).toBe(before);
  });

  it('keep comments that somebody wrote in the file since', async () => {
    await saveWith({ cost: 'paid' }, 'Anna');
    write(read().replace('cost: paid', 'cost: paid # Bo called'));
    const page = await openPage();
    const versions = await access.listVersions(HOUSE);
    const oldest = versions.at(-1);
    if (oldest) page.restore(oldest);
    await page.save('Anna');
    expect(read()).toContain('cost: free # Bo called');
  });

  it('are ten, and what was changed outside of the editor is told as such', async () => {
    for (const count of Array.from({ length: 12 }, (_, index) => index))
      await saveWith({ phone: `+45 00 00 01 ${String(count).padStart(2, '0')}` }, `person ${String(count)}`);
    const versions = await access.listVersions(HOUSE);
    expect(versions).toHaveLength(11);
    expect(versions[0]?.by).toBe('person 11');
    write(read().replace('cost: free', 'cost: paid'));
    const [current] = await access.listVersions(HOUSE);
    expect(current).toMatchObject({ changes: [{ path: ['cost'], before: 'free', after: 'paid' }] });
    expect(current?.by).toBeUndefined();
  });

  it('of one record in a file of many leave the others alone', async () => {
    const name = { collection: 'contacts', id: 'hotline', language: 'en' };
    const other = { collection: 'contacts', id: 'night-line', language: 'en' };
    for (const [record, by] of [
      [name, 'Anna'],
      [other, 'Bo'],
    ] as const) {
      const page = await openPage(record);
      type(page, { cost: 'paid' });
      await page.save(by);
      expect(page.getState().progress).toBe('saved');
    }
    const page = await openPage(name);
    const [, before] = await access.listVersions(name);
    if (before) page.restore(before);
    await page.save('Anna');
    expect(page.getState().progress).toBe('saved');
    expect((await access.listVersions(other))[0]).toMatchObject({ by: 'Bo' });
    expect(getFields(await openPage(other))['cost']).toBe('paid');
  });

  it('keep nobody from saving when they can not be written', async () => {
    writeFileSync(historyDir, 'a file where the folder should be');
    expect((await saveWith({ cost: 'paid' }, 'Anna')).progress).toBe('saved');
    expect(read()).toContain('cost: paid');
    rmSync(historyDir);
  });

  it('are kept outside of the content', async () => {
    const before = readdirSync(contentDir, { recursive: true }).map(String).sort();
    await saveWith({ cost: 'paid' }, 'Anna');
    expect(readdirSync(contentDir, { recursive: true }).map(String).sort()).toEqual(before);
    expect(readdirSync(historyDir, { recursive: true }).map(String)).toContainEqual(
      expect.stringContaining('example-house.json'),
    );
  });
});
