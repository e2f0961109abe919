/** Checks translation files with the Translate Toolkit, an independent program that Weblate uses. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { findProgram, programs } from '../../src/commands/programs.ts';
import { importTexts } from '../../tools/translation/importTexts.ts';
import { updateUnitIds } from '../../tools/translation/returnedUnits.ts';
import { listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { pickLanguages } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';
import { exportAll, readAll } from '../support/xliff.ts';

const content = readSiteContent();
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

/** One language of each script, because compatibility depends on the script. */
const translated = listTranslatedTags(content);
const sample = pickLanguages(SITE).flatMap(({ lang }) => (translated.includes(lang) ? [lang] : []));

beforeAll(() => {
  for (const tag of sample) {
    for (const [path, text] of exportAll(content, tag)) {
      const file = join(folder, 'xliff', tag, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
});

it('exports valid markup', () => {
  run('pofilter', ...CHECKS.map((check) => `--test=${check}`), join(folder, 'xliff'), join(folder, 'found'));
  expect(list(join(folder, 'found'))).toEqual([]);
});

describe('a round trip through PO', () => {
  beforeAll(() => {
    run('xliff2po', join(folder, 'xliff'), join(folder, 'po'));
    run('po2xliff', `--template=${join(folder, 'xliff')}`, join(folder, 'po'), join(folder, 'back'));
  });

  it.each(sample)('changes nothing in %s', (tag) => {
    const back = new Map(list(join(folder, 'back', tag)).map((path) => [path, readFileSync(path, 'utf8')]));
    // PO files have no names of texts.
    const units = updateUnitIds(listTranslatedTexts(content, tag), readAll(back));
    const { files, issues, changed } = importTexts(content, tag, units, 0);
    expect(issues).toEqual([]);
    expect(changed).toEqual([]);
    expect([...files.keys()].filter((path) => !path.endsWith('/translated.json'))).toEqual([]);
  });
});
