import { hashText } from '../../src/content/textState.ts';
import { listTranslatedTexts, type TranslatedText } from '../../src/content/textUnits.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { FIXTURE_CONTENT } from './sites.ts';

/** A reviewer's verdict on a text, as a review sheet saves it. */
export type Verdict = Record<string, unknown>;

export const fixture = readContent(readContentFiles(FIXTURE_CONTENT));

/** The texts of the fixture in an Arabic review sheet. */
export const current = listTranslatedTexts(fixture, 'ar').filter(({ state }) => state === 'current');

const hashOf = ({ target }: TranslatedText): string => hashText(target?.text ?? '');

export const good = (text: TranslatedText): Verdict => ({
  id: text.source.id,
  hash: hashOf(text),
  verdict: 'good',
});

export const change = (text: TranslatedText, better = `${text.target?.text ?? ''} ا`): Verdict => ({
  ...good(text),
  verdict: 'change',
  text: better,
});

/** What a review sheet of the fixture in Arabic saves. */
export function createResult(texts: readonly Verdict[], fields: object = {}): Record<string, unknown> {
  return {
    format: 'vejviser-review',
    version: 1,
    site: fixture.site?.value.address ?? '',
    language: 'ar',
    made: '2026-11-24T10:00:00Z',
    reviewer: { name: 'T. N.', relation: 'native', date: '2026-11-24' },
    texts,
    questions: [],
    ...fields,
  };
}

/** @throws if the sheet does not contain the text */
export function findText(id: string): TranslatedText {
  const text = current.find(({ source }) => source.id === id);
  if (!text) throw new Error(`The fixture has no current text "${id}".`);
  return text;
}
