/** The text that a reviewer edits: its facts, numbers and links are elements, which keep their codes. */
import { formatInline, parseInline, type InlineNode } from '../../../../src/domain/guideInline.ts';

/** The text of an element, as it is typed in the content. */
export function readText(element: Element): string {
  return formatInline(readNodes(element));
}

function readNodes(parent: Node): InlineNode[] {
  return [...parent.childNodes].flatMap((child): InlineNode[] => {
    if (!(child instanceof HTMLElement)) return [{ kind: 'text', text: child.textContent ?? '' }];
    const { c, to, word } = child.dataset;
    if (c !== undefined) return [{ kind: 'text', text: c }];
    const inner = readNodes(child);
    if (to !== undefined) return [{ kind: 'link', to, inner }];
    if (word !== undefined) return [{ kind: 'local', word, inner }];
    if (child.tagName === 'B' || child.tagName === 'STRONG') return [{ kind: 'strong', inner }];
    // Browsers mark a new line with different elements; a text of the site has none.
    if (child.tagName === 'BR') return [{ kind: 'text', text: ' ' }];
    return child.tagName === 'DIV' || child.tagName === 'P' ? [{ kind: 'text', text: ' ' }, ...inner] : inner;
  });
}

/**
 * Shows a text in an element.
 * @param shown the text as the sheet shows it, which knows what each code prints; other codes stay as they are typed
 */
export function fillText(element: Element, text: string, shown: Element): void {
  const prints = new Map(listParts(shown).map((part) => [getCode(part), part]));
  const toDom = (node: InlineNode): (Node | string)[] => {
    switch (node.kind) {
      case 'text':
        return node.text.split(/(\{\{[^{}]*\}\})/).map((piece) => cloneChip(prints, piece) ?? piece);
      case 'element': {
        const code = formatInline([node]);
        return [cloneChip(prints, code) ?? code];
      }
      case 'strong':
        return [wrap('b', node.inner, {})];
      case 'link':
        return [wrap('u', node.inner, { to: node.to })];
      case 'local':
        return [wrap('span', node.inner, { word: node.word })];
    }
  };
  const wrap = (
    name: string,
    inner: readonly InlineNode[],
    dataset: Readonly<Record<string, string>>,
  ): HTMLElement => {
    const wrapper = document.createElement(name);
    Object.assign(wrapper.dataset, dataset);
    wrapper.append(...inner.flatMap(toDom));
    return wrapper;
  };
  element.replaceChildren(...parseInline(text).flatMap(toDom));
}

function cloneChip(prints: ReadonlyMap<string, HTMLElement>, code: string): Node | undefined {
  const chip = prints.get(code)?.cloneNode(true);
  if (chip instanceof HTMLElement) chip.contentEditable = 'false';
  return chip;
}

/** The parts of a text that must not be lost: what is filled in, links, and words in the country's language. */
function listParts(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-c],[data-to],[data-word]')];
}

function getCode({ dataset: { c, to, word } }: HTMLElement): string {
  return c ?? (to === undefined ? `word ${word ?? ''}` : `link ${to}`);
}

/** The parts of the first text that the second one lacks. */
export function listLostParts(shown: Element, edited: Element): HTMLElement[] {
  const left = listParts(edited).map(getCode);
  return listParts(shown).filter((part) => {
    const index = left.indexOf(getCode(part));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** Adds parts at the end of a text. */
export function putBack(element: Element, parts: readonly HTMLElement[]): void {
  for (const part of parts) {
    const copy = part.cloneNode(true);
    if (copy instanceof HTMLElement && copy.dataset['c'] !== undefined) copy.contentEditable = 'false';
    element.append(' ', copy);
  }
}
