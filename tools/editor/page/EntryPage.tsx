/** The page of an entry: its form, conflicts, saving, and recent saves. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { EntryValues, CheckResult } from '../editor.ts';
import type { EntryName } from '../entries.ts';
import type { Access, Version } from './access.ts';
import type { Assured } from '../../../src/domain/freshness.ts';
import { confirmPart, HoursQuestion, lacksHoursSource } from './ConfirmPanel.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { createEntry } from './entryStore.ts';
import { describeFailure } from './failure.ts';
import { createNewSources, NewSourcesContext } from './newSources.ts';
import { formatAddress } from './pageAddress.ts';
import { EntryForm } from './EntryForm.tsx';
import { VersionList } from './VersionList.tsx';
import { useEditorContext } from './editorStrings.ts';
import { useTyping } from './useTyping.ts';

/** Interval between retries while the server doesn't answer (ms). */
const RETRY = 2000;

interface EntryPageProps {
  readonly access: Access;
  readonly name: EntryName;
  /** Name of the person who saves. */
  readonly by: string;
  readonly onSaved: () => void;
}

export function EntryPage({ access, name, by, onSaved }: EntryPageProps): JSX.Element {
  const { t, config } = useEditorContext();
  const [, draw] = useState(0);
  const entry = useMemo(() => createEntry(access, name, () => draw((count) => count + 1)), []);
  const [result, setResult] = useState<CheckResult>();
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [discarded, setDiscarded] = useState<EntryValues>();
  /** Who confirmed the new hours; undefined until asked. */
  const [hoursSource, setHoursSource] = useState<Assured>();
  const { isTyping, onInput, onSave } = useTyping();
  const state = entry.getState();
  const { opened, values, conflicts, rejected, progress, failure, isChanged, isStored } = state;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      // Stored drafts survive a reload.
      if (!entry.getState().isStored) event.preventDefault();
    };
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void entry.refresh();
    };
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('beforeunload', warn, { signal });
    addEventListener('pagehide', entry.end, { signal });
    addEventListener('focus', refresh, { signal });
    document.addEventListener('visibilitychange', refresh, { signal });
    return () => {
      entry.end();
      controller.abort();
    };
  }, [entry]);
  useEffect(() => {
    if (failure === undefined) return;
    const timer = setInterval(() => {
      void entry.refresh();
    }, RETRY);
    return () => clearInterval(timer);
  }, [entry, failure]);
  useEffect(() => {
    let isStale = false;
    const show = (list: readonly Version[]): void => {
      if (!isStale) setVersions(list);
    };
    access.listVersions(name).then(show, () => undefined);
    return () => {
      isStale = true;
    };
  }, [opened]);
  useEffect(() => {
    if (progress === 'saved') onSaved();
  }, [progress]);
  useLayoutEffect(() => {
    if (rejected.length > 0 && !isTyping()) document.getElementById('issues')?.focus();
  }, [rejected]);

  const change = (next: EntryValues): void => {
    setDiscarded(undefined);
    // The field's change follows the creation of its new source, but is based on values without that source.
    const newSources = { ...entry.getState().values.newSources, ...next.newSources };
    entry.change(Object.keys(newSources).length > 0 ? { ...next, newSources } : next);
  };
  const save = (): void => {
    onSave();
    setHoursSource(undefined);
    void entry.save(by);
  };
  const discard = (): void => {
    setHoursSource(undefined);
    setDiscarded(values);
    void entry.discard();
  };
  const count = rejected.length > 0 ? rejected.length : (result?.issues.length ?? 0);
  const status = (): string => {
    if (failure !== undefined) return describeFailure(failure, t);
    if (progress === 'saving') return t('checking');
    if (progress === 'saved') return t('saved');
    if (conflicts.length > 0) return t('conflict.open', { count: String(conflicts.length) });
    if (progress === 'merged') return t('conflict.merged');
    if (progress === 'restored' && isChanged) return t('versions.restored');
    if (count > 0 && (isChanged || rejected.length > 0 || !opened?.isNew))
      return t(count === 1 ? 'issues.one' : 'issues.other', { count: String(count) });
    return t(isChanged ? (isStored ? 'unsaved' : 'notStored') : 'unchanged');
  };
  return (
    <>
      <p>
        <a href={formatAddress({ collection: name.collection })}>← {t(`collection.${name.collection}`)}</a>
      </p>
      <h1>{opened?.title ?? name.id}</h1>
      {opened && (progress === 'merged' || conflicts.length > 0) && (
        <ConflictPanel
          opened={opened}
          conflicts={conflicts}
          isTyping={isTyping}
          onResolve={entry.resolve}
          onDiscard={discard}
        />
      )}
      {opened ? (
        <form
          onInput={onInput}
          onSubmit={(event) => {
            event.preventDefault();
            setDiscarded(undefined);
            const lacksSource = progress !== 'restored' && lacksHoursSource(opened, values);
            if (lacksSource && !hoursSource) setHoursSource({ date: config.today, by: '' });
            else if (!lacksSource || hoursSource?.by.trim() !== '') {
              if (lacksSource && hoursSource) entry.change(confirmPart(values, 'hours', hoursSource));
              save();
            }
          }}
        >
          <NewSourcesContext.Provider
            value={createNewSources(opened, values, config, (newSources) =>
              change({ ...entry.getState().values, newSources }),
            )}
          >
            <EntryForm
              access={access}
              opened={opened}
              values={values}
              onChange={change}
              onCheck={setResult}
              rejected={rejected}
            />
          </NewSourcesContext.Provider>
          <VersionList opened={opened} versions={versions} onRestore={entry.restore} />
          <div class="bar">
            {hoursSource && <HoursQuestion stated={hoursSource} onChange={setHoursSource} onSkip={save} />}
            <div>
              <span role="status">{status()}</span>
              {progress === 'saved' && (
                <p class="hint">
                  {t('saved.next')} <code>npm run release</code>
                </p>
              )}
            </div>
            <div class="row">
              {isChanged && (
                <button type="button" class="quiet" onClick={discard}>
                  {t('discard')}
                </button>
              )}
              {!isChanged && discarded && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    entry.change(discarded);
                    setDiscarded(undefined);
                  }}
                >
                  {t('discard.undo')}
                </button>
              )}
              <button type="submit" class="save" disabled={!isChanged && !opened.isNew}>
                {t('save')}
              </button>
            </div>
          </div>
        </form>
      ) : (
        <p role="status">
          {failure !== undefined
            ? describeFailure(failure, t)
            : t(progress === 'missing' ? 'none' : 'loading')}
        </p>
      )}
    </>
  );
}
