/** Lists the fields that two people have changed, with both values to choose from. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenEntry } from '../editor.ts';
import { describeField, describeValue } from './describeField.ts';
import type { EntryConflict } from './mergeEntries.ts';
import { useEditorContext } from './editorStrings.ts';

interface ConflictPanelProps {
  readonly opened: OpenEntry;
  readonly conflicts: readonly EntryConflict[];
  readonly isTyping: () => boolean;
  readonly onResolve: (conflict: EntryConflict, choice: 'mine' | 'theirs') => void;
  readonly onDiscard: () => void;
}

export function ConflictPanel({
  opened,
  conflicts,
  isTyping,
  onResolve,
  onDiscard,
}: ConflictPanelProps): JSX.Element {
  const context = useEditorContext();
  const { t } = context;
  const panel = useRef<HTMLElement>(null);
  const count = conflicts.length;
  useLayoutEffect(() => {
    if (!isTyping()) panel.current?.focus();
  }, [count]);
  return (
    <section class="summary notice" role="alert" tabIndex={-1} ref={panel}>
      <h2>{t('conflict.title')}</h2>
      <p>{t(count === 0 ? 'conflict.merged' : 'conflict.text')}</p>
      {conflicts.map((conflict) => (
        <fieldset class="conflict" key={[conflict.part, ...conflict.path].join('/')}>
          <legend>{describeField(context, opened, conflict)}</legend>
          {(['mine', 'theirs'] as const).map((choice) => (
            <p>
              <button type="button" onClick={() => onResolve(conflict, choice)}>
                {t(`conflict.${choice}`)}
              </button>{' '}
              <span class="value">{describeValue(context, opened, conflict, conflict[choice])}</span>
            </p>
          ))}
        </fieldset>
      ))}
      <button type="button" class="quiet" onClick={onDiscard}>
        {t('conflict.discard')}
      </button>
    </section>
  );
}
