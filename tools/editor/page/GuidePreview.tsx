/** A guide as readers see it, without the rest of the page. */
import type { ComponentChildren, JSX } from 'preact';
import { splitBlocks } from '../../../src/domain/guideBody.ts';
import { isGuideElement } from '../../../src/domain/guide.ts';
import {
  parseInline,
  parseBlock,
  type GuideBlockView,
  type InlineNode,
  type ElementTexts,
} from '../../../src/domain/guideInline.ts';
import type { OpenEntry, EntryValues } from '../editor.ts';
import { toText } from './Field.tsx';
import { PreviewFold } from './Preview.tsx';
import { useEditorContext } from './editorStrings.ts';

/** A block, or an element with blocks inside. */
type Part =
  GuideBlockView | { readonly kind: 'container'; readonly name: string; readonly parts: readonly Part[] };

export function GuidePreview({
  opened: { name, elementTexts: texts = {} },
  values,
  body,
}: {
  readonly opened: OpenEntry;
  readonly values: EntryValues;
  readonly body: string;
}): JSX.Element {
  const { t } = useEditorContext();
  const { title } = (values.parts[0] ?? {}) as { readonly title?: unknown };
  const pieces = splitBlocks(body)
    .filter(({ text }) => text !== '')
    .map(({ text }) => parseBlock(text));
  const show = (part: Part): JSX.Element | null => {
    switch (part.kind) {
      case 'container':
        return (
          <div class={`part-${part.name.toLowerCase()}`}>
            <p class="hint">{isGuideElement(part.name) ? t(`element.${part.name}`) : part.name}</p>
            {part.parts.map(show)}
          </div>
        );
      case 'heading': {
        const Heading = part.level <= 2 ? 'h3' : 'h4';
        return <Heading>{showInline(parseInline(part.text), texts)}</Heading>;
      }
      case 'list': {
        const List = part.isOrdered ? 'ol' : 'ul';
        return (
          <List>
            {part.items.map((item) => (
              <li>{showInline(parseInline(item), texts)}</li>
            ))}
          </List>
        );
      }
      case 'paragraph':
        return <p>{showInline(parseInline(part.text), texts)}</p>;
      case 'start':
      case 'end':
        return null;
    }
  };
  return (
    <PreviewFold title={t('guide.preview')}>
      <div class="reading" lang={name.language} dir="auto">
        <p class="title">{toText(title)}</p>
        {nest(pieces).map(show)}
      </div>
    </PreviewFold>
  );
}

/** Moves the blocks between a start and an end tag into their element. */
function nest(pieces: readonly GuideBlockView[]): Part[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  if (first.kind !== 'start') return [first, ...nest(rest)];
  const end = rest.findIndex((piece) => piece.kind === 'end' && piece.name === first.name);
  if (end === -1) return nest(rest);
  return [
    { kind: 'container', name: first.name, parts: nest(rest.slice(0, end)) },
    ...nest(rest.slice(end + 1)),
  ];
}

/**
 * Inline text of a guide as readers see it.
 * @param showText shows what is not in an element
 */
export function showInline(
  nodes: readonly InlineNode[],
  texts: ElementTexts,
  showText: (text: string) => ComponentChildren = (text) => text,
): ComponentChildren[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'text':
        return showText(node.text);
      case 'element':
        return <bdi>{texts[node.name]?.[node.value] ?? node.value}</bdi>;
      case 'strong':
        return <strong>{showInline(node.inner, texts, showText)}</strong>;
      case 'link':
        return <u>{showInline(node.inner, texts, showText)}</u>;
      case 'local':
        return (
          <>
            {showInline(node.inner, texts, showText)} (<bdi>{node.word}</bdi>)
          </>
        );
    }
  });
}
