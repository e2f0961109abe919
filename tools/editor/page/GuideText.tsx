/** Rich-text input for a block of a guide: shows bold text as bold, and elements as what they print. */
import type { JSX } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks';
import type { Ref } from 'preact';
import {
  formatInline,
  parseInline,
  type InlineNode,
  type ElementTexts,
} from '../../../src/domain/guideInline.ts';

export interface GuideTextHandle {
  /** Inserts a node at the cursor, or where it last was. */
  readonly insert: (node: InlineNode) => void;
  /** Makes the selected text bold. */
  readonly makeBold: () => void;
}

interface GuideTextProps {
  readonly value: string;
  readonly label: string;
  readonly language: string;
  readonly texts: ElementTexts | undefined;
  readonly isHeading: boolean;
  readonly handle: Ref<GuideTextHandle>;
  readonly onChange: (value: string) => void;
}

const NO_TEXTS: ElementTexts = {};

export function GuideText({
  value,
  label,
  language,
  texts = NO_TEXTS,
  isHeading,
  handle,
  onChange,
}: GuideTextProps): JSX.Element {
  const field = useRef<HTMLDivElement>(null);
  /** The text shown; the field is only filled again when the value differs, or the cursor would jump. */
  const shown = useRef<string>(undefined);
  const selected = useRef<Range>(undefined);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    try {
      current.contentEditable = 'plaintext-only';
    } catch {
      // Older browsers don't support it; `onPaste` strips formatting there.
      current.contentEditable = 'true';
    }
  }, []);
  useLayoutEffect(() => {
    if (!field.current || value === shown.current) return;
    shown.current = value;
    field.current.replaceChildren(...parseInline(value).map((node) => toDom(node, texts)));
  }, [value, texts]);
  const read = (): void => {
    if (!field.current) return;
    const text = formatInline(joinStrong(readDom(field.current))).replace(/\n$/, '');
    shown.current = text;
    onChange(text);
  };
  const keepSelection = (): void => {
    const selection = getSelection();
    // A chip is not editable: a click on it puts the cursor behind it.
    const chip = selection?.isCollapsed === true && selection.anchorNode?.parentElement?.closest('.chip');
    if (chip && field.current?.contains(chip)) selection.collapse(chip.parentNode, getIndex(chip) + 1);
    if (selection && selection.rangeCount > 0 && field.current?.contains(selection.anchorNode))
      selected.current = selection.getRangeAt(0).cloneRange();
  };
  const getRange = (): Range => {
    const range = selected.current;
    if (range && field.current?.contains(range.commonAncestorContainer)) return range;
    const end = document.createRange();
    if (field.current) end.selectNodeContents(field.current);
    end.collapse(false);
    return end;
  };
  const selectBehind = (child: ChildNode): void => {
    field.current?.focus();
    getSelection()?.collapse(child.parentNode, getIndex(child) + 1);
    keepSelection();
  };
  useImperativeHandle(handle, () => ({
    insert: (node) => {
      const range = getRange();
      const element = toDom(node, texts);
      range.deleteContents();
      range.insertNode(element);
      selectBehind(element);
      read();
    },
    makeBold: () => {
      const range = getRange();
      if (range.collapsed) return;
      const bold = document.createElement('b');
      bold.append(range.extractContents());
      range.insertNode(bold);
      selectBehind(bold);
      read();
    },
  }));
  return (
    <div
      ref={field}
      class={isHeading ? 'text heading' : 'text'}
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      tabIndex={0}
      lang={language}
      dir="auto"
      spellcheck
      onInput={read}
      onKeyUp={keepSelection}
      onMouseUp={keepSelection}
      onBlur={keepSelection}
      onPaste={(event) => {
        if (field.current?.contentEditable === 'plaintext-only') return;
        event.preventDefault();
        getSelection()?.deleteFromDocument();
        getSelection()
          ?.getRangeAt(0)
          .insertNode(document.createTextNode(event.clipboardData?.getData('text/plain') ?? ''));
        read();
      }}
    />
  );
}

/** The index of a child in its parent. */
function getIndex(child: ChildNode): number {
  return [...(child.parentNode?.childNodes ?? [])].indexOf(child);
}

/** @param texts what elements print; an unknown element shows its value */
function toDom(node: InlineNode, texts: ElementTexts): ChildNode {
  if (node.kind === 'text') return document.createTextNode(node.text);
  if (node.kind === 'element') {
    const chip = document.createElement('span');
    const text = texts[node.name]?.[node.value];
    chip.className = text === undefined ? 'chip unknown' : 'chip';
    chip.contentEditable = 'false';
    chip.dataset['name'] = node.name;
    chip.dataset['value'] = node.value;
    chip.textContent = text ?? node.value;
    return chip;
  }
  const element = document.createElement(node.kind === 'strong' ? 'b' : 'span');
  if (node.kind === 'link') {
    element.className = 'link';
    element.dataset['to'] = node.to;
    element.title = node.to;
  }
  if (node.kind === 'local') {
    element.className = 'local';
    element.dataset['word'] = node.word;
    element.title = node.word;
  }
  element.append(...node.inner.map((inner) => toDom(inner, texts)));
  return element;
}

/** Reads the field's content; browsers mark a new line with different elements. */
function readDom(parent: Node): InlineNode[] {
  return [...parent.childNodes].flatMap((child, index): InlineNode[] => {
    if (!(child instanceof HTMLElement)) return [{ kind: 'text', text: child.textContent ?? '' }];
    const { name, value, to, word } = child.dataset;
    if (name !== undefined && value !== undefined)
      return [{ kind: 'element', name: name as (InlineNode & { kind: 'element' })['name'], value }];
    const inner = readDom(child);
    if (to !== undefined) return [{ kind: 'link', to, inner }];
    if (word !== undefined) return [{ kind: 'local', word, inner }];
    if (child.tagName === 'B' || child.tagName === 'STRONG') return [{ kind: 'strong', inner }];
    if (child.tagName === 'BR') return [{ kind: 'text', text: '\n' }];
    const isLine = index > 0 && (child.tagName === 'DIV' || child.tagName === 'P');
    return isLine ? [{ kind: 'text', text: '\n' }, ...inner] : inner;
  });
}

/** Joins adjacent bold nodes, whose asterisks would otherwise touch. */
function joinStrong(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'text' && node.text === '') continue;
    if (node.kind === 'strong' && last?.kind === 'strong')
      joined.splice(-1, 1, { kind: 'strong', inner: [...last.inner, ...node.inner] });
    else joined.push(node);
  }
  return joined;
}
