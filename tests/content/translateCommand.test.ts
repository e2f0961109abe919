import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useContentCopy } from '../support/contentCopy.ts';

const copy = useContentCopy();
const { read, translate } = copy;
const run = (...typed: readonly string[]): string => translate({}, ...typed);

describe('npm run translate -- start', () => {
  it('names the folder by the canonical tag, and recognizes other spellings of it', () => {
    expect(run('start', 'pt-br')).toContain(`${copy.contentDir}/pt-BR/`);
    expect(existsSync(join(copy.contentDir, 'pt-BR/language.yaml'))).toBe(true);
    expect(() => run('start', 'PT-br')).toThrow('The folder "pt-BR" already exists.');
    expect(run('status', 'pt-br')).toContain('Portuguese');
    expect(readdirSync(copy.contentDir).filter((name) => name.toLowerCase() === 'pt-br')).toEqual(['pt-BR']);
  });

  it.each([
    ['de-u-co-phonebk', 'start de'],
    ['de-DE-u-co-phonebk', 'start de-DE'],
    ['de-x-private', 'start de'],
  ])('rejects %s, which has more than a language, script and country', (tag, typed) => {
    const before = readdirSync(copy.contentDir);
    expect(() => run('start', tag)).toThrow(
      `"${tag}" has more than a language, script and country.\n  Leave out the rest: npm run translate -- ${typed}`,
    );
    expect(readdirSync(copy.contentDir)).toEqual(before);
  });

  it.each(['no language', 'xx', 'u-co', '../ro'])('rejects the tag %j, which is not a language', (tag) =>
    expect(() => run('start', tag)).toThrow(`Unknown or reserved language tag "${tag}".`),
  );
});

describe('npm run translate -- add-key', () => {
  const add = (values: { from?: string; note?: string }, ...args: readonly string[]): string =>
    translate(values, 'add-key', ...args);

  it('inserts a string beside its siblings in every language and marks it as current', () => {
    const from = join(copy.folder, 'add-key.json');
    writeFileSync(from, '{ "ar": "نص جديد" }');
    expect(add({ from, note: 'A link on the start page.' }, 'home.extra', 'New text')).toBe(
      'Added "home.extra" to ui.json in: en, ar.',
    );
    for (const [tag, text] of [
      ['en', 'New text'],
      ['ar', 'نص جديد'],
    ] as const) {
      const lines = read(`${tag}/ui.json`).split('\n');
      const line = lines.indexOf(`  "home.extra": "${text}",`);
      expect(lines[line - 1], tag).toMatch(/^ {2}"home\./);
      expect(lines[line + 1], tag).not.toMatch(/^ {2}"home\./);
    }
    expect(read('en/uiNotes.yaml')).toContain('home.extra: A link on the start page.\n');
    expect(run('status', 'ar')).not.toContain('home.extra');
  });

  it('lists the languages that show the source text until it is translated', () => {
    expect(add({}, 'home.extra', 'New text')).toMatch(
      /^Shown in the source language until it is translated in: ar\.$/m,
    );
    expect(run('status', 'ar')).toContain('home.extra');
  });

  it.each([
    [['home.title', 'Text'], {}, 'The key "home.title" already exists'],
    [['home', 'Text'], {}, 'add-key needs a key with a dot'],
    [['home.extra'], {}, 'add-key needs a key with a dot'],
    [['home.extra', 'Text'], { from: 'nowhere.json' }, 'File "nowhere.json" not found.'],
    [['home.extra', 'Text'], { from: 'package.json' }, '"package.json" must contain texts by language tag.'],
  ] as const)('rejects %j with %j and changes nothing', (args, values, message) => {
    const before = read('en/ui.json');
    expect(() => add(values, ...args)).toThrow(message);
    expect(read('en/ui.json')).toBe(before);
  });
});
