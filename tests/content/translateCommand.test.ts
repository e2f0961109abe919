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
  runTranslate({ values: {}, args: [...typed] }, { contentDir, buildTime: Date.parse(FIXTURE_TIME) });

describe('npm run translate -- start', () => {
  it('names the folder by the canonical tag, and finds it again', () => {
    expect(run('start', 'pt-br')).toContain(`${contentDir}/pt-BR/`);
    expect(existsSync(join(contentDir, 'pt-BR/language.yaml'))).toBe(true);
    expect(() => run('start', 'PT-br')).toThrow('The folder "pt-BR" already exists.');
    expect(run('status', 'pt-br')).toContain('Portuguese');
    expect(readdirSync(contentDir).filter((name) => name.toLowerCase() === 'pt-br')).toEqual(['pt-BR']);
  });

  it.each([
    ['de-u-co-phonebk', 'start de'],
    ['de-DE-u-co-phonebk', 'start de-DE'],
    ['de-x-private', 'start de'],
  ])('rejects %s, which has more than a language, script and country', (tag, typed) => {
    const before = readdirSync(contentDir);
    expect(() => run('start', tag)).toThrow(
      `"${tag}" has more than a language, script and country.\n  Leave out the rest: npm run translate -- ${typed}`,
    );
    expect(readdirSync(contentDir)).toEqual(before);
  });

  it.each(['no language', 'xx', 'u-co', '../ro'])('rejects the tag %j, which is not a language', (tag) => {
    expect(() => run('start', tag)).toThrow(`Unknown or reserved language tag "${tag}".`);
  });
});
