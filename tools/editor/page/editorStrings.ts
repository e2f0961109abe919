/** The editor's own strings and language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fillPlaceholders } from '../../../src/domain/placeholders.ts';
import type { EditorConfig } from '../editorConfig.ts';

/** Strings by language, inserted by the build from `tools/editor/strings`. */
declare const EDITOR_STRINGS: Readonly<Record<string, Readonly<Record<string, string>>>>;

export type EditorTranslate = (key: string, values?: Readonly<Record<string, string>>) => string;

/** Context for all components. */
export interface EditorContext {
  readonly language: string;
  readonly t: EditorTranslate;
  readonly config: EditorConfig;
}

const fallback = 'en';

/** Tags of the languages the editor is available in. */
export const editorLanguages: readonly string[] = Object.keys(EDITOR_STRINGS);

const LANGUAGE_KEY = 'editor.language';

/** The language chosen in the editor, or else the browser's most preferred one that is available. */
export function findEditorLanguage(): string {
  const requested = [localStorage.getItem(LANGUAGE_KEY) ?? '', ...navigator.languages].map((tag) =>
    tag.replace(/-.*/, ''),
  );
  return requested.find((tag) => editorLanguages.includes(tag)) ?? fallback;
}

export function setEditorLanguage(language: string): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}

export function createEditorTranslator(language: string): EditorTranslate {
  return (key, values = {}) =>
    fillPlaceholders(
      EDITOR_STRINGS[language]?.[key] ?? EDITOR_STRINGS[fallback]?.[key] ?? key,
      (name) => values[name] ?? '',
    );
}

export const CurrentEditorContext = createContext<EditorContext | undefined>(undefined);

export function useEditorContext(): EditorContext {
  const context = useContext(CurrentEditorContext);
  if (!context) throw new Error('useEditorContext must be used inside CurrentEditorContext.');
  return context;
}

/** @example getFieldLabel(t, 'stepFree') // => 'Is there step-free access?'; without a string: 'Step free' */
export function getFieldLabel(t: EditorTranslate, name: string): string {
  const key = `field.${name}`;
  const label = t(key);
  if (label !== key) return label;
  const plain = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The label of a field's value: the site's, the editor's, or else the value itself. */
export function getValueLabel({ t, config }: EditorContext, field: string, value: string | boolean): string {
  if (value === 'unknown') return t('unknown');
  const plain = value === true ? 'yes' : value === false ? 'no' : value;
  const onSite = config.values[`${field}.${plain}`];
  if (onSite !== undefined) return onSite;
  if (plain === 'yes' || plain === 'no') return t(plain);
  const key = `value.${plain}`;
  const label = t(key);
  return label === key ? plain : label;
}

/** The name of a language in the editor's language, or its tag. */
export function getLanguageLabel(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
