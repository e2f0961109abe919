/** XLIFF 1.2 (OASIS), the format that programs of translators exchange. Knows no files and no content. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { escapeUTF8 } from 'entities';
import type { Inline } from './inlineCodes.ts';

/** A text on its way to a translator or back. */
export interface XliffUnit {
  readonly id: string;
  readonly source: readonly Inline[];
  /** Empty where there is no translation yet. */
  readonly target: readonly Inline[];
  readonly state: 'new' | 'needs-review-translation' | 'translated' | 'final';
  readonly notes: readonly string[];
  /** The most characters that it may have. */
  readonly longest?: number | undefined;
}

export interface XliffFile {
  /** The file that the texts stand in: `content/ro/ui.json`. */
  readonly original: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly units: readonly XliffUnit[];
}

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

export function formatXliff({ original, sourceLanguage, targetLanguage, units }: XliffFile): string {
  const file = printAttributes({
    original,
    'source-language': sourceLanguage,
    'target-language': targetLanguage,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="${NAMESPACE}">`,
    `  <file${file}>`,
    '    <body>',
    ...units.flatMap(printUnit),
    '    </body>',
    '  </file>',
    '</xliff>\n',
  ].join('\n');
}

function printUnit({ id, source, target, state, notes, longest }: XliffUnit): string[] {
  const attributes = printAttributes({
    id,
    approved: state === 'final' ? 'yes' : 'no',
    ...(longest !== undefined && { maxwidth: String(longest), 'size-unit': 'char' }),
  });
  return [
    `      <trans-unit${attributes}>`,
    `        <source>${printInline(source)}</source>`,
    `        <target${printAttributes({ state })}>${printInline(target)}</target>`,
    ...notes.map((note) => `        <note from="developer">${escapeUTF8(note)}</note>`),
    '      </trans-unit>',
  ];
}

const ELEMENTS = { whole: 'ph', start: 'bpt', end: 'ept' } as const;

function printInline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeUTF8(part);
      const element = ELEMENTS[part.kind];
      return `<${element}${printAttributes({ id: part.id })}>${escapeUTF8(part.code)}</${element}>`;
    })
    .join('');
}

function printAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeUTF8(value)}"`)
    .join('');
}

/** A unit that came back, as text: codes stand in it as they are typed in the content. */
export interface ReturnedUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether somebody says that the translation is done. */
  readonly isDone: boolean;
  readonly line: number;
}

export interface ReturnedFile {
  readonly targetLanguage: string;
  readonly units: readonly ReturnedUnit[];
}

/**
 * Reads what a program of translators wrote. It may have put `<x>` or `<g>` in the place of a code: then the code of that
 * number in the source counts.
 * @throws {Error} in words that name the line, if it is no XLIFF 1.2
 */
export function parseXliff(text: string): ReturnedFile[] {
  try {
    return readFiles(text);
  } catch (error) {
    // The parser and the reader step into whatever is inside something else, until their steps run out.
    if (error instanceof RangeError)
      throw new Error('Too many elements are inside each other.', { cause: error });
    throw error;
  }
}

function readFiles(text: string): ReturnedFile[] {
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') problems.push(message.replace(/\s+/g, ' '));
    },
  }).parseFromString(text, 'text/xml');
  if (problems[0] !== undefined) throw new Error(problems[0]);
  const root = document.documentElement;
  if (root?.localName !== 'xliff' || root.getAttribute('version') !== '1.2') {
    throw new Error('It is no XLIFF 1.2.');
  }
  return list(root, 'file').map((file) => ({
    targetLanguage: file.getAttribute('target-language') ?? '',
    units: list(file, 'trans-unit').map(readUnit),
  }));
}

function readUnit(unit: Element): ReturnedUnit {
  // Not those of a suggestion inside it.
  const find = (name: string): Element | undefined =>
    list(unit, name).find(({ parentNode }) => parentNode === unit);
  const [source, target] = [find('source'), find('target')];
  const codes = source ? readCodes(source) : new Map<string, string>();
  const state = target?.getAttribute('state') ?? (unit.getAttribute('approved') === 'yes' ? 'final' : '');
  return {
    id: unit.getAttribute('id') ?? '',
    source: source ? flatten(source, codes) : '',
    target: target ? flatten(target, codes) : '',
    // A program that knows no states says nothing of them.
    isDone: !/^(new|needs-)/.test(state),
    line: unit.lineNumber ?? 1,
  };
}

function list(around: Element, name: string): Element[] {
  return [...around.getElementsByTagNameNS(NAMESPACE, name)];
}

/** The codes of a source by their element and number. */
function readCodes(source: Element): Map<string, string> {
  return new Map(
    Object.values(ELEMENTS).flatMap((name) =>
      list(source, name).map((element): [string, string] => [
        `${name} ${element.getAttribute('id') ?? ''}`,
        element.textContent ?? '',
      ]),
    ),
  );
}

function flatten(node: Node, codes: ReadonlyMap<string, string>): string {
  return [...node.childNodes]
    .map((child): string => {
      if (child.nodeType !== child.ELEMENT_NODE) return child.nodeValue ?? '';
      const element = child as Element;
      const get = (name: string): string => codes.get(`${name} ${element.getAttribute('id') ?? ''}`) ?? '';
      switch (element.localName) {
        case 'x':
          return get('ph');
        case 'bx':
          return get('bpt');
        case 'ex':
          return get('ept');
        case 'g':
          return get('bpt') + flatten(child, codes) + get('ept');
        default:
          return flatten(child, codes);
      }
    })
    .join('');
}
