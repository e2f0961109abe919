import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles.ts';

/** The packages of which something reaches a phone, and what it is. README, "What reaches a phone". */
const SHIPPED: readonly { readonly name: string; readonly part: string }[] = [
  {
    name: 'fastest-levenshtein',
    part: 'words that are misspelt: in the search, on the page of topics alone',
  },
  { name: 'pagefind', part: 'the search of places: loaded where the search of guides finds nothing' },
  { name: 'tailwindcss', part: 'the styles that stand in every page' },
];

/** Writes `licences.txt`: whose work the site sends along, and on what terms. */
export function writeLicences(distDir: string, modulesDir = 'node_modules'): void {
  const texts = SHIPPED.map(({ name, part }) => {
    const folder = join(modulesDir, name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    // Some packages have a file of that name, some a folder.
    const files = listFiles(folder).filter((file) => /^licen[cs]e/i.test(file));
    if (files.length === 0) throw new Error(`${name} has no licence text, so it can't be sent along.`);
    const text = files
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
      .join('\n\n');
    return `${name} ${version} (${license})\n${part}\n\n${text}\n`;
  });
  writeFileSync(
    join(distDir, 'licences.txt'),
    ['Work of others that this site sends along.\n', ...texts].join(`\n${'-'.repeat(72)}\n\n`),
  );
}
