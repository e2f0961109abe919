import { parseArgs } from 'node:util';
import { suggest } from '../content/suggestion.ts';
import { wrapText } from '../domain/wrapText.ts';
import { CommandError } from './commandError.ts';

/** An option; one without a value is on or off. */
interface Option {
  /** What to write as its value, as the usage line shows it: `FOLDER`, `th,ro`. */
  readonly value?: string;
  readonly meaning: string;
}

/** All that is known of a command before it runs: how to write it, and what it changes. */
export interface Command {
  /** Its script in package.json. */
  readonly script: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  /** Which files, folders or programs it changes, in a sentence. */
  readonly changes: string;
  /** What it takes besides options: `CODE`, at least and at most so many of them. */
  readonly words?: { readonly name: string; readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  /** What to type after the script, and what that does. */
  readonly examples?: readonly (readonly [typed: string, meaning: string])[];
}

type Values<Options extends Command['options']> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly value: string } ? string : true;
};

/** What somebody typed after a command. */
export interface CommandLine<Known extends Command = Command> {
  readonly values: Values<Known['options']>;
  readonly words: readonly string[];
}

/** Every command has it, and does nothing else then. */
const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/** Whether somebody asks what a command does instead of running it. */
export function asksForHelp(typed: readonly string[]): boolean {
  return parseArgs({ args: [...typed], options: HELP, strict: false }).values.help === true;
}

/**
 * Reads what was typed after a command, before the command does anything.
 * @throws {CommandError} with everything that it does not take, each with what to type instead
 * @example readCommandLine(printCommand, ['k7wp', '--layout', 'card']) // => { values: { layout: 'card' }, words: ['k7wp'] }
 */
export function readCommandLine<Known extends Command>(
  command: Known,
  typed: readonly string[],
): CommandLine<Known> {
  const { options, words: requested = { name: '', least: 0, most: 0 } } = command;
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...typed], options: config, strict: false, tokens: true });
  const values: Record<string, string | true> = {};
  const words: string[] = [];
  const problems: string[] = [];
  let isUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
      isUnknown = option === undefined;
      if (!option) {
        const known = Object.keys(options).map((name) => `--${name}`);
        problems.push(
          `Unknown option "${token.rawName}".\n  ${suggest(token.rawName, known, formatHint(command))}`,
        );
      } else if (option.value === undefined) {
        if (token.value !== undefined)
          problems.push(`"${token.rawName}" takes no value.\n  Write it alone: ${token.rawName}`);
        values[token.name] = true;
        // `--out --discreet`: the value was forgotten. One that begins so is written `--note=-5`.
      } else if (token.value?.trim() && (token.inlineValue || !token.value.startsWith('-')))
        values[token.name] = token.value;
      else
        problems.push(
          `"${token.rawName}" needs a value.\n  Write it like this: ${token.rawName} ${option.value}`,
        );
      // What follows an unknown option belongs to it.
    } else if (token.kind === 'positional' && !isUnknown) words.push(token.value);
  }
  for (const word of words.slice(requested.most))
    problems.push(
      `"${word}" belongs to no option.\n  Put words with spaces between quotation marks. ${formatHint(command)}`,
    );
  if (problems.length === 0 && words.length < requested.least)
    problems.push(`${requested.name} is missing.\n  Usage: ${formatUsage(command)}`);
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  // Each value is of the kind that its option has in `options`.
  return { values: values as Values<Known['options']>, words };
}

function formatHint(command: Command): string {
  return `All that it takes: ${formatScript(command)} -- --help`;
}

/** @example formatScript({ script: 'print' }) // => 'npm run print' */
export function formatScript({ script }: Pick<Command, 'script'>): string {
  return ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
}

/** @example formatUsage(printCommand) // => 'npm run print -- CODE [--languages th,ro] [--discreet]' */
export function formatUsage(command: Command): string {
  const { name = '', least = 0, most = 0 } = command.words ?? {};
  const word = most > 1 ? `${name} …` : name;
  const taken = [
    ...(most > 0 ? [least > 0 ? word : `[${word}]`] : []),
    ...Object.entries(command.options).map(
      ([option, { value }]) => `[--${option}${value === undefined ? '' : ` ${value}`}]`,
    ),
  ];
  return [formatScript(command), ...(taken.length > 0 ? ['--', ...taken] : [])].join(' ');
}

const WIDTH = 100;

/** What `--help` shows. */
export function formatHelp(command: Command): string {
  const { summary, changes, options, examples = [] } = command;
  const script = formatScript(command);
  const rows = Object.entries(options).map(
    ([name, { value, meaning }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, meaning] as const,
  );
  const sections = [
    formatParagraph(summary),
    `Usage: ${formatUsage(command)}`,
    formatTable([...rows, ['--help', 'show this, and do nothing']]),
    ...(examples.length > 0
      ? [
          formatTable(
            examples.map(([typed, meaning]) => [typed === '' ? script : `${script} -- ${typed}`, meaning]),
          ),
        ]
      : []),
    formatParagraph(`Changes: ${changes}`),
  ];
  return sections.join('\n\n');
}

function formatParagraph(text: string): string {
  return wrapText(text, { width: WIDTH }).join('\n');
}

function formatTable(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
