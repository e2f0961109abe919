/** One of two texts, with the words that the other one does not have. */
import type { JSX } from 'preact';
import type { DiffPart } from '../../wording/wordDiff.ts';

export function DiffText({
  parts,
  side,
}: {
  readonly parts: readonly DiffPart[];
  readonly side: 'removed' | 'added';
}): JSX.Element {
  return (
    <>
      {parts
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map(({ kind, text }) => {
          if (kind === 'same') return text;
          return kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>;
        })}
    </>
  );
}
