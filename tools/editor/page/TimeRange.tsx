import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { completeTime, parseTimeRange } from '../../../src/opening/completeTime.ts';
import { useDraft } from './useDraft.ts';
import { useSelectAll } from './useSelectAll.ts';
import { useEditorContext } from './editorStrings.ts';

type Times = readonly [from: string, to: string];

/** A range that is not filled in yet. */
export const NO_TIMES = '-';

/**
 * An opening and a closing time, typed in full or abbreviated, in 24-hour format as in the files. Either field also takes both
 * times at once: `9-15.30`.
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
  /** Called when the focus leaves the range after both fields were emptied. */
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
        // A range that was never filled in stays, so that the check reports it.
        if (!isInside && isEmpty && wasFilled.current) onEmptied();
      }}
      // Enter saves without a blur.
      onChange={onLeave}
    >
      <TimeInput label={t('hours.timeFrom', { day })} text={from} onInput={(typed) => onInput([typed, to])} />
      –
      <TimeInput label={t('hours.timeTo', { day })} text={to} onInput={(typed) => onInput([from, typed])} />
    </span>
  );
}

function splitRange(range: string): Times {
  const [from = '', to = ''] = range.split('-');
  return [from, to];
}

function joinTimes([from, to]: Times): string {
  return parseTimeRange(from) ?? parseTimeRange(to) ?? `${completeTime(from)}-${completeTime(to)}`;
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
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  );
}
