/** The string for each answer: an answer is never shown by colour or icon alone. */
export const answerKeys = {
  yes: 'value.yes',
  no: 'value.no',
  depends: 'value.depends',
  unknown: 'value.unknown',
} as const;
