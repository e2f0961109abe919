/** How the page of the editor reaches what it edits: over the program that serves it, or in the page of a CMS. */
import type { OpenSheet, SheetMistake, SheetValues, Trial } from '../desk.ts';
import type { SheetName } from '../sheets.ts';
import type { Start } from '../start.ts';

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly files: readonly string[] }
  /** Somebody else has changed a file meanwhile; nothing was written. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly mistakes: readonly SheetMistake[] };

export interface Access {
  readonly start: (language: string) => Promise<Start>;
  readonly open: (name: SheetName) => Promise<OpenSheet | undefined>;
  /** What is wrong with a change, and what the site will say then, from a day on (`YYYY-MM-DD`). */
  readonly try: (
    opened: OpenSheet,
    values: SheetValues,
    first: string | undefined,
    language: string,
  ) => Promise<Trial>;
  readonly save: (opened: OpenSheet, values: SheetValues) => Promise<SaveAnswer>;
  /** The sheet as it stands in the files now, with what was changed in it here. */
  readonly merge: (
    opened: OpenSheet,
    values: SheetValues,
  ) => Promise<{ readonly opened: OpenSheet; readonly values: SheetValues }>;
}

/** The program on this computer. */
export const folderAccess: Access = {
  start: (language) => ask('start', { language }),
  open: (name) => ask('open', { name }),
  try: (opened, values, first, language) => ask('try', { opened, values, first, language }),
  save: (opened, values) => ask('save', { opened, values }),
  merge: (opened, values) => ask('merge', { opened, values }),
};

/** @throws if the program has stopped, or says why it could not. */
async function ask<Answer>(what: string, question: object): Promise<Answer> {
  const response = await fetch(`desk/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  const answer = (await response.json()) as { readonly answer?: Answer; readonly problem?: string };
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return answer.answer as Answer;
}
