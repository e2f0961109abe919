/** Sources that are made in the form of another record, and saved with it. */
import { createContext } from 'preact';
import { createShortName, findFreeShortName } from '../../domain/shortName.ts';
import type { NewSource, OpenEntry, EntryValues } from '../editor.ts';
import type { EditorConfig } from '../editorConfig.ts';

export interface NewSources {
  readonly made: Readonly<Record<string, NewSource>>;
  /** Whom somebody has most likely talked to. */
  readonly suggested: string;
  /** Makes the source of a phone call of today; returns its short name. */
  readonly addCall: (name: string) => string;
}

/** Undefined where a form can't save a second file. */
export const NewSourcesContext = createContext<NewSources | undefined>(undefined);

/** @param onChange takes the values with a source more */
export function getNewSources(
  { title }: OpenEntry,
  values: EntryValues,
  { today, countryLanguage, references }: EditorConfig,
  onChange: (newSources: EntryValues['newSources']) => void,
): NewSources {
  const { newSources: made = {} } = values;
  const fields = (values.parts[0] ?? {}) as Readonly<Record<string, unknown>>;
  const name = typeof fields['name'] === 'string' && fields['name'] !== '' ? fields['name'] : title;
  const organisation = references.organisation.find(({ id }) => id === fields['organisation'])?.title;
  return {
    made,
    suggested: name,
    addCall: (reported) => {
      const used = new Set([...references.source.map(({ id }) => id), ...Object.keys(made)]);
      const id = findFreeShortName(`call-${today}-${createShortName(reported) || 'phone'}`, used);
      const source = {
        name: reported,
        lang: countryLanguage,
        publisher: organisation ?? reported,
        kind: 'call',
        date: today,
      };
      onChange({ ...made, [id]: source });
      return id;
    },
  };
}
