/** Edits one file at a time, as the CMS does: it passes and saves the text of a single file. */
import type { ContentFile } from '../../../src/content/contentFile.ts';
import { matchLineEnds, normalizeLineEnds } from '../../../src/domain/lineEnds.ts';
import {
  createEditor,
  replaceFiles,
  type Editor,
  type OpenEntry,
  type EntryValues,
  type CheckResult,
} from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import { getEntryName } from '../entries.ts';

export interface TextEditor {
  readonly editor: Editor;
  /** Undefined if the site has no such kind of file. */
  readonly open: (path: string, text: string) => OpenEntry | undefined;
  /** The changed text, with the line endings of `before`. */
  readonly getText: (opened: OpenEntry, values: EntryValues, before: string) => string;
  readonly check: (
    opened: OpenEntry,
    values: EntryValues,
    first: string | undefined,
    language: string,
  ) => CheckResult;
  /** Issues in the file itself. Issues in other files are shown beside the form, and by the repository's check. */
  readonly listIssues: (path: string, text: string) => EntryIssue[];
}

/** @param now the current time (ms) */
export function createTextEditor(repository: readonly ContentFile[], now: number): TextEditor {
  const files = repository.map((file) => ({ ...file, text: normalizeLineEnds(file.text) }));
  let current: { readonly path: string; readonly text: string; readonly editor: Editor } | undefined;
  const getEditor = (path: string, text: string): Editor => {
    if (current?.path !== path || current.text !== text)
      current = { path, text, editor: createEditor(replaceFiles(files, new Map([[path, text]])), now) };
    return current.editor;
  };
  const getPath = ({ parts: [part] }: OpenEntry): string => part?.path ?? '';
  const getEditorOf = (opened: OpenEntry): Editor =>
    getEditor(getPath(opened), opened.base[getPath(opened)] ?? '');

  const open = (path: string, text: string): OpenEntry | undefined => {
    const name = getEntryName(path);
    const editor = getEditor(path, normalizeLineEnds(text));
    const opened = editor.open(name.collection === 'guides' ? name : { collection: 'files', id: path });
    return opened && { ...opened, name, texts: [] };
  };
  const tryChange = (opened: OpenEntry, values: EntryValues): EntryIssue[] => {
    // The body of a guide can't be checked: its parser doesn't run in browsers.
    const isChecked = ({ file, path }: EntryIssue): boolean => path !== undefined || !file.endsWith('.mdx');
    return getEditorOf(opened).listIssues(opened, values, false).filter(isChecked);
  };

  return {
    editor: createEditor(files, now),
    open,
    getText: (opened, values, before) => {
      const path = getPath(opened);
      const text = getEditorOf(opened).getChanges(opened, values).get(path) ?? opened.base[path] ?? '';
      return matchLineEnds(text, before);
    },
    check: (opened, values, first, language) => ({
      issues: tryChange(opened, values),
      preview: getEditorOf(opened).preview(opened, values, first, language),
    }),
    listIssues: (path, text) => {
      const opened = open(path, text);
      return opened ? tryChange(opened, opened.values).filter(({ file }) => file.endsWith(path)) : [];
    },
  };
}
