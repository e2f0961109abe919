/**
 * Finds sensitive words in what a built site leaves on a device: titles, previews, addresses, file names. Reports the content to
 * change.
 */
import type { ContentErrorDetails, Issue } from '../domain/contentError.ts';
import { memoizeByName } from '../domain/memoize.ts';
import { findPlaceId } from '../domain/paths.ts';
import { findSensitiveWord, parseSensitiveWord, type SensitiveWord } from '../domain/sensitiveWords.ts';
import type { ContentFile } from '../content/contentFile.ts';
import type { Content } from '../content/content.ts';
import { listSensitiveWords } from './sensitiveWordRules.ts';
import { ADDRESS, type Trace } from './traces.ts';

/** The content hash in a file name. */
const CONTENT_HASH = /_[0-9a-f]{7,}(?=\.)/;

/**
 * Checks one file at a time, so that the site need not fit into memory. Each issue is reported once for the content that it
 * comes from.
 */
export function createSensitiveCheck({ folder, site, languages, facts, redirects }: Content): {
  readonly look: (traces: readonly Trace[]) => void;
  readonly listIssues: () => ContentErrorDetails[];
} {
  const sourceLanguage = site?.value.sourceLanguage ?? '';
  const byLanguage = new Map([...languages].map(([tag, language]) => [tag, listSensitiveWords(language)]));
  const everyWord = [...byLanguage.values()].flat();
  const listWords = memoizeByName((language) =>
    [...new Set([language, sourceLanguage])].flatMap((tag) => byLanguage.get(tag) ?? []),
  );
  const names = listOrganisationNames(facts);
  const isFormer = getFormerAddresses(redirects?.value.moves ?? []);
  const found = new Map<string, ContentErrorDetails>();
  // The same icons and path segments occur on every page and in every language.
  const cache = new Map<string, SensitiveWord | undefined>();
  const find = (list: string, text: string, words: readonly SensitiveWord[]) => {
    const key = `${list} ${text}`;
    if (!cache.has(key)) cache.set(key, findSensitiveWord(text, words));
    return cache.get(key);
  };
  const findIn = (language: string | undefined, text: string): SensitiveWord | undefined =>
    find(language ?? '', text, language === undefined ? everyWord : listWords(language));
  const findWord = ({ what, language, text }: Trace): SensitiveWord | undefined => {
    if (what !== ADDRESS) return findIn(language, text);
    const [, top = '', rest = ''] = /^\/([^/]*)(\/.*)$/.exec(text) ?? [];
    return rest === ''
      ? findIn(language, text)
      : (findIn(undefined, top) ?? findIn(undefined, rest.replace(CONTENT_HASH, '')));
  };
  const findName = ({ what, text }: Trace): SensitiveWord | undefined =>
    what === ADDRESS && isFormer(text) ? undefined : find('names', text.replace(CONTENT_HASH, ''), names);
  const look = (traces: readonly Trace[]): void => {
    for (const trace of traces) {
      const word = findWord(trace) ?? findName(trace);
      if (!word) continue;
      // The content to change, or the built file if that can't be found.
      const findOrigin = trace.what === ADDRESS ? findNamedFile : findLine;
      const origin = findOrigin(trace, word, folder.listFiles(), sourceLanguage) ?? { file: trace.path };
      const key = `${origin.file}:${String(origin.line)}`;
      if (!found.has(key)) found.set(key, { ...origin, ...describe(trace, word, names.includes(word)) });
    }
  };
  return { look, listIssues: () => [...found.values()] };
}

function describe({ what, text }: Trace, { written }: SensitiveWord, isName: boolean): Issue {
  if (isName) {
    return {
      problem: `The ${what} "${text}" names an organisation: "${written}".`,
      fix: 'Leave the name out: it stays on the phone and reveals where someone went.',
    };
  }
  const advice =
    what === ADDRESS
      ? 'Rename the file in every language.'
      : "Rephrase it: it stays on the reader's phone, for example in its history.";
  return {
    problem: `The ${what} "${text}" reveals what the site is about: "${written}".`,
    fix: `${advice} The sensitive words are listed in each language's sensitive.yaml.`,
  };
}

/** The names of all organisations, including parts that are names themselves. */
function listOrganisationNames({ organisations: { records } }: Content['facts']): SensitiveWord[] {
  return (
    [...new Set([...records.values()].flatMap(({ name, english }) => [name, english]))]
      // "Union, a trade union" is Union, and "Example Council (EC)" is either of the two.
      .flatMap(
        (name) => /^(.+) \(([^()]+)\)$/.exec(name.replace(/,.*/, ''))?.slice(1) ?? [name.replace(/,.*/, '')],
      )
      .map((name) => name.trim())
      // A name without letters or digits would match everywhere.
      .filter((name) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(name))
      .map((written) => parseSensitiveWord(written))
  );
}

/** Recognizes addresses that are redirected forever. Some contain the name of an organisation, from before this check. */
function getFormerAddresses(redirects: readonly { readonly from: string }[]): (address: string) => boolean {
  const ends = redirects.flatMap(({ from }) => {
    const id = findPlaceId(from);
    return id === undefined ? [from] : [from, `/${id}.ics`];
  });
  return (address) => ends.some((end) => address.endsWith(end));
}

type Origin = Pick<ContentErrorDetails, 'file' | 'line'>;

/** The content file that an address is derived from. */
function findNamedFile(
  { text }: Trace,
  word: SensitiveWord,
  contentFiles: readonly ContentFile[],
  sourceLanguage: string,
): Origin | undefined {
  const isSensitive = (name: string): boolean => findSensitiveWord(name, [word]) !== undefined;
  const parts = text.split(/[/#]/).filter(isSensitive);
  return contentFiles
    .filter(({ path }) => path.startsWith('facts/') || path.startsWith(`${sourceLanguage}/guides/`))
    .find(({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
      return isSensitive(name) && parts.some((part) => part.startsWith(name));
    });
}

/** The content line of a title or a part of it, in its language or in the source language. */
function findLine(
  { text, language, path }: Trace,
  word: SensitiveWord,
  contentFiles: readonly ContentFile[],
  sourceLanguage: string,
): Origin | undefined {
  const tags = [language ?? path.split('/')[0] ?? '', sourceLanguage];
  const ranks = [...tags.flatMap((tag) => [`${tag}/guides/`, `${tag}/`]), 'site.yaml', 'facts/'];
  const lines = ranks
    .flatMap((start) => contentFiles.filter((file) => file.path.startsWith(start)))
    .filter((file) => !file.path.endsWith('/sensitive.yaml'))
    .flatMap(({ file, text: content }) =>
      content.split('\n').map((typed, index) => ({ file, line: index + 1, value: getValue(typed) })),
    )
    .filter(({ value }) => value !== '' && findSensitiveWord(value, [word]));
  const pieces = [text, ...text.split(' – ')];
  const found =
    lines.find(({ value }) => pieces.includes(value)) ??
    lines.find(({ value }) => text.includes(value)) ??
    lines.find(({ value }) => pieces.some((piece) => value.includes(piece)));
  return found && { file: found.file, line: found.line };
}

/** @example getValue('  "nav.home": "Start page",') // => 'Start page' */
function getValue(line: string): string {
  return line
    .replace(/^\s*("[^"]*"|[\w-]+):\s/, '')
    .trim()
    .replace(/,$/, '')
    .replace(/^(["'])(.*)\1$/, '$2');
}
