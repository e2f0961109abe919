/**
 * The state of an open entry. Every change is sent to the server as a draft at once, so that closing the page or opening the
 * entry in another one loses nothing.
 */
import { isDeepEqual } from '../../../src/domain/deepEqual.ts';
import type { OpenEntry, EntryValues } from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import type { EntryName } from '../entries.ts';
import type { Access, Draft, DraftState, OpenedEntry, Version } from './access.ts';
import { alignValues, mergeTakingMine, takeMine, type EntryConflict } from './mergeEntries.ts';

type Progress = 'loading' | 'missing' | 'idle' | 'saving' | 'discarding' | 'saved' | 'merged' | 'restored';

export interface EntryState extends Draft {
  readonly progress: Progress;
  /** Undefined while it is loading. */
  readonly opened?: OpenEntry | undefined;
  /** Issues that prevented saving. */
  readonly rejected: readonly EntryIssue[];
  /** Why the last request failed. */
  readonly failure?: unknown;
  /** The values differ from the files. */
  readonly isChanged: boolean;
  /** The server has all changes as a draft. */
  readonly isStored: boolean;
}

export interface Entry {
  readonly getState: () => EntryState;
  readonly change: (values: EntryValues) => void;
  readonly save: (by: string) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Fills the form with an earlier version, without saving it. */
  readonly restore: (version: Version) => void;
  readonly resolve: (conflict: EntryConflict, choice: 'mine' | 'theirs') => void;
  /** Fetches changes made elsewhere. */
  readonly refresh: () => Promise<void>;
  /** Sends unsent changes without waiting for the answer, since the page is about to close. */
  readonly end: () => void;
}

const EMPTY: EntryState = {
  progress: 'loading',
  values: { parts: [] },
  conflicts: [],
  rejected: [],
  isChanged: false,
  isStored: true,
};

export function createEntry(
  access: Pick<Access, 'open' | 'storeDraft' | 'save' | 'merge' | 'discard'>,
  name: EntryName,
  onChange: (state: EntryState) => void,
): Entry {
  const page = crypto.randomUUID();
  let turn = 0;
  let state = EMPTY;
  /** The server's draft as last seen by this page, and its values. */
  let draftState: DraftState | undefined;
  let sent: Draft = EMPTY;
  let running: Promise<void> | undefined;

  const getState = (): EntryState => state;
  const isBusy = (): boolean => state.progress === 'saving' || state.progress === 'discarding';
  const isStored = ({ values, conflicts }: Draft): boolean =>
    values === sent.values && conflicts === sent.conflicts;
  const set = (next: Partial<EntryState>): void => {
    const { opened, values, conflicts } = { ...state, ...next };
    const isChanged = opened !== undefined && (conflicts.length > 0 || !isDeepEqual(values, opened.values));
    state = { ...state, ...next, isChanged, isStored: isStored({ values, conflicts }) };
    onChange(state);
  };
  const fail = (failure: unknown): void => set({ failure, ...(isBusy() ? { progress: 'idle' } : {}) });

  const show = (answer: OpenedEntry | undefined, progress: Progress): void => {
    if (!answer) {
      set({ progress: 'missing', failure: undefined });
      return;
    }
    const { opened, draft } = answer;
    draftState = draft?.state;
    sent = { values: draft?.values ?? opened.values, conflicts: draft?.conflicts ?? [] };
    set({ progress, opened, ...sent, rejected: [], failure: undefined });
  };

  /** Merges the changes with files that somebody else has changed meanwhile. */
  const merge = async (): Promise<void> => {
    for (;;) {
      const { opened, values, conflicts } = state;
      if (!opened) return;
      const merged = await access.merge(opened, { values, conflicts });
      // After changes during the request, only another merge finds all conflicts.
      if (state.values !== values || state.conflicts !== conflicts) continue;
      draftState = undefined;
      // The merged values are not stored until they are sent again.
      sent = EMPTY;
      set({ ...merged, progress: 'merged', rejected: [] });
      return;
    }
  };

  const describe = ({ values, conflicts }: Draft) => {
    turn += 1;
    return {
      name,
      state: draftState,
      opened: draftState ? undefined : state.opened,
      values,
      conflicts,
      page,
      turn,
    };
  };

  const send = async (): Promise<void> => {
    const mine: Draft = { values: state.values, conflicts: state.conflicts };
    const answer = await access.storeDraft(describe(mine));
    // The answer is about a draft that no longer exists.
    if (state.progress === 'discarding') return;
    if (answer.kind === 'conflict') {
      await merge();
      return;
    }
    if (answer.kind === 'unknown') {
      draftState = undefined;
      sent = EMPTY;
      return;
    }
    draftState = answer.state;
    sent = mine;
    const { draft } = answer;
    if (draft && isStored(state)) {
      draftState = draft.state;
      sent = { values: draft.values, conflicts: draft.conflicts };
      set(sent);
    }
    set({ failure: undefined });
  };

  /** Sends until all changes are stored; at least once, since the answer contains changes from other pages. */
  const flush = (): Promise<void> => {
    running ??= (async () => {
      try {
        do await send();
        while (!isStored(state) && state.progress !== 'discarding');
      } finally {
        running = undefined;
      }
    })();
    return running;
  };

  const change = (next: Partial<EntryState>): void => {
    if (isBusy()) {
      // Sent afterwards, since it is based on files or a draft that are being replaced.
      set({ ...next, progress: state.progress });
      return;
    }
    set(next);
    flush().catch(fail);
  };

  /** Shows the files, with what has been typed since the values that were saved or discarded. */
  const reload = async (done: EntryValues, progress: Progress): Promise<void> => {
    const answer = await access.open(name);
    const { opened: before, values } = state;
    if (!answer || !before || values === done) {
      show(answer, progress);
      return;
    }
    const { opened } = answer;
    const align = (old: EntryValues): EntryValues => alignValues(old, before.parts, opened);
    draftState = undefined;
    sent = EMPTY;
    set({
      opened,
      values: mergeTakingMine(opened.parts, align(done), align(values), opened.values),
      conflicts: [],
      progress: 'idle',
      failure: undefined,
    });
  };

  access
    .open(name)
    .then((answer) => show(answer, 'idle'))
    .catch(fail);

  return {
    getState,
    change: (values) =>
      change({ values, rejected: [], ...(state.progress === 'saved' ? { progress: 'idle' } : {}) }),
    save: async (by) => {
      if (!state.opened || isBusy()) return;
      set({ progress: 'saving', rejected: [] });
      try {
        await flush();
        // Conflicts must be resolved before saving.
        if (getState().conflicts.length > 0) set({ progress: 'merged' });
        const { opened, values, progress } = getState();
        if (!opened || progress !== 'saving') return;
        const answer = await access.save(opened, values, by);
        if (answer.kind === 'saved') await reload(values, 'saved');
        else if (answer.kind === 'conflict') await merge();
        else set({ progress: 'idle', rejected: answer.issues, failure: undefined });
        await flush();
      } catch (error) {
        fail(error);
      }
    },
    discard: async () => {
      const { values, conflicts } = state;
      // Nothing to send if the page closes now.
      sent = { values, conflicts };
      set({ progress: 'discarding' });
      try {
        await access.discard(name);
        await reload(values, 'idle');
        if (!isStored(state)) await flush();
      } catch (error) {
        sent = EMPTY;
        fail(error);
      }
    },
    restore: ({ values }) => change({ values, rejected: [], progress: 'restored' }),
    resolve: (conflict, choice) => {
      const { opened, values, conflicts } = state;
      if (!opened) return;
      change({
        values: choice === 'mine' ? takeMine(opened.parts, values, conflict) : values,
        conflicts: conflicts.filter((other) => other !== conflict),
      });
    },
    refresh: async () => {
      try {
        if (!state.opened || running || isBusy()) return;
        if (!state.isChanged) {
          const { opened } = state;
          const answer = await access.open(name);
          const isOutdated =
            answer !== undefined &&
            (answer.draft !== undefined || !isDeepEqual(answer.opened.base, opened.base));
          // Changes made or saved meanwhile are newer than the answer.
          if (isOutdated && !getState().isChanged && getState().opened === opened) show(answer, 'idle');
        } else await flush();
      } catch (error) {
        fail(error);
      }
    },
    end: () => {
      if (!state.opened || isStored(state)) return;
      access.storeDraft(describe(state)).catch(() => undefined);
    },
  };
}
