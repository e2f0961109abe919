import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { listFiles } from './listFiles.ts';

/** Marks the element with the main text of a page, without header, footer and what changes from day to day. */
const MARK = ' data-pagefind-body';

/** The address and main element of a built page; undefined for a redirect. */
export function findPageBody(file: string, html: string): { address: string; body: ElementNode } | undefined {
  if (!file.endsWith('/index.html')) return undefined;
  const mark = html.indexOf(MARK);
  if (mark < 0) return undefined;
  // Parsing only this element takes a quarter less time.
  const start = html.lastIndexOf('<', mark);
  const endTag = `</${/[a-z]+/.exec(html.slice(start, mark))?.[0] ?? ''}>`;
  const text = html.slice(start, html.lastIndexOf(endTag) + endTag.length);
  const [body] = (parse(text) as ElementNode).children;
  return body?.type === ELEMENT_NODE
    ? { address: `/${file.slice(0, -'index.html'.length)}`, body }
    : undefined;
}

/** The text of every page of a built site, by address. */
export function readPageTexts(site: string): ReadonlyMap<string, string> {
  return new Map(
    listFiles(site).flatMap((file) => {
      const page = file.endsWith('.html')
        ? findPageBody(file, readFileSync(join(site, file), 'utf8'))
        : undefined;
      return page ? [[page.address, getText(page.body)] as const] : [];
    }),
  );
}

/** The text of an element, without ignored elements. */
export function getText(node: Node): string {
  if (node.type === TEXT_NODE) return decodeHTML(node.value);
  return node.type !== ELEMENT_NODE || isIgnored(node) ? '' : node.children.map(getText).join('');
}

/** Whether an element and its contents are not part of a page's text. */
export function isIgnored({ name, attributes }: ElementNode): boolean {
  return 'data-pagefind-ignore' in attributes || name === 'script' || name === 'style';
}
