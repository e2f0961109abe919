import { createHash } from 'node:crypto';

/** What a translation of one text is: not there, made from other words than the source has now, or up to date. */
export type TextState = 'missing' | 'stale' | 'current';

const HASH_LENGTH = 8;

/**
 * What is kept of the words that a text was translated from. Spaces and lines make no difference.
 * @example hashText('Ask  a lawyer.') === hashText('Ask a lawyer.') // => true
 */
export function hashText(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, HASH_LENGTH);
}

/** What is known of a text and its translation. */
interface Translation {
  /** The words that the source has now. */
  readonly source: string;
  /** The words of the translation, where there are any. */
  readonly target: string | undefined;
  /** The hash of the words that it was made from, where one is kept. */
  readonly sourceHash: string | undefined;
  /** Whether its file says that it translates the current revision: that counts where no hash is kept. */
  readonly isFileCurrent: boolean;
}

/** @example getTextState({ source: 'Yes', own: 'Ja', made: hashText('No'), isFileCurrent: true }) // => 'stale' */
export function getTextState({ source, target, sourceHash, isFileCurrent }: Translation): TextState {
  if (target === undefined || target.trim() === '') return 'missing';
  const isCurrent = sourceHash === undefined ? isFileCurrent : sourceHash === hashText(source);
  return isCurrent ? 'current' : 'stale';
}

/**
 * For each block of a source, which block of its translation says it, by number; `undefined` where none does. `made` are the
 * hashes that the blocks of the translation were made from. What both have stays together, and what stands between that
 * is taken in its order.
 * @example alignBlocks(['a', 'new', 'b'], ['a', 'b']) // => [0, undefined, 1]
 */
export function alignBlocks(
  source: readonly string[],
  sourceHash: readonly (string | undefined)[],
): (number | undefined)[] {
  if (source.length === sourceHash.length && sourceHash.every((hash) => hash === undefined))
    return source.map((_, i) => i);
  const aligned: (number | undefined)[] = source.map(() => undefined);
  let [from, ownFrom] = [0, 0];
  for (const [index, target] of [
    ...listCommon(source, sourceHash),
    [source.length, sourceHash.length] as const,
  ]) {
    for (let step = 0; from + step < index && ownFrom + step < target; step++)
      aligned[from + step] = ownFrom + step;
    if (index < source.length) aligned[index] = target;
    [from, ownFrom] = [index + 1, target + 1];
  }
  return aligned;
}

/** The longest row of pairs that both lists have in the same order. */
function listCommon(
  source: readonly string[],
  sourceHash: readonly (string | undefined)[],
): (readonly [number, number])[] {
  const lengths = source.map(() => sourceHash.map(() => 0));
  const getLength = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = source.length - 1; i >= 0; i--) {
    for (let j = sourceHash.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] =
        source[i] === sourceHash[j]
          ? getLength(i + 1, j + 1) + 1
          : Math.max(getLength(i + 1, j), getLength(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < source.length && j < sourceHash.length) {
    if (source[i] === sourceHash[j]) pairs.push([i++, j++]);
    else if (getLength(i + 1, j) >= getLength(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
