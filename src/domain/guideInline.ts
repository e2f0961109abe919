/** Parses the inline content of a guide for display: bold text, links, and elements that print something. */
import { formatGuideElement, guideElements, isValueElement, type ValueElement } from './guide.ts';

export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  /** Prints a number, a name …: `<Fact id="time-first" />` */
  | { readonly kind: 'element'; readonly name: ValueElement; readonly value: string }
  | { readonly kind: 'strong'; readonly inner: readonly InlineNode[] }
  | { readonly kind: 'link'; readonly to: string; readonly inner: readonly InlineNode[] }
  /** A term in the language of the country, around its plain meaning. */
  | { readonly kind: 'local'; readonly word: string; readonly inner: readonly InlineNode[] };

/** What guide elements print, by element and by what they refer to. */
export type ElementTexts = Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;

/** Delimiters must touch their text: with a space between, they are ordinary characters. */
const INLINE =
  /\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|\[(?<link>[^\s[\]](?:[^[\]]*[^\s[\]])?)\]\((?<to>[^()\s]+)\)|<Local word="(?<word>[^"]*)">(?<local>[^\s<](?:[^<]*[^\s<])?)<\/Local>|<(?<name>[A-Z]\w*) (?<attribute>\w+)="(?<value>[^"]*)" \/>/;

/**
 * Unknown markup stays text; `formatInline` restores the original.
 * @example parseInline('In <Fact id="time-first" />.')[1] // => { kind: 'element', name: 'Fact', value: 'time-first' }
 */
export function parseInline(text: string): InlineNode[] {
  const match = INLINE.exec(text);
  if (!match) return text === '' ? [] : [{ kind: 'text', text }];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const node = toNode(match.groups ?? {});
  // An unknown element stays text; parsing continues after it.
  const nodes: InlineNode[] = node ? [node] : [{ kind: 'text', text: match[0] }];
  return [
    ...(before === '' ? [] : [{ kind: 'text' as const, text: before }]),
    ...nodes,
    ...parseInline(after),
  ];
}

function toNode(groups: Readonly<Record<string, string | undefined>>): InlineNode | undefined {
  const { strong, link, to, word, local, name, attribute, value } = groups;
  if (strong !== undefined) return { kind: 'strong', inner: parseInline(strong) };
  if (link !== undefined && to !== undefined) return { kind: 'link', to, inner: parseInline(link) };
  if (word !== undefined && local !== undefined) return { kind: 'local', word, inner: parseInline(local) };
  if (name === undefined || value === undefined || !isValueElement(name)) return undefined;
  return guideElements[name].attribute === attribute ? { kind: 'element', name, value } : undefined;
}

/**
 * The text of inline content, in pieces, without what elements and links refer to.
 * @example listInlineTexts(parseInline('Ask **now**.')) // => ['Ask ', 'now', '.']
 */
export function listInlineTexts(nodes: readonly InlineNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [node.text];
    return node.kind === 'element' ? [] : listInlineTexts(node.inner);
  });
}

/** @example formatInline([{ kind: 'element', name: 'Fact', value: 'time-first' }]) // => '<Fact id="time-first" />' */
export function formatInline(nodes: readonly InlineNode[]): string {
  return nodes.map(formatNode).join('');
}

function formatNode(node: InlineNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'element':
      return formatGuideElement(node.name, node.value);
    default: {
      const inner = formatInline(node.inner);
      // Markdown does not accept delimiters next to spaces.
      const [, lead = '', trimmed = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
      if (trimmed === '') return inner;
      const marked =
        node.kind === 'strong'
          ? `**${trimmed}**`
          : node.kind === 'link'
            ? `[${trimmed}](${node.to})`
            : `<Local word="${node.word}">${trimmed}</Local>`;
      return lead + marked + trail;
    }
  }
}

/** A block of a guide, by kind. */
export type GuideBlockView =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The opening or closing tag of an element around other blocks. */
  | { readonly kind: 'start' | 'end'; readonly name: string };

const ITEM = /^(?:-|\d+\.) +/;

/** @example parseBlock('## Who decides?') // => { kind: 'heading', level: 2, text: 'Who decides?' } */
export function parseBlock(block: string): GuideBlockView {
  const [, slash, name = ''] = /^<(\/?)([A-Z]\w*)>$/.exec(block) ?? [];
  if (name !== '') return { kind: slash === '/' ? 'end' : 'start', name };
  const [, marks = '', heading = ''] = /^(#{1,6}) +([\s\S]*)$/.exec(block) ?? [];
  if (marks !== '') return { kind: 'heading', level: marks.length, text: heading };
  if (!ITEM.test(block)) return { kind: 'paragraph', text: block };
  const items = block.split(/\n(?=(?:-|\d+\.) )/).map((item) => item.replace(ITEM, ''));
  return { kind: 'list', isOrdered: /^\d/.test(block), items };
}
