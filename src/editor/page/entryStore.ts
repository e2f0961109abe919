/**
 * One record while somebody edits it. What is typed goes to the program at once, which keeps it until it is saved or
 * discarded: a page that ends, or another page of the same record, loses nothing.
 */
import { isDeepEqual } from '../../domain/deepEqual.ts';
import type { OpenEntry, EntryValues } from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import type { EntryName } from '../entries.ts';
import type { Access, Draft, DraftState, OpenedEntry, Version } from './access.ts';
import { mergeEntries, takeMine, type EntryConflict } from './mergeEntries.ts';

type Progress = 'loading' | 'missing' | 'idle' | 'saving' | 'saved' | 'merged' | 'restored';

export interface EntryState extends Draft {
  readonly progress: Progress;
  /** Undefined until it is there. */
  readonly opened?: OpenEntry | undefined;
  /** Mistakes that saving brought to light. */
  readonly rejected: readonly EntryIssue[];
  /** Why the program could not be asked. */
  readonly failure?: unknown;
  /** What was typed differs from the files. */
  readonly isChanged: boolean;
  /** The program has all that was typed. */
  readonly isKept: boolean;
}

export interface Entry {
  readonly getState: () => EntryState;
  readonly change: (values: EntryValues) => void;
  readonly save: (by: string) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Puts an earlier version into the form, to be looked at and saved. */
  readonly restore: (version: Version) => void;
  readonly settle: (conflict: EntryConflict, choice: 'mine' | 'theirs') => void;
  /** Asks what has happened elsewhere. */
  readonly refresh: () => Promise<void>;
  /** Sends what was not sent yet, without waiting: the page is about to end. */
  readonly end: () => void;
}

const EMPTY: EntryState = {
  progress: 'loading',
  values: { parts: [] },
  conflicts: [],
  rejected: [],
  isChanged: false,
  isKept: true,
};

export function createEntry(
  access: Pick<Access, 'open' | 'keep' | 'save' | 'merge' | 'discard'>,
  name: EntryName,
  onChange: (state: EntryState) => void,
): Entry {
  const page = crypto.randomUUID();
  let turn = 0;
  let state = EMPTY;
  /** The draft that the program has of this page, and what it was. */
  let kept: DraftState | undefined;
  let sent: Draft = EMPTY;
  let running: Promise<void> | undefined;

  const getState = (): EntryState => state;
  const isKept = ({ values, conflicts }: Draft): boolean =>
    values === sent.values && conflicts === sent.conflicts;
  const set = (next: Partial<EntryState>): void => {
    const { opened, values, conflicts } = { ...state, ...next };
    const isChanged = opened !== undefined && (conflicts.length > 0 || !isDeepEqual(values, opened.values));
    state = { ...state, ...next, isChanged, isKept: isKept({ values, conflicts }) };
    onChange(state);
  };
  const fail = (failure: unknown): void => {
    set({ failure, ...(state.progress === 'saving' ? { progress: 'idle' } : {}) });
  };

  const show = (answer: OpenedEntry | undefined, progress: Progress): void => {
    if (!answer) {
      set({ progress: 'missing', failure: undefined });
      return;
    }
    const { opened, draft } = answer;
    kept = draft?.state;
    sent = { values: draft?.values ?? opened.values, conflicts: draft?.conflicts ?? [] };
    set({ progress, opened, ...sent, rejected: [], failure: undefined });
  };

  /** Puts what was typed on top of what somebody else has written meanwhile. */
  const merge = async (): Promise<void> => {
    const { opened, values, conflicts } = state;
    if (!opened) return;
    const merged = await access.merge(opened, { values, conflicts });
    const rebased = rebase(merged.opened, values, state.values, merged);
    kept = undefined;
    // The program has it only when it was sent once more.
    sent = EMPTY;
    set({ opened: merged.opened, ...rebased, progress: 'merged', rejected: [] });
  };

  /** What was typed since something was sent, on top of what came back. */
  const rebase = (opened: OpenEntry, before: EntryValues, now: EntryValues, answer: Draft): Draft => {
    if (before === now) return { values: answer.values, conflicts: answer.conflicts };
    const { values, conflicts } = mergeEntries(opened.parts, before, now, answer.values);
    return {
      values: conflicts.reduce((all, conflict) => takeMine(opened.parts, all, conflict), values),
      conflicts: answer.conflicts,
    };
  };

  const describe = ({ values, conflicts }: Draft) => {
    turn += 1;
    return { name, state: kept, opened: kept ? undefined : state.opened, values, conflicts, page, turn };
  };

  const send = async (): Promise<void> => {
    const mine: Draft = { values: state.values, conflicts: state.conflicts };
    const answer = await access.keep(describe(mine));
    if (answer.kind === 'conflict') {
      await merge();
      return;
    }
    if (answer.kind === 'unknown') {
      kept = undefined;
      sent = EMPTY;
      return;
    }
    kept = answer.state;
    sent = mine;
    const { draft } = answer;
    if (draft && isKept(state)) {
      kept = draft.state;
      sent = { values: draft.values, conflicts: draft.conflicts };
      set(sent);
    }
    set({ failure: undefined });
  };

  /** Sends until the program has all that was typed, at least once: it answers with what other pages have changed. */
  const flush = (): Promise<void> => {
    running ??= (async () => {
      try {
        do await send();
        while (!isKept(state));
      } finally {
        running = undefined;
      }
    })();
    return running;
  };

  const change = (next: Partial<EntryState>): void => {
    set(next);
    flush().catch(fail);
  };

  const load = async (progress: Progress): Promise<void> => {
    show(await access.open(name), progress);
  };
  load('idle').catch(fail);

  return {
    getState,
    change: (values) => {
      change({ values, rejected: [], ...(state.progress === 'saved' ? { progress: 'idle' } : {}) });
    },
    save: async (by) => {
      if (!state.opened || state.progress === 'saving') return;
      set({ progress: 'saving', rejected: [] });
      try {
        await flush();
        // Somebody else has changed the files: that is looked at before it is saved.
        if (getState().conflicts.length > 0) set({ progress: 'merged' });
        const { opened, values, progress } = getState();
        if (!opened || progress !== 'saving') return;
        const answer = await access.save(opened, values, by);
        if (answer.kind === 'saved') {
          // Something may have been typed while it was saved.
          if (getState().values === values) await load('saved');
          else {
            await merge();
            set({ progress: 'idle' });
          }
        } else if (answer.kind === 'conflict') await merge();
        else set({ progress: 'idle', rejected: answer.issues, failure: undefined });
        await flush();
      } catch (error) {
        fail(error);
      }
    },
    discard: async () => {
      try {
        await access.discard(name);
        await load('idle');
      } catch (error) {
        fail(error);
      }
    },
    restore: ({ values }) => {
      change({ values, rejected: [], progress: 'restored' });
    },
    settle: (conflict, choice) => {
      const { opened, values, conflicts } = state;
      if (!opened) return;
      change({
        values: choice === 'mine' ? takeMine(opened.parts, values, conflict) : values,
        conflicts: conflicts.filter((other) => other !== conflict),
      });
    },
    refresh: async () => {
      try {
        if (!state.opened || running) return;
        if (!state.isChanged) {
          const answer = await access.open(name);
          const isOther =
            answer !== undefined &&
            (answer.draft !== undefined || !isDeepEqual(answer.opened.base, state.opened.base));
          if (isOther && !getState().isChanged) show(answer, 'idle');
        } else await flush();
      } catch (error) {
        fail(error);
      }
    },
    end: () => {
      if (!state.opened || isKept(state)) return;
      access.keep(describe(state)).catch(() => undefined);
    },
  };
}
