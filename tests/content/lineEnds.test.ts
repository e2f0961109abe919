/** Files with Windows line endings are read like all others, and keep them when they are changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useContentCopy } from '../support/contentCopy.ts';
import { createEditSession } from '../../tools/editor/editSession.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import type { EntryValues } from '../../tools/editor/editor.ts';
import { createTextEditor } from '../../tools/editor/host/textEditor.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import { createSessionAccess } from '../support/editSession.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const NOW = Date.parse(FIXTURE_TIME);
const GUIDE = 'ar/guides/time.mdx';
const HOUSE = 'facts/places/example-house.yaml';
const toWindows = (text: string): string => text.replaceAll('\n', '\r\n');

const copy = useContentCopy();
const { read } = copy;
beforeEach(() => {
  for (const { path, text, size, rejected } of readContentFiles(copy.contentDir))
    if (size === undefined && rejected === undefined) copy.write(path, toWindows(text));
});

const readFixture = (path: string): string => readFileSync(join(FIXTURE_CONTENT, path), 'utf8');
const translate = (...args: readonly string[]): string => copy.translate({ out: copy.out }, ...args);

describe('a content folder with Windows line endings', () => {
  it('is read like any other, so that no translation becomes stale', () => {
    expect(read('site.yaml')).toContain('\r\n');
    const strip = ({ path, text }: { path: string; text: string }) => ({ path, text });
    expect(readContentFiles(copy.contentDir).map(strip)).toEqual(
      readContentFiles(FIXTURE_CONTENT).map(strip),
    );
    const [texts, expected] = [copy.contentDir, FIXTURE_CONTENT].map((folder) =>
      listTranslatedTexts(readContent(readContentFiles(folder)), 'ar'),
    );
    expect(texts).toEqual(expected);
  });

  it('keeps its line endings when translations are imported', () => {
    translate('export', 'ar');
    const changes = [
      ['guides/rights.xlf', 'ar/guides/rights.mdx', 'ما فعلت شيئا خاطئا.', 'لم تفعل شيئا خاطئا.'],
      ['places.xlf', 'ar/places.yaml', 'طبيب وممرضة.', 'طبيب وممرضة هنا.'],
      ['ui.xlf', 'ar/ui.json', '"بحث"', '"ابحث"'],
    ] as const;
    for (const [file, , before, after] of changes) {
      const path = join(copy.out, 'ar', file);
      const [from, to] = [before, after].map((text) => text.replaceAll('"', ''));
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(`>${from ?? ''}`);
      const returned = text.replaceAll(`>${from ?? ''}`, `>${to ?? ''}`);
      writeFileSync(path, returned.includes('\r\n') ? returned : toWindows(returned));
    }
    expect(translate('import', join(copy.out, 'ar'))).toMatch(/^ar: \d+ texts changed/);
    const expected = new Map<string, string>();
    for (const [, file, before, after] of changes)
      expected.set(file, (expected.get(file) ?? readFixture(file)).replaceAll(before, after));
    for (const [file, text] of expected) expect(read(file), file).toBe(toWindows(text));
  });

  it('keeps its line endings when the editor saves', async () => {
    const { contentDir, folder } = copy;
    const session = createEditSession({ contentDir, historyDir: join(folder, 'history'), getNow: () => NOW });
    const access = createSessionAccess(session);
    const house = (await access.open({ collection: 'places', id: 'example-house' }))?.opened;
    const [fields, ...others] = house?.values.parts ?? [];
    const values: EntryValues = { parts: [{ ...(fields as object), phone: '+45 00 00 00 07' }, ...others] };
    expect(house && (await access.save(house, values, 'Anna'))).toMatchObject({ kind: 'saved' });
    expect(read(HOUSE)).toBe(toWindows(readFixture(HOUSE).replace('+45 00 00 00 01', '+45 00 00 00 07')));

    const guide = (await access.open({ collection: 'guides', id: 'time', language: 'ar' }))?.opened;
    const [frontMatter] = guide?.values.parts ?? [];
    const changed = {
      parts: [{ ...(frontMatter as object), title: 'وقت لتفكر' }],
      body: guide?.values.body?.replace('يمكنك', 'لك'),
    };
    expect(guide && (await access.save(guide, changed, 'Anna'))).toMatchObject({ kind: 'saved' });
    expect(read(GUIDE)).toBe(
      toWindows(readFixture(GUIDE).replace('وقت للتفكير', 'وقت لتفكر').replace('\nيمكنك', '\nلك')),
    );
  });
});

describe('the editor on a Git host', () => {
  it('keeps the line endings of a file in the repository', () => {
    const files = readContentFiles(FIXTURE_CONTENT);
    const before = toWindows(readFixture(HOUSE));
    const repository = files.map((file) => ({ ...file, text: toWindows(file.text) }));
    const editor = createTextEditor(repository, NOW);
    const opened = editor.open(HOUSE, before);
    if (!opened) throw new Error('There is no such file.');
    expect(editor.getText(opened, opened.values, before)).toBe(before);
    const [fields] = opened.values.parts;
    const values = { parts: [{ ...(fields as object), phone: '+45 00 00 00 07' }] };
    expect(editor.getText(opened, values, before)).toBe(before.replace('+45 00 00 00 01', '+45 00 00 00 07'));
  });
});
