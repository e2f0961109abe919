import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { formatTypedDate, parseTypedDate } from './typedDate.ts';
import { useDraft } from './useDraft.ts';
import { useSelectAll } from './useSelectAll.ts';
import { useEditorContext } from './editorStrings.ts';

interface DateInputProps {
  /** `YYYY-MM-DD`, or typed text that is not a date. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  /** Whether a month or a year without a day is accepted. */
  readonly isLoose?: boolean;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

/**
 * A date, typed in any usual format and shown in words, the same in every browser and in messages; or picked in the browser's
 * calendar.
 */
export function DateInput({ value, onChange, isLoose = false, ...attributes }: DateInputProps): JSX.Element {
  const { t, config, language } = useEditorContext();
  const locale = { language, country: config.country };
  const selectAll = useSelectAll();
  const calendar = useRef<HTMLInputElement>(null);
  const { text, onInput, onLeave } = useDraft(
    value,
    (date) => formatTypedDate(date, locale),
    (typed) => parseTypedDate(typed, locale, config.today, isLoose),
    onChange,
  );
  return (
    <span class="date">
      <input
        {...attributes}
        {...selectAll}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onBlur={onLeave}
        // Enter saves without a blur.
        onChange={onLeave}
      />
      <span>
        <button type="button" class="quiet" onClick={() => onChange(config.today)}>
          {t('today')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            calendar.current?.showPicker();
          }}
        >
          {t('calendar')}
        </button>
      </span>
      <input
        ref={calendar}
        class="calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') onChange(currentTarget.value);
        }}
      />
    </span>
  );
}
