/** A sentence to show to somebody. */
export interface CardView {
  readonly id: string;
  /** In the language of the country. */
  readonly shown: string;
  /** In the reader's language. */
  readonly own: string;
}
