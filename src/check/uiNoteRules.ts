import type { LanguageContent } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import type { Issues } from '../domain/contentError.ts';
import { findNoteName } from '../domain/uiNotes.ts';

/** Reports notes for translators (`uiNotes.yaml`) that match no string. */
export function* listUiNoteIssues({ uiNotes, ui }: LanguageContent): Issues {
  if (!uiNotes || !ui?.strings) return;
  const keys = Object.keys(ui.strings);
  for (const name of Object.keys(uiNotes.value)) {
    if (keys.some((key) => findNoteName(key, [name]) !== undefined)) continue;
    yield uiNotes.yaml.describe(
      [name],
      `The note "${name}" does not match any string of the interface.`,
      suggest(name, keys, 'Write a key from ui.json, or the start of one up to a dot.'),
    );
  }
}
