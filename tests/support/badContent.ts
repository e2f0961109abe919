import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listReservedSlugs } from '../../src/domain/paths.ts';

/** Two numbers from 0 to 1 that decide where and how a file is corrupted. */
export interface Chance {
  readonly place: number;
  readonly choice: number;
}

/** The corruption of a file. `bytes` replaces its content; anything else changes the file itself. */
type Corruption =
  | { readonly bytes: Buffer }
  | { readonly link: string }
  | { readonly folder: true }
  | { readonly name: string }
  | { readonly gone: true };

type Corrupt = (text: string, chance: Chance, path: string) => Corruption;

/** Larger than the limit for content files. */
const TEN_MEGABYTES = 10 * 1024 * 1024;
const DEEP = 10_000;

export const HOSTILE_WORDS = [
  '<script>alert(x)</script>',
  '<img src=x onerror=alert(x)>',
  '"><svg onload=alert(x)>',
  "' autofocus onfocus='alert(x)",
  '</title><script>alert(x)</script>',
  '<!-- ]]> -->',
  '{alert(x)}',
  '${alert(x)}',
  '{{constructor}}',
  '$t(nav.home)',
  'javascript:alert(x)',
  '[words](javascript:alert(x))',
  '&lt;script&gt;&gt;',
] as const;

const HOSTILE_LINKS = [
  'javascript:alert(x)',
  'JaVaScRiPt:alert(x)',
  'java\tscript:alert(x)',
  'data:text/html,<script>alert(x)</script>',
  'vbscript:x',
  '//evil.example/',
  'https://evil.example/"onmouseover="x',
  'file:///etc/passwd',
  '/\\evil.example/',
];
const WRONG_VALUES = [
  '[]',
  '{}',
  '12',
  'true',
  'null',
  '2020-01-01',
  '""',
  '[[1]]',
  '{ a: { b: c } }',
  '.inf',
  '-1',
  '~',
];
const TAKEN_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
];
const BAD_NAMES = [
  'con\u0000trol',
  'new\nline',
  '..\\..\\up',
  '.',
  ' space ',
  '<img src=x>',
  'per%2e%2ecent',
  'a'.repeat(250),
  'Größe',
  '\u202ecipel',
  'constructor',
  '__proto__',
  ...listReservedSlugs(),
];

/** Every tested way to corrupt a content file. */
export const corruptions: Readonly<Record<string, Corrupt>> = {
  'a deleted line': (text, { place }) => changeLine(text, place, () => undefined),
  'a value of another type': (text, { place, choice }) =>
    changeValue(text, place, pick(WRONG_VALUES, choice)),
  'a missing value': (text, { place }) => changeValue(text, place, ''),
  'a duplicate line': (text, { place }) => changeLine(text, place, (line) => `${line}\n${line}`),
  'a truncated end': (text, { place }) => {
    const bytes = Buffer.from(text);
    return { bytes: bytes.subarray(0, Math.floor(place * bytes.length)) };
  },
  'a truncated start': (text, { place }) => {
    const bytes = Buffer.from(text);
    return { bytes: bytes.subarray(Math.floor(place * bytes.length)) };
  },
  'saved as Latin-1': (text) => ({ bytes: Buffer.from(`${text}\n# Größe`, 'latin1') }),
  'saved as UTF-16 with a byte order mark': (text) => ({ bytes: Buffer.from(`\ufeff${text}`, 'utf16le') }),
  'saved as UTF-16 without a byte order mark': (text) => ({ bytes: Buffer.from(text, 'utf16le') }),
  'saved as big-endian UTF-16': (text) => ({
    bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  }),
  'saved with a byte order mark': (text) => ({ bytes: Buffer.from(`\ufeff${text}`) }),
  'invalid UTF-8 bytes': (text, { place }) => insertBytes(text, place, Buffer.from([0xc3, 0x28, 0xff, 0xfe])),
  'an encoded surrogate': (text, { place }) => insertBytes(text, place, Buffer.from([0xed, 0xa0, 0x80])),
  'a zero byte': (text, { place }) => insertBytes(text, place, Buffer.from([0])),
  'terminal control characters': (text, { place }) =>
    insertBytes(text, place, Buffer.from('\u001b[31m\u0007\u007f')),
  'bidirectional control characters': (text, { place, choice }) =>
    insertBytes(text, place, Buffer.from(pick(['\u202e', '\u2066', '\u202a', '\u2069'], choice))),
  'escaped control characters': (text, { place, choice }, path) =>
    path.endsWith('.mdx')
      ? addLine(text, pick(['&#x202e;', '&#8238;', '&#xd800;', '&#0;'], choice))
      : changeValue(text, place, `"${pick(['\\u202e', '\\ud800', '\\u0000', '\\ufeff'], choice)} words"`),
  'code in a value': (text, { place, choice }) => changeValue(text, place, pick(HOSTILE_WORDS, choice)),
  'code in a quoted value': (text, { place, choice }) =>
    changeValue(text, place, JSON.stringify(pick(HOSTILE_WORDS, choice))),
  'code at the end of the file': (text, { choice }) => addLine(text, pick(HOSTILE_WORDS, choice)),
  'JavaScript at the end of the file': (text, { choice }) =>
    addLine(
      text,
      pick(['import fs from "node:fs"', 'export const a = 1', 'import("x")', '<Note onclick={x} />'], choice),
    ),
  'a malicious link': (text, { place, choice }, path) =>
    path.endsWith('.mdx')
      ? addLine(text, `[words](${pick(HOSTILE_LINKS, choice)})`)
      : changeValue(text, place, JSON.stringify(pick(HOSTILE_LINKS, choice))),
  'a bare URL': (text, { choice }) =>
    addLine(text, pick(['https://evil.example/', 'www.evil.example', 'a@evil.example'], choice)),
  'nested aliases': (text) =>
    addAtTop(
      text,
      'a: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c]',
    ),
  'a recursive alias': (text) => addAtTop(text, 'a: &a [*a]'),
  'merge keys': (text) => addAtTop(text, 'a: &a { b: c }\nd:\n  <<: *a\n<<: { e: f }'),
  'YAML tags': (text, { place, choice }) =>
    changeValue(
      text,
      place,
      pick(['!!binary aGk=', '!!set {a, b}', '!!js/function "x"', '!x y', '!!timestamp 2001-01-01'], choice),
    ),
  'a YAML directive': (text, { choice }) => ({
    bytes: Buffer.from(`${pick(['%YAML 1.1', '%TAG ! tag:x,2000:'], choice)}\n---\n${text}`),
  }),
  'ten megabytes': (text) => ({
    bytes: Buffer.concat([Buffer.from(text), Buffer.alloc(TEN_MEGABYTES, '# ')]),
  }),
  'ten thousand brackets': (text, { place, choice }) =>
    changeValue(text, place, pick(['[', '{', '(', '[]', '{ a: ', '- ', '"'], choice).repeat(DEEP)),
  'ten thousand repetitions at the end of the file': (text, { choice }) =>
    addLine(
      text,
      pick(['[', '{', '(', '> ', '- ', '<Note>', '{[', '<a b={', '![', '*a **b ', '#'], choice).repeat(DEEP) +
        pick(['', '}', ']'], choice).repeat(DEEP),
    ),
  'deeply nested code': (text, { choice }) =>
    addLine(
      text,
      pick(
        [
          `{${'['.repeat(DEEP)}}`,
          `export const a = ${'('.repeat(DEEP)}`,
          `<Note a={${'!'.repeat(DEEP)}1} />`,
        ],
        choice,
      ),
    ),
  'a name of Object.prototype': (text, { choice }) =>
    addAtTop(text, `${pick(TAKEN_NAMES, choice)}: { a: b }`),
  'a field renamed to a name of Object.prototype': (text, { place, choice }) =>
    changeLine(text, place, (line) =>
      line.replace(/^(\s*)("?)[\w.-]+\2:/, `$1$2${pick(TAKEN_NAMES, choice)}$2:`),
    ),
  'a line of 200 000 characters': (text, { place }) =>
    changeValue(text, place, `"${'long words '.repeat(18_000)}"`),
  'a word of 200 000 characters': (text, { place }) =>
    changeLine(text, place, () => `${'w'.repeat(200_000)}: x`),
  'an empty file': () => ({ bytes: Buffer.alloc(0) }),
  'only comments': () => ({ bytes: Buffer.from('# nothing\n# but remarks\n') }),
  'only front matter': (text) => ({ bytes: Buffer.from(`---\n${text.split('---')[1] ?? ''}---\n`) }),
  'random bytes': (_, { place, choice }) => ({
    bytes: Buffer.from(
      Array.from({ length: 500 }, (__, index) =>
        Math.floor((Math.sin(index * place * 997 + choice) + 1) * 127),
      ),
    ),
  }),
  'classic Mac line ends': (text) => ({ bytes: Buffer.from(text.replaceAll('\n', '\r')) }),
  'a symbolic link instead of the file': (_, { choice }) => ({
    link: pick(['/etc/passwd', '/nowhere', '.', '/proc/self/environ'], choice),
  }),
  'a folder instead of the file': () => ({ folder: true }),
  'another name': (_, { choice }) => ({ name: pick(BAD_NAMES, choice) }),
  'a missing file': () => ({ gone: true }),
};

/** Corrupts a file on disk. Returns a function that restores it. */
export function corruptFile(
  contentDir: string,
  path: string,
  { place, choice }: Chance,
  corrupt: Corrupt,
  original: string,
): () => void {
  const file = join(contentDir, path);
  const backup = `${contentDir}.backup`;
  const corruption = corrupt(original, { place, choice }, path);
  copyFileSync(file, backup);
  let other = file;
  if ('bytes' in corruption) writeFileSync(file, corruption.bytes);
  else if ('name' in corruption) {
    // File names can't contain U+0000.
    other = join(
      dirname(file),
      `${corruption.name.replaceAll('\u0000', '\u0001').slice(0, 240)}${/\.[a-z]+$/.exec(path)?.[0] ?? ''}`,
    );
    if (existsSync(other)) other += '.new';
    renameSync(file, other);
  } else {
    rmSync(file);
    if ('link' in corruption) symlinkSync(corruption.link, file);
    if ('folder' in corruption) mkdirSync(file);
  }
  return () => {
    if (lstatSync(other, { throwIfNoEntry: false })) rmSync(other, { recursive: true });
    renameSync(backup, file);
  };
}

function pick<Value>(values: readonly Value[], choice: number): Value {
  const value = values[Math.min(values.length - 1, Math.floor(choice * values.length))];
  if (value === undefined) throw new Error('There are no values to pick from.');
  return value;
}

function changeLine(text: string, place: number, change: (line: string) => string | undefined): Corruption {
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(place * lines.length));
  return {
    bytes: Buffer.from(
      lines.flatMap((line, index) => (index === at ? (change(line) ?? []) : line)).join('\n'),
    ),
  };
}

/** Replaces the value of a field, or appends the value if the file has no fields. */
function changeValue(text: string, place: number, value: string): Corruption {
  const fields = [...text.matchAll(/^(\s*(?:"[^"\n]*"|[\w-]+):)[ ].*$/gm)];
  const field = fields[Math.min(fields.length - 1, Math.floor(place * fields.length))];
  if (!field) return addLine(text, value);
  const [line, name = ''] = field;
  const isJson = text.startsWith('{');
  const written = isJson && !/^["[{\d]/.test(value) ? JSON.stringify(value) : value;
  return {
    bytes: Buffer.from(
      text.slice(0, field.index) +
        `${name} ${written}${isJson && line.endsWith(',') ? ',' : ''}` +
        text.slice(field.index + line.length),
    ),
  };
}

function addLine(text: string, line: string): Corruption {
  return { bytes: Buffer.from(`${text}\n\n${line}\n`) };
}

/** Adds lines to the front matter of a guide, or at the start of any other file. */
function addAtTop(text: string, lines: string): Corruption {
  return {
    bytes: Buffer.from(text.startsWith('---\n') ? `---\n${lines}\n${text.slice(4)}` : `${lines}\n${text}`),
  };
}

function insertBytes(text: string, place: number, inserted: Buffer): Corruption {
  const bytes = Buffer.from(text);
  const at = Math.floor(place * bytes.length);
  return { bytes: Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]) };
}
