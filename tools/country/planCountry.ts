import { isLanguage } from '../../src/check/languageFolder.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { readContent } from '../../src/content/content.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { canonicalizeTag } from '../../src/domain/languageTag.ts';
import { getCountryName } from '../../src/i18n/format.ts';
import { knowsHolidays } from '../../src/opening/hoursLibrary.ts';
import { startLanguage } from '../translation/startLanguage.ts';
import { createFactFiles, createTextFiles } from './skeleton.ts';

const SOURCE_LANGUAGE = 'en';

/** Files of the source language that hold for any country. */
const SHARED = ['ui.json', 'cards.yaml', 'requests.yaml', 'reviewSheet.yaml', 'sensitive.yaml'];

/**
 * The content folder that a new country begins with, by path: valid, without facts. `example` has the texts that hold for any
 * country.
 * @throws {CommandError} if the country or the language is unknown
 */
export function planCountry(
  typedCountry: string,
  typedLanguage: string,
  example: readonly ContentFile[],
): Map<string, string> {
  const country = typedCountry.toUpperCase();
  const countryLanguage = canonicalizeTag(typedLanguage);
  if (!/^[A-Z]{2}$/.test(country) || !knowsHolidays(country))
    throw new CommandError(
      `"${typedCountry}" is not a country whose public holidays are known.\n  Write the two letters of a country, then its language: npm run country -- SE sv`,
    );
  if (countryLanguage === undefined || !isLanguage(countryLanguage))
    throw new CommandError(
      `"${typedLanguage}" is not the tag of a language.\n  Write it like this: npm run country -- ${country} sv`,
    );
  const [timeZone = 'UTC'] = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  const facts = createFactFiles({
    ...{ country, countryLanguage, timeZone, sourceLanguage: SOURCE_LANGUAGE },
    countryName: getCountryName(SOURCE_LANGUAGE, country),
  });
  const shared = SHARED.map((name): [string, string] => {
    const path = `${SOURCE_LANGUAGE}/${name}`;
    const text = example.find((file) => file.path === path)?.text;
    if (text === undefined) throw new CommandError(`The example has no file ${path}.\n  Restore it.`);
    return [path, text];
  });
  const files = new Map([
    ...facts,
    [`${SOURCE_LANGUAGE}/language.yaml`, SOURCE_LANGUAGE_FILE],
    ...shared,
    ...[...createTextFiles()].map(([path, text]) => [`${SOURCE_LANGUAGE}/${path}`, text] as const),
  ]);
  if (countryLanguage === SOURCE_LANGUAGE) return files;
  const content = readContent([...files].map(([path, text]) => ({ path, file: path, text })));
  return new Map([...files, ...(startLanguage(content, countryLanguage) ?? [])]);
}

const SOURCE_LANGUAGE_FILE = `name: English
english: English
direction: ltr
status: live
# What texts call the country and its language, if that is not Unicode's name: with an article, for example.
# countryName: the …
numberWords:
  [zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen,
  seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety]
`;
