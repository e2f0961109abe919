import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTranslate } from '../../src/commands/translateCommand.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

let contentDir = '';
beforeEach(() => {
  mkdirSync('.build', { recursive: true });
  contentDir = mkdtempSync('.build/test-');
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
});
afterEach(() => {
  rmSync(contentDir, { recursive: true });
});

const run = (...typed: readonly string[]): string =>
  runTranslate({ values: {}, words: [...typed] }, { contentDir, buildTime: Date.parse(FIXTURE_TIME) });

describe('npm run translate -- start', () => {
  it('writes a tag as it is written everywhere, and finds the folder again', () => {
    expect(run('start', 'pt-br')).toContain(`${contentDir}/pt-BR/`);
    expect(existsSync(join(contentDir, 'pt-BR/language.yaml'))).toBe(true);
    expect(() => run('start', 'PT-br')).toThrow('There is a folder "pt-BR" already.');
    expect(run('status', 'pt-br')).toContain('Portuguese');
    expect(readdirSync(contentDir).filter((name) => name.toLowerCase() === 'pt-br')).toEqual(['pt-BR']);
  });

  it.each([
    ['de-u-co-phonebk', 'start de'],
    ['de-DE-u-co-phonebk', 'start de-DE'],
    ['de-x-private', 'start de'],
  ])('refuses %s, which says more than which language it is', (tag, typed) => {
    const before = readdirSync(contentDir);
    expect(() => run('start', tag)).toThrow(
      `"${tag}" says more than which language it is.\n  Write the language alone: npm run translate -- ${typed}`,
    );
    expect(readdirSync(contentDir)).toEqual(before);
  });

  it.each(['no language', 'xx', 'u-co', '../ro'])('refuses %s, which is no language', (tag) => {
    expect(() => run('start', tag)).toThrow('is the tag of no language that can have a folder.');
  });
});
