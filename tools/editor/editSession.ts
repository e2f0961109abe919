/** The editor's backend: reads the content folder, stores drafts, and writes valid changes. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import type { Content } from '../../src/content/content.ts';
import { getSourceTag } from '../../src/content/textUnits.ts';
import { createOldSourceFinder } from '../translation/oldSources.ts';
import { createTextRenderer, diffTexts } from '../translation/textRenderer.ts';
import { isDeepEqual } from '../../src/domain/deepEqual.ts';
import { getErrorMessage } from '../../src/domain/errorMessage.ts';
import { listValueChanges } from './page/mergeValues.ts';
import {
  createEditor,
  matchesBase,
  isSameText,
  type Changes,
  type Editor,
  type OpenEntry,
  type EntryValues,
  type FindSourceChanges,
} from './editor.ts';
import type {
  Draft,
  DraftName,
  FolderConfig,
  DraftAnswer,
  DraftRequest,
  OpenedEntry,
  SaveAnswer,
  Version,
  VersionChange,
} from './page/access.ts';
import { alignValues, getPartName, mergeEntries, mergeTakingMine } from './page/mergeEntries.ts';
import type { EntryName } from './entries.ts';
import { readUploadedReview, importUploadedReview, type UploadedFile } from './reviewView.ts';
import { createEditHistory, type StoredVersion } from './editHistory.ts';
import { writeContentFiles } from '../../src/content/writeContentFiles.ts';

interface SessionOptions {
  readonly contentDir: string;
  /** Where the recent saves of each record are stored. */
  readonly historyDir: string;
  /** The current time (ms). */
  readonly getNow: () => number;
}

/** The body of a request; which fields it has depends on the action. */
export interface SessionRequest extends Partial<DraftRequest> {
  readonly language?: string;
  readonly first?: string;
  readonly by?: string;
  readonly file?: UploadedFile;
  /** The ids of the accepted changes. */
  readonly accepted?: readonly string[];
}

export interface EditSession {
  /** @throws with a message to show in the editor */
  readonly handle: (action: string, request: SessionRequest) => unknown;
  readonly listDrafts: () => DraftName[];
}

/** Unsaved changes to an entry. */
interface StoredDraft extends Draft {
  readonly id: string;
  readonly opened: OpenEntry;
  readonly revision: number;
  /** Its values at each revision, since a page may still have an older one. */
  readonly revisions: Map<number, EntryValues>;
  /** The last turn of each page. */
  readonly turns: Map<string, number>;
}

/** Number of older revisions of a draft to keep for merging. */
const REVISIONS = 100;
/** The pseudo-revision of a page that opened the files and has no draft yet. */
const OPENED = -1;

export function createEditSession({ contentDir, historyDir, getNow }: SessionOptions): EditSession {
  const history = createEditHistory(historyDir, contentDir);
  const drafts = new Map<string, StoredDraft>();
  let files: readonly ContentFile[] = [];
  let editor: Editor | undefined;
  /** Rereads the folder; the editor is replaced only if a file has changed. */
  const refresh = (): Editor => {
    const fresh = readContentFiles(contentDir);
    const isSame =
      fresh.length === files.length &&
      fresh.every((file, index) => file.path === files[index]?.path && file.text === files[index].text);
    if (!editor || !isSame) {
      files = fresh;
      editor = createEditor(files, getNow(), (content) => createSourceChangesFinder(content, contentDir));
    }
    return editor;
  };
  const getText = (path: string): string | undefined => files.find((file) => file.path === path)?.text;
  const formatNow = (): string => new Date(getNow()).toISOString();

  const listDrafts = (): DraftName[] =>
    [...drafts.values()].map(({ opened: { name, title, isNew } }) => ({ ...name, title, isNew }));

  const createDraft = (opened: OpenEntry, { values, conflicts }: Draft): StoredDraft => {
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
    if (isThere && !matchesBase(draft.opened, getText)) {
      // The files have changed since: merge the draft with them into a new draft.
      return { opened, draft: describeDraft(createDraft(opened, mergeDraft(draft.opened, draft, opened))) };
    }
    return { opened, draft: { ...describeDraft(draft), values } };
  };

  const storeDraft = (request: DraftRequest): DraftAnswer => {
    const { name, state, opened, page, turn } = request;
    const key = getKey(name);
    const draft = drafts.get(key);
    if (state && draft?.id === state.id) return update(draft, state.revision, request);
    if (!opened) return { kind: 'unknown' };
    if (!refresh().open(name)) throw new Error(`There is no record "${getKey(name)}". Go back to the list.`);
    if (draft && isDeepEqual(draft.opened.base, opened.base)) return update(draft, OPENED, request);
    if (!matchesBase(opened, getText)) return { kind: 'conflict' };
    drafts.delete(key);
    if (isUnchanged(opened, request)) return { kind: 'stored' };
    const stored = createDraft(opened, request);
    stored.turns.set(page, turn);
    return { kind: 'stored', state: getState(stored) };
  };

  /** Merges a page's changes since a revision with what other pages have changed since then. */
  const update = (draft: StoredDraft, since: number, request: DraftRequest): DraftAnswer => {
    const { opened, revisions, turns } = draft;
    const { state: received, values, conflicts, page, turn } = request;
    if (turn <= (turns.get(page) ?? -1)) return { kind: 'stored', state: received };
    turns.set(page, turn);
    const sent = draft.revision + 1;
    const isLast = since === draft.revision;
    const before = revisions.get(since) ?? opened.values;
    const next: StoredDraft = {
      ...draft,
      // Between two pages of the same person, the last change wins.
      values: isLast ? values : mergeTakingMine(opened.parts, before, values, draft.values),
      conflicts: isLast ? conflicts : draft.conflicts,
      revision: isLast ? sent : sent + 1,
    };
    revisions.set(sent, values).set(next.revision, next.values);
    for (const old of revisions.keys()) {
      if (old !== OPENED && old < next.revision - REVISIONS) revisions.delete(old);
    }
    if (isUnchanged(opened, next)) {
      drafts.delete(getKey(opened.name));
      return { kind: 'stored' };
    }
    drafts.set(getKey(opened.name), next);
    const state = { id: next.id, revision: sent };
    return isLast ? { kind: 'stored', state } : { kind: 'stored', state, draft: describeDraft(next) };
  };

  const save = (opened: OpenEntry, values: EntryValues, by: string): SaveAnswer => {
    const now = refresh();
    const before = now.open(opened.name);
    // The parts sent by the page are not trusted, but determined again.
    const trusted = { ...opened, parts: before?.parts ?? [] };
    if (!before || !matchesBase(trusted, getText)) return { kind: 'conflict' };
    const issues = now.listIssues(trusted, values, true);
    if (issues.length > 0) return { kind: 'rejected', issues };
    const changes = restoreTexts(opened.name, now.getChanges(trusted, values));
    const old = before.isNew ? [] : [describeVersion(before, getChangeTime(before))];
    if (!write(changes, Object.keys(trusted.base))) return { kind: 'conflict' };
    drafts.delete(getKey(opened.name));
    const after = refresh().open(opened.name);
    if (after) remember(opened.name, old, { ...describeVersion(after, formatNow()), by });
    return { kind: 'saved', files: [...changes.keys()] };
  };

  /**
   * Writes changes unless a file that they replace or are based on was changed since it was read: the check takes seconds.
   */
  const write = (changes: Changes, basePaths: readonly string[] = []): boolean => {
    const paths = [...basePaths, ...changes.keys()];
    const base = Object.fromEntries(paths.map((path) => [path, getText(path) ?? null]));
    refresh();
    if (!matchesBase({ base }, getText)) return false;
    writeContentFiles(contentDir, changes);
    return true;
  };

  const remember = (name: EntryName, old: readonly StoredVersion[], saved: StoredVersion): void => {
    const last = history.list(getKey(name)).at(-1);
    try {
      history.add(getKey(name), [...old.filter((version) => !last || !isSameVersion(last, version)), saved]);
    } catch (error) {
      console.error(
        `Saved, but this save can't be undone later, since the history could not be written: ${getErrorMessage(error)}`,
      );
    }
  };

  /**
   * If a change makes a record equal to an earlier version, uses the text of that version, to restore its comments too. Not if
   * the file was changed outside the editor since: that would drop comments the editor has never shown.
   */
  const restoreTexts = (name: EntryName, changes: Changes): Changes => {
    const versions = history.list(getKey(name));
    const former = (path: string, text: string): string => {
      if (versions.at(-1)?.texts[path] !== getText(path)) return text;
      const earlier = versions.flatMap(({ texts: { [path]: stored } }) => stored ?? []);
      return earlier.findLast((stored) => isSameText(path, stored, text)) ?? text;
    };
    return new Map([...changes].map(([path, text]) => [path, former(path, text)]));
  };

  /** When the files of an entry were last written. */
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

  /** Merges a draft with the current files. */
  const merge = (opened: OpenEntry, mine: Draft): { readonly opened: OpenEntry } & Draft => {
    const theirs = refresh().open(opened.name);
    if (!theirs) throw new Error(`"${getKey(opened.name)}" no longer exists. Go back to the list.`);
    if (theirs.isNew && !opened.isNew)
      return { opened: theirs, values: alignValues(mine.values, opened.parts, theirs), conflicts: [] };
    return { opened: theirs, ...mergeDraft(opened, mine, theirs) };
  };

  const handle = (action: string, request: SessionRequest): unknown => {
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
      file,
      accepted = [],
    } = request;
    if (action === 'config')
      return { ...refresh().config(language), user: getUser(), drafts: listDrafts() } satisfies FolderConfig;
    if (file) {
      const { content } = refresh();
      if (action === 'review') return readUploadedReview(content, file, getNow());
      if (action === 'import') return importUploadedReview(content, file, accepted, getNow(), write);
    }
    if (name) {
      if (action === 'open') return open(name);
      if (action === 'versions') return listVersions(name);
      if (action === 'discard') return void drafts.delete(getKey(name));
      if (action === 'draft' && values)
        return storeDraft({ name, state: request.state, opened, values, conflicts, page, turn });
    }
    if (opened && values) {
      if (action === 'save') return save(opened, values, by);
      if (action === 'merge') return merge(opened, { values, conflicts });
      if (action === 'check') {
        const now = editor ?? refresh();
        return {
          issues: now.listIssues(opened, values, false),
          preview: now.preview(opened, values, first, language),
        };
      }
    }
    throw new Error(`Unknown or incomplete request "${action}". Reload the page.`);
  };
  return { handle, listDrafts };
}

function createSourceChangesFinder(content: Content, contentDir: string): FindSourceChanges {
  const findOldSource = createOldSourceFinder(content, contentDir);
  const renderer = createTextRenderer(content, getSourceTag(content));
  return (text) => {
    const oldSource = findOldSource(text);
    return oldSource === undefined
      ? undefined
      : diffTexts(renderer, text.source.id, oldSource, text.source.text);
  };
}

/** A guide has a draft for each language; a record has one draft for all its languages. */
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

/** Merges a draft, including its unresolved conflicts, with the same entry as it is now. */
function mergeDraft(from: OpenEntry, { values, conflicts }: Draft, now: OpenEntry): Draft {
  const align = (old: EntryValues): EntryValues => alignValues(old, from.parts, now);
  const merged = mergeEntries(now.parts, align(from.values), align(values), now.values);
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

/** Compares only the parts that both versions have: which texts a record comes with depends on the editor's language. */
function listVersionChanges(before: StoredVersion, after: StoredVersion): VersionChange[] {
  const old = new Map(before.parts.map((part) => [getPartName(part), part]));
  return [
    ...after.parts.flatMap((part) => {
      const former = old.get(getPartName(part));
      if (!former) return [];
      return listValueChanges(former.value, part.value).map((change) => ({
        part: getPartName(part),
        ...change,
      }));
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
    // The system may have no name for the user id.
    return '';
  }
}
