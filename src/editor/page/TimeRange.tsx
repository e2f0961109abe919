import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { completeTime, readTimeRange } from '../../opening/completeTime.ts';
import { useDraft } from './useDraft.ts';
import { useSelectAll } from './useSelectAll.ts';
import { useEditorContext } from './editorStrings.ts';

type Times = readonly [from: string, to: string];

/** A range that nobody has filled in yet. */
export const NO_TIMES = '-';

/**
 * From when to when, each typed in short or in full, in 24 hours as in the files. Either field also takes both times at once:
 * `9-15.30`.
 */
export function TimeRange({
  day,
  value,
  onChange,
  onEmptied,
}: {
  readonly day: string;
  /** `10:00-16:00`. */
  readonly value: string;
  readonly onChange: (range: string) => void;
  /** Somebody has emptied both fields, and left them. */
  readonly onEmptied: () => void;
}): JSX.Element {
  const { t } = useEditorContext();
  const { text, onInput, onLeave } = useDraft<string, Times>(value, splitRange, joinTimes, onChange);
  const [from, to] = text;
  const isEmpty = from.trim() === '' && to.trim() === '';
  const wasFilled = useRef(false);
  if (!isEmpty) wasFilled.current = true;
  return (
    <span
      class="range"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        onLeave();
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        // What was never filled in stays, so that the check asks for it.
        if (!isInside && isEmpty && wasFilled.current) onEmptied();
      }}
      // Enter saves without leaving.
      onChange={onLeave}
    >
      <TimeInput
        label={t('hours.timeFrom', { day })}
        text={from}
        onInput={(typed) => {
          onInput([typed, to]);
        }}
      />
      –
      <TimeInput
        label={t('hours.timeTo', { day })}
        text={to}
        onInput={(typed) => {
          onInput([from, typed]);
        }}
      />
    </span>
  );
}

function splitRange(range: string): Times {
  const [from = '', to = ''] = range.split('-');
  return [from, to];
}

function joinTimes([from, to]: Times): string {
  return readTimeRange(from) ?? readTimeRange(to) ?? `${completeTime(from)}-${completeTime(to)}`;
}

function TimeInput({
  label,
  text,
  onInput,
}: {
  readonly label: string;
  readonly text: string;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const selectAll = useSelectAll();
  return (
    <input
      class="time"
      aria-label={label}
      autocomplete="off"
      inputMode="text"
      placeholder="10:00"
      value={text}
      {...selectAll}
      onInput={({ currentTarget }) => {
        onInput(currentTarget.value);
      }}
    />
  );
}
