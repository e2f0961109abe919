import { parseArgs } from 'node:util';
import { suggest } from '../content/suggestion.ts';
import { ASK, nameMaterial } from '../domain/campaign.ts';
import { printLayouts, printVersions, type PrintLayout, type PrintVersion } from '../domain/printLayout.ts';

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

const options = {
  languages: { type: 'string' },
  layout: { type: 'string' },
  discreet: { type: 'boolean' },
  out: { type: 'string' },
} as const;

/**
 * What the words after `npm run print --` ask for. Without a choice: every layout, both versions, and the language of
 * the code or all that readers are offered. Returns all mistakes at once, each with what to type instead.
 * @example readPrintOrder(['k7wp', '--languages', 'th,ro', '--layout', 'card'], printable)
 */
export function readPrintOrder(
  args: readonly string[],
  printable: Printable,
): { readonly order?: PrintOrder; readonly mistakes: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  });
  const [code = '', ...more] = positionals;
  const languages = listWritten(values.languages);
  const layouts = listWritten(values.layout).map(nameMaterial);
  const own = printable.codes.get(code);
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(options, name));
  const mistakes = [
    ...unknown.map(
      (name) => `There is no "--${name}". ${suggest(name, Object.keys(options), `Write: ${PRINT_USAGE}`)}`,
    ),
    ...Object.entries(options)
      .filter(([name, { type }]) => type === 'string' && values[name] === true)
      .map(([name]) => `"--${name}" stands without a word after it. Write: ${PRINT_USAGE}`),
    // What follows a misspelt option is not a second code.
    ...(unknown.length > 0 ? [] : more).map(
      (word) => `"${word}" is too much: one code at a time. Write: ${PRINT_USAGE}`,
    ),
    ...(code === '' ? [`There is no code to print. Write: ${PRINT_USAGE}`] : []),
    ...(code !== '' && own === undefined ? [describeUnknown('code', code, [...printable.codes.keys()])] : []),
    ...languages
      .filter((language) => !printable.languages.includes(language))
      .map((language) => describeUnknown('language', language, printable.languages)),
    ...(own === undefined || own === ASK
      ? []
      : languages
          .filter((language) => language !== own && printable.languages.includes(language))
          .map((language) => describeOtherLanguage(code, own, language))),
    ...layouts
      .filter((layout) => !isLayout(layout))
      .map((layout) => describeUnknown('layout', layout, printLayouts)),
  ];
  if (mistakes.length > 0 || own === undefined) return { mistakes };
  const offered = own === ASK ? printable.live : [own];
  return {
    mistakes: [],
    order: {
      code,
      languages: languages.length > 0 ? languages : offered,
      layouts: layouts.length > 0 ? layouts.filter(isLayout) : printLayouts,
      versions: values.discreet === true ? ['plain'] : printVersions,
      outDir: typeof values.out === 'string' ? values.out : 'print',
    },
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

function listWritten(value: string | boolean | undefined): string[] {
  return typeof value === 'string' ? [...new Set(value.split(/[\s,]+/).filter(Boolean))] : [];
}

function isLayout(word: string): word is PrintLayout {
  return printLayouts.some((layout) => layout === word);
}

function describeUnknown(kind: string, written: string, known: readonly string[]): string {
  const all = known.length > 0 ? `There are: ${known.join(', ')}.` : 'There is none yet.';
  return `There is no ${kind} "${written}". ${suggest(written, known, all)}`;
}
