/** A source as a page names it. */
export interface SourceView {
  readonly name: string;
  readonly publisher: string;
  readonly url?: string | undefined;
  /** In words; undefined where the source has no date at all. */
  readonly date?: string | undefined;
  /** Somebody said it on the phone, on that date. */
  readonly isCall: boolean;
  /** The date is inferred, not printed on the source. */
  readonly undated: boolean;
}
