import type { SheetSize, Pieces } from '../printLayout.ts';

/** How long a mark is, and how far it keeps from the pieces so that it is cut away, mm. */
const LENGTH = 4;
const GAP = 1;

/**
 * Where to cut pieces that stand side by side in the middle of a paper: short lines outside them, so that no line is
 * left on a piece that is cut a little beside it. Returns the data of an SVG path in mm of the paper.
 * @example createCutMarks({ width: 210, height: 297 }, { width: 85, height: 55, columns: 2, rows: 5 }) // => 'M20 10v-4…'
 */
export function createCutMarks(paper: SheetSize, { width, height, columns, rows }: Pieces): string {
  const start = (paper.width - width * columns) / 2;
  const end = paper.width - start;
  const top = (paper.height - height * rows) / 2;
  const bottom = paper.height - top;
  const upright = Array.from({ length: columns + 1 }, (_, column) => {
    const x = String(start + column * width);
    return `M${x} ${String(top - GAP)}v-${String(LENGTH)}M${x} ${String(bottom + GAP)}v${String(LENGTH)}`;
  });
  const level = Array.from({ length: rows + 1 }, (_, row) => {
    const y = String(top + row * height);
    return `M${String(start - GAP)} ${y}h-${String(LENGTH)}M${String(end + GAP)} ${y}h${String(LENGTH)}`;
  });
  return [...upright, ...level].join('');
}
