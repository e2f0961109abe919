import { parseArgs } from 'node:util';
import { checkContent } from '../check/checkContent.ts';
import type { ContentFile } from '../content/contentFile.ts';
import { LEDGER, readContent } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import { ASK } from '../domain/campaign.ts';
import { createCode } from '../domain/code.ts';
import { getCodeAddress, getReadableCodeAddress } from '../domain/codeAddress.ts';
import { parseLedger } from '../domain/ledger.ts';
import { findCode, getCodePath, getCodePicturePath } from '../domain/paths.ts';
import { createCodePicture } from '../pictures/codePicture.ts';

/** What may be said of a code, and what is taken where nothing is said. */
const DEFAULTS: Readonly<Record<string, string | undefined>> = {
  target: 'now',
  language: ASK,
  material: 'sticker',
  place: undefined,
  number: undefined,
  owner: undefined,
  note: undefined,
};

/** Codes that are tried for one whose picture stands every blob; with a short host name there may be none. */
const TRIES = 100;

export interface Surroundings {
  readonly contentFiles: readonly ContentFile[];
  readonly siteAddress: string;
  /** The instant of the check, ms. */
  readonly now: number;
  /** A whole number from 0 up to the one it is given. */
  readonly random: (below: number) => number;
}

export interface Plan {
  /** Each in two lines: what is wrong, and what to type. */
  readonly mistakes: readonly string[];
  /** The file to write, and what to do next; undefined if there are mistakes. */
  readonly file:
    | { readonly path: string; readonly text: string; readonly next: string; readonly code: string }
    | undefined;
}

/** A new code for what somebody typed behind `npm run code --`. Touches nothing. */
export function planCode(typed: readonly string[], surroundings: Surroundings): Plan {
  const { values, mistakes } = readOptions(typed);
  if (mistakes.length > 0) return { mistakes, file: undefined };
  const { contentFiles, siteAddress, now } = surroundings;
  const code = createSturdyCode(surroundings);
  const path = `facts/campaigns/${code}.yaml`;
  const text = formatCampaign(code, values);
  const wrong = checkContent(readContent([...contentFiles, { path, file: path, text }]), now)
    .filter(({ file }) => file === path)
    .map(({ problem, fix }) => `${problem}\n  ${fix}`);
  if (wrong.length > 0) return { mistakes: wrong, file: undefined };
  return { mistakes: [], file: { path, text, code, next: describeNext(code, siteAddress) } };
}

function readOptions(typed: readonly string[]): {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly mistakes: readonly string[];
} {
  const names = Object.keys(DEFAULTS);
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  const values = { ...DEFAULTS };
  const mistakes: string[] = [];
  const all = `Say any of: ${names.map((name) => `--${name}`).join(', ')}`;
  const isUnknown = (token: (typeof tokens)[number] | undefined): boolean =>
    token?.kind === 'option' && !names.includes(token.name);
  for (const [index, token] of tokens.entries()) {
    // What stands behind an option that does not exist belongs to it.
    if (token.kind === 'positional' && isUnknown(tokens[index - 1])) continue;
    if (token.kind === 'positional') {
      mistakes.push(
        `"${token.value}" belongs to no option.\n  Put words with spaces between quotation marks. ${all}`,
      );
    } else if (token.kind === 'option' && !names.includes(token.name)) {
      const known = names.map((name) => `--${name}`);
      mistakes.push(`"${token.rawName}" is no option.\n  ${suggest(token.rawName, known, all)}`);
    } else if (token.kind === 'option' && (token.value === undefined || token.value.trim() === '')) {
      mistakes.push(`Nothing stands behind "${token.rawName}".\n  ${all}`);
    } else if (token.kind === 'option') values[token.name] = token.value;
  }
  return { values, mistakes };
}

/** A code that no file and no line of the ledger has, with a picture that stands as much dirt as can be. */
function createSturdyCode({ contentFiles, siteAddress, random }: Surroundings): string {
  const ledger = contentFiles.find(({ path }) => path === LEDGER)?.text ?? '';
  const used = new Set([
    ...contentFiles.flatMap(({ path }) => /^facts\/campaigns\/(.+)\.ya?ml$/.exec(path)?.[1] ?? []),
    ...parseLedger(ledger).entries.flatMap(({ address }) => findCode(address) ?? []),
  ]);
  let best = createCode(used, random);
  let fewest = countFatalBlobs(siteAddress, best);
  for (let tried = 1; fewest > 0 && tried < TRIES; tried += 1) {
    const code = createCode(used, random);
    const fatal = countFatalBlobs(siteAddress, code);
    if (fatal < fewest) [best, fewest] = [code, fatal];
  }
  return best;
}

function countFatalBlobs(siteAddress: string, code: string): number {
  return createCodePicture(getCodeAddress(siteAddress, code), 'Q').fatalBlobs ?? 0;
}

function formatCampaign(code: string, values: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries<string | undefined>({ code, ...values, status: 'planned' }).flatMap(
    ([field, value]) =>
      value === undefined ? [] : [`${field}: ${isPlain(field, value) ? value : JSON.stringify(value)}`],
  );
  return `${lines.join('\n')}\n`;
}

/** Whether a value means itself where it stands behind a colon, without quotation marks. */
function isPlain(field: string, value: string): boolean {
  if (field === 'number') return /^\d+$/.test(value);
  if (field === 'code') return true;
  return /^\p{L}[\p{L}\d .,-]*$/u.test(value) && !/^(true|false|null|yes|no)$|[ -]$/i.test(value);
}

function describeNext(code: string, siteAddress: string): string {
  return [
    `The code is ${code}: ${getReadableCodeAddress(siteAddress, code)}`,
    `1. Look at it: npm start, then open http://localhost:4321${getCodePath(code)}`,
    `2. Print ${getCodePicturePath(code)} (where it may get scratched: ${getCodePicturePath(code, 'sturdy')}); the page for organisations says how wide.`,
    '3. When it is printed, write in the file: status: printed, and the day as printed: 2026-05-31',
    '4. Run npm run publish:ledger, and keep the file for ever: what is printed must land.',
  ].join('\n');
}
