/** Previews the site's opening hours, from today or from a chosen day. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDay } from '../../../src/domain/calendarDay.ts';
import { formatTypedDate } from './typedDate.ts';
import type { HoursPreview } from '../hoursPreview.ts';
import { DateInput } from './DateInput.tsx';
import { useEditorContext } from './editorStrings.ts';

/** Width of form and preview from which they are side by side (px; same as in `editor.css`). */
const WIDE = 832;

/** A preview: open beside its form, folded above it. */
export function PreviewFold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const root = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => setOpen((root.current?.parentElement?.clientWidth ?? 0) >= WIDE), []);
  return (
    <details class="preview" open={isOpen} ref={root}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}

export function Preview({
  preview,
  first,
  onFirst,
}: {
  readonly preview: HoursPreview | undefined;
  readonly first: string;
  readonly onFirst: (date: string) => void;
}): JSX.Element {
  const { t, config, language } = useEditorContext();
  const id = useId();
  return (
    <PreviewFold title={t('preview.title')}>
      {preview ? (
        <>
          <p class="now">
            {preview.now === undefined ? t('preview.hidden') : t('preview.now', { says: preview.now })}
          </p>
          <p>
            {t(preview.overdueFrom > config.today ? 'preview.overdue' : 'preview.wasOverdue', {
              date: formatTypedDate(preview.overdueFrom, { language, country: config.country }),
            })}
          </p>
        </>
      ) : (
        <p>{t('preview.wait')}</p>
      )}
      <label for={id}>{t('preview.from')}</label>
      <DateInput
        id={id}
        value={first}
        onChange={(date) => {
          if (isDay(date)) onFirst(date);
        }}
      />
      <ol>
        {preview?.days.map(({ date, day, hours, reason, state }) => (
          <li key={date} data-date={date} data-state={state}>
            <span>
              <strong>{day}</strong>
              {reason !== undefined && ` (${reason})`}
            </span>{' '}
            <span class="times">{hours}</span> <span class="hint">{t(`preview.day.${state}`)}</span>
          </li>
        ))}
      </ol>
    </PreviewFold>
  );
}
