/** How the page of the editor reaches what it edits: over the program that serves it, or in the page of a CMS. */
import type { OpenEntry, EntryValues, Trial } from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import type { EntryName } from '../entries.ts';
import type { EditorConfig } from '../editorConfig.ts';
import type { MergedEntry } from './mergeEntries.ts';

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly files: readonly string[] }
  /** Somebody else has changed a file meanwhile; nothing was written. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'rejected'; readonly issues: readonly EntryIssue[] };

/** What was typed and not saved, with the fields of which nobody has chosen a value yet. */
export type Draft = MergedEntry;

/** Which state of a draft a page has. */
export interface DraftState {
  readonly id: string;
  readonly revision: number;
}

export interface OpenedEntry {
  readonly opened: OpenEntry;
  readonly draft?: (Draft & { readonly state: DraftState }) | undefined;
}

export interface KeepQuestion extends Draft {
  readonly name: EntryName;
  /** Missing in the first question: then `opened` says what was changed. */
  readonly state?: DraftState | undefined;
  readonly opened?: OpenEntry | undefined;
  /** The page and the number of its question: what a page asked earlier may arrive later. */
  readonly page: string;
  readonly turn: number;
}

export type KeepAnswer =
  | {
      readonly kind: 'kept';
      /** That of what was sent; undefined where nothing differs from the files. */
      readonly state?: DraftState | undefined;
      /** With what other pages have changed meanwhile. */
      readonly draft?: (Draft & { readonly state: DraftState }) | undefined;
    }
  /** The program has no such draft: it was saved or discarded elsewhere, or the program was started anew. */
  | { readonly kind: 'unknown' }
  /** The files are others than those that were opened here. */
  | { readonly kind: 'conflict' };

/** A field that a save has changed. */
export interface VersionChange {
  /** The name of the part; undefined for the text of a guide. */
  readonly part?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A record as it was once. */
export interface Version {
  /** An ISO instant. */
  readonly at: string;
  /** Missing where it was changed outside of the editor. */
  readonly by?: string | undefined;
  readonly values: EntryValues;
  /** Since the version before it; none of the first. */
  readonly changes: readonly VersionChange[];
}

/** What the program of this computer knows besides. */
export interface FolderConfig extends EditorConfig {
  /** The name of whoever uses the computer. */
  readonly user: string;
  /** What was typed and not saved. */
  readonly drafts: readonly DraftName[];
}

export interface DraftName extends EntryName {
  readonly title: string;
  readonly isNew: boolean;
}

export interface Access {
  readonly config: (language: string) => Promise<FolderConfig>;
  readonly open: (name: EntryName) => Promise<OpenedEntry | undefined>;
  /** What is wrong with a change, and what the site will say then, from a day on (`YYYY-MM-DD`). */
  readonly try: (
    opened: OpenEntry,
    values: EntryValues,
    first: string | undefined,
    language: string,
  ) => Promise<Trial>;
  readonly save: (opened: OpenEntry, values: EntryValues, by: string) => Promise<SaveAnswer>;
  /** The sheet as it stands in the files now, with what was changed in it here. */
  readonly merge: (opened: OpenEntry, draft: Draft) => Promise<{ readonly opened: OpenEntry } & Draft>;
  /** Keeps what was typed until it is saved or discarded, in the memory of the program. */
  readonly keep: (question: KeepQuestion) => Promise<KeepAnswer>;
  readonly discard: (name: EntryName) => Promise<void>;
  /** The last saves of a sheet, newest first; the first is how it stands in the files. */
  readonly listVersions: (name: EntryName) => Promise<readonly Version[]>;
}

/** The program on this computer. */
export const folderAccess: Access = {
  config: (language) => ask('config', { language }),
  open: (name) => ask('open', { name }),
  try: (opened, values, first, language) => ask('try', { opened, values, first, language }),
  save: (opened, values, by) => ask('save', { opened, values, by }),
  merge: (opened, draft) => ask('merge', { opened, ...draft }),
  keep: (question) => ask('keep', question),
  discard: (name) => ask('discard', { name }),
  listVersions: (name) => ask('versions', { name }),
};

/** What browsers send even while a page ends (characters, well within 64 KB). */
const LONGEST_LAST = 15_000;

/** @throws if the program has stopped, or says why it could not. */
async function ask<Answer>(what: string, question: object): Promise<Answer> {
  const body = JSON.stringify(question);
  const response = await fetch(`session/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < LONGEST_LAST,
  });
  const answer = (await response.json()) as { readonly answer?: Answer; readonly problem?: string };
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return answer.answer as Answer;
}
