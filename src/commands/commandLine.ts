import { parseArgs } from 'node:util';
import { suggest } from '../content/suggestion.ts';

/** What a command understands: its options, how many words it takes besides, and how to write it. */
interface Usage<Option extends string> {
  readonly options: Readonly<Record<Option, 'string' | 'boolean'>>;
  readonly words: number;
  readonly usage: string;
}

/** What somebody typed behind a command. */
interface CommandLine<Option extends string> {
  /** What stands behind each option; `''` behind one that takes nothing. */
  readonly values: Readonly<Partial<Record<Option, string>>>;
  readonly words: readonly string[];
  /** Each with what to type instead. */
  readonly mistakes: string[];
}

/**
 * @example readCommandLine(['k7wp', '--layout', 'card'], { options: { layout: 'string' }, words: 1, usage: '…' })
 * // => { values: { layout: 'card' }, words: ['k7wp'], mistakes: [] }
 */
export function readCommandLine<Option extends string>(
  typed: readonly string[],
  { options, words: most, usage }: Usage<Option>,
): CommandLine<Option> {
  const names = Object.keys(options) as Option[];
  const config = Object.fromEntries(names.map((name) => [name, { type: options[name] }]));
  const { tokens } = parseArgs({ args: [...typed], options: config, strict: false, tokens: true });
  const values: Partial<Record<Option, string>> = {};
  const words: string[] = [];
  const mistakes: string[] = [];
  let isUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const name = names.find((known) => known === token.name);
      isUnknown = name === undefined;
      if (name === undefined) {
        const known = names.map((own) => `--${own}`);
        mistakes.push(`"${token.rawName}" is no option.\n  ${suggest(token.rawName, known, usage)}`);
      } else if (options[name] === 'string' && !token.value?.trim()) {
        mistakes.push(`Nothing stands behind "${token.rawName}".\n  ${usage}`);
      } else values[name] = token.value ?? '';
      // What stands behind an option that does not exist belongs to it.
    } else if (token.kind === 'positional' && !isUnknown) words.push(token.value);
  }
  const surplus = words
    .slice(most)
    .map(
      (word) => `"${word}" belongs to no option.\n  Put words with spaces between quotation marks. ${usage}`,
    );
  return { values, words: words.slice(0, most), mistakes: [...mistakes, ...surplus] };
}
