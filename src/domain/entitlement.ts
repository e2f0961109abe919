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

/** The rights whose answers differ between groups, and those whose answer is the same for all, each in their own order. */
export function splitByDifference<Own extends { readonly cells: readonly { readonly answer: string }[] }>(
  entitlements: readonly Own[],
): { readonly differing: Own[]; readonly common: Own[] } {
  const isCommon = ({ cells }: Own): boolean => cells.every(({ answer }) => answer === cells[0]?.answer);
  return {
    differing: entitlements.filter((entitlement) => !isCommon(entitlement)),
    common: entitlements.filter(isCommon),
  };
}

/** The id of the control that shows the rights of one group alone. */
export function getGroupChoiceId(group: string): string {
  return `g-${group}`;
}

/**
 * The style rules of the chooser: a chosen group hides what holds for others alone (`data-g`), and shows its own label.
 * Without `:has()` there is no chooser, and everything stays.
 * @example formatGroupStyles(['a']) // => '@supports selector(:has(a)){main:has(#g-a:checked) [data-g]:not(…'
 */
export function formatGroupStyles(groups: readonly string[]): string {
  const rules = groups.map((group) => {
    const chosen = `main:has(#${getGroupChoiceId(group)}:checked)`;
    return (
      `${chosen} :is(.whose,[data-g]:not([data-g~='${group}'])){display:none}` +
      `${chosen} .chosen[data-g='${group}']{display:block}`
    );
  });
  return `@supports selector(:has(a)){${rules.join('')}}`;
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
