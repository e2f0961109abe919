/** Reads and writes XLIFF 1.2 (OASIS), the exchange format of translation tools. Independent of the content. */
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
  /** For a stale translation: the source text when it was translated. */
  readonly oldSource?: string | undefined;
  readonly notes: readonly string[];
  /** Maximum number of characters. */
  readonly maxLength?: number | undefined;
}

export interface XliffFile {
  /** The file that contains the texts: `content/ro/ui.json`. */
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

function printUnit({ id, source, target, state, oldSource, notes, maxLength }: XliffUnit): string[] {
  const attributes = printAttributes({
    id,
    approved: state === 'final' ? 'yes' : 'no',
    // The Translate Toolkit, and so Weblate, would join the lines.
    ...([source, target].some(hasLineBreak) && { 'xml:space': 'preserve' }),
    ...(maxLength !== undefined && { maxwidth: String(maxLength), 'size-unit': 'char' }),
  });
  return [
    `      <trans-unit${attributes}>`,
    `        <source>${printInline(source)}</source>`,
    `        <target${printAttributes({ state })}>${printInline(target)}</target>`,
    ...[
      ...(oldSource === undefined ? [] : [`When this was translated, the source said: ${oldSource}`]),
      ...notes,
    ].map((note) => `        <note from="developer">${escapeUTF8(note)}</note>`),
    '      </trans-unit>',
  ];
}

function hasLineBreak(parts: readonly Inline[]): boolean {
  return parts.some((part) => typeof part === 'string' && part.includes('\n'));
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

/** A translated unit as plain text, with codes as typed in the content. */
export interface TranslatedUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether the translation is marked as done. */
  readonly isDone: boolean;
  readonly line: number;
}

/** A translated unit, and everything else that the translation tool recorded about it. */
export interface ReturnedUnit extends TranslatedUnit {
  /** Whether it is marked as approved, not only as translated. */
  readonly isApproved: boolean;
  /** What translators have noted. */
  readonly notes: readonly string[];
  /** Translations that are proposed beside it. */
  readonly proposals: readonly string[];
}

export interface ReturnedFile {
  readonly targetLanguage: string;
  readonly units: readonly ReturnedUnit[];
}

/**
 * Parses a file written by a translation tool. Tools may replace codes by `<x>` or `<g>`: these are resolved to the code
 * with the same id in the source.
 * @throws {Error} if it is not XLIFF 1.2; the message of a syntax error names the line
 */
export function parseXliff(text: string): ReturnedFile[] {
  try {
    return readFiles(text);
  } catch (error) {
    // Parser and reader are recursive, so deep nesting overflows the stack.
    if (error instanceof RangeError) throw new Error('The elements are nested too deeply.', { cause: error });
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
    throw new Error('This is not an XLIFF 1.2 file.');
  }
  return listElements(root, 'file').map((file) => ({
    targetLanguage: file.getAttribute('target-language') ?? '',
    units: listElements(file, 'trans-unit')
      .filter((unit) => unit.getAttribute('restype') !== 'x-gettext-domain-header')
      .map((unit) => readUnit(unit, file.getAttribute('datatype') === 'po')),
  }));
}

/** `po2xliff` adds a file of its own, without names and states, in which `approved` only means "not fuzzy". */
function readUnit(unit: Element, isPo: boolean): ReturnedUnit {
  // Direct children only: `<alt-trans>` has its own source and target.
  const find = (name: string): Element | undefined =>
    listElements(unit, name).find(({ parentNode }) => parentNode === unit);
  const [source, target] = [find('source'), find('target')];
  const codes = source ? readCodes(source) : new Map<string, string>();
  const approved = unit.getAttribute('approved');
  const state = target?.getAttribute('state') ?? (approved === 'yes' ? 'final' : '');
  return {
    id: unit.getAttribute('id') ?? '',
    source: source ? flatten(source, codes) : '',
    target: target ? flatten(target, codes) : '',
    // Tools without support for states write none.
    isDone: !/^(new|needs-)/.test(state),
    // The Translate Toolkit writes `approved="yes"` for whatever is translated; Poedit leaves it when a text is edited.
    isApproved: !isPo && /^(final|signed-off)$/.test(state) && approved !== 'no',
    notes: listElements(unit, 'note').flatMap((note) =>
      note.getAttribute('from') === 'developer' || note.parentNode !== unit ? [] : [note.textContent ?? ''],
    ),
    proposals: listElements(unit, 'alt-trans')
      .filter((other) => (other.getAttribute('alttranstype') ?? 'proposal') === 'proposal')
      .flatMap((other) => listElements(other, 'target').map((proposal) => flatten(proposal, codes))),
    line: unit.lineNumber ?? 1,
  };
}

function listElements(parent: Element, name: string): Element[] {
  // `po2xliff` mixes the namespaces of versions 1.1 and 1.2.
  return [...parent.getElementsByTagNameNS('*', name)];
}

/** The codes of a source by element and id. */
function readCodes(source: Element): Map<string, string> {
  return new Map(
    Object.values(ELEMENTS).flatMap((name) =>
      listElements(source, name).map((element): [string, string] => [
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
