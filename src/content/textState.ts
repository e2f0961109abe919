import { hash } from 'node:crypto';

/** `stale`: translated from an older version of the source text. */
export type TextState = 'missing' | 'stale' | 'current';

const HASH_LENGTH = 8;

/**
 * A hash of the text that a translation is based on. Whitespace makes no difference.
 * @example hashText('Ask  a lawyer.') === hashText('Ask a lawyer.') // => true
 */
export function hashText(text: string): string {
  const normalized = text.replace(/\s+/g, ' ').trim();
  return hash('sha256', normalized).slice(0, HASH_LENGTH);
}

interface Translation {
  /** The current source text. */
  readonly source: string;
  readonly target: string | undefined;
  /** The recorded hash of the text that it was translated from, if any. */
  readonly sourceHash: string | undefined;
  /** Whether its file claims to translate the current revision; decides if no hash is recorded. */
  readonly isFileCurrent: boolean;
}

/** @example getTextState({ source: 'Yes', target: 'Ja', sourceHash: hashText('No'), isFileCurrent: true }) // => 'stale' */
export function getTextState({ source, target, sourceHash, isFileCurrent }: Translation): TextState {
  if (target === undefined || target.trim() === '') return 'missing';
  const isCurrent = sourceHash === undefined ? isFileCurrent : sourceHash === hashText(source);
  return isCurrent ? 'current' : 'stale';
}

/**
 * For each block of a source, the index of the block that translates it, or `undefined`. `translated` has the source hash of
 * each block of the translation. Equal hashes are matched; the blocks between them are paired in order.
 * @example alignBlocks(['a', 'new', 'b'], ['a', 'b']) // => [0, undefined, 1]
 */
export function alignBlocks(
  source: readonly string[],
  translated: readonly (string | undefined)[],
): (number | undefined)[] {
  if (source.length === translated.length && translated.every((hash) => hash === undefined))
    return source.map((_, i) => i);
  const aligned: (number | undefined)[] = source.map(() => undefined);
  let [sourceFrom, targetFrom] = [0, 0];
  for (const [index, target] of [
    ...listCommon(source, translated),
    [source.length, translated.length] as const,
  ]) {
    for (let step = 0; sourceFrom + step < index && targetFrom + step < target; step++)
      aligned[sourceFrom + step] = targetFrom + step;
    if (index < source.length) aligned[index] = target;
    [sourceFrom, targetFrom] = [index + 1, target + 1];
  }
  return aligned;
}

/** The longest common subsequence of both lists, as pairs of indices. */
function listCommon(
  source: readonly string[],
  translated: readonly (string | undefined)[],
): (readonly [number, number])[] {
  const lengths = source.map(() => translated.map(() => 0));
  const getLength = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = source.length - 1; i >= 0; i--) {
    for (let j = translated.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] =
        source[i] === translated[j]
          ? getLength(i + 1, j + 1) + 1
          : Math.max(getLength(i + 1, j), getLength(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < source.length && j < translated.length) {
    if (source[i] === translated[j]) pairs.push([i++, j++]);
    else if (getLength(i + 1, j) >= getLength(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
