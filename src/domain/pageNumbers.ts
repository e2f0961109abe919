/** The numbers of `numbers.yaml` that pages count with or say by themselves, not through words of the content. */
export const pageNumbers = {
  /** The two days that the time to think is counted to. */
  timeFirst: 'time-first',
  timeMax: 'time-max',
  /** How wide a printed code is at least, and from how many times its width it is read. */
  codeWidth: 'code-size-least',
  codeDistance: 'code-distance',
} as const;
