import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent, type Content } from '../content/content.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { suggest } from '../content/suggestion.ts';
import { acceptTexts } from '../translation/acceptTexts.ts';
import { formatOpenTexts, formatStatusTable } from '../translation/statusTable.ts';
import { listTranslatedTags } from '../translation/textUnits.ts';
import { getTranslationStatus } from '../translation/translationStatus.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';

const USAGE = [
  'Write one of these:',
  '  npm run translate -- status              how far each language is',
  '  npm run translate -- status ro           each text of Romanian that is missing or stale',
  '  npm run translate -- accept ro           all of Romanian that was never looked at holds',
  '  npm run translate -- accept ro guides/time/12    this translation still holds; "all" for every language',
].join('\n');

/**
 * What somebody typed behind `npm run translate --`, done; returns what to tell.
 * @throws {CommandError} that says what to type
 */
export function runTranslate(typed: readonly string[], contentDir: string): string {
  const { words, mistakes } = readCommandLine(typed, { options: {}, words: Infinity, usage: USAGE });
  if (mistakes.length > 0) throw new CommandError(mistakes.join('\n'));
  const content = readContent(readContentFiles(contentDir));
  const [action, ...rest] = words;
  switch (action) {
    case 'status':
      return tellStatus(content, rest, contentDir);
    case 'accept':
      return accept(content, rest, contentDir);
    default:
      throw new CommandError(action === undefined ? USAGE : `"${action}" can't be done. ${USAGE}`);
  }
}

function tellStatus(content: Content, tags: readonly string[], contentDir: string): string {
  if (tags.length === 0) {
    return formatStatusTable(listTranslatedTags(content).map((tag) => getTranslationStatus(content, tag)));
  }
  return tags
    .map((tag) => formatOpenTexts(getTranslationStatus(content, findTag(content, tag)), contentDir))
    .join('\n\n');
}

function accept(content: Content, [tag, ...named]: readonly string[], contentDir: string): string {
  const tags = tag === 'all' ? listTranslatedTags(content) : [findTag(content, tag)];
  return tags
    .map((language) => {
      const { files, accepted, unknown } = acceptTexts(content, language, named);
      if (unknown.length > 0 && tag !== 'all') {
        throw new CommandError(
          `No text of "${language}" is named ${unknown.map((name) => `"${name}"`).join(', ')}.\n  The names: npm run translate -- status ${language}`,
        );
      }
      for (const [path, text] of files) write(join(contentDir, path), text);
      return `${language}: ${String(accepted.length)} translations hold that did not count before.`;
    })
    .join('\n');
}

/** The tag of a language that is translated. */
function findTag(content: Content, tag: string | undefined): string {
  const known = listTranslatedTags(content);
  if (tag !== undefined && known.includes(tag)) return tag;
  const fix = suggest(tag ?? '', known, `The languages are: ${known.join(', ')}`);
  throw new CommandError(
    tag === undefined ? `Which language? ${fix}` : `"${tag}" is no language here. ${fix}`,
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
