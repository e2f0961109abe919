import type { Content } from '../../src/content/content.ts';
import { addJsonText } from '../../src/content/yamlEdit.ts';
import { applyValues } from '../../src/content/yamlEditValues.ts';
import { getSourceTag } from '../../src/content/textUnits.ts';

/** A new string of the interface. */
export interface NewUiString {
  readonly key: string;
  /** The string by language tag; languages without one show it in the source language. */
  readonly texts: ReadonlyMap<string, string>;
  /** For translators: where the string is seen, and what it must not say. */
  readonly note?: string | undefined;
}

/**
 * The changed files, as new text by path in the content folder. In every language, the key goes below the last key with the
 * longest common prefix.
 */
export function addUiString(content: Content, { key, texts, note }: NewUiString): Map<string, string> {
  const sourceTag = getSourceTag(content);
  const read = (path: string): string => content.folder.findFile(path)?.text ?? '{}\n';
  const keys = Object.keys(content.languages.get(sourceTag)?.ui?.strings ?? {});
  const above = listKeysAbove(key, keys);
  const files = new Map(
    [...texts].map(([tag, text]) => {
      const path = `${tag}/ui.json`;
      return [path, addJsonText(read(path), key, text, above)];
    }),
  );
  if (note !== undefined) {
    const path = `${sourceTag}/uiNotes.yaml`;
    files.set(
      path,
      applyValues(read(path), [key], undefined, note, () => above),
    );
  }
  return files;
}

/** @example listKeysAbove('home.new', ['home.title', 'home.lead', 'nav.home']) // => ['home.title', 'home.lead'] */
function listKeysAbove(key: string, keys: readonly string[]): string[] {
  const parts = key.split('.');
  const prefixes = parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.'));
  for (const prefix of prefixes) {
    const last = keys.findLastIndex((other) => other === prefix || other.startsWith(`${prefix}.`));
    if (last !== -1) return keys.slice(0, last + 1);
  }
  return [...keys];
}
