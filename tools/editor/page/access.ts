/** The interface between the editor's page and its backend, and the requests to the local server. */
import type { OpenEntry, EntryValues, CheckResult } from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import type { EntryName } from '../entries.ts';
import type { EditorConfig } from '../editorConfig.ts';
import type { ReviewAnswer, UploadedFile } from '../reviewView.ts';
import type { MergedEntry } from './mergeEntries.ts';
import { getTokenHeader, TokenError } from './token.ts';

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly files: readonly string[] }
  /** A file was changed meanwhile; nothing was written. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'rejected'; readonly issues: readonly EntryIssue[] };

/** Unsaved changes, with their unresolved conflicts. */
export type Draft = MergedEntry;

/** The revision of a draft that a page has. */
export interface DraftState {
  readonly id: string;
  readonly revision: number;
}

export interface OpenedEntry {
  readonly opened: OpenEntry;
  readonly draft?: (Draft & { readonly state: DraftState }) | undefined;
}

export interface DraftRequest extends Draft {
  readonly name: EntryName;
  /** Missing in a page's first request, which sends `opened` instead. */
  readonly state?: DraftState | undefined;
  readonly opened?: OpenEntry | undefined;
  /** The page and the number of its request, since requests may arrive out of order. */
  readonly page: string;
  readonly turn: number;
}

export type DraftAnswer =
  | {
      readonly kind: 'stored';
      /** The revision of what was sent; undefined if it equals the files. */
      readonly state?: DraftState | undefined;
      /** Includes changes from other pages. */
      readonly draft?: (Draft & { readonly state: DraftState }) | undefined;
    }
  /** There is no such draft: it was saved or discarded elsewhere, or the server was restarted. */
  | { readonly kind: 'unknown' }
  /** The files have changed since the page opened them. */
  | { readonly kind: 'conflict' };

/** A field changed by a save. */
export interface VersionChange {
  /** The name of the part; undefined for the body of a guide. */
  readonly part?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** An earlier or the current version of an entry. */
export interface Version {
  /** ISO timestamp. */
  readonly at: string;
  /** Missing if it was changed outside the editor. */
  readonly by?: string | undefined;
  readonly values: EntryValues;
  /** Changes from the previous version; empty for the first. */
  readonly changes: readonly VersionChange[];
}

/** The configuration of the editor of a local folder. */
export interface FolderConfig extends EditorConfig {
  /** The user name on this computer. */
  readonly user: string;
  /** Entries with unsaved changes. */
  readonly drafts: readonly DraftName[];
}

export interface DraftName extends EntryName {
  readonly title: string;
  readonly isNew: boolean;
}

type Send = <Answer>(action: string, request: object) => Promise<Answer>;

/** The requests of the editor, sent with `send`. */
export const createAccess = (send: Send) => ({
  config: (language: string) => send<FolderConfig>('config', { language }),
  open: (name: EntryName) => send<OpenedEntry | undefined>('open', { name }),
  /** Checks a change and previews it from a day on (`YYYY-MM-DD`). */
  check: (opened: OpenEntry, values: EntryValues, first: string | undefined, language: string) =>
    send<CheckResult>('check', { opened, values, first, language }),
  save: (opened: OpenEntry, values: EntryValues, by: string) =>
    send<SaveAnswer>('save', { opened, values, by }),
  /** Merges a draft with the current files. */
  merge: (opened: OpenEntry, draft: Draft) =>
    send<{ readonly opened: OpenEntry } & Draft>('merge', { opened, ...draft }),
  /** Stores a draft in the server's memory until it is saved or discarded. */
  storeDraft: (request: DraftRequest) => send<DraftAnswer>('draft', request),
  discard: (name: EntryName) => send<undefined>('discard', { name }),
  /** The recent versions of an entry, newest first, beginning with the current files. */
  listVersions: (name: EntryName) => send<readonly Version[]>('versions', { name }),
  /** Shows what the result of a review sheet would change. */
  readReview: (file: UploadedFile) => send<ReviewAnswer>('review', { file }),
  /** Imports that result, with the accepted changes. */
  takeReview: (file: UploadedFile, accepted: readonly string[]) =>
    send<ReviewAnswer>('import', { file, accepted }),
});

export type Access = Readonly<ReturnType<typeof createAccess>>;

/** Longest body sent with `keepalive` (characters); browsers allow 64 KB in total while a page closes. */
const MAX_KEEPALIVE = 15_000;
/** The requests that a closing page sends. Others would take up the limit while the server works on them. */
const KEEPALIVE_ACTIONS = ['draft', 'discard'];

/** @throws TypeError if the server can't be reached, or an error with its message */
async function post<Answer>(action: string, request: object): Promise<Answer> {
  const body = JSON.stringify(request);
  const response = await fetch(`session/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...getTokenHeader() },
    body,
    keepalive: KEEPALIVE_ACTIONS.includes(action) && body.length < MAX_KEEPALIVE,
  });
  if (response.status === 403) throw new TokenError(await response.text());
  const answer = (await response.json()) as { readonly answer?: Answer; readonly problem?: string };
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return answer.answer as Answer;
}

/** Requests to the local server. */
export const folderAccess = createAccess(post);
