import { suggest } from '../content/suggestion.ts';
import { ASK, nameMaterial } from '../domain/campaign.ts';
import { printLayouts, printVersions, type PrintLayout, type PrintVersion } from '../domain/printLayout.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';

/** What there is to print. */
export interface Printable {
  /** Every code with its language, or `ask`. */
  readonly codes: ReadonlyMap<string, string>;
  /** All languages of the site, and those of them that readers are offered. */
  readonly languages: readonly string[];
  readonly live: readonly string[];
}

/** What somebody wants printed. */
export interface PrintOrder {
  readonly code: string;
  readonly languages: readonly string[];
  readonly layouts: readonly PrintLayout[];
  readonly versions: readonly PrintVersion[];
  /** The folder for the PDFs. */
  readonly outDir: string;
}

export const PRINT_USAGE =
  'npm run print -- CODE [--languages th,ro] [--layout poster] [--discreet] [--out FOLDER]';

/**
 * What the words after `npm run print --` ask for. Without a choice: every layout, both versions, and the language of
 * the code or all that readers are offered.
 * @throws {CommandError} with all mistakes at once, each with what to type instead
 * @example readPrintOrder(['k7wp', '--languages', 'th,ro', '--layout', 'card'], printable)
 */
export function readPrintOrder(typed: readonly string[], printable: Printable): PrintOrder {
  const line = readCommandLine(typed, {
    options: { languages: 'string', layout: 'string', discreet: 'boolean', out: 'string' },
    words: 1,
    usage: `Write: ${PRINT_USAGE}`,
  });
  const { values } = line;
  const [code] = line.words;
  const languages = listWritten(values.languages);
  const layouts = listWritten(values.layout).map(nameMaterial);
  const own = code === undefined ? undefined : printable.codes.get(code);
  const listUnknown = (kind: string, words: readonly string[], known: readonly string[]): string[] =>
    words.filter((word) => !known.includes(word)).map((word) => describeUnknown(kind, word, known));
  const mistakes = [
    ...line.mistakes,
    ...(code === undefined ? [`There is no code to print. Write: ${PRINT_USAGE}`] : []),
    ...listUnknown('code', line.words, [...printable.codes.keys()]),
    ...listUnknown('language', languages, printable.languages),
    ...languages
      .filter((language) => own !== undefined && ![ASK, language].includes(own))
      .filter((language) => printable.languages.includes(language))
      .map((language) => describeOtherLanguage(String(code), String(own), language)),
    ...listUnknown('layout', layouts, printLayouts),
  ];
  if (mistakes.length > 0 || code === undefined || own === undefined)
    throw new CommandError(mistakes.join('\n'));
  const offered = own === ASK ? printable.live : [own];
  return {
    code,
    languages: languages.length > 0 ? languages : offered,
    layouts:
      layouts.length > 0
        ? layouts.flatMap((name) => printLayouts.find((layout) => layout === name) ?? [])
        : printLayouts,
    versions: values.discreet === undefined ? printVersions : ['plain'],
    outDir: values.out ?? 'print',
  };
}

/** A code leads to one place for ever, so words in another language around it would promise what is not there. */
function describeOtherLanguage(code: string, own: string, wanted: string): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const [ownName, wantedName] = [names.of(own), names.of(wanted)].map(String);
  return [
    `The code ${code} opens in ${String(ownName)}, so its paper can't be in ${String(wantedName)}.`,
    `  Leave "--languages" out to print it in ${String(ownName)}, or make a code of its own: npm run code -- --language ${wanted} (${ASK}: one for all languages).`,
  ].join('\n');
}

/** @example listWritten('th,ro') // => ['th', 'ro'] */
function listWritten(value = ''): string[] {
  return [...new Set(value.split(/[\s,]+/).filter(Boolean))];
}

function describeUnknown(kind: string, written: string, known: readonly string[]): string {
  const all = known.length > 0 ? `There are: ${known.join(', ')}.` : 'There is none yet.';
  return `There is no ${kind} "${written}". ${suggest(written, known, all)}`;
}
