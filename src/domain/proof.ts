/** The last run of `npm run prove` that found nothing, in the words of a language. */
export interface ProofView {
  readonly date: string;
  /** Name and version of the browser. */
  readonly browser: string;
  readonly pages: string;
  readonly controls: string;
  readonly searches: string;
  readonly requests: string;
  readonly otherSites: string;
}
