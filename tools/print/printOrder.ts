import { suggest } from '../../src/content/suggestion.ts';
import { ASK_LANGUAGE } from '../../src/codes/campaign.ts';
import {
  normalizeMaterial,
  printLayouts,
  printVersions,
  type PrintLayout,
  type PrintVersion,
} from '../../src/codes/printLayout.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command, CommandLine } from '../../src/commands/commandLine.ts';

/** What can be printed. */
export interface Printable {
  /** The language of each code, or `ask`. */
  readonly codes: ReadonlyMap<string, string>;
  /** All languages of the site, and those that readers are offered. */
  readonly languages: readonly string[];
  readonly live: readonly string[];
}

/** What to print. */
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
  summary: 'Creates posters, leaflets, cards and stickers of a printed code as PDFs, from the built site.',
  changes: 'writes PDFs into the folder "print" (or --out FOLDER).',
  next: 'scan one code with a phone before you print',
  args: { name: 'CODE', min: 1, max: 1 },
  options: {
    languages: {
      value: 'th,ro',
      meaning: "only these languages; by default the code's language, or all live ones if it has none",
    },
    layout: {
      value: 'poster,card',
      meaning: `only these layouts; by default all: ${printLayouts.join(', ')}`,
    },
    discreet: { meaning: 'only the short version without the name of the site' },
    out: { value: 'FOLDER', meaning: 'the folder for the PDFs' },
  },
  examples: [['k7wp --languages th,ro --layout poster', 'posters of the code k7wp in Thai and Romanian']],
} as const satisfies Command;

/**
 * By default: every layout, both versions, and the language of the code or else all languages that readers are offered.
 * @throws {CommandError} that lists every problem with a fix
 */
export function readPrintOrder(
  { values, args }: CommandLine<typeof printCommand>,
  printable: Printable,
): PrintOrder {
  const [code = ''] = args;
  const languages = splitList(values.languages);
  const layouts = splitList(values.layout).map(normalizeMaterial);
  const codeLanguage = printable.codes.get(code);
  const listUnknown = (kind: string, names: readonly string[], known: readonly string[]): string[] =>
    names.filter((name) => !known.includes(name)).map((name) => describeUnknown(kind, name, known));
  const issues = [
    ...listUnknown('code', args, [...printable.codes.keys()]),
    ...listUnknown('language', languages, printable.languages),
    ...languages
      .filter((language) => codeLanguage !== undefined && ![ASK_LANGUAGE, language].includes(codeLanguage))
      .filter((language) => printable.languages.includes(language))
      .map((language) => describeOtherLanguage(code, String(codeLanguage), language)),
    ...listUnknown('layout', layouts, printLayouts),
  ];
  if (issues.length > 0 || codeLanguage === undefined) throw new CommandError(issues.join('\n'));
  const offered = codeLanguage === ASK_LANGUAGE ? printable.live : [codeLanguage];
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

/** A code always opens the same page, so text in another language around it would promise what the reader won't find. */
function describeOtherLanguage(code: string, codeLanguage: string, requested: string): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const [codeName, requestedName] = [names.of(codeLanguage), names.of(requested)].map(String);
  return [
    `The code ${code} opens a page in ${String(codeName)}, so it can't be printed in ${String(requestedName)}.`,
    `  Omit "--languages" to print it in ${String(codeName)}, or create a new code: npm run code -- --language ${requested} (${ASK_LANGUAGE}: one for all languages).`,
  ].join('\n');
}

/** @example splitList('th,ro') // => ['th', 'ro'] */
function splitList(value = ''): string[] {
  return [...new Set(value.split(/[\s,]+/).filter(Boolean))];
}

function describeUnknown(kind: string, name: string, known: readonly string[]): string {
  const all = known.length > 0 ? `It must be one of: ${known.join(', ')}.` : `The site has no ${kind} yet.`;
  return `Unknown ${kind} "${name}".\n  ${suggest(name, known, all)}`;
}
