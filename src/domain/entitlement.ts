import type { EntitlementAnswer } from './answers.ts';

export interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** What makes somebody one of the group. */
  readonly who: string;
  readonly path: string;
}

export interface EntitlementCell {
  readonly group: GroupView;
  readonly answer: EntitlementAnswer;
  readonly words: string;
}

/** One right and its answer for each group, in the order of the groups. */
export interface EntitlementView {
  readonly id: string;
  readonly right: string;
  readonly path: string;
  readonly cells: readonly EntitlementCell[];
  readonly sources: readonly string[];
}

/** One answer that holds for one or more groups that stand side by side. */
export interface SharedAnswer {
  readonly groups: readonly GroupView[];
  readonly answer: EntitlementAnswer;
  readonly words: string;
}

/** Neighbouring groups with the same answer in the same words become one: nobody has to compare equal sentences. */
export function listSharedAnswers(cells: readonly EntitlementCell[]): SharedAnswer[] {
  const shared: SharedAnswer[] = [];
  for (const { group, answer, words } of cells) {
    const last = shared.at(-1);
    if (last?.answer === answer && last.words === words) {
      shared[shared.length - 1] = { ...last, groups: [...last.groups, group] };
    } else {
      shared.push({ groups: [group], answer, words });
    }
  }
  return shared;
}

/**
 * The rights that every group has, without a condition that differs: what may stand on paper that anybody may pick up.
 * At most `most` of them, in their own order.
 */
export function listCommonRights(entitlements: readonly EntitlementView[], most: number): string[] {
  return entitlements
    .filter(({ cells }) => cells.every(({ answer }) => answer === 'yes'))
    .slice(0, most)
    .map(({ right }) => right);
}
