import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Direction = 'ltr' | 'rtl';

/** A language of the site; `tag` is its folder and its part of the address. */
export interface Language {
  readonly tag: string;
  /** The name that its speakers use. */
  readonly name: string;
  readonly english: string;
  readonly direction: Direction;
  readonly status: 'live' | 'preview';
}

/**
 * Every folder of the content that has a `language.yaml`, the source language first, then by English name. Adding a
 * language is copying a folder: no other list of languages exists.
 */
export function listLanguages(contentDir: string, sourceLanguage: string): Language[] {
  return readdirSync(contentDir)
    .filter((tag) => existsSync(join(contentDir, tag, 'language.yaml')))
    .map((tag) => ({
      tag,
      ...(parse(readFileSync(join(contentDir, tag, 'language.yaml'), 'utf8')) as Omit<Language, 'tag'>),
    }))
    .sort(
      (a, b) =>
        Number(b.tag === sourceLanguage) - Number(a.tag === sourceLanguage) ||
        a.english.localeCompare(b.english, 'en'),
    );
}

/** The language that everything is translated from, as `site.yaml` says. */
export function getSourceLanguage(contentDir: string): string {
  const site = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as { sourceLanguage: string };
  return site.sourceLanguage;
}
