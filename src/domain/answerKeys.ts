/** The words for each answer: never a colour or a sign alone. */
export const answerKeys = {
  yes: 'value.yes',
  no: 'value.no',
  depends: 'value.depends',
  unknown: 'value.unknown',
} as const;
