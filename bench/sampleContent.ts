/**
 * Creates content as large as a site may become, for `npm run bench`, by duplicating records in a copy of the content.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isLanguage } from '../src/check/languageFolder.ts';
import { CODE_CHARACTERS, createCode } from '../src/codes/code.ts';

export interface SampleSize {
  readonly languages?: number | undefined;
  readonly places?: number | undefined;
  readonly codes?: number | undefined;
}

/** The language that is copied; it has three plural forms. */
const COPIED = 'ro';

/**
 * Copies a content folder, adds or removes languages to get this number, and adds places up to this number, and this many codes.
 */
export function makeSampleContent(
  contentDir: string,
  folder: string,
  { languages, places = 0, codes = 0 }: SampleSize,
): void {
  cpSync(contentDir, folder, { recursive: true });
  // The privacy audit covers other pages.
  rmSync(join(folder, 'privacyAudit.yaml'), { force: true });
  addPlaces(folder, places);
  if (languages !== undefined) setLanguages(folder, languages);
  addCodes(folder, codes);
}

/** Keeps the source language and the official language of the country before others. */
function setLanguages(folder: string, requested: number): void {
  const { sourceLanguage, countryLanguage } = parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as {
    sourceLanguage: string;
    countryLanguage: string;
  };
  const existing = listLanguages(folder);
  const first = new Set([sourceLanguage, countryLanguage, ...existing]);
  for (const tag of [...first].slice(requested)) removeLanguage(folder, tag);
  for (const tag of listKnownLanguages(existing).slice(0, Math.max(0, requested - existing.length)))
    copyLanguage(folder, tag);
}

function removeLanguage(folder: string, tag: string): void {
  rmSync(join(folder, tag), { recursive: true });
  const campaigns = join(folder, 'facts/campaigns');
  for (const name of readdirSync(campaigns)) {
    const text = readFileSync(join(campaigns, name), 'utf8');
    writeFileSync(join(campaigns, name), text.replace(`language: ${tag}\n`, 'language: ask\n'));
  }
}

function listLanguages(folder: string): string[] {
  return readdirSync(folder).filter((tag) => existsSync(join(folder, tag, 'language.yaml')));
}

/** Two-letter languages for which Node has a name and plural rules. */
function listKnownLanguages(taken: readonly string[]): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const names = new Set<string>();
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => {
      const name = getName(tag, 'en');
      const isNew =
        isLanguage(tag) &&
        Intl.PluralRules.supportedLocalesOf([tag]).length > 0 &&
        !taken.includes(tag) &&
        name !== tag &&
        !names.has(name);
      names.add(name);
      return isNew;
    });
}

function getName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}

function copyLanguage(folder: string, tag: string): void {
  const copy = join(folder, tag);
  cpSync(join(folder, COPIED), copy, { recursive: true });
  const settings = {
    ...(parse(readFileSync(join(copy, 'language.yaml'), 'utf8')) as object),
    name: getName(tag, tag),
    english: getName(tag, 'en'),
    direction: new Intl.Locale(tag).getTextInfo().direction,
  };
  writeFileSync(join(copy, 'language.yaml'), stringify(settings));
  const strings = JSON.parse(readFileSync(join(copy, 'ui.json'), 'utf8')) as Record<string, string>;
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const adapted = Object.entries(strings).flatMap(([key, text]) => {
    const [, base, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
    if (base === undefined) return [[key, text] as const];
    if (form !== 'other') return [];
    return pluralCategories.map(
      (category) => [`${base}_${category}`, strings[`${base}_${category}`] ?? text] as const,
    );
  });
  writeFileSync(join(copy, 'ui.json'), JSON.stringify(Object.fromEntries(adapted), null, 2));
}

interface PlaceWords {
  readonly words: Record<string, unknown>;
}

function addPlaces(folder: string, requested: number): void {
  const placesFolder = join(folder, 'facts/places');
  const existing = readdirSync(placesFolder).map((file) => file.replace(/\.yaml$/, ''));
  const added = Array.from({ length: Math.max(0, requested - existing.length) }, (_, index) => ({
    from: existing[index % existing.length] ?? '',
    id: createNeutralId(index),
  }));
  const codes = listCodes();
  for (const { from, id } of added) {
    const place = parse(readFileSync(join(placesFolder, `${from}.yaml`), 'utf8')) as { name: string };
    const copy = { ...place, name: `${place.name} ${id}`, id: codes.next().value };
    writeFileSync(join(placesFolder, `${id}.yaml`), stringify(copy));
  }
  for (const language of listLanguages(folder)) {
    const file = join(folder, language, 'places.yaml');
    const text = parse(readFileSync(file, 'utf8')) as PlaceWords;
    for (const { from, id } of added) text.words[id] = text.words[from];
    // The content does not allow YAML aliases.
    writeFileSync(file, stringify(text, { aliasDuplicateObjects: false }));
  }
}

/** @example createNeutralId(0) // => 'zz2222' */
function createNeutralId(index: number): string {
  const digits = Array.from(CODE_CHARACTERS).filter((character) => /[2-9]/.test(character));
  return `zz${index
    .toString(digits.length)
    .padStart(4, '0')
    .replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? '')}`;
}

function addCodes(folder: string, requested: number): void {
  const codes = listCodes();
  for (let index = 1; index <= requested; index += 1) {
    const code = codes.next().value;
    const language = index % 2 === 0 ? 'ask' : 'th';
    writeFileSync(
      join(folder, `facts/campaigns/${code}.yaml`),
      stringify({ code, target: 'now', language, material: 'sticker', status: 'planned' }),
    );
  }
}

/** An endless sequence of codes, the same every time. */
function* listCodes(): Generator<string, never> {
  const used = new Set<string>();
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.min(below, CODE_CHARACTERS.length);
  };
  for (;;) {
    const code = createCode(used, next);
    used.add(code);
    yield code;
  }
}
