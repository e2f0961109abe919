/** Which words of a language's files are translated. The others are its own: what its readers type, how a word sounds. */
type Path = readonly string[];

/** Files with the words of records, by their names without `.yaml`, and which of their values are translated. */
export const translatedFields: Readonly<Record<string, (path: Path) => boolean>> = {
  contacts: isWords,
  groups: isWords,
  // Where a language has one word for every question, a right needs none of its own.
  entitlements: (path) => isWords(path) && !(path.length === 3 && ['yes', 'no'].includes(path[2] ?? '')),
  places: (path) => isWords(path) || path[0] === 'cities',
  cards: isWords,
  posts: isWords,
  questions: isWords,
  letterWords: (path) => isWords(path) && path.at(-1) === 'meaning',
  searchWords: (path) => path[0] === 'answers' && path.at(-1) === 'says',
};

function isWords([first]: Path): boolean {
  return first === 'words';
}

/**
 * The fields of a file with those of the source language where it lacks them: `borrow` gives the words to put there.
 * @example fillFields({ a: 'x', b: 'y' }, { a: 'ä' }, (path, text) => `(${text})`) // => { a: 'ä', b: '(y)' }
 */
export function fillFields(
  source: unknown,
  own: unknown,
  borrow: (path: Path, value: unknown) => unknown,
  path: Path = [],
): unknown {
  if (own === undefined || own === null) {
    return isFields(source)
      ? Object.fromEntries(
          Object.entries(source)
            .map(([field, value]) => [field, fillFields(value, undefined, borrow, [...path, field])])
            .filter(([, value]) => value !== undefined),
        )
      : borrow(path, source);
  }
  if (!isFields(source) || !isFields(own)) return own;
  const filled = Object.entries(source).map(([field, value]) => [
    field,
    fillFields(value, own[field], borrow, [...path, field]),
  ]);
  return { ...own, ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)) };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
