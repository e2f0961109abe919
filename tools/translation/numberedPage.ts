import { decodeHTML } from 'entities';
import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { matches, querySelectorAll } from 'ultrahtml/selector';
import {
  COUNTED_APART,
  TEXT_ELEMENTS,
  UNNUMBERED,
  WRONG_SENTENCE_ID,
} from '../../src/domain/numberedTexts.ts';

/** A counter of the page. Texts in a `details` have one of their own. */
interface Counter {
  count: number;
}

/**
 * The texts of a built page by the number that the page shows after them, counted as its CSS does
 * (`src/domain/numberedTexts.ts`). Undefined for a page that shows no numbers.
 */
export function listNumberedTexts(html: string): Map<string, string> | undefined {
  const page = parse(html) as Node;
  const [main] = querySelectorAll(page, 'main');
  if (main?.type !== ELEMENT_NODE || querySelectorAll(main, `#${WRONG_SENTENCE_ID} span`).length === 0)
    return undefined;
  const texts = new Map<string, string>();
  addTexts(main, [{ count: 0 }], texts);
  return texts;
}

function addTexts(parent: ElementNode, counters: readonly Counter[], texts: Map<string, string>): void {
  let inner = counters;
  let before = '';
  for (const element of parent.children.filter((child) => child.type === ELEMENT_NODE)) {
    if (before === 'summary') inner = [...counters, { count: 0 }];
    before = element.name;
    if (isText(element)) {
      count(inner);
      const number = inner.map((counter) => String(counter.count)).join('.');
      if (texts.has(number)) throw new Error(`Two texts of the page have the number ${number}.`);
      texts.set(number, readText(element));
    } else if (matches(element, COUNTED_APART)) addTexts(element, [{ count: 0 }, { count: 0 }], texts);
    else if (!UNNUMBERED.some((selector) => matches(element, selector))) addTexts(element, inner, texts);
  }
}

function count(counters: readonly Counter[]): void {
  const counter = counters.at(-1);
  if (counter) counter.count += 1;
}

function isText(element: ElementNode): boolean {
  return isTextElement(element) && !hasText(element);
}

function hasText({ children }: ElementNode): boolean {
  return children.some((child) => child.type === ELEMENT_NODE && (isTextElement(child) || hasText(child)));
}

function isTextElement({ name }: ElementNode): boolean {
  return (TEXT_ELEMENTS as readonly string[]).includes(name);
}

function readText(element: ElementNode): string {
  return getText(element).replace(/\s+/g, ' ').trim();
}

function getText(node: Node): string {
  if (node.type === TEXT_NODE) return decodeHTML(node.value);
  if (node.type !== ELEMENT_NODE || node.name === 'script' || node.name === 'style') return '';
  return node.children.map(getText).join('');
}
