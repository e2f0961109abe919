/** The source texts of a block: what has changed in them since they were translated, and their terms. */
import type { ComponentChildren, JSX } from 'preact';
import { createTermSplitter, listFoundTerms, usesTerm, type AgreedTerm } from '../../wording/agreedTerms.ts';
import { listInlineTexts, parseInline } from '../../../src/domain/guideInline.ts';
import { memoizeByObject } from '../../../src/domain/memoize.ts';
import type { OpenEntry, SourceText } from '../editor.ts';
import { DiffText } from './DiffText.tsx';
import { showInline } from './GuidePreview.tsx';
import { useEditorContext } from './editorStrings.ts';

const getSplitter = memoizeByObject((terms: readonly AgreedTerm[]) => createTermSplitter(terms));

const NO_TERMS: readonly AgreedTerm[] = [];

interface SourceTextsProps {
  readonly opened: OpenEntry;
  readonly sources: readonly SourceText[];
  /** The translation as it is typed. */
  readonly target: string;
}

export function SourceTexts({ opened, sources, target }: SourceTextsProps): JSX.Element {
  const { t, config } = useEditorContext();
  const { terms = NO_TERMS, sourceElementTexts = {} } = opened;
  const split = getSplitter(terms);
  const mark = (text: string): ComponentChildren =>
    split(text).map(({ text: part, found }) =>
      found ? (
        <u class="term" title={found.use}>
          {part}
        </u>
      ) : (
        part
      ),
    );
  return (
    <div class="source">
      {sources.map(({ text, state, changes }) =>
        state === 'stale' && changes ? (
          (['removed', 'added'] as const).map((side) => (
            <p>
              <strong>{t(side === 'removed' ? 'guide.before' : 'guide.now')}</strong>{' '}
              <span lang={config.sourceLanguage}>
                <DiffText parts={changes} side={side} />
              </span>
            </p>
          ))
        ) : (
          <p class={state} lang={config.sourceLanguage}>
            {state === 'missing' && <strong>{t('guide.missing')}: </strong>}
            {showInline(parseInline(text), sourceElementTexts, mark)}
          </p>
        ),
      )}
      <TermList sources={sources} target={target} split={split} />
    </div>
  );
}

/** The terms in the source texts, with a hint at those that the translation does not seem to use. */
function TermList({
  sources,
  target,
  split,
}: Pick<SourceTextsProps, 'sources' | 'target'> & {
  readonly split: ReturnType<typeof getSplitter>;
}): JSX.Element | null {
  const { t } = useEditorContext();
  const texts = sources.filter(({ state }) => state !== 'missing').map(({ text }) => text);
  const found = listFoundTerms(texts.flatMap((text) => listInlineTexts(parseInline(text)).flatMap(split)));
  if (found.length === 0) return null;
  return (
    <ul class="terms" aria-label={t('guide.terms')}>
      {found.map(({ term, use, note }) => (
        <li>
          {term}: <bdi>{use}</bdi>
          {note !== undefined && <span class="hint"> – {note}</span>}
          {!usesTerm(target, use) && (
            <>
              {' '}
              <span class="unused">{t('guide.terms.unused')}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
