/** `npm run country -- SE sv`: makes the content folder that the site of another country begins with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTRY } from '../../src/content/content.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command } from '../../src/commands/commandLine.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { writeContentFiles } from '../../src/content/writeContentFiles.ts';
import { formatCount } from '../../src/domain/formatCount.ts';
import { planCountry } from './planCountry.ts';

/** Has the texts that hold for any country. */
const EXAMPLE = 'examples/norway';

const countryCommand = {
  script: 'country',
  summary:
    'Makes a content folder for the site of another country: valid, with comments, and without any facts.',
  changes: 'writes a new folder, "content-se" for the country SE, or the one given by --out.',
  next: 'replace the placeholders: CONTENT_DIR=content-se npm run check:content',
  args: { name: 'COUNTRY LANGUAGE', min: 2, max: 2 },
  options: { out: { value: '../guide', meaning: 'the folder to make' } },
  examples: [['SE sv', 'Sweden, in Swedish: two letters of the country, tag of its language']],
} as const satisfies Command;

await runCommand(countryCommand, ({ values, args: [country = '', language = ''] }) => {
  const out = values.out ?? `content-${country.toLowerCase()}`;
  const files = planCountry(country, language, readContentFiles(EXAMPLE));
  if (existsSync(out))
    throw new CommandError(`The folder ${out} already exists.\n  Choose another one: --out FOLDER`);
  mkdirSync(out, { recursive: true });
  writeContentFiles(out, files);
  writeFileSync(join(out, REGISTRY), '# Every published address. Written by "npm run release".\n');
  console.log(
    `${out}/ has ${formatCount(files.size, 'file')}. docs/country.md says in which order to fill them, and how long it takes.`,
  );
  return `list the placeholders: CONTENT_DIR=${out} npm run check:content`;
});
