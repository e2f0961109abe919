/** The answer for a group, with its text. */
interface Cell {
  readonly group: unknown;
  readonly answer: string;
  readonly short?: string | undefined;
  readonly text: string;
}

/** An answer shared by one or more adjacent groups. */
export type SharedAnswer<Item extends Cell> = Omit<Item, 'group'> & {
  readonly groups: readonly Item['group'][];
};

/** Merges adjacent groups with the same answer and text, so that readers need not compare equal sentences. */
export function listSharedAnswers<Item extends Cell>(cells: readonly Item[]): SharedAnswer<Item>[] {
  const shared: SharedAnswer<Item>[] = [];
  for (const { group, ...answer } of cells) {
    const last = shared.at(-1);
    if (last?.answer === answer.answer && last.text === answer.text) {
      shared[shared.length - 1] = { ...last, groups: [...last.groups, group] };
    } else {
      shared.push({ ...answer, groups: [group] });
    }
  }
  return shared;
}

/** Separates the rights whose answers differ between groups from those with the same answer for all; the order is kept. */
export function splitByDifference<Item extends { readonly cells: readonly { readonly answer: string }[] }>(
  entitlements: readonly Item[],
): { readonly differing: Item[]; readonly common: Item[] } {
  const isCommon = ({ cells }: Item): boolean => cells.every(({ answer }) => answer === cells[0]?.answer);
  return {
    differing: entitlements.filter((entitlement) => !isCommon(entitlement)),
    common: entitlements.filter(isCommon),
  };
}

/** The id of the control that shows only the rights of one group. */
export function getGroupChoiceId(group: string): string {
  return `g-${group}`;
}

/**
 * The CSS of the group chooser: choosing a group hides what applies only to others (`data-g`), and shows its label.
 * Without `:has()` the chooser is hidden and everything is shown.
 * @example formatGroupStyles(['a']) // => '@supports selector(:has(a)){main:has(#g-a:checked) [data-g]:not(…'
 */
export function formatGroupStyles(groups: readonly string[]): string {
  const rules = groups.map((group) => {
    const chosen = `main:has(#${getGroupChoiceId(group)}:checked)`;
    return (
      `${chosen} :is(.whose,[data-g]:not([data-g~='${group}'],.chosen)){display:var(--counted,none)}` +
      `${chosen} .chosen[data-g='${group}']{display:block}`
    );
  });
  return `@supports selector(:has(a)){${rules.join('')}}`;
}

/**
 * Up to `limit` rights that every group has without conditions: these may be printed on material that anyone may pick up.
 */
export function listCommonRights(
  entitlements: readonly { readonly right: string; readonly cells: readonly { readonly answer: string }[] }[],
  limit: number,
): string[] {
  return entitlements
    .filter(({ cells }) => cells.every(({ answer }) => answer === 'yes'))
    .slice(0, limit)
    .map(({ right }) => right);
}
