import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles.ts';

/** The packages whose code or styles reach a phone, and which part that is. */
const SHIPPED: readonly { readonly name: string; readonly part: string }[] = [
  {
    name: 'fastest-levenshtein',
    part: 'spelling tolerance of the search, on the topics page only',
  },
  { name: 'pagefind', part: 'the search in the full text, loaded only when readers ask for it' },
  { name: 'tailwindcss', part: 'the styles in every page' },
];

/** Writes `licences.txt`: third-party work that the site distributes, with its licences. */
export function writeLicences(distDir: string): void {
  const texts = SHIPPED.map(({ name, part }) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    // Some packages have a licence file, some a folder.
    const files = listFiles(folder).filter((file) => /^licen[cs]e/i.test(file));
    if (files.length === 0)
      throw new Error(
        `The package ${name} has no licence file in ${folder}, so it can't be distributed. Add one or replace the package.`,
      );
    const text = files
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
      .join('\n\n');
    return `${name} ${version} (${license})\n${part}\n\n${text}\n`;
  });
  writeFileSync(
    join(distDir, 'licences.txt'),
    ['Third-party work that this site includes, and its licences.\n', ...texts].join(
      `\n${'-'.repeat(72)}\n\n`,
    ),
  );
}
