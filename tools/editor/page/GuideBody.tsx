/** Edits the body of a guide in blocks. A translation shows the source text beside it, with changes marked. */
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { InlineNode } from '../../../src/domain/guideInline.ts';
import {
  guideElementNames,
  guideElements,
  isBlockElement,
  isGuideElement,
  isValueElement,
} from '../../../src/domain/guide.ts';
import type { OpenEntry, EntryValues, SourceText } from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import { joinBlocks, splitBlocks, splitFrontMatter, type GuideBlock } from '../../../src/domain/guideBody.ts';
import { Collapsible } from './Field.tsx';
import { GuideText, type GuideTextHandle } from './GuideText.tsx';
import { SourceTexts } from './SourceTexts.tsx';
import { getFieldLabel, useEditorContext, type EditorTranslate } from './editorStrings.ts';

interface BodyProps {
  readonly opened: OpenEntry;
  readonly values: EntryValues;
  readonly onChange: (values: EntryValues) => void;
  readonly issues: readonly EntryIssue[];
}

const countLines = (text: string): number => text.split('\n').length - 1;

export function GuideBody({ opened, values, onChange, issues }: BodyProps): JSX.Element {
  const { t } = useEditorContext();
  const body = values.body ?? '';
  // While typing, a block may become empty or contain an empty line. It must stay one field until the body changes elsewhere.
  const current = useRef<readonly GuideBlock[]>([]);
  const blocks = joinBlocks(current.current) === body ? current.current : splitBlocks(body);
  current.current = blocks;
  const setBlocks = (next: readonly GuideBlock[]): void => {
    current.current = next;
    onChange({ ...values, body: joinBlocks(next) });
  };
  const [path = ''] = opened.parts.map((part) => part.path);
  const above = countLines(splitFrontMatter(opened.base[path] ?? '').frontMatter);
  const texts = opened.texts ?? [];
  // First lines of the blocks now, and when it was opened: the lines of `texts` refer to the latter.
  const old = listStarts(splitBlocks(opened.values.body ?? ''));
  const now = listStarts(blocks);
  const accepted = values.accepted ?? [];
  const accept = (ids: readonly string[]): void =>
    onChange({ ...values, accepted: [...new Set([...accepted, ...ids])] });
  return (
    <Collapsible title={<h2>{t('guide.text')}</h2>} isOpen>
      {texts.map(({ target, ...source }) =>
        target === undefined || source.state !== 'stale' ? null : (
          <StaleField
            key={source.id}
            opened={opened}
            source={{ ...source, target }}
            isAccepted={accepted.includes(source.id)}
            onAccept={() => accept([source.id])}
          />
        ),
      )}
      {blocks.map((block, index) => {
        // The end of the file is an empty block.
        if (block.text === '' && index === blocks.length - 1) return null;
        const marker = MARKER.exec(block.text);
        if (marker) {
          const [, slash, element = ''] = marker;
          const name = isGuideElement(element) ? t(`element.${element}`) : element;
          return (
            <p class="marker" key={index}>
              {t(slash === '/' ? 'guide.ends' : 'guide.begins', { name })}
              {slash !== '/' && (
                <button type="button" class="quiet" onClick={() => setBlocks(unwrap(blocks, index, element))}>
                  {t('guide.unwrap', { name })}
                </button>
              )}
            </p>
          );
        }
        const start = now[index] ?? 1;
        const end = start + countLines(block.text);
        const sources = texts.filter(({ line }) => line !== undefined && isWithin(line, index, old));
        const reported = issues.filter(
          ({ file, line = 0, path: at }) =>
            at === undefined && file.endsWith(path) && start <= line - above && line - above <= end,
        );
        return (
          <Block
            key={index}
            opened={opened}
            number={index + 1}
            block={block}
            sources={[...sources, ...listMissingAfter(texts, sources)]}
            isAccepted={sources.every(({ id, state }) => state !== 'stale' || accepted.includes(id))}
            onAccept={() => accept(sources.map(({ id }) => id))}
            issues={reported}
            onText={(text) => setBlocks(blocks.with(index, { ...block, text }))}
            onMove={(by) => setBlocks(swap(blocks, index, index + by))}
            onDelete={() => setBlocks(blocks.toSpliced(index, 1))}
            onAdd={(text) => setBlocks(blocks.toSpliced(index + 1, 0, { gap: '\n\n', text }))}
          />
        );
      })}
    </Collapsible>
  );
}

/** The start or end tag of an element around blocks. */
const MARKER = /^<(\/?)([A-Z]\w*)>$/;

/** Removes an element but keeps the blocks inside it. */
function unwrap(blocks: readonly GuideBlock[], index: number, element: string): GuideBlock[] {
  const end = blocks.findIndex(({ text }, at) => at > index && text === `</${element}>`);
  return blocks.filter((_, at) => at !== index && at !== end);
}

/** The first line of each block, from 1. */
function listStarts(blocks: readonly GuideBlock[]): number[] {
  let line = 1;
  return blocks.map(({ gap, text }) => {
    line += countLines(gap);
    const start = line;
    line += countLines(text);
    return start;
  });
}

function isWithin(line: number, index: number, starts: readonly number[]): boolean {
  return (starts[index] ?? Infinity) <= line && line < (starts[index + 1] ?? Infinity);
}

/** The untranslated texts that directly follow those of a block. */
function listMissingAfter(texts: readonly SourceText[], sources: readonly SourceText[]): SourceText[] {
  const last = sources.at(-1);
  if (!last) return [];
  const after = texts.slice(texts.indexOf(last) + 1);
  const end = after.findIndex(({ state }) => state !== 'missing');
  return after.slice(0, end === -1 ? undefined : end);
}

/** Swaps the text of two blocks; the gaps between blocks stay in place. */
function swap(blocks: readonly GuideBlock[], a: number, b: number): GuideBlock[] {
  const [first, second] = [blocks[a], blocks[b]];
  if (!first || !second || second.text === '') return [...blocks];
  return blocks.with(a, { ...first, text: second.text }).with(b, { ...second, text: first.text });
}

interface BlockProps {
  readonly opened: OpenEntry;
  readonly number: number;
  readonly block: GuideBlock;
  /** The source texts of the block, and the untranslated ones that follow them. */
  readonly sources: readonly SourceText[];
  readonly isAccepted: boolean;
  readonly onAccept: () => void;
  readonly issues: readonly EntryIssue[];
  readonly onText: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDelete: () => void;
  readonly onAdd: (text: string) => void;
}

function Block({ opened, number, block, sources, isAccepted, issues, ...on }: BlockProps): JSX.Element {
  const { t } = useEditorContext();
  const field = useRef<GuideTextHandle>(null);
  // The heading's `#`s are not part of the text to edit.
  const marks = /^#{1,6} +/.exec(block.text)?.[0] ?? '';
  const label = t('guide.block', { number: String(number), kind: describeBlock(block.text, t) });
  const isStale = sources.some(({ state }) => state === 'stale');
  return (
    <div class={`block ${issues.length > 0 ? 'wrong' : ''}`} role="group" aria-label={label}>
      <div class="row tools">
        <p class="hint" aria-hidden="true">
          {label}
        </p>
        <span class="row">
          <button type="button" class="quiet" onClick={() => on.onMove(-1)}>
            {t('guide.up')}
          </button>
          <button type="button" class="quiet" onClick={() => on.onMove(1)}>
            {t('guide.down')}
          </button>
          <button type="button" class="quiet" onClick={on.onDelete}>
            {t('guide.delete')}
          </button>
        </span>
      </div>
      {issues.map(({ problem, fix }) => (
        <p class="issue">
          <strong>{problem}</strong> {fix}
        </p>
      ))}
      {isStale && <StaleNote isAccepted={isAccepted} onAccept={on.onAccept} />}
      <div class="pair">
        {sources.length > 0 && <SourceTexts opened={opened} sources={sources} target={block.text} />}
        <GuideText
          handle={field}
          label={label}
          language={opened.name.language ?? ''}
          texts={opened.elementTexts}
          isHeading={marks !== ''}
          value={block.text.slice(marks.length)}
          onChange={(text) => on.onText(marks + text)}
        />
      </div>
      <div class="row tools">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            field.current?.makeBold();
          }}
        >
          {t('guide.bold')}
        </button>
        <InsertElement
          onInsert={(node) => {
            field.current?.insert(node);
          }}
        />
        <AddBlock onAdd={on.onAdd} />
      </div>
    </div>
  );
}

function StaleNote({
  isAccepted,
  onAccept,
}: {
  readonly isAccepted: boolean;
  readonly onAccept: () => void;
}): JSX.Element {
  const { t } = useEditorContext();
  return (
    <p class="stale">
      {isAccepted ? t('guide.stillCorrect.done') : t('guide.stale')}{' '}
      {!isAccepted && (
        <button type="button" onClick={onAccept}>
          {t('guide.stillCorrect')}
        </button>
      )}
    </p>
  );
}

/** A title or a summary whose source text has changed; it is edited in the form above. */
function StaleField({
  opened,
  source,
  isAccepted,
  onAccept,
}: {
  readonly opened: OpenEntry;
  readonly source: SourceText & { readonly target: string };
  readonly isAccepted: boolean;
  readonly onAccept: () => void;
}): JSX.Element {
  const { t } = useEditorContext();
  const label = getFieldLabel(t, source.id.replace(/^.*\//, ''));
  return (
    <div class="block" role="group" aria-label={label}>
      <p class="hint" aria-hidden="true">
        {label}
      </p>
      <StaleNote isAccepted={isAccepted} onAccept={onAccept} />
      <div class="pair">
        <SourceTexts opened={opened} sources={[source]} target={source.target} />
        <p lang={opened.name.language} dir="auto">
          {source.target}
        </p>
      </div>
    </div>
  );
}

function describeBlock(text: string, t: EditorTranslate): string {
  if (text.startsWith('#')) return t('kind.heading');
  return /^(-|\d+\.) /.test(text) ? t('kind.list') : t('kind.paragraph');
}

/** Inserts an inline element, chosen by what it prints rather than by its short name. */
function InsertElement({ onInsert }: { readonly onInsert: (node: InlineNode) => void }): JSX.Element {
  const { t, config } = useEditorContext();
  const id = useId();
  const [name, setName] = useState('');
  const [word, setWord] = useState('');
  const choices =
    name === 'link' ? config.references.guide : isValueElement(name) ? (config.elements[name] ?? []) : [];
  const names = [
    ...guideElementNames.filter((element) =>
      isValueElement(element) ? config.elements[element] !== undefined : !isBlockElement(element),
    ),
    'link',
  ];
  const insert = (node: InlineNode): void => {
    onInsert(node);
    setName('');
    setWord('');
  };
  const choose = (value: string): void => {
    const title = choices.find((choice) => choice.id === value)?.title ?? value;
    if (name === 'link') insert({ kind: 'link', to: `/${value}/`, inner: [{ kind: 'text', text: title }] });
    else if (isValueElement(name)) insert({ kind: 'element', name, value });
  };
  return (
    <>
      <select
        aria-label={t('guide.insert')}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      >
        <option value="">{t('guide.insert')}</option>
        {names.map((element) => (
          <option value={element}>{t(`element.${element}`)}</option>
        ))}
      </select>
      {name === 'Local' && (
        <span class="row">
          <label for={id}>{t('guide.word')}</label>
          <input
            id={id}
            lang={config.countryLanguage}
            value={word}
            onInput={({ currentTarget: { value } }) => setWord(value)}
          />
          <button
            type="button"
            disabled={word.trim() === ''}
            onClick={() => insert({ kind: 'local', word: word.trim(), inner: [{ kind: 'text', text: '…' }] })}
          >
            {t('guide.insert')}
          </button>
        </span>
      )}
      {choices.length > 0 && (
        <select
          aria-label={t(`element.${name}`)}
          value=""
          onChange={({ currentTarget: { value } }) => choose(value)}
        >
          <option value="">{t('choose')}</option>
          {choices.map(({ id: choice, title }) => (
            <option value={choice}>{title}</option>
          ))}
        </select>
      )}
    </>
  );
}

function AddBlock({ onAdd }: { readonly onAdd: (text: string) => void }): JSX.Element {
  const { t } = useEditorContext();
  const blocks: readonly (readonly [string, string])[] = [
    [t('kind.paragraph'), '…'],
    [t('kind.heading'), '## …?'],
    [t('kind.list'), '- …'],
    ...guideElementNames
      .filter(isBlockElement)
      .map((name): [string, string] => [
        t(`element.${name}`),
        `<${name}>\n\n${guideElements[name].first}\n\n</${name}>`,
      ]),
  ];
  return (
    <select
      aria-label={t('guide.add')}
      value=""
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onAdd(value);
      }}
    >
      <option value="">{t('guide.add')}</option>
      {blocks.map(([title, text]) => (
        <option value={text}>{title}</option>
      ))}
    </select>
  );
}
