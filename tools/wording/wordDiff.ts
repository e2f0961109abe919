import { diffArrays } from 'diff';

/** A run of words that two texts share, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this number of changed words, everything counts as replaced, to stay fast for huge texts. */
const MAX_CHANGES = 1000;

/**
 * Finds the words that differ between two texts, even in scripts without spaces.
 * @example diffWords('You must go.', 'You can go.')
 * // => 'You ' and ' go.' are the same, 'must' is removed, 'can' is added
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const changes = diffArrays(splitWords(before), splitWords(after), { maxEditLength: MAX_CHANGES });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return joinParts(
    changes.map(({ value, removed, added }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      text: value.join(''),
    })),
  );
}

function splitWords(text: string): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
    (word) => word.segment,
  );
}

/**
 * Merges adjacent parts of the same kind. A space between two changed words counts as changed, so that a phrase is one
 * change.
 */
function joinParts(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text !== '') {
      const isBetween =
        text.trim() === '' &&
        (removed !== '' || added !== '') &&
        (parts[index + 1]?.kind ?? 'same') !== 'same';
      if (isBetween) {
        removed += text;
        added += text;
        continue;
      }
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined.splice(-1, 1, { kind, text: last.text + text });
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
