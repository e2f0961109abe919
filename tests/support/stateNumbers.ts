/** Finds state-run numbers that a page shows without a label. */
import { decodeHTML } from 'entities';
import { ELEMENT_NODE, parse, TEXT_NODE, type Node } from 'ultrahtml';
import { listCallable, type Content } from '../../src/content/content.ts';
import { findStateKey, runByKeys } from '../../src/domain/runBy.ts';

/** All numbers run by the state, here and abroad, except emergency numbers, which need no label. */
export function listStateNumbers({ facts }: Content): string[] {
  const emergency = [...facts.contacts.records.values()]
    .filter(({ kind }) => kind === 'emergency')
    .map(({ number }) => number);
  const numbers = [...listCallable(facts).values()]
    .filter(({ runBy }) => findStateKey(runBy) !== undefined)
    .map(({ number }) => number);
  return [...new Set(numbers)].filter((number) => !emergency.includes(number));
}

/** The labels of such numbers in a language and in the source language. */
export function listStateLabels({ languages, site }: Content, language: string): string[] {
  const tags = [language, site?.value.sourceLanguage ?? ''];
  const keys = Object.entries(runByKeys).flatMap(([runBy, key]) => {
    const short = findStateKey(runBy as keyof typeof runByKeys);
    return short === undefined ? [] : [short, key];
  });
  return tags.flatMap((tag) => {
    const strings = languages.get(tag)?.ui?.strings ?? {};
    return [...keys, 'help.state'].flatMap((key) => strings[key] ?? []);
  });
}

/** The numbers in a text that are not followed by a label. */
export function findUnlabelled(
  text: string,
  numbers: readonly string[],
  labels: readonly string[],
): string[] {
  return numbers.filter((number) =>
    text
      .split(new RegExp(`(?<!\\d ?)${RegExp.escape(number)}(?! ?\\d)`))
      .slice(1)
      .some((after) => !labels.some((label) => after.replace(/^\u2069/, '').startsWith(` (${label})`))),
  );
}

/** Numbers of up to this length may also be ordinary numbers. */
const SHORT = 5;

/** The numbers that a page shows without a label around or after them. */
export function findUnlabelledOnPage(
  html: string,
  numbers: readonly string[],
  labels: readonly string[],
): string[] {
  const found: string[] = [];
  // A short number only counts as a phone number if it is a link.
  const long = numbers.filter((number) => number.length > SHORT);
  const visit = (node: Node, around: string | undefined, isCall: boolean): void => {
    const {
      name,
      attributes = {},
      children = [],
    } = node as {
      name?: string;
      attributes?: Record<string, string>;
      children?: Node[];
    };
    if (node.type === ELEMENT_NODE && (name === 'script' || name === 'style')) return;
    const isMarked = node.type === ELEMENT_NODE && Object.hasOwn(attributes, 'data-state-run');
    const text = isMarked ? getText(node) : around;
    const isLink = isCall || attributes['href']?.startsWith('tel:') === true;
    const isLabelled = text !== undefined && labels.some((label) => text.includes(label));
    const texts = children.filter(({ type }) => type === TEXT_NODE).map(getText);
    const shown = (isLink ? numbers : long).filter((number) => texts.some((part) => part.includes(number)));
    // Searches the text of the whole element, because a label in another language has its own element.
    if (!isLabelled && shown.length > 0) found.push(...findUnlabelled(getText(node), shown, labels));
    for (const child of children) if (child.type !== TEXT_NODE) visit(child, text, isLink);
  };
  visit(parse(html) as Node, undefined, false);
  return found;
}

function getText(node: Node): string {
  if (node.type === TEXT_NODE) return decodeHTML(node.value);
  const { children = [] } = node as { children?: Node[] };
  return children.map(getText).join('').replace(/\s+/g, ' ');
}
