/** What is known of a question. `unknown` is an answer of its own: the site then says that it does not know. */
export const yesNoUnknownAnswers = ['yes', 'no', 'unknown'] as const;
export type YesNoUnknown = (typeof yesNoUnknownAnswers)[number];

export const entitlementAnswers = ['yes', 'no', 'depends', 'unknown'] as const;

/** The answer to "do I have this right?". */
export type EntitlementAnswer = (typeof entitlementAnswers)[number];
