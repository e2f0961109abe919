/**
 * What leaves a trace on a phone and tells what the site is about: titles, previews, addresses, names of files. Reads
 * what is about to ship, and names the content to change.
 */
import { decodeHTML } from 'entities';
import type { ContentErrorDetails, Issue } from '../domain/contentError.ts';
import { findPlaceId } from '../domain/paths.ts';
import { findSensitiveWord, readSensitiveWord, type SensitiveWord } from '../domain/sensitiveWords.ts';
import type { ContentFile } from '../content/contentFile.ts';
import type { Content } from '../content/content.ts';
import { listSensitiveWords } from './sensitiveWordRules.ts';

/** A file of the built site. `text` is undefined where its name alone counts. */
export interface ShippedFile {
  /** Relative to the site, with `/` between its parts. */
  readonly path: string;
  readonly text?: string | undefined;
}

/** A text that stays on a phone. */
interface Trace {
  /** What it is, to somebody who edits content. */
  readonly what: string;
  readonly text: string;
  /** The language that it is in, or undefined where it may be in any. */
  readonly language: string | undefined;
  /** The file of the site that it stands in. */
  readonly path: string;
}

const ADDRESS = 'address';
/** Of a file that is named after what is in it. */
const CONTENT_HASH = /_[0-9a-f]{7,}(?=\.)/;

/**
 * Looks at one file after another, so that a whole site need not be in memory. Every mistake is told once for the
 * content that it comes from.
 */
export function createSensitiveCheck({ folder, site, languages, facts, moves }: Content): {
  readonly look: (file: ShippedFile) => void;
  readonly listIssues: () => ContentErrorDetails[];
} {
  const sourceLanguage = site?.value.sourceLanguage ?? '';
  const byLanguage = new Map([...languages].map(([tag, language]) => [tag, listSensitiveWords(language)]));
  const everyWord = [...byLanguage.values()].flat();
  const names = listOrganisationNames(facts);
  const isFormer = getFormerAddresses(moves?.value.moves ?? []);
  const found = new Map<string, ContentErrorDetails>();
  // The same icon and the same parts of addresses stand on every page and in every language.
  const looked = new Map<string, SensitiveWord | undefined>();
  const find = (list: string, text: string, getWords: () => readonly SensitiveWord[]) => {
    const key = `${list} ${text}`;
    if (!looked.has(key)) looked.set(key, findSensitiveWord(text, getWords()));
    return looked.get(key);
  };
  const findIn = (language: string | undefined, text: string): SensitiveWord | undefined =>
    find(language ?? '', text, () =>
      language === undefined
        ? everyWord
        : [...new Set([language, sourceLanguage])].flatMap((tag) => byLanguage.get(tag) ?? []),
    );
  const findWord = ({ what, language, text }: Trace): SensitiveWord | undefined => {
    const [, top = '', rest = ''] = /^\/([^/]*)(\/.*)$/.exec(text) ?? [];
    return what === ADDRESS && rest !== ''
      ? (findIn(undefined, top) ?? findIn(undefined, rest.replace(CONTENT_HASH, '')))
      : findIn(language, text);
  };
  const findName = ({ what, text }: Trace): SensitiveWord | undefined =>
    what === ADDRESS && isFormer(text)
      ? undefined
      : find('names', text.replace(CONTENT_HASH, ''), () => names);
  const look = (file: ShippedFile): void => {
    for (const trace of listTraces(file)) {
      const word = findWord(trace) ?? findName(trace);
      if (!word) continue;
      // The content that somebody must change. Where it can't be found, the file of the site.
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
      fix: 'Leave its name out: it stays on the phone, and tells where somebody went.',
    };
  }
  const advice =
    what === ADDRESS
      ? 'Give the file another name, in every language.'
      : 'Say it in other words: it stays on the phone.';
  return {
    problem: `The ${what} "${text}" tells what the site is about: "${written}".`,
    fix: `${advice} The sensitive words stand in each language's sensitive.yaml.`,
  };
}

/** The names of all organisations, each part of one that could stand alone. */
function listOrganisationNames({ organisations: { records } }: Content['facts']): SensitiveWord[] {
  return (
    [...new Set([...records.values()].flatMap(({ name, english }) => [name, english]))]
      // "Union, a trade union" is Union, and "Example Council (EC)" is either of the two.
      .flatMap(
        (name) => /^(.+) \(([^()]+)\)$/.exec(name.replace(/,.*/, ''))?.slice(1) ?? [name.replace(/,.*/, '')],
      )
      .map((name) => name.trim())
      // A name that is nothing but signs would be found everywhere.
      .filter((name) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(name))
      .map((written) => readSensitiveWord(written))
  );
}

/** Whether an address was published before addresses were free of names: it leads on for ever, and says no more. */
function getFormerAddresses(moves: readonly { readonly from: string }[]): (address: string) => boolean {
  const ends = moves.flatMap(({ from }) => {
    const id = findPlaceId(from);
    return id === undefined ? [from] : [from, `/${id}.ics`];
  });
  return (address) => ends.some((end) => address.endsWith(end));
}

/** What leaves a trace in files of a kind: the first group of a pattern. A name may be in any language. */
const TRACES = [
  { files: /\.(html|svg)$/, what: 'title', pattern: /<(?:title|desc)\b[^>]*>([^<]*)</g },
  {
    files: /\.html$/,
    what: 'preview',
    pattern:
      /<meta\b[^>]*\b(?:property|name)="(?:og:|twitter:|apple-|application-name|description)[^>]*\scontent="([^"]*)"/g,
  },
  {
    files: /\.html$/,
    what: 'text to pass on',
    pattern: /\sdata-(?:share|[a-z-]*title)[a-z-]*="([^"]*)"/g,
  },
  {
    files: /\.html$/,
    what: 'name of the saved file',
    pattern: /\sdownload="([^"]*)"/g,
    isName: true,
  },
  {
    files: /\.html$/,
    what: 'icon',
    pattern: /<link\b[^>]*\brel="[a-z -]*icon"[^>]*\shref="([^"]*)"/g,
    isName: true,
  },
  // A link to a part of a page writes the name of the part into the address.
  { files: /\.html$/, what: ADDRESS, pattern: /\shref="[^":]*(#[^"]*)"/g, isName: true },
  {
    files: /\.ics$/,
    what: 'calendar entry',
    pattern: /^(?:X-WR-CALNAME|NAME|SUMMARY)(?:;[^:\n]*)?:(.*)$/gm,
  },
];

/** What a file leaves on a phone: its address, and the titles in it. */
function listTraces({ path, text = '' }: ShippedFile): Trace[] {
  const address = decode(`/${path.replace(/(?:index\.html)?(?:\.br|\.gz)?$/, '')}`);
  const language = /<html\b[^>]*\slang="?([A-Za-z-]+)/.exec(text)?.[1];
  // A long line of a calendar goes on after a line break and a space.
  const whole = path.endsWith('.ics') ? text.replace(/\r?\n[ \t]/g, '') : text;
  return [
    { what: ADDRESS, text: address, language: undefined, path },
    ...TRACES.filter(({ files }) => files.test(path)).flatMap(({ what, pattern, isName = false }) =>
      [...whole.matchAll(pattern)].map(([, found = '']) => ({
        what,
        text: decodeHTML(isName ? decode(found) : found).trim(),
        language: isName ? undefined : language,
        path,
      })),
    ),
  ];
}

type Origin = Pick<ContentErrorDetails, 'file' | 'line'>;

/** The file that an address is named after. */
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

/** The line that a title is written on: the whole of it or a part, in its language or in the source language. */
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

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
