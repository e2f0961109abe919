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

/** What decides where and how a file is spoilt: two numbers from 0 to 1. */
export interface Chance {
  readonly place: number;
  readonly choice: number;
}

/** What was done to a file. `bytes` replaces what it held; anything else is done to the file itself. */
type Spoilt =
  | { readonly bytes: Buffer }
  | { readonly link: string }
  | { readonly folder: true }
  | { readonly name: string }
  | { readonly gone: true };

type Spoil = (text: string, chance: Chance, path: string) => Spoilt;

/** Larger than what the site reads. */
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
  '404',
  'all',
  'cards',
  'topics',
  'share',
  'print',
];

/** Every way in which somebody, or something, may spoil a file of the content. */
export const spoils: Readonly<Record<string, Spoil>> = {
  'a line less': (text, { place }) => changeLine(text, place, () => undefined),
  'a value of another kind': (text, { place, choice }) =>
    changeValue(text, place, pick(WRONG_VALUES, choice)),
  'a value that is missing': (text, { place }) => changeValue(text, place, ''),
  'a line twice': (text, { place }) => changeLine(text, place, (line) => `${line}\n${line}`),
  'cut off at a byte': (text, { place }) => {
    const bytes = Buffer.from(text);
    return { bytes: bytes.subarray(0, Math.floor(place * bytes.length)) };
  },
  'cut off at its beginning': (text, { place }) => {
    const bytes = Buffer.from(text);
    return { bytes: bytes.subarray(Math.floor(place * bytes.length)) };
  },
  'saved as Latin-1': (text) => ({ bytes: Buffer.from(`${text}\n# Größe`, 'latin1') }),
  'saved as UTF-16 with its mark': (text) => ({ bytes: Buffer.from(`\ufeff${text}`, 'utf16le') }),
  'saved as UTF-16 without it': (text) => ({ bytes: Buffer.from(text, 'utf16le') }),
  'saved as UTF-16, the other way round': (text) => ({
    bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  }),
  'saved with a mark before it': (text) => ({ bytes: Buffer.from(`\ufeff${text}`) }),
  'bytes that are no letters': (text, { place }) =>
    insertBytes(text, place, Buffer.from([0xc3, 0x28, 0xff, 0xfe])),
  'half of a letter of two': (text, { place }) => insertBytes(text, place, Buffer.from([0xed, 0xa0, 0x80])),
  'an empty byte': (text, { place }) => insertBytes(text, place, Buffer.from([0])),
  'signs that steer a terminal': (text, { place }) =>
    insertBytes(text, place, Buffer.from('\u001b[31m\u0007\u007f')),
  'signs that turn the order': (text, { place, choice }) =>
    insertBytes(text, place, Buffer.from(pick(['\u202e', '\u2066', '\u202a', '\u2069'], choice))),
  'the same signs, written as codes': (text, { place, choice }, path) =>
    path.endsWith('.mdx')
      ? addLine(text, pick(['&#x202e;', '&#8238;', '&#xd800;', '&#0;'], choice))
      : changeValue(text, place, `"${pick(['\\u202e', '\\ud800', '\\u0000', '\\ufeff'], choice)} words"`),
  'a program in the words': (text, { place, choice }) =>
    changeValue(text, place, pick(HOSTILE_WORDS, choice)),
  'a program in quoted words': (text, { place, choice }) =>
    changeValue(text, place, JSON.stringify(pick(HOSTILE_WORDS, choice))),
  'a program below the words': (text, { choice }) => addLine(text, pick(HOSTILE_WORDS, choice)),
  'program code of its own': (text, { choice }) =>
    addLine(
      text,
      pick(['import fs from "node:fs"', 'export const a = 1', 'import("x")', '<Note onclick={x} />'], choice),
    ),
  'a link that is no link': (text, { place, choice }, path) =>
    path.endsWith('.mdx')
      ? addLine(text, `[words](${pick(HOSTILE_LINKS, choice)})`)
      : changeValue(text, place, JSON.stringify(pick(HOSTILE_LINKS, choice))),
  'a bare link': (text, { choice }) =>
    addLine(text, pick(['https://evil.example/', 'www.evil.example', 'a@evil.example'], choice)),
  'names that stand for each other': (text) =>
    addAtTop(
      text,
      'a: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c]',
    ),
  'names that stand for themselves': (text) => addAtTop(text, 'a: &a [*a]'),
  'groups put together': (text) => addAtTop(text, 'a: &a { b: c }\nd:\n  <<: *a\n<<: { e: f }'),
  'marks of a type': (text, { place, choice }) =>
    changeValue(
      text,
      place,
      pick(['!!binary aGk=', '!!set {a, b}', '!!js/function "x"', '!x y', '!!timestamp 2001-01-01'], choice),
    ),
  'a line for the reader of files': (text, { choice }) => ({
    bytes: Buffer.from(`${pick(['%YAML 1.1', '%TAG ! tag:x,2000:'], choice)}\n---\n${text}`),
  }),
  'ten megabytes': (text) => ({
    bytes: Buffer.concat([Buffer.from(text), Buffer.alloc(TEN_MEGABYTES, '# ')]),
  }),
  'ten thousand brackets': (text, { place, choice }) =>
    changeValue(text, place, pick(['[', '{', '(', '[]', '{ a: ', '- ', '"'], choice).repeat(DEEP)),
  'ten thousand of a thing below the words': (text, { choice }) =>
    addLine(
      text,
      pick(['[', '{', '(', '> ', '- ', '<Note>', '{[', '<a b={', '![', '*a **b ', '#'], choice).repeat(DEEP) +
        pick(['', '}', ']'], choice).repeat(DEEP),
    ),
  'code that is deep': (text, { choice }) =>
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
  'a name that every object has': (text, { choice }) =>
    addAtTop(text, `${pick(TAKEN_NAMES, choice)}: { a: b }`),
  'such a name in place of another': (text, { place, choice }) =>
    changeLine(text, place, (line) =>
      line.replace(/^(\s*)("?)[\w.-]+\2:/, `$1$2${pick(TAKEN_NAMES, choice)}$2:`),
    ),
  'a line of 200 000 letters': (text, { place }) =>
    changeValue(text, place, `"${'long words '.repeat(18_000)}"`),
  'one word of 200 000 letters': (text, { place }) =>
    changeLine(text, place, () => `${'w'.repeat(200_000)}: x`),
  nothing: () => ({ bytes: Buffer.alloc(0) }),
  'remarks alone': () => ({ bytes: Buffer.from('# nothing\n# but remarks\n') }),
  'only its head': (text) => ({ bytes: Buffer.from(`---\n${text.split('---')[1] ?? ''}---\n`) }),
  noise: (_, { place, choice }) => ({
    bytes: Buffer.from(
      Array.from({ length: 500 }, (__, index) =>
        Math.floor((Math.sin(index * place * 997 + choice) + 1) * 127),
      ),
    ),
  }),
  'lines that end as on old machines': (text) => ({ bytes: Buffer.from(text.replaceAll('\n', '\r')) }),
  'a link in its place': (_, { choice }) => ({
    link: pick(['/etc/passwd', '/nowhere', '.', '/proc/self/environ'], choice),
  }),
  'a folder in its place': () => ({ folder: true }),
  'another name': (_, { choice }) => ({ name: pick(BAD_NAMES, choice) }),
  'no file at all': () => ({ gone: true }),
};

/** Does it to a file on the disk. Returns what puts everything back. */
export function spoilFile(
  contentDir: string,
  path: string,
  { place, choice }: Chance,
  spoil: Spoil,
  original: string,
): () => void {
  const file = join(contentDir, path);
  const backup = `${contentDir}.backup`;
  const spoilt = spoil(original, { place, choice }, path);
  copyFileSync(file, backup);
  let other = file;
  if ('bytes' in spoilt) writeFileSync(file, spoilt.bytes);
  else if ('name' in spoilt) {
    // A name with a zero in it can't be written by any program.
    other = join(
      dirname(file),
      `${spoilt.name.replaceAll('\u0000', '\u0001').slice(0, 240)}${/\.[a-z]+$/.exec(path)?.[0] ?? ''}`,
    );
    if (existsSync(other)) other += '.new';
    renameSync(file, other);
  } else {
    rmSync(file);
    if ('link' in spoilt) symlinkSync(spoilt.link, file);
    if ('folder' in spoilt) mkdirSync(file);
  }
  return () => {
    if (lstatSync(other, { throwIfNoEntry: false })) rmSync(other, { recursive: true });
    renameSync(backup, file);
  };
}

function pick<Value>(values: readonly Value[], choice: number): Value {
  const value = values[Math.min(values.length - 1, Math.floor(choice * values.length))];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

function changeLine(text: string, place: number, change: (line: string) => string | undefined): Spoilt {
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(place * lines.length));
  return {
    bytes: Buffer.from(
      lines.flatMap((line, index) => (index === at ? (change(line) ?? []) : line)).join('\n'),
    ),
  };
}

/** Another value in the place of one that stands after a colon; below the words of a file that has none. */
function changeValue(text: string, place: number, value: string): Spoilt {
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

function addLine(text: string, line: string): Spoilt {
  return { bytes: Buffer.from(`${text}\n\n${line}\n`) };
}

/** Into the head of a guide, or before all else. */
function addAtTop(text: string, lines: string): Spoilt {
  return {
    bytes: Buffer.from(text.startsWith('---\n') ? `---\n${lines}\n${text.slice(4)}` : `${lines}\n${text}`),
  };
}

function insertBytes(text: string, place: number, inserted: Buffer): Spoilt {
  const bytes = Buffer.from(text);
  const at = Math.floor(place * bytes.length);
  return { bytes: Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]) };
}
