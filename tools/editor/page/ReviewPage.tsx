/** Imports the result of a review sheet: shows what the reviewer says, and asks which changes to accept. */
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatTypedDate } from './typedDate.ts';
import type { ReviewAnswer, ReviewView, ShownChange, UploadedFile } from '../reviewView.ts';
import type { Access } from './access.ts';
import { describeFailure } from './failure.ts';
import { DiffText } from './DiffText.tsx';
import { getLanguageLabel, useEditorContext, type EditorTranslate } from './editorStrings.ts';

/** More bytes than a result may have, so that the backend reports a larger one; fewer than a request may have. */
const MAX_SENT = 2_500_000;

interface ReviewPageProps {
  readonly access: Pick<Access, 'readReview' | 'takeReview'>;
  readonly onTaken: () => void;
}

type Shown =
  ReviewAnswer | { readonly kind: 'start' } | { readonly kind: 'failed'; readonly failure: unknown };

export function ReviewPage({ access, onTaken }: ReviewPageProps): JSX.Element {
  const { t } = useEditorContext();
  const [text, setText] = useState('');
  const [file, setFile] = useState<UploadedFile>();
  const [answer, setAnswer] = useState<Shown>({ kind: 'start' });
  const [review, setReview] = useState<ReviewView>();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus makes a screen reader begin at what has changed.
  useLayoutEffect(() => {
    if (answer.kind !== 'start') heading.current?.focus();
  }, [answer]);

  const send = async (request: () => Promise<ReviewAnswer>): Promise<void> => {
    setBusy(true);
    try {
      const next = await request();
      setAnswer(next);
      if (next.kind === 'read' || next.kind === 'outdated') {
        const possible = next.review.changes.filter(isPossible).map(({ id }) => id);
        setReview(next.review);
        setAccepted(new Set(next.kind === 'read' ? [] : possible.filter((id) => accepted.has(id))));
      }
      if (next.kind === 'taken') onTaken();
    } catch (failure) {
      setAnswer({ kind: 'failed', failure });
    }
    setBusy(false);
  };
  const read = (content: Blob, name: string): void => {
    setReview(undefined);
    void send(async () => {
      const upload = { name, base64: await encode(content.slice(0, MAX_SENT)) };
      setFile(upload);
      return access.readReview(upload);
    });
  };
  const restart = (): void => {
    setReview(undefined);
    setFile(undefined);
    setText('');
    setAnswer({ kind: 'start' });
  };

  if (answer.kind === 'taken' && review)
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          {t('review.thanks')}
        </h1>
        <p>
          {countTexts(t, 'review.reviewed', answer.reviewed)}{' '}
          {countTexts(t, 'review.changed', answer.changed)}
        </p>
        <p>
          {t('review.tell', { name: review.reviewer.name })}{' '}
          <q>
            {countTexts(t, 'review.thankYou', answer.reviewed)}
            {answer.changed > 0 && ` ${countTexts(t, 'review.yourChanges', answer.changed)}`}
          </q>
        </p>
        <p class="hint">
          {t('saved.next')} <code>npm run release</code>
        </p>
        <button type="button" onClick={restart}>
          {t('review.next')}
        </button>
      </>
    );
  return (
    <>
      <h1>{t('review.title')}</h1>
      {!review && (
        <form
          class="part"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') read(new Blob([text]), t('review.pasted'));
          }}
        >
          <p>{t('review.what')}</p>
          <div class="field">
            <label for="review-file">{t('review.file')}</label>
            <input
              id="review-file"
              type="file"
              accept=".json,.txt,.eml,application/json,text/plain"
              disabled={isBusy}
              onChange={({ currentTarget: input }) => {
                const [chosen] = input.files ?? [];
                if (chosen) read(chosen, chosen.name);
                // Choosing the same file again must read it again.
                input.value = '';
              }}
            />
          </div>
          <div class="field">
            <label for="review-text">{t('review.text')}</label>
            <textarea
              id="review-text"
              rows={4}
              dir="ltr"
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </div>
          <button type="submit" disabled={isBusy || text.trim() === ''}>
            {t('review.read')}
          </button>
        </form>
      )}
      {(answer.kind === 'rejected' || answer.kind === 'failed' || answer.kind === 'outdated') && (
        <section class="summary" role="alert">
          <h2 ref={heading} tabIndex={-1}>
            {t('review.nothing')}
          </h2>
          {answer.kind === 'rejected' ? (
            <p lang="en" class="reason">
              {answer.reason}
            </p>
          ) : (
            <p>{answer.kind === 'failed' ? describeFailure(answer.failure, t) : t('review.outdated')}</p>
          )}
        </section>
      )}
      {review && (
        <ReviewForm
          review={review}
          heading={answer.kind === 'read' ? heading : null}
          accepted={accepted}
          isBusy={isBusy}
          onAccept={setAccepted}
          onTake={() => {
            if (file) void send(() => access.takeReview(file, [...accepted]));
          }}
          onCancel={restart}
        />
      )}
      <p role="status">{isBusy ? t('checking') : ''}</p>
    </>
  );
}

interface ReviewFormProps {
  readonly review: ReviewView;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly accepted: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

function ReviewForm({
  review,
  heading,
  accepted,
  isBusy,
  onAccept,
  onTake,
  onCancel,
}: ReviewFormProps): JSX.Element {
  const context = useEditorContext();
  const { t, language, config } = context;
  const { tag, reviewer, counts, changes, unclear, misread, skipped } = review;
  const possible = changes.filter(isPossible).map(({ id }) => id);
  const numbers: readonly (readonly [string, string])[] = [
    ['review.count.read', String(counts.read)],
    ['review.count.good', String(counts.good)],
    ['review.count.changes', String(changes.length)],
    ['review.count.unclear', String(unclear.length)],
    ...(counts.answers > 0
      ? [
          [
            'review.count.answers',
            t('review.count.of', { part: String(counts.rightAnswers), all: String(counts.answers) }),
          ] as const,
        ]
      : []),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onTake();
      }}
    >
      <section class="part">
        <h2 ref={heading} tabIndex={-1}>
          {t('review.by', { language: getLanguageLabel(language, tag), name: reviewer.name })}
        </h2>
        <p>
          {t(`review.relation.${reviewer.relation}`)} ·{' '}
          {formatTypedDate(reviewer.date, { language, country: config.country })}
        </p>
        <dl class="counts">
          {numbers.map(([key, number]) => (
            <div>
              <dt>{t(key)}</dt>
              <dd>{number}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Remarks title={t('review.misread')} hint={t('review.misread.hint')}>
        {misread.map(({ asks, answered, right, ...text }) => (
          <li>
            <TextPair review={review} {...text} />
            <p>
              {t('review.asked')} <Target review={review}>{asks}</Target>
              <br />
              {t('review.answered')} <Target review={review}>{answered}</Target>
              <br />
              {t('review.right')} <Target review={review}>{right}</Target>
            </p>
          </li>
        ))}
      </Remarks>
      <Remarks title={t('review.unclear')} hint={t('review.unclear.hint')}>
        {unclear.map(({ note = '', ...text }) => (
          <li>
            <TextPair review={review} {...text} />
            {note !== '' && (
              <p>
                {t('review.note')} <bdi>{note}</bdi>
              </p>
            )}
          </li>
        ))}
      </Remarks>
      {changes.length > 0 && (
        <section class="part">
          <h2>{t('review.changes')}</h2>
          <div class="row">
            <button type="button" onClick={() => onAccept(new Set(possible))}>
              {t('review.all')}
            </button>
            <button type="button" onClick={() => onAccept(new Set())}>
              {t('review.none')}
            </button>
            <span role="status">
              {t('review.accepted', { part: String(accepted.size), all: String(changes.length) })}
            </span>
          </div>
          <ol class="remarks">
            {changes.map((change) => (
              <li key={change.id}>
                <Change
                  review={review}
                  change={change}
                  isAccepted={accepted.has(change.id)}
                  onAccept={(isAccepted) => {
                    const next = new Set(accepted);
                    if (isAccepted) next.add(change.id);
                    else next.delete(change.id);
                    onAccept(next);
                  }}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Remarks title={t('review.skipped')} hint={t('review.skipped.hint')}>
        {skipped.map(({ id, reason }) => (
          <li>
            <code>{id}</code>: {t(`review.skipped.${reason}`)}
          </li>
        ))}
      </Remarks>
      <p class="hint">{t('review.take.hint')}</p>
      <div class="bar">
        <div class="row">
          <button type="button" class="quiet" onClick={onCancel}>
            {t('review.cancel')}
          </button>
          <button type="submit" class="save" disabled={isBusy}>
            {t('review.take')}
          </button>
        </div>
      </div>
    </form>
  );
}

const isPossible = ({ issues }: ShownChange): boolean => issues.length === 0;

function countTexts(t: EditorTranslate, key: string, count: number): string {
  return t(`${key}.${count === 1 ? 'one' : 'other'}`, { count: String(count) });
}

/** The bytes of a file, as text to send in JSON. */
function encode(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error());
    reader.onload = () => {
      // "data:TYPE;base64,BYTES"
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '');
    };
    reader.readAsDataURL(content);
  });
}

/** A list of texts with what was said about them; nothing if it is empty. */
function Remarks({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: readonly ComponentChildren[];
}): JSX.Element | null {
  if (children.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      <ul class="remarks">{children}</ul>
    </section>
  );
}

/** Text in the language of the review. */
function Target({
  review: { tag, direction },
  children,
}: {
  readonly review: ReviewView;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <bdi lang={tag} dir={direction}>
      {children}
    </bdi>
  );
}

function Original({ source }: { readonly source: string }): JSX.Element {
  const { t, config } = useEditorContext();
  return (
    <p>
      <span class="hint">{t('review.original')}</span> <bdi lang={config.sourceLanguage}>{source}</bdi>
    </p>
  );
}

function TextPair({
  review,
  source,
  target,
}: {
  readonly review: ReviewView;
  readonly source: string;
  readonly target: string;
}): JSX.Element {
  return (
    <>
      <Original source={source} />
      <p>
        <Target review={review}>{target}</Target>
      </p>
    </>
  );
}

/** The old and the new text side by side, with the words that differ. */
function Change({
  review,
  change: { id, source, diff, note = '', issues },
  isAccepted,
  onAccept,
}: {
  readonly review: ReviewView;
  readonly change: ShownChange;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}): JSX.Element {
  const { t } = useEditorContext();
  const textId = useId();
  const { tag, direction } = review;
  return (
    <>
      <Original source={source} />
      <div class="pair">
        {(['removed', 'added'] as const).map((side) => (
          <div>
            <p class="hint">{t(`review.${side}`)}</p>
            <p class="proposed" lang={tag} dir={direction} id={side === 'added' ? textId : undefined}>
              <DiffText parts={diff} side={side} />
            </p>
          </div>
        ))}
      </div>
      {note !== '' && (
        <p>
          {t('review.note')} <bdi>{note}</bdi>
        </p>
      )}
      {issues.length === 0 ? (
        <label>
          <input
            type="checkbox"
            checked={isAccepted}
            aria-describedby={textId}
            onChange={({ currentTarget }) => onAccept(currentTarget.checked)}
          />{' '}
          {t('review.accept')}
        </label>
      ) : (
        <div class="issue">
          <p>{t('review.impossible')}</p>
          {issues.map(({ problem, fix }) => (
            <p lang="en">
              <strong>{problem}</strong> {fix}
            </p>
          ))}
        </div>
      )}
      <p class="hint">
        <code>{id}</code>
      </p>
    </>
  );
}
