/** The words of the editor itself, in the language of whoever uses it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fillPlaceholders } from '../../domain/placeholders.ts';
import type { EditorConfig } from '../editorConfig.ts';

/** By language; the build puts in the files of `src/editor/strings`. */
declare const EDITOR_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>>;

export type EditorTranslate = (key: string, values?: Readonly<Record<string, string>>) => string;

/** What every part of the page may need. */
export interface EditorContext {
  readonly language: string;
  readonly t: EditorTranslate;
  readonly config: EditorConfig;
}

const fallback = 'en';

/** The tags of the languages that the editor speaks. */
export const editorLanguages: readonly string[] = Object.keys(EDITOR_WORDS);

const LANGUAGE = 'editor.language';

/** The language that somebody chose here, or that the browser asks for first among those that the editor speaks. */
export function findOwnLanguage(): string {
  const requested = [localStorage.getItem(LANGUAGE) ?? '', ...navigator.languages].map((tag) =>
    tag.replace(/-.*/, ''),
  );
  return requested.find((tag) => editorLanguages.includes(tag)) ?? fallback;
}

export function setEditorLanguage(language: string): void {
  localStorage.setItem(LANGUAGE, language);
}

export function createEditorTranslator(language: string): EditorTranslate {
  return (key, values = {}) =>
    fillPlaceholders(
      EDITOR_WORDS[language]?.[key] ?? EDITOR_WORDS[fallback]?.[key] ?? key,
      (name) => values[name] ?? '',
    );
}

export const CurrentEditorContext = createContext<EditorContext | undefined>(undefined);

export function useEditorContext(): EditorContext {
  const context = useContext(CurrentEditorContext);
  if (!context) throw new Error('A part of the editor stands outside of it.');
  return context;
}

/** @example getFieldLabel(say, 'stepFree') // => 'Can one get in without stairs?'; of a name without words: 'Step free' */
export function getFieldLabel(t: EditorTranslate, name: string): string {
  const key = `field.${name}`;
  const words = t(key);
  if (words !== key) return words;
  const plain = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What a value of a field is called: as on the site, as in the editor, or as it stands in the file. */
export function getValueLabel({ t, config }: EditorContext, field: string, value: string | boolean): string {
  if (value === 'unknown') return t('unknown');
  const plain = value === true ? 'yes' : value === false ? 'no' : value;
  const onSite = config.values[`${field}.${plain}`];
  if (onSite !== undefined) return onSite;
  if (plain === 'yes' || plain === 'no') return t(plain);
  const key = `value.${plain}`;
  const words = t(key);
  return words === key ? plain : words;
}

/** The name of a language in the language of the editor, or its tag. */
export function getLanguageLabel(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
