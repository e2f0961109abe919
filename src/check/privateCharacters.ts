import type { ContentErrorDetails } from '../domain/contentError.ts';

/**
 * The markers around fallback text (`fallbackText.ts`) are private-use characters, which no font can show. Those beyond U+FFFF
 * begin with one of 128 surrogates. A class of code units is ten times as fast as `\p{Co}` or a pattern for pairs.
 */
const PRIVATE_USE = /[\uE000-\uF8FF\uDB80-\uDBFF]/;

/** @example findPrivateCharacter('a \ue001') // => 'U+E001' */
export function findPrivateCharacter(text: string): string | undefined {
  const index = text.search(PRIVATE_USE);
  return index < 0 ? undefined : `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase()}`;
}

/** Reports private-use characters once per language: they are fallback markers that should have become elements. */
export function createPrivateCharacterCheck(tags: readonly string[]): {
  readonly look: (path: string, code: string | undefined) => void;
  readonly listIssues: () => ContentErrorDetails[];
} {
  const found = new Map<string, { readonly file: string; readonly code: string; files: number }>();
  const look = (path: string, code: string | undefined): void => {
    if (code === undefined) return;
    const language = path.split(/[/.]/).find((part) => tags.includes(part)) ?? 'any';
    const known = found.get(language) ?? { file: path, code, files: 0 };
    known.files += 1;
    found.set(language, known);
  };
  const listIssues = (): ContentErrorDetails[] =>
    [...found].map(([language, { file, code, files }]) => ({
      file,
      problem: `A private-use character (${code}) would be published in ${String(files)} ${files === 1 ? 'file' : 'files'} of the language "${language}".`,
      fix: `Write the texts that "npm run translate -- status ${language}" lists as missing. This is also a bug in the program: it must mark up fallback text before publishing it.`,
    }));
  return { look, listIssues };
}
