/** An answer for a group, in words. */
interface Cell {
  readonly group: unknown;
  readonly answer: string;
  readonly short?: string | undefined;
  readonly words: string;
}

/** One answer that holds for one or more groups that stand side by side. */
export type SharedAnswer<Own extends Cell> = Omit<Own, 'group'> & {
  readonly groups: readonly Own['group'][];
};

/** Neighbouring groups with the same answer in the same words become one: nobody has to compare equal sentences. */
export function listSharedAnswers<Own extends Cell>(cells: readonly Own[]): SharedAnswer<Own>[] {
  const shared: SharedAnswer<Own>[] = [];
  for (const { group, ...answer } of cells) {
    const last = shared.at(-1);
    if (last?.answer === answer.answer && last.words === answer.words) {
      shared[shared.length - 1] = { ...last, groups: [...last.groups, group] };
    } else {
      shared.push({ ...answer, groups: [group] });
    }
  }
  return shared;
}

/**
 * The rights that every group has, without a condition that differs: what may stand on paper that anybody may pick up.
 * At most `most` of them, in their own order.
 */
export function listCommonRights(
  entitlements: readonly { readonly right: string; readonly cells: readonly { readonly answer: string }[] }[],
  most: number,
): string[] {
  return entitlements
    .filter(({ cells }) => cells.every(({ answer }) => answer === 'yes'))
    .slice(0, most)
    .map(({ right }) => right);
}
