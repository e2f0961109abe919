import type { LanguageContent } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import type { Issues } from '../domain/contentError.ts';
import { findNoteName } from '../domain/uiNotes.ts';

/** Notes for translators (`uiNotes.yaml`) on strings that there are not. */
export function* listUiNoteIssues({ uiNotes, ui }: LanguageContent): Issues {
  if (!uiNotes || !ui?.strings) return;
  const keys = Object.keys(ui.strings);
  for (const name of Object.keys(uiNotes.value)) {
    if (keys.some((key) => findNoteName(key, [name]) !== undefined)) continue;
    yield uiNotes.yaml.describe(
      [name],
      `The note on "${name}" belongs to no string of the interface.`,
      suggest(name, keys, 'Write a key of ui.json, or the beginning of one up to a dot.'),
    );
  }
}
