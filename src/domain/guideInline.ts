/** The words of a guide with what stands in them, for whoever shows them: bold words, links, and elements that print something. */
import { guideElements, isGuideElement, type GuideElement } from './guide.ts';

export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  /** Prints a number, a name …: `<Fact id="time-first" />` */
  | { readonly kind: 'element'; readonly name: GuideElement; readonly value: string }
  | { readonly kind: 'strong'; readonly inner: readonly InlineNode[] }
  | { readonly kind: 'link'; readonly to: string; readonly inner: readonly InlineNode[] }
  /** A word of the country around its plain meaning. */
  | { readonly kind: 'local'; readonly word: string; readonly inner: readonly InlineNode[] };

/** Marks stand right beside their words: with a space between, they are signs like any other. */
const INLINE =
  /\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|\[(?<link>[^\s[\]](?:[^[\]]*[^\s[\]])?)\]\((?<to>[^()\s]+)\)|<Local word="(?<word>[^"]*)">(?<local>[^\s<](?:[^<]*[^\s<])?)<\/Local>|<(?<name>[A-Z]\w*) (?<attribute>\w+)="(?<value>[^"]*)" \/>/;

/**
 * What it does not know stays as it is typed: put together again, the parts are the text.
 * @example parseInline('In <Fact id="time-first" />.')[1] // => { kind: 'element', name: 'Fact', value: 'time-first' }
 */
export function parseInline(text: string): InlineNode[] {
  const found = INLINE.exec(text);
  if (!found) return text === '' ? [] : [{ kind: 'text', text }];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const node = toNode(found.groups ?? {});
  // What is no element of a guide stays text, also for what follows it.
  const own: InlineNode[] = node ? [node] : [{ kind: 'text', text: found[0] }];
  return [...(before === '' ? [] : [{ kind: 'text' as const, text: before }]), ...own, ...parseInline(after)];
}

function toNode(groups: Readonly<Record<string, string | undefined>>): InlineNode | undefined {
  const { strong, link, to, word, local, name, attribute, value } = groups;
  if (strong !== undefined) return { kind: 'strong', inner: parseInline(strong) };
  if (link !== undefined && to !== undefined) return { kind: 'link', to, inner: parseInline(link) };
  if (word !== undefined && local !== undefined) return { kind: 'local', word, inner: parseInline(local) };
  if (name === undefined || value === undefined || !isGuideElement(name)) return undefined;
  const [requested] = guideElements[name];
  return requested === attribute ? { kind: 'element', name, value } : undefined;
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
      return `<${node.name} ${guideElements[node.name][0] ?? ''}="${node.value}" />`;
    default: {
      const inner = formatInline(node.inner);
      // Nobody marks spaces: Markdown would not take them.
      const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
      if (words === '') return inner;
      const marked =
        node.kind === 'strong'
          ? `**${words}**`
          : node.kind === 'link'
            ? `[${words}](${node.to})`
            : `<Local word="${node.word}">${words}</Local>`;
      return lead + marked + trail;
    }
  }
}

/** A block of a guide, as a reader sees it. */
export type GuidePiece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** An element around other blocks begins or ends. */
  | { readonly kind: 'start' | 'end'; readonly name: string };

const ITEM = /^(?:-|\d+\.) +/;

/** @example readPiece('## Who decides?') // => { kind: 'heading', level: 2, text: 'Who decides?' } */
export function readPiece(block: string): GuidePiece {
  const [, slash, name = ''] = /^<(\/?)([A-Z]\w*)>$/.exec(block) ?? [];
  if (name !== '') return { kind: slash === '/' ? 'end' : 'start', name };
  const [, marks = '', heading = ''] = /^(#{1,6}) +([\s\S]*)$/.exec(block) ?? [];
  if (marks !== '') return { kind: 'heading', level: marks.length, text: heading };
  if (!ITEM.test(block)) return { kind: 'paragraph', text: block };
  const items = block.split(/\n(?=(?:-|\d+\.) )/).map((item) => item.replace(ITEM, ''));
  return { kind: 'list', isOrdered: /^\d/.test(block), items };
}
