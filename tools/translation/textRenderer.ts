/** A text of the content as a reader of the site sees it: as HTML, and as plain text. */
import { escapeUTF8 } from 'entities';
import { listCallable, type Content } from '../../src/content/content.ts';
import { createPhraseFinder, listWordings } from '../wording/agreedTerms.ts';
import { formatInline, parseInline, type InlineNode } from '../../src/domain/guideInline.ts';
import { findPluralBase } from '../../src/domain/pluralForms.ts';
import { fillPlaceholders } from '../../src/domain/placeholders.ts';
import { findStateKey, labelNumber } from '../../src/domain/runBy.ts';
import { diffWords, type DiffPart } from '../wording/wordDiff.ts';
import { helpLineFields } from '../../src/content/schemas/siteSchema.ts';
import { getDateFormat } from '../../src/domain/dateFormat.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { getSiteValues } from '../../src/content/readSiteValues.ts';
import { isSiteValue } from '../../src/domain/siteValues.ts';
import { getSourceTag } from '../../src/content/textUnits.ts';
import { listElementTexts } from './elementTexts.ts';

/** Shows texts in one language. */
export interface TextRenderer {
  /** HTML in which each fact, number and link is an element that holds its code, so that an edited text keeps it. */
  readonly toHtml: (text: string, id: string) => string;
  readonly toPlain: (text: string, id: string) => string;
}

/** A sample of the days that pages fill in. */
const SAMPLE_DAY = Date.UTC(2030, 0, 14);
const UNKNOWN = '…';

export function createTextRenderer(content: Content, tag: string): TextRenderer {
  const elements = listElementTexts(content, tag);
  const callable = listCallable(content.facts);
  const siteValues = getSiteValues(content, tag);
  const strings = [tag, getSourceTag(content)].map((name) => content.languages.get(name)?.ui?.strings);
  const getNumber = (id: string): string | undefined => {
    const call = callable.get(id);
    const key = findStateKey(call?.runBy);
    const label = key && (strings[0]?.[key] ?? strings[1]?.[key]);
    return call && labelNumber(call.number, label);
  };
  const getElement = (name: string, value: string): string => {
    if (name === 'Say') return value;
    return (name === 'Call' ? getNumber(value) : elements[name]?.[value]) ?? UNKNOWN;
  };
  const getPlaceholder = (name: string, id: string): string => {
    const { site } = content;
    const line = helpLineFields.find((field) => field === name);
    const number = line && getNumber(site?.value[line] ?? '');
    if (isSiteValue(name)) return siteValues[name];
    return elements['Fact']?.[name] ?? number ?? getSample(name, id);
  };
  const getSample = (name: string, id: string): string => {
    switch (name) {
      case 'count':
        return formatNumber(tag, getCount(tag, id));
      case 'date':
        return getDateFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(SAMPLE_DAY);
      case 'day':
        return getDateFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(SAMPLE_DAY);
      case 'time':
        return '16:00';
      case 'language':
        return content.languages.get(tag)?.language?.value.name ?? tag;
      case 'site':
        return content.site?.value.name ?? UNKNOWN;
      case 'address':
        return content.site?.value.address ?? UNKNOWN;
      default:
        return UNKNOWN;
    }
  };
  const markTerms = createTermMarker(
    Object.values(content.languages.get(tag)?.glossary?.value.terms ?? {}).map(({ use }) => use),
  );
  const chip = (code: string, value: string): string =>
    `<bdi data-c="${escapeUTF8(code)}"${/^\+?[\d ]+$/.test(value) ? ' dir="ltr"' : ''}>${escapeUTF8(value)}</bdi>`;
  const toHtml = (nodes: readonly InlineNode[], id: string): string =>
    nodes
      .map((node) => {
        switch (node.kind) {
          case 'text':
            return splitPlaceholders(node.text)
              .map(({ code, name }) =>
                name === undefined ? markTerms(code) : chip(code, getPlaceholder(name, id)),
              )
              .join('');
          case 'element':
            return chip(formatInline([node]), getElement(node.name, node.value));
          case 'strong':
            return `<b>${toHtml(node.inner, id)}</b>`;
          case 'link':
            return `<u data-to="${escapeUTF8(node.to)}">${toHtml(node.inner, id)}</u>`;
          case 'local':
            return `<span data-word="${escapeUTF8(node.word)}">${toHtml(node.inner, id)}</span>`;
        }
      })
      .join('');
  const toPlain = (nodes: readonly InlineNode[], id: string): string =>
    nodes
      .map((node) => {
        switch (node.kind) {
          case 'text':
            return fillPlaceholders(node.text, (name) => getPlaceholder(name, id));
          case 'element':
            return getElement(node.name, node.value);
          case 'local':
            return `${toPlain(node.inner, id)} (${node.word})`;
          default:
            return toPlain(node.inner, id);
        }
      })
      .join('');
  return {
    toHtml: (text, id) => toHtml(parseInline(text), id),
    toPlain: (text, id) => toPlain(parseInline(text), id),
  };
}

/** Finds which words of a text have changed for readers or, if only its codes have, which codes. */
export function diffTexts({ toPlain }: TextRenderer, id: string, before: string, after: string): DiffPart[] {
  const [old, now] = [toPlain(before, id), toPlain(after, id)];
  return old === now ? diffWords(before, after) : diffWords(old, now);
}

/** A number that takes the plural form of a string, as a sample. */
function getCount(tag: string, id: string): number {
  const form = findPluralBase(id) === undefined ? 'other' : id.replace(/^.*_/, '');
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: 101 }, (_, index) => index + 2).concat(1, 0);
  return numbers.find((number) => rules.select(number) === form) ?? 2;
}

/** @example splitPlaceholders('in {{time}}.') // => [{ code: 'in ' }, { code: '{{time}}', name: 'time' }, { code: '.' }] */
function splitPlaceholders(text: string): { readonly code: string; readonly name?: string }[] {
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((code) => {
    const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(code)?.[1];
    if (code === '') return [];
    return [name === undefined ? { code } : { code, name }];
  });
}

/** Escapes a text, and underlines the agreed terms in it. */
function createTermMarker(terms: readonly string[]): (text: string) => string {
  const find = createPhraseFinder(terms.flatMap(listWordings));
  return (text) =>
    find(text)
      .map(({ text: part, isFound }) => (isFound ? `<i>${escapeUTF8(part)}</i>` : escapeUTF8(part)))
      .join('');
}
