/** The files of translators, read and written by the Translate Toolkit: others wrote it, and Weblate uses it. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram, programs } from '../../src/commands/programs.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { importTexts } from '../../src/translation/importTexts.ts';
import { listTranslatedTags } from '../../src/translation/textUnits.ts';
import { pickLanguages } from '../support/sample.ts';
import { SITE } from '../support/sites.ts';
import { exportAll, readAll } from '../support/xliff.ts';

const content = readContent(readContentFiles('content'));
/** Checks that know no language: of codes, and of what is filled in. */
const CHECKS = ['xmltags', 'variables', 'urls', 'validxml'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'translators-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(program: keyof typeof programs, ...args: readonly string[]): void {
  execFileSync(findProgram(programs[program]), ['--progress=none', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

function list(path: string): string[] {
  return globSync(join(path, '**/*.xlf')).sort();
}

/** One language of each script: what others can read hangs on letters; `xliff.test.ts` takes every language there and back. */
const translated = listTranslatedTags(content);
const sample = pickLanguages(SITE).flatMap(({ lang }) => (translated.includes(lang) ? [lang] : []));

describe.each(sample)('%s', (tag) => {
  it('has no broken code, and comes back through PO as it went', () => {
    const own = join(folder, tag);
    for (const [path, text] of exportAll(content, tag)) {
      mkdirSync(dirname(join(own, 'xliff', path)), { recursive: true });
      writeFileSync(join(own, 'xliff', path), text);
    }
    run('pofilter', ...CHECKS.map((check) => `--test=${check}`), join(own, 'xliff'), join(own, 'found'));
    expect(list(join(own, 'found'))).toEqual([]);

    run('xliff2po', join(own, 'xliff'), join(own, 'po'));
    run('po2xliff', `--template=${join(own, 'xliff')}`, join(own, 'po'), join(own, 'back'));
    const back = new Map(list(join(own, 'back')).map((path) => [path, readFileSync(path, 'utf8')]));
    const { files, issues, changed } = importTexts(content, tag, readAll(back), 0);
    expect(issues).toEqual([]);
    expect(changed).toEqual([]);
    expect([...files.keys()].filter((path) => !path.endsWith('/translated.json'))).toEqual([]);
  });
});
