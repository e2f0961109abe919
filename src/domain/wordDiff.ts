/** A run of words that two texts share, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this number of comparisons, everything that differs counts as replaced, to stay fast for huge texts. */
const MAX_COMPARISONS = 1_000_000;

/**
 * Finds the words that differ between two texts, also in scripts without spaces.
 * @example diffWords('You must go.', 'You can go.')
 * // => 'You ' and ' go.' are the same, 'must' is removed, 'can' is added
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const [old, now] = [splitWords(before), splitWords(after)];
  const isSame = (at: number): boolean => old[at] === now[at];
  const isSameFromEnd = (at: number): boolean => old.at(-1 - at) === now.at(-1 - at);
  const shorter = Math.min(old.length, now.length);
  const start = count(shorter, isSame);
  const end = count(shorter - start, isSameFromEnd);
  return joinParts([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...diffMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

/** The number of items from 0 that a condition holds for without a gap. */
function count(limit: number, holds: (at: number) => boolean): number {
  let at = 0;
  while (at < limit && holds(at)) at++;
  return at;
}

function splitWords(text: string): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
    (word) => word.segment,
  );
}

/** Compares words by their longest common subsequence. */
function diffMiddle(old: readonly string[], now: readonly string[]): DiffPart[] {
  if (old.length * now.length > MAX_COMPARISONS)
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  // The length of the longest common subsequence of the words from i and from j on.
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const getLength = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j] ? getLength(i + 1, j + 1) + 1 : Math.max(getLength(i + 1, j), getLength(i, j + 1));
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [removed, added] = [old[i], now[j]];
    if (removed !== undefined && removed === added) {
      parts.push({ kind: 'same', text: removed });
      i++;
      j++;
    } else if (removed !== undefined && (added === undefined || getLength(i + 1, j) >= getLength(i, j + 1))) {
      parts.push({ kind: 'removed', text: removed });
      i++;
    } else {
      parts.push({ kind: 'added', text: added ?? '' });
      j++;
    }
  }
  return parts;
}

/** Joins neighbours of a kind. A space between two changed words counts as changed, so that a phrase is one change. */
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
