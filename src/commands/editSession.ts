/** What the page of the editor asks for: reads the content folder, keeps what is typed, and writes what has no mistakes. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ContentFile } from '../content/contentFile.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { isDeepEqual } from '../domain/deepEqual.ts';
import { listChanges } from '../domain/mergeValues.ts';
import {
  createEditor,
  isAsOpened,
  isSameText,
  type Changes,
  type Editor,
  type OpenEntry,
  type EntryValues,
} from '../editor/editor.ts';
import type {
  Draft,
  DraftName,
  FolderConfig,
  KeepAnswer,
  KeepQuestion,
  OpenedEntry,
  SaveAnswer,
  Version,
  VersionChange,
} from '../editor/page/access.ts';
import {
  alignValues,
  getPartName,
  mergeEntries,
  takeMine,
  type MergedEntry,
} from '../editor/page/mergeEntries.ts';
import type { EntryName } from '../editor/entries.ts';
import { createEditHistory, type StoredVersion } from './editHistory.ts';
import { writeContentFiles } from './writeContentFiles.ts';

interface SessionOptions {
  readonly contentDir: string;
  /** Where the last saves of each record are kept. */
  readonly historyDir: string;
  /** The present, ms. */
  readonly getNow: () => number;
}

/** What the page sends: which fields there are depends on what it asks. */
export interface Question extends Partial<KeepQuestion> {
  readonly language?: string;
  readonly first?: string;
  readonly by?: string;
}

export interface EditSession {
  /** @throws with what went wrong, for whoever edits */
  readonly answer: (question: string, asked: Question) => unknown;
  /** What was typed and not saved. */
  readonly listDrafts: () => DraftName[];
}

/** Something typed that is in no file yet. */
interface StoredDraft extends Draft {
  readonly id: string;
  readonly opened: OpenEntry;
  readonly revision: number;
  /** What it was at each revision: a page may still have an older one. */
  readonly revisions: Map<number, EntryValues>;
  /** The last question of each page. */
  readonly turns: Map<string, number>;
}

/** How many revisions of a draft are kept for pages that have an older one. */
const REVISIONS = 100;
/** What a page began with that opened the files as they are, and has no draft yet. */
const OPENED = -1;

export function createEditSession({ contentDir, historyDir, getNow }: SessionOptions): EditSession {
  const history = createEditHistory(historyDir, contentDir);
  const drafts = new Map<string, StoredDraft>();
  let files: readonly ContentFile[] = [];
  let editor: Editor | undefined;
  /** Of the files as they are on the disk now. */
  const refresh = (): Editor => {
    const fresh = readContentFiles(contentDir);
    const isSame =
      fresh.length === files.length &&
      fresh.every((file, index) => file.path === files[index]?.path && file.text === files[index].text);
    if (!editor || !isSame) {
      files = fresh;
      editor = createEditor(files, getNow());
    }
    return editor;
  };
  const getText = (path: string): string | undefined => files.find((file) => file.path === path)?.text;
  const formatNow = (): string => new Date(getNow()).toISOString();

  const listDrafts = (): DraftName[] =>
    [...drafts.values()].map(({ opened: { name, title, isNew } }) => ({ ...name, title, isNew }));

  const store = (opened: OpenEntry, { values, conflicts }: Draft): StoredDraft => {
    const draft = {
      id: randomUUID(),
      opened,
      values,
      conflicts,
      revision: 0,
      revisions: new Map([
        [OPENED, opened.values],
        [0, values],
      ]),
      turns: new Map<string, number>(),
    };
    drafts.set(getKey(opened.name), draft);
    return draft;
  };

  const open = (name: EntryName): OpenedEntry | undefined => {
    const opened = refresh().open(name);
    const draft = drafts.get(getKey(name));
    if (!opened || !draft) return opened && { opened };
    const values = alignValues(draft.values, draft.opened.parts, opened);
    const isThere = !opened.isNew || draft.opened.isNew;
    if (isThere && !isAsOpened(draft.opened, getText)) {
      // Somebody has changed the files since: what was typed goes on top of theirs, as a draft of its own.
      const base = alignValues(draft.opened.values, draft.opened.parts, opened);
      const merged = mergeEntries(opened.parts, base, values, opened.values);
      const own = store(opened, addConflicts(merged, draft));
      return { opened, draft: describeDraft(own) };
    }
    return { opened, draft: { ...describeDraft(draft), values } };
  };

  const keep = (question: KeepQuestion): KeepAnswer => {
    const { name, state, opened, page, turn } = question;
    const key = getKey(name);
    const draft = drafts.get(key);
    if (state && draft?.id === state.id) {
      if (turn <= (draft.turns.get(page) ?? -1)) return { kind: 'kept', state };
      draft.turns.set(page, turn);
      return add(draft, state.revision, question);
    }
    if (!opened) return { kind: 'unknown' };
    if (!refresh().open(name)) throw new Error('There is no such record.');
    if (draft && isDeepEqual(draft.opened.base, opened.base)) return add(draft, OPENED, question);
    if (!isAsOpened(opened, getText)) return { kind: 'conflict' };
    drafts.delete(key);
    if (isUnchanged(opened, question)) return { kind: 'kept' };
    const own = store(opened, question);
    own.turns.set(page, turn);
    return { kind: 'kept', state: getState(own) };
  };

  /** What a page has changed since it had a revision, on top of what other pages have changed since then. */
  const add = (draft: StoredDraft, since: number, { values, conflicts }: Draft): KeepAnswer => {
    const { opened, revisions } = draft;
    const sent = draft.revision + 1;
    const isLast = since === draft.revision;
    const before = revisions.get(since) ?? opened.values;
    const merged = isLast
      ? { values, conflicts }
      : takeAllMine(opened, mergeEntries(opened.parts, before, values, draft.values));
    const next: StoredDraft = {
      ...draft,
      values: merged.values,
      conflicts: isLast ? conflicts : draft.conflicts,
      revision: isLast ? sent : sent + 1,
    };
    revisions.set(sent, values).set(next.revision, next.values);
    for (const old of revisions.keys()) {
      if (old !== OPENED && old < next.revision - REVISIONS) revisions.delete(old);
    }
    if (isUnchanged(opened, next)) {
      drafts.delete(getKey(opened.name));
      return { kind: 'kept' };
    }
    drafts.set(getKey(opened.name), next);
    const state = { id: next.id, revision: sent };
    return isLast ? { kind: 'kept', state } : { kind: 'kept', state, draft: describeDraft(next) };
  };

  const save = (opened: OpenEntry, values: EntryValues, by: string): SaveAnswer => {
    const now = refresh();
    const before = now.open(opened.name);
    // What the page says of a sheet is not believed: its parts are made anew.
    const own = { ...opened, parts: before?.parts ?? [] };
    if (!before || !isAsOpened(own, getText)) return { kind: 'conflict' };
    const issues = now.listIssues(own, values, true);
    if (issues.length > 0) return { kind: 'rejected', issues };
    const changes = takeFormerTexts(opened.name, now.getChanges(own, values));
    const old = before.isNew ? [] : [describeVersion(before, getChangeTime(before))];
    writeContentFiles(contentDir, changes);
    drafts.delete(getKey(opened.name));
    const after = refresh().open(opened.name);
    if (after) remember(opened.name, old, { ...describeVersion(after, formatNow()), by });
    return { kind: 'saved', files: [...changes.keys()] };
  };

  const remember = (name: EntryName, old: readonly StoredVersion[], saved: StoredVersion): void => {
    const last = history.list(getKey(name)).at(-1);
    try {
      history.add(getKey(name), [...old.filter((version) => !last || !isSameVersion(last, version)), saved]);
    } catch (error) {
      console.error(
        `This save can't be undone later: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };

  /**
   * A record that becomes what it was once takes the whole text that it had then, so that its comments are back too. Not
   * where somebody has changed the file outside of the editor, whose comments nobody has seen here.
   */
  const takeFormerTexts = (name: EntryName, changes: Changes): Changes => {
    const versions = history.list(getKey(name));
    const former = (path: string, text: string): string => {
      if (versions.at(-1)?.texts[path] !== getText(path)) return text;
      const texts = versions.flatMap(({ texts: { [path]: own } }) => own ?? []);
      return texts.findLast((own) => isSameText(path, own, text)) ?? text;
    };
    return new Map([...changes].map(([path, text]) => [path, former(path, text)]));
  };

  /** When the files of a sheet were last written. */
  const getChangeTime = ({ base }: OpenEntry): string => {
    const times = Object.entries(base)
      .filter(([, text]) => text !== null)
      .map(([path]) => statSync(join(contentDir, path)).mtimeMs);
    return new Date(Math.max(0, ...times)).toISOString();
  };

  const listVersions = (name: EntryName): Version[] => {
    const opened = refresh().open(name);
    if (!opened || opened.isNew) return [];
    const stored = history.list(getKey(name));
    const last = stored.at(-1);
    const current = describeVersion(opened, getChangeTime(opened));
    const versions = last && isSameVersion(last, current) ? stored : [...stored, current];
    return versions
      .map((version, index): Version => {
        const { at, by, parts, body } = version;
        const before = versions[index - 1];
        const values = { parts: parts.map(({ value }) => value), ...(body === undefined ? {} : { body }) };
        return {
          at,
          by,
          values: alignValues(values, parts, opened),
          changes: before ? listVersionChanges(before, version) : [],
        };
      })
      .toReversed();
  };

  /** What somebody changed, on top of what stands in the files now. */
  const merge = (opened: OpenEntry, mine: Draft): { readonly opened: OpenEntry } & Draft => {
    const theirs = refresh().open(opened.name);
    if (!theirs) throw new Error('It is not there any more.');
    if (theirs.isNew && !opened.isNew)
      return { opened: theirs, values: alignValues(mine.values, opened.parts, theirs), conflicts: [] };
    const [base, own] = [opened.values, mine.values].map((values) =>
      alignValues(values, opened.parts, theirs),
    );
    const merged = mergeEntries(theirs.parts, base ?? theirs.values, own ?? theirs.values, theirs.values);
    return { opened: theirs, ...addConflicts(merged, mine) };
  };

  const answer = (question: string, asked: Question): unknown => {
    const {
      language = '',
      first,
      by = '',
      name,
      opened,
      values,
      conflicts = [],
      page = '',
      turn = 0,
    } = asked;
    if (question === 'config')
      return { ...refresh().config(language), user: getUser(), drafts: listDrafts() } satisfies FolderConfig;
    if (name) {
      if (question === 'open') return open(name);
      if (question === 'versions') return listVersions(name);
      if (question === 'discard') return void drafts.delete(getKey(name));
      if (question === 'keep' && values)
        return keep({ name, state: asked.state, opened, values, conflicts, page, turn });
    }
    if (opened && values) {
      if (question === 'save') return save(opened, values, by);
      if (question === 'merge') return merge(opened, { values, conflicts });
      if (question === 'try') {
        const now = editor ?? refresh();
        return {
          issues: now.listIssues(opened, values, false),
          preview: now.preview(opened, values, first, language),
        };
      }
    }
    throw new Error('The editor does not know this question.');
  };
  return { answer, listDrafts };
}

/** A guide has a draft in each language; of a record, its words in several languages are one draft. */
function getKey({ collection, id, language }: EntryName): string {
  return collection === 'guides' ? `${collection}/${language ?? ''}/${id}` : `${collection}/${id}`;
}

function getState({ id, revision }: StoredDraft) {
  return { id, revision };
}

function describeDraft(draft: StoredDraft) {
  return { values: draft.values, conflicts: draft.conflicts, state: getState(draft) };
}

function isUnchanged(opened: OpenEntry, { values, conflicts }: Draft): boolean {
  return conflicts.length === 0 && isDeepEqual(values, opened.values);
}

/** Of two pages of the same person, what was typed last counts. */
function takeAllMine({ parts }: OpenEntry, { values, conflicts }: MergedEntry): Draft {
  return {
    values: conflicts.reduce((all, conflict) => takeMine(parts, all, conflict), values),
    conflicts: [],
  };
}

/** Adds the fields of which nobody had chosen a value before. */
function addConflicts(merged: MergedEntry, { conflicts }: Draft): Draft {
  const isNew = ({ part, path }: Draft['conflicts'][number]): boolean =>
    merged.conflicts.every((other) => other.part !== part || !isDeepEqual(other.path, path));
  return { values: merged.values, conflicts: [...merged.conflicts, ...conflicts.filter(isNew)] };
}

function describeVersion({ parts, values, base }: OpenEntry, at: string): StoredVersion {
  const whole = parts.filter(({ keys }) => keys.length === 0).map(({ path }) => path);
  return {
    at,
    parts: parts.map(({ path, keys }, index) => ({ path, keys, value: values.parts[index] })),
    body: values.body,
    texts: Object.fromEntries(whole.flatMap((path) => (base[path] == null ? [] : [[path, base[path]]]))),
  };
}

/** In what both know: in another language of the editor a record has words of another language. */
function listVersionChanges(before: StoredVersion, after: StoredVersion): VersionChange[] {
  const old = new Map(before.parts.map((part) => [getPartName(part), part]));
  return [
    ...after.parts.flatMap((part) => {
      const former = old.get(getPartName(part));
      if (!former) return [];
      return listChanges(former.value, part.value).map((change) => ({ part: getPartName(part), ...change }));
    }),
    ...(before.body === after.body ? [] : [{ path: [], before: before.body, after: after.body }]),
  ];
}

function isSameVersion(a: StoredVersion, b: StoredVersion): boolean {
  return listVersionChanges(a, b).length === 0;
}

function getUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A system may not know who uses it.
    return '';
  }
}
