/** Sources that are created in the form of another record, and saved with it. */
import { createContext } from 'preact';
import { createShortName, findFreeShortName } from '../../../src/domain/shortName.ts';
import type { NewSource, OpenEntry, EntryValues } from '../editor.ts';
import type { EditorConfig } from '../editorConfig.ts';
import { toFields } from '../../../src/domain/fields.ts';

export interface NewSources {
  readonly added: Readonly<Record<string, NewSource>>;
  /** Most likely name of who was called. */
  readonly suggested: string;
  /** Creates a source for a phone call today; returns its short name. */
  readonly addCall: (name: string) => string;
}

/** Undefined where only one file can be saved at a time. */
export const NewSourcesContext = createContext<NewSources | undefined>(undefined);

/** @param onChange receives the new sources after one was added */
export function createNewSources(
  { title }: OpenEntry,
  values: EntryValues,
  { today, countryLanguage, references }: EditorConfig,
  onChange: (newSources: EntryValues['newSources']) => void,
): NewSources {
  const { newSources: added = {} } = values;
  const fields = toFields(values.parts[0]);
  const name = typeof fields['name'] === 'string' && fields['name'] !== '' ? fields['name'] : title;
  const organisation = references.organisation.find(({ id }) => id === fields['organisation'])?.title;
  return {
    added,
    suggested: name,
    addCall: (callee) => {
      const used = new Set([...references.source.map(({ id }) => id), ...Object.keys(added)]);
      const id = findFreeShortName(`call-${today}-${createShortName(callee) || 'phone'}`, used);
      const source = {
        name: callee,
        lang: countryLanguage,
        publisher: organisation ?? callee,
        kind: 'call',
        date: today,
      };
      onChange({ ...added, [id]: source });
      return id;
    },
  };
}
