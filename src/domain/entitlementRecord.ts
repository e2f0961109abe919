import type { EntitlementAnswer } from './answers.ts';
import type { FactRecord, Translated } from './factRecord.ts';

/** One of the groups whose rights differ. */
export interface GroupRecord {
  readonly id: string;
  /** The slug of the guide that is its page. */
  readonly page: string;
  readonly words: Translated<{ readonly name: string; readonly short: string }>;
}

interface AnswerRecord {
  /** The id of a group. */
  readonly group: string;
  readonly answer: EntitlementAnswer;
  readonly words: Translated<string>;
}

/** One right and its answer for each group, by its plain values. */
export interface EntitlementRecord extends FactRecord {
  /** The slug of the guide that explains it. */
  readonly page: string;
  readonly words: Translated<string>;
  readonly answers: readonly AnswerRecord[];
}
