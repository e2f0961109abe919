import type { SheetSize, Pieces } from '../printLayout.ts';

/** The length of a mark, and its distance from the pieces so that it is cut off, mm. */
const LENGTH = 4;
const GAP = 1;

/**
 * Cut marks for pieces in the middle of a sheet: short lines outside the pieces, so that an inexact cut leaves no line on a
 * piece. Returns the data of an SVG path in mm.
 * @example createCutMarks({ width: 210, height: 297 }, { width: 85, height: 55, columns: 2, rows: 5 }) // => 'M20 10v-4…'
 */
export function createCutMarks(sheet: SheetSize, { width, height, columns, rows }: Pieces): string {
  const start = (sheet.width - width * columns) / 2;
  const end = sheet.width - start;
  const top = (sheet.height - height * rows) / 2;
  const bottom = sheet.height - top;
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
