import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEditSession, type EditSession } from '../../tools/editor/editSession.ts';
import type { Access } from '../../tools/editor/page/access.ts';
import { createEntry, type Entry, type EntryState } from '../../tools/editor/page/entryStore.ts';
import type { EntryName } from '../../tools/editor/entries.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import { createSessionAccess } from '../support/editSession.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

const copy = useContentCopy();
const PATH = 'facts/places/example-house.yaml';
const HOUSE: EntryName = { collection: 'places', id: 'example-house', language: 'en' };
let now = Date.parse(FIXTURE_TIME);
let historyDir: string;
let session: EditSession;
let access: Access;
/** What to do, once, after the server has handled an action and before the page gets the answer. */
const beforeAnswer = new Map<string, () => void>();

const start = (): void => {
  session = createEditSession({ contentDir: copy.contentDir, historyDir, getNow: () => now });
  access = createSessionAccess({
    ...session,
    handle: (action, request) => {
      const answer = session.handle(action, request);
      const act = beforeAnswer.get(action);
      beforeAnswer.delete(action);
      act?.();
      return answer;
    },
  });
};

beforeEach(() => {
  historyDir = join(copy.folder, 'history');
  now = Date.parse(FIXTURE_TIME);
  beforeAnswer.clear();
  start();
});

const read = (path = PATH): string => copy.read(path);
const write = (text: string, path = PATH): void => copy.write(path, text);

/** Opens a record in a new page, with the session's access or another one. */
async function openPage(name = HOUSE, pageAccess: Access = access): Promise<Entry> {
  const entry = createEntry(pageAccess, name, () => undefined);
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

const waitUntilStored = async (entry: Entry): Promise<void> => {
  await expect.poll(() => entry.getState().isStored).toBe(true);
};

describe('an unsaved draft', () => {
  it('appears in the next page with its texts, and is not written to files', async () => {
    const first = await openPage();
    const texts = first.getState().values.parts[1] as object;
    type(first, { phone: '+45 00 00 00 09' });
    type(first, { ...texts, find: 'The blue door.' }, 1);
    await waitUntilStored(first);
    const second = await openPage();
    expect(getFields(second)['phone']).toBe('+45 00 00 00 09');
    expect(second.getState().values.parts[1]).toMatchObject({ find: 'The blue door.' });
    expect(second.getState()).toMatchObject({ isChanged: true, isStored: true, progress: 'idle' });
    expect(copy.isChanged(PATH)).toBe(false);
    expect(existsSync(historyDir)).toBe(false);
    expect(session.listDrafts()).toMatchObject([
      { id: 'example-house', title: 'Eksempelhuset', isNew: false },
    ]);
  });

  it('is stored even if the page closes before the server has answered', async () => {
    const page = await openPage();
    type(page, { phone: '1' });
    type(page, { phone: '12' });
    page.end();
    await expect.poll(async () => getFields(await openPage())['phone']).toBe('12');
  });

  it('contains the last change even if requests arrive out of order', async () => {
    const waiting: (() => void)[] = [];
    const slow: Access = {
      ...access,
      storeDraft: async (request) => {
        if (waiting.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
        return access.storeDraft(request);
      },
    };
    const page = await openPage(HOUSE, slow);
    type(page, { cost: 'paid' });
    await expect.poll(() => waiting.length).toBe(1);
    const other = await openPage();
    type(other, { phone: '1' });
    await waitUntilStored(other);
    // The page closes with its second request while the first has not arrived yet.
    type(page, { cost: 'depends' });
    page.end();
    await expect.poll(async () => getFields(await openPage())['cost']).toBe('depends');
    waiting[0]?.();
    await waitUntilStored(page);
    const fields = getFields(await openPage());
    expect([fields['cost'], fields['phone']]).toEqual(['depends', '1']);
  });

  it('contains the last change even if the first request of a page arrives last', async () => {
    const late = Promise.withResolvers<undefined>();
    const handled: number[] = [];
    const page = await openPage(HOUSE, {
      ...access,
      storeDraft: async (request) => {
        if (request.turn === 1) await late.promise;
        await access.storeDraft(request);
        handled.push(request.turn);
        // A closed page gets no answer.
        return new Promise(() => undefined);
      },
    });
    type(page, { cost: 'paid' });
    type(page, { cost: 'depends' });
    page.end();
    await expect.poll(() => handled).toEqual([2]);
    late.resolve(undefined);
    await expect.poll(() => handled).toEqual([2, 1]);
    expect(getFields(await openPage())['cost']).toBe('depends');
  });

  it('is deleted when it is discarded or changed back', async () => {
    const page = await openPage();
    type(page, { phone: '1' });
    await waitUntilStored(page);
    await page.discard();
    expect(getFields(page)['phone']).toBe('+45 00 00 00 01');
    expect(session.listDrafts()).toEqual([]);
    type(page, { phone: '1' });
    await waitUntilStored(page);
    type(page, { phone: '+45 00 00 00 01' });
    await waitUntilStored(page);
    expect(session.listDrafts()).toEqual([]);
    expect(page.getState().isChanged).toBe(false);
  });

  it('is not sent again if the page closes while it is discarded', async () => {
    const page = await openPage();
    type(page, { phone: '1' });
    // This request is still on its way.
    type(page, { phone: '12' });
    const discarded = page.discard();
    page.end();
    expect(page.getState().isStored).toBe(true);
    await discarded;
    expect(getFields(page)['phone']).toBe('+45 00 00 00 01');
    expect(session.listDrafts()).toEqual([]);
  });

  it.each(['discard', 'open'])(
    'contains what is typed before the answer to "%s" while it is discarded',
    async (action) => {
      const page = await openPage();
      type(page, { phone: '1' });
      await waitUntilStored(page);
      beforeAnswer.set(action, () => type(page, { cost: 'paid' }));
      await page.discard();
      expect(page.getState()).toMatchObject({ progress: 'idle', isStored: true, isChanged: true });
      expect(getFields(await openPage())).toMatchObject({ phone: '+45 00 00 00 01', cost: 'paid' });
    },
  );

  it('stays if discarding it fails', async () => {
    const page = await openPage(HOUSE, { ...access, discard: () => Promise.reject(new TypeError('fetch')) });
    type(page, { phone: '1' });
    await waitUntilStored(page);
    await page.discard();
    expect(page.getState()).toMatchObject({ progress: 'idle', isChanged: true });
    start();
    await page.refresh();
    expect(page.getState().isStored).toBe(true);
  });

  it('survives a restart of the server if a page still has it', async () => {
    let current = access;
    const page = await openPage(HOUSE, { ...access, storeDraft: (request) => current.storeDraft(request) });
    type(page, { phone: '1' });
    await waitUntilStored(page);
    start();
    current = access;
    expect(session.listDrafts()).toEqual([]);
    type(page, { cost: 'paid' });
    await waitUntilStored(page);
    const fields = getFields(await openPage());
    expect([fields['phone'], fields['cost']]).toEqual(['1', 'paid']);
  });

  it('stays in the page while the server does not answer, and is sent on the next refresh', async () => {
    let isDown = true;
    const page = await openPage(HOUSE, {
      ...access,
      storeDraft: (request) => (isDown ? Promise.reject(new TypeError('fetch')) : access.storeDraft(request)),
    });
    type(page, { phone: '1' });
    await expect.poll(() => page.getState().failure).toBeInstanceOf(TypeError);
    expect(page.getState().isStored).toBe(false);
    isDown = false;
    await page.refresh();
    expect(page.getState()).toMatchObject({ isStored: true, failure: undefined });
    expect(session.listDrafts()).toHaveLength(1);
  });

  it('is stored for a new record too', async () => {
    const name = { ...HOUSE, id: 'new-house' };
    const page = await openPage(name);
    type(page, { name: 'Nyhuset' });
    await waitUntilStored(page);
    expect(getFields(await openPage(name))['name']).toBe('Nyhuset');
    expect(session.listDrafts()).toMatchObject([{ id: 'new-house', isNew: true }]);
  });

  it('is assigned to the right fields in a page in another language', async () => {
    const page = await openPage();
    type(page, { ...(page.getState().values.parts[1] as object), find: 'The blue door.' }, 1);
    await waitUntilStored(page);
    const arabic = await openPage({ ...HOUSE, language: 'ar' });
    expect(arabic.getState().values.parts.length).toBeGreaterThan(page.getState().values.parts.length);
    expect(arabic.getState().values.parts[1]).toMatchObject({ find: 'The blue door.' });
    type(arabic, { phone: '1' });
    await waitUntilStored(arabic);
    expect(getFields(await openPage())['phone']).toBe('1');
  });
});

describe('two editor pages opened by one person', () => {
  it('both show all changes', async () => {
    const [first, second] = [await openPage(), await openPage()];
    type(first, { phone: '1' });
    await waitUntilStored(first);
    type(second, { cost: 'paid' });
    await waitUntilStored(second);
    expect(getFields(second)).toMatchObject({ phone: '1', cost: 'paid' });
    await first.refresh();
    expect(getFields(first)).toMatchObject({ phone: '1', cost: 'paid' });
    type(first, { phone: '2' });
    type(second, { cost: 'free' });
    await Promise.all([waitUntilStored(first), waitUntilStored(second)]);
    expect(getFields(await openPage())).toMatchObject({ phone: '2', cost: 'free' });
  });

  it('show what the other has saved, and lose no changes', async () => {
    const [first, second, third] = [await openPage(), await openPage(), await openPage()];
    type(first, { phone: '+45 00 00 00 09' });
    await first.save('Anna');
    expect(first.getState().progress).toBe('saved');
    await second.refresh();
    expect(getFields(second)['phone']).toBe('+45 00 00 00 09');
    type(third, { cost: 'paid' });
    await waitUntilStored(third);
    expect(getFields(third)).toMatchObject({ phone: '+45 00 00 00 09', cost: 'paid' });
    await third.save('Anna');
    expect(third.getState().progress).toBe('saved');
    expect(read()).toContain('cost: paid');
    expect(read()).toContain('+45 00 00 00 09');
  });
});

it('two pages with concurrent changes and slow answers lose nothing', async () => {
  const fieldNames = ['phone', 'address', 'station'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          page: fc.constantFrom(0, 1),
          field: fc.constantFrom(...fieldNames),
          wait: fc.constantFrom(0, 0, 1, 3),
        }),
        { minLength: 2, maxLength: 12 },
      ),
      fc.infiniteStream(fc.constantFrom(0, 0, 1, 2, 4)),
      async (steps, delays) => {
        const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
        const slow: Access = {
          ...access,
          storeDraft: async (request) => {
            await pause(Number(delays.next().value));
            const answer = await access.storeDraft(request);
            await pause(Number(delays.next().value));
            return answer;
          },
        };
        const pages = [await openPage(HOUSE, slow), await openPage(HOUSE, slow)] as const;
        // The pages change different fields, so that the expected result is unambiguous.
        const expected = new Map<string, string>();
        for (const [index, { page, field, wait }] of steps.entries()) {
          const name = page === 0 ? field : `${field} of the other`;
          const value = `${name} ${String(index)}`;
          if (page === 0) type(pages[0], { [field]: value });
          else
            type(pages[1], {
              exceptions: { ...(getFields(pages[1])['exceptions'] as object), [field]: value },
            });
          expected.set(name, value);
          await pause(wait);
        }
        await Promise.all(pages.map(waitUntilStored));
        const last = await openPage();
        const { exceptions, ...fields } = getFields(last);
        for (const [name, value] of expected) {
          const [field = ''] = name.split(' ');
          const found = name === field ? fields[field] : (exceptions as Record<string, unknown>)[field];
          expect(found).toBe(value);
        }
        await last.discard();
      },
    ),
    { numRuns: 15 },
  );
});

describe('two people', () => {
  const change = (from: string, to: string): void => write(read().replace(from, to));

  it('get their changes merged if they changed different fields', async () => {
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
  ] as const)('choose between the values of a field that both changed: %s', async (choice, expected) => {
    const page = await openPage();
    type(page, { cost: 'depends' });
    change('cost: free', 'cost: paid');
    await page.save('Anna');
    const [conflict] = page.getState().conflicts;
    expect(conflict).toMatchObject({ path: ['cost'], mine: 'depends', theirs: 'paid' });
    // Nothing is saved until the conflict is resolved.
    await page.save('Anna');
    expect(page.getState().conflicts).toHaveLength(1);
    expect(read()).toContain('cost: paid');
    if (conflict) page.resolve(conflict, choice);
    await page.save('Anna');
    expect(page.getState()).toMatchObject({ progress: 'saved', conflicts: [] });
    expect(read()).toContain(`cost: ${expected}`);
  });

  it('see unresolved conflicts again after a reload', async () => {
    const page = await openPage();
    type(page, { cost: 'depends' });
    await waitUntilStored(page);
    change('cost: free', 'cost: paid');
    for (const _ of [1, 2]) {
      const again = await openPage();
      expect(again.getState().conflicts).toMatchObject([{ path: ['cost'], mine: 'depends', theirs: 'paid' }]);
    }
    change('cost: paid', 'cost: unknown');
    const later = await openPage();
    expect(later.getState().conflicts).toMatchObject([{ path: ['cost'], mine: 'depends' }]);
    const [conflict] = later.getState().conflicts;
    if (conflict) later.resolve(conflict, 'theirs');
    expect(getFields(later)['cost']).toBe('unknown');
  });

  it('choose between versions of a guide block that both changed, and get the others merged', async () => {
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
    if (conflict) page.resolve(conflict, 'mine');
    expect(page.getState().values.body).toContain(`${one} Mine.`);
    expect(page.getState().values.body).toContain(`${two} Also theirs.`);
  });
});

describe('what is typed while changes made elsewhere are merged', () => {
  const change = (from: string, to: string): void => write(read().replace(from, to));

  it.each([
    ['mine', 'unknown'],
    ['theirs', 'paid'],
  ] as const)('is one of the values of a conflict in the same field: %s', async (choice, expected) => {
    const page = await openPage();
    type(page, { cost: 'depends' });
    change('cost: free', 'cost: paid');
    beforeAnswer.set('merge', () => type(page, { cost: 'unknown' }));
    await page.save('Anna');
    const [conflict] = page.getState().conflicts;
    expect(conflict).toMatchObject({ path: ['cost'], mine: 'unknown', theirs: 'paid' });
    if (conflict) page.resolve(conflict, choice);
    expect(getFields(page)['cost']).toBe(expected);
    await waitUntilStored(page);
    expect(getFields(await openPage())['cost']).toBe(expected);
  });

  it('does not replace what somebody else typed into another field', async () => {
    const page = await openPage();
    type(page, { cost: 'depends' });
    change('cost: free', 'cost: paid');
    change('+45 00 00 00 01', '+45 00 00 00 02');
    beforeAnswer.set('merge', () => type(page, { phone: '+45 00 00 00 03' }));
    await page.save('Anna');
    expect(page.getState().conflicts).toMatchObject([
      { path: ['phone'], mine: '+45 00 00 00 03', theirs: '+45 00 00 00 02' },
      { path: ['cost'], mine: 'depends', theirs: 'paid' },
    ]);
  });
});

describe('what is typed while an entry is saved', () => {
  it.each(['save', 'open'])(
    'stays in the form and becomes a draft, before the answer to "%s"',
    async (action) => {
      const page = await openPage();
      type(page, { phone: '+45 00 00 00 02' });
      beforeAnswer.set(action, () => type(page, { phone: '+45 00 00 00 03' }));
      await page.save('Anna');
      expect(page.getState()).toMatchObject({
        progress: 'idle',
        conflicts: [],
        isChanged: true,
        isStored: true,
      });
      expect(getFields(page)['phone']).toBe('+45 00 00 00 03');
      expect(read()).toContain('+45 00 00 00 02');
      expect(getFields(await openPage())['phone']).toBe('+45 00 00 00 03');
      await page.save('Anna');
      expect(page.getState().progress).toBe('saved');
      expect(read()).toContain('+45 00 00 00 03');
    },
  );

  it('replaces an element of a saved list', async () => {
    const page = await openPage();
    type(page, { closures: [{ from: '2026-12-24', to: '2026-12-26' }] });
    const changed = [{ from: '2026-12-24', to: '2026-12-27' }];
    beforeAnswer.set('save', () => type(page, { closures: changed }));
    await page.save('Anna');
    expect(page.getState().conflicts).toEqual([]);
    expect(getFields(page)['closures']).toEqual(changed);
  });

  it('is stored after an entry was rejected', async () => {
    const page = await openPage();
    type(page, { phone: '1' });
    beforeAnswer.set('save', () => type(page, { phone: '12' }));
    await page.save('Anna');
    expect(page.getState()).toMatchObject({ progress: 'idle', isStored: true });
    expect(page.getState().rejected).not.toEqual([]);
    expect(getFields(await openPage())['phone']).toBe('12');
  });

  it('is stored after the connection was lost', async () => {
    const page = await openPage();
    type(page, { phone: '+45 00 00 00 02' });
    beforeAnswer.set('save', () => {
      type(page, { cost: 'paid' });
      throw new TypeError('fetch');
    });
    await page.save('Anna');
    expect(page.getState().failure).toBeInstanceOf(TypeError);
    await page.refresh();
    expect(page.getState()).toMatchObject({ isStored: true, conflicts: [] });
    expect(getFields(await openPage())['cost']).toBe('paid');
  });

  it('can be an earlier version', async () => {
    const page = await openPage();
    type(page, { cost: 'paid' });
    await page.save('Anna');
    const earlier = (await access.listVersions(HOUSE)).at(-1);
    type(page, { cost: 'depends' });
    beforeAnswer.set('save', () => earlier && page.restore(earlier));
    await page.save('Anna');
    expect(read()).toContain('cost: depends');
    expect(getFields(page)['cost']).toBe('free');
  });
});

it('a refresh does not show older files than the last save', async () => {
  const late = Promise.withResolvers<undefined>();
  let count = 0;
  const page = await openPage(HOUSE, {
    ...access,
    open: async (name) => {
      const answer = await access.open(name);
      count += 1;
      if (count === 2) await late.promise;
      return answer;
    },
  });
  const refreshed = page.refresh();
  type(page, { cost: 'paid' });
  await page.save('Anna');
  late.resolve(undefined);
  await refreshed;
  expect(page.getState().progress).toBe('saved');
  expect(getFields(page)['cost']).toBe('paid');
});

describe('recent saves', () => {
  const saveWith = async (fields: Record<string, unknown>, by: string): Promise<EntryState> => {
    const page = await openPage();
    type(page, fields);
    await page.save(by);
    now += 60_000;
    return page.getState();
  };

  it('show who changed what and when, with the previous values', async () => {
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

  it('are restored byte for byte, including comments, even after a restart', async () => {
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

  it('keep comments that were added to the file since', async () => {
    await saveWith({ cost: 'paid' }, 'Anna');
    write(read().replace('cost: paid', 'cost: paid # Bo called'));
    const page = await openPage();
    const versions = await access.listVersions(HOUSE);
    const oldest = versions.at(-1);
    if (oldest) page.restore(oldest);
    await page.save('Anna');
    expect(read()).toContain('cost: free # Bo called');
  });

  it('are limited to ten, and show changes made outside the editor without a name', async () => {
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

  it('do not affect other records in the same file', async () => {
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

  it('do not prevent saving if they cannot be written', async () => {
    writeFileSync(historyDir, 'a file where the folder should be');
    expect((await saveWith({ cost: 'paid' }, 'Anna')).progress).toBe('saved');
    expect(read()).toContain('cost: paid');
  });

  it('are stored outside the content folder', async () => {
    const before = readdirSync(copy.contentDir, { recursive: true }).map(String).sort();
    await saveWith({ cost: 'paid' }, 'Anna');
    expect(readdirSync(copy.contentDir, { recursive: true }).map(String).sort()).toEqual(before);
    expect(readdirSync(historyDir, { recursive: true }).map(String)).toContainEqual(
      expect.stringContaining('example-house.json'),
    );
  });
});
