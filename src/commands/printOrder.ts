import { suggest } from '../content/suggestion.ts';
import { ASK, nameMaterial } from '../codes/campaign.ts';
import { printLayouts, printVersions, type PrintLayout, type PrintVersion } from '../codes/printLayout.ts';
import { CommandError } from './commandError.ts';
import type { Command, CommandLine } from './commandLine.ts';

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

export const printCommand = {
  script: 'print',
  summary: 'Makes posters, leaflets, cards and stickers of a printed code as PDFs, from the built site.',
  changes: 'writes PDFs into the folder "print" (or --out FOLDER).',
  words: { name: 'CODE', least: 1, most: 1 },
  options: {
    languages: { value: 'th,ro', meaning: 'in these languages; else in that of the code, or in all' },
    layout: { value: 'poster,card', meaning: `these layouts; else all: ${printLayouts.join(', ')}` },
    discreet: { meaning: 'only the version without the name of the site, in few words' },
    out: { value: 'FOLDER', meaning: 'the folder for the PDFs' },
  },
  examples: [['k7wp --languages th,ro --layout poster', 'posters of the code k7wp in Thai and Romanian']],
} as const satisfies Command;

/**
 * Without a choice: every layout, both versions, and the language of the code or all that readers are offered.
 * @throws {CommandError} with all mistakes at once, each with what to type instead
 */
export function readPrintOrder(
  { values, words }: CommandLine<typeof printCommand>,
  printable: Printable,
): PrintOrder {
  const [code = ''] = words;
  const languages = listWritten(values.languages);
  const layouts = listWritten(values.layout).map(nameMaterial);
  const own = printable.codes.get(code);
  const listUnknown = (kind: string, written: readonly string[], known: readonly string[]): string[] =>
    written.filter((word) => !known.includes(word)).map((word) => describeUnknown(kind, word, known));
  const issues = [
    ...listUnknown('code', words, [...printable.codes.keys()]),
    ...listUnknown('language', languages, printable.languages),
    ...languages
      .filter((language) => own !== undefined && ![ASK, language].includes(own))
      .filter((language) => printable.languages.includes(language))
      .map((language) => describeOtherLanguage(code, String(own), language)),
    ...listUnknown('layout', layouts, printLayouts),
  ];
  if (issues.length > 0 || own === undefined) throw new CommandError(issues.join('\n'));
  const offered = own === ASK ? printable.live : [own];
  return {
    code,
    languages: languages.length > 0 ? languages : offered,
    layouts:
      layouts.length > 0
        ? layouts.flatMap((name) => printLayouts.find((layout) => layout === name) ?? [])
        : printLayouts,
    versions: values.discreet ? ['plain'] : printVersions,
    outDir: values.out ?? 'print',
  };
}

/** A code leads to one place for ever, so words in another language around it would promise what is not there. */
function describeOtherLanguage(code: string, own: string, requested: string): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const [ownName, requestedName] = [names.of(own), names.of(requested)].map(String);
  return [
    `The code ${code} opens in ${String(ownName)}, so its paper can't be in ${String(requestedName)}.`,
    `  Leave "--languages" out to print it in ${String(ownName)}, or make a code of its own: npm run code -- --language ${requested} (${ASK}: one for all languages).`,
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
