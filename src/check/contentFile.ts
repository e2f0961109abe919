/** A file of the content folder, as text. `path` is relative to that folder, with `/` between its parts. */
export interface ContentFile {
  readonly path: string;
  /** How a mistake names it: relative to the project. */
  readonly file: string;
  readonly text: string;
}
