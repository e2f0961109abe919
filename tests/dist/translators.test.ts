/** Checks translation files with the Translate Toolkit, an independent program that Weblate uses. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { findProgram, programs } from '../../src/commands/programs.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { importTexts } from '../../tools/translation/importTexts.ts';
import { updateUnitIds } from '../../tools/translation/returnedUnits.ts';
import { listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { pickLanguages } from '../support/sample.ts';
import { SITE } from '../support/sites.ts';
import { exportAll, readAll } from '../support/xliff.ts';

const content = readContent(readContentFiles('content'));
/** Language-independent checks of markup and placeholders. */
const CHECKS = ['xmltags', 'variables', 'urls', 'validxml'];

let folder = '';
useSharedFolder((path) => {
  folder = path;
});

function run(program: keyof typeof programs, ...args: readonly string[]): void {
  execFileSync(findProgram(programs[program]), ['--progress=none', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

function list(path: string): string[] {
  return globSync(join(path, '**/*.xlf')).sort();
}

/** One language of each script, because compatibility depends on the script. `xliff.test.ts` covers every language. */
const translated = listTranslatedTags(content);
const sample = pickLanguages(SITE).flatMap(({ lang }) => (translated.includes(lang) ? [lang] : []));

describe.each(sample)('%s', (tag) => {
  it('has valid markup and survives a round trip through PO', () => {
    const target = join(folder, tag);
    for (const [path, text] of exportAll(content, tag)) {
      mkdirSync(dirname(join(target, 'xliff', path)), { recursive: true });
      writeFileSync(join(target, 'xliff', path), text);
    }
    run(
      'pofilter',
      ...CHECKS.map((check) => `--test=${check}`),
      join(target, 'xliff'),
      join(target, 'found'),
    );
    expect(list(join(target, 'found'))).toEqual([]);

    run('xliff2po', join(target, 'xliff'), join(target, 'po'));
    run('po2xliff', `--template=${join(target, 'xliff')}`, join(target, 'po'), join(target, 'back'));
    const back = new Map(list(join(target, 'back')).map((path) => [path, readFileSync(path, 'utf8')]));
    // PO files have no names of texts.
    const units = updateUnitIds(listTranslatedTexts(content, tag), readAll(back));
    const { files, issues, changed } = importTexts(content, tag, units, 0);
    expect(issues).toEqual([]);
    expect(changed).toEqual([]);
    expect([...files.keys()].filter((path) => !path.endsWith('/translated.json'))).toEqual([]);
  });
});
