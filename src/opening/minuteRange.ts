/** A part of a day in minutes from midnight; 1440 and more is after midnight. */
export interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

/** Whether two days have the same hours. */
export function hasSameRanges(a: readonly MinuteRange[], b: readonly MinuteRange[]): boolean {
  return (
    a.length === b.length && a.every(({ from, to }, index) => from === b[index]?.from && to === b[index].to)
  );
}
