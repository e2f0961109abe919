/** The text of a guide in blocks; of a translation with the source language beside it, and what has changed there marked. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { guideElements, isGuideElement, type GuideElement } from '../../domain/guide.ts';
import type { OpenSheet, SheetValues, SourceText } from '../desk.ts';
import type { SheetMistake } from '../sheetMistakes.ts';
import { getHead, joinBlocks, splitBlocks, type GuideBlock } from '../../domain/guideBody.ts';
import { Foldable } from './Field.tsx';
import { useSurroundings, type Say } from './words.ts';

interface BodyProps {
  readonly opened: OpenSheet;
  readonly values: SheetValues;
  readonly onChange: (values: SheetValues) => void;
  readonly mistakes: readonly SheetMistake[];
}

const countLines = (text: string): number => text.split('\n').length - 1;

export function GuideBody({ opened, values, onChange, mistakes }: BodyProps): JSX.Element {
  const { say } = useSurroundings();
  const body = values.body ?? '';
  const blocks = splitBlocks(body);
  const setBlocks = (next: readonly GuideBlock[]): void => {
    onChange({ ...values, body: joinBlocks(next) });
  };
  const [path = ''] = opened.parts.map((part) => part.path);
  const above = countLines(getHead(opened.base[path] ?? ''));
  const texts = opened.texts ?? [];
  // Where each block begins in the text as it is written now, and as it was opened: there the translations were found.
  const old = listStarts(splitBlocks(opened.values.body ?? ''));
  const now = listStarts(blocks);
  const accepted = values.accepted ?? [];
  const accept = (ids: readonly string[]): void => {
    onChange({ ...values, accepted: [...new Set([...accepted, ...ids])] });
  };
  return (
    <Foldable title={<h2>{say('guide.text')}</h2>} isOpen>
      {blocks.map((block, index) => {
        if (block.text === '') return null;
        const marker = MARKER.exec(block.text);
        if (marker) {
          const [, slash, element = ''] = marker;
          const name = isGuideElement(element) ? say(`element.${element}`) : element;
          return (
            <p class="marker" key={index}>
              {say(slash === '/' ? 'guide.ends' : 'guide.begins', { name })}
              {slash !== '/' && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    setBlocks(unwrap(blocks, index, element));
                  }}
                >
                  {say('guide.unwrap', { name })}
                </button>
              )}
            </p>
          );
        }
        const start = now[index] ?? 1;
        const end = start + countLines(block.text);
        const own = texts.filter(({ line }) => line !== undefined && isWithin(line, index, old));
        const missing = listMissingAfter(texts, own);
        const told = mistakes.filter(
          ({ file, line = 0, path: at }) =>
            at === undefined && file.endsWith(path) && start <= line - above && line - above <= end,
        );
        return (
          <Block
            key={index}
            number={index + 1}
            block={block}
            sources={own}
            missing={missing}
            isAccepted={own.every(({ id, state }) => state !== 'stale' || accepted.includes(id))}
            onAccept={() => {
              accept(own.map(({ id }) => id));
            }}
            mistakes={told}
            onText={(text) => {
              setBlocks(blocks.map((other, at) => (at === index ? { ...other, text } : other)));
            }}
            onMove={(by) => {
              setBlocks(swap(blocks, index, index + by));
            }}
            onDelete={() => {
              setBlocks(blocks.filter((_, at) => at !== index));
            }}
            onAdd={(text) => {
              setBlocks([...blocks.slice(0, index + 1), { gap: '\n\n', text }, ...blocks.slice(index + 1)]);
            }}
          />
        );
      })}
    </Foldable>
  );
}

/** An element around words, where it begins or ends. */
const MARKER = /^<(\/?)([A-Z]\w*)>$/;

/** The blocks without an element around some of them, which stay. */
function unwrap(blocks: readonly GuideBlock[], index: number, element: string): GuideBlock[] {
  const end = blocks.findIndex(({ text }, at) => at > index && text === `</${element}>`);
  return blocks.filter((_, at) => at !== index && at !== end);
}

/** The line on which each block begins, from 1. */
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

/** The texts without a translation that come right behind those of a block. */
function listMissingAfter(texts: readonly SourceText[], own: readonly SourceText[]): SourceText[] {
  const last = own.at(-1);
  if (!last) return [];
  const after = texts.slice(texts.indexOf(last) + 1);
  const end = after.findIndex(({ state }) => state !== 'missing');
  return after.slice(0, end === -1 ? undefined : end);
}

/** The words of two blocks change places; the lines between them stay. */
function swap(blocks: readonly GuideBlock[], a: number, b: number): GuideBlock[] {
  const [first, second] = [blocks[a], blocks[b]];
  if (!first || !second || second.text === '') return [...blocks];
  return blocks.map((block, index) =>
    index === a ? { ...block, text: second.text } : index === b ? { ...block, text: first.text } : block,
  );
}

interface BlockProps {
  readonly number: number;
  readonly block: GuideBlock;
  readonly sources: readonly SourceText[];
  readonly missing: readonly SourceText[];
  readonly isAccepted: boolean;
  readonly onAccept: () => void;
  readonly mistakes: readonly SheetMistake[];
  readonly onText: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDelete: () => void;
  readonly onAdd: (text: string) => void;
}

function Block({ number, block, sources, missing, isAccepted, mistakes, ...on }: BlockProps): JSX.Element {
  const { say } = useSurroundings();
  const area = useRef<HTMLTextAreaElement>(null);
  const label = say('guide.block', { number: String(number), kind: describeBlock(block.text, say) });
  const isStale = sources.some(({ state }) => state === 'stale');
  return (
    <div
      class={`block ${mistakes.length > 0 ? 'wrong' : ''} ${sources.length > 0 ? 'paired' : ''}`}
      role="group"
      aria-label={label}
    >
      <p class="hint" aria-hidden="true">
        {label}
      </p>
      {mistakes.map(({ problem, fix }) => (
        <p class="mistake">
          <strong>{problem}</strong> {fix}
        </p>
      ))}
      {isStale && (
        <p class="stale">
          {isAccepted ? say('guide.holds.done') : say('guide.stale')}{' '}
          {!isAccepted && (
            <button type="button" onClick={on.onAccept}>
              {say('guide.holds')}
            </button>
          )}
        </p>
      )}
      <div class="pair">
        {sources.length > 0 && (
          <div class="source" lang="en">
            {[...sources, ...missing].map(({ text, state }) => (
              <p class={state}>
                {state === 'missing' && <strong>{say('guide.missing')}: </strong>}
                {text}
              </p>
            ))}
          </div>
        )}
        <textarea
          ref={area}
          aria-label={label}
          dir="auto"
          rows={Math.max(2, Math.ceil(block.text.length / 60) + countLines(block.text))}
          value={block.text}
          onInput={({ currentTarget }) => {
            on.onText(currentTarget.value);
          }}
        />
      </div>
      <div class="row tools">
        <InsertElement
          onInsert={(text) => {
            const { selectionStart, selectionEnd } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
            on.onText(block.text.slice(0, selectionStart) + text + block.text.slice(selectionEnd));
          }}
        />
        <AddBlock onAdd={on.onAdd} />
        <button
          type="button"
          class="quiet"
          onClick={() => {
            on.onMove(-1);
          }}
        >
          {say('guide.up')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            on.onMove(1);
          }}
        >
          {say('guide.down')}
        </button>
        <button type="button" class="quiet" onClick={on.onDelete}>
          {say('guide.delete')}
        </button>
      </div>
    </div>
  );
}

function describeBlock(text: string, say: Say): string {
  if (text.startsWith('#')) return say('kind.heading');
  return /^(-|\d+\.) /.test(text) ? say('kind.list') : say('kind.paragraph');
}

const isAround = (name: string): boolean => ['Steps', 'Note', 'Short', 'Adviser'].includes(name);

/** An element for within words: chosen by what it prints, so that nobody types a short name. */
function InsertElement({ onInsert }: { readonly onInsert: (text: string) => void }): JSX.Element {
  const { say, start } = useSurroundings();
  const [name, setName] = useState('');
  const choices =
    name === 'link' ? start.references.guide : isGuideElement(name) ? (start.elements[name] ?? []) : [];
  const names = [
    ...(Object.keys(guideElements) as GuideElement[]).filter((element) => !isAround(element)),
    'link',
  ];
  const insert = (id: string): void => {
    const title = choices.find((choice) => choice.id === id)?.title ?? id;
    onInsert(
      name === 'link'
        ? `[${title}](/${id}/)`
        : `<${name} ${isGuideElement(name) ? (guideElements[name][0] ?? '') : ''}="${id}" />`,
    );
    setName('');
  };
  return (
    <>
      <select
        aria-label={say('guide.insert')}
        value={name}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'Local') onInsert('<Local word="…">…</Local>');
          else setName(value);
        }}
      >
        <option value="">{say('guide.insert')}</option>
        {names.map((element) => (
          <option value={element}>{say(`element.${element}`)}</option>
        ))}
      </select>
      {choices.length > 0 && (
        <select
          aria-label={say(`element.${name}`)}
          value=""
          onChange={({ currentTarget: { value } }) => {
            insert(value);
          }}
        >
          <option value="">{say('choose')}</option>
          {choices.map(({ id, title }) => (
            <option value={id}>{title}</option>
          ))}
        </select>
      )}
    </>
  );
}

function AddBlock({ onAdd }: { readonly onAdd: (text: string) => void }): JSX.Element {
  const { say } = useSurroundings();
  const blocks: readonly (readonly [string, string])[] = [
    [say('kind.paragraph'), '…'],
    [say('kind.heading'), '## …?'],
    [say('kind.list'), '- …'],
    ...Object.keys(guideElements)
      .filter(isAround)
      .map((name): [string, string] => [
        say(`element.${name}`),
        `<${name}>\n\n${name === 'Steps' ? '1. …' : '…'}\n\n</${name}>`,
      ]),
  ];
  return (
    <select
      aria-label={say('guide.add')}
      value=""
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onAdd(value);
      }}
    >
      <option value="">{say('guide.add')}</option>
      {blocks.map(([title, text]) => (
        <option value={text}>{title}</option>
      ))}
    </select>
  );
}
