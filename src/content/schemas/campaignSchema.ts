import { z } from 'zod';
import { guideId, looseDate, organisationId, reject, text } from './factSchema.ts';

/** A code that is printed has the date of it, and one that is not has none. */
function rejectUndatedPrint(
  { status, printed }: { readonly status: string; readonly printed?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (printed === undefined && status !== 'planned') {
    const message = `The "status" is "${status}", but when it was printed is missing.`;
    const fix = 'Add a line with the day on which it was first printed: printed: 2026-05-31';
    reject(context, ['status'], message, fix, { code: 'printedWhen' });
  }
  if (printed !== undefined && status === 'planned') {
    const message = `It was printed in ${printed}, but "status" says that it is planned.`;
    reject(
      context,
      ['printed'],
      message,
      'Write: status: printed, or take out "printed" until it is printed.',
      { code: 'printedLater', values: { date: printed }, remedies: [{ code: 'remove' }] },
    );
  }
}

/** One printed code. Its file is named after the code and never deleted: what is printed must land for ten years. */
export const campaignSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9]{4,8}$/)
      .meta({ title: 'a code of small letters and digits', example: 'k7wp' }),
    target: guideId.meta({ title: 'the short name of a guide, or start', example: 'now' }),
    language: z
      .string()
      .regex(/^([a-z]{2,3}(-[A-Za-z0-9]+)*|ask)$/)
      .meta({ title: 'the tag of a language, or ask', example: 'ask' }),
    material: z
      .enum(['poster', 'leaflet', 'card', 'wallet-card', 'sticker', 'product', 'other'])
      .meta({ example: 'sticker' }),
    place: text
      .meta({ title: 'where it is handed out', example: 'Toilets of the central station' })
      .optional(),
    /** The day of the first printing; printing it again does not change it. */
    printed: looseDate.optional(),
    number: z.number().int().positive().meta({ title: 'how many are printed', example: '500' }).optional(),
    owner: organisationId.optional(),
    note: text.meta({ title: 'a note', example: 'With the lipsticks of 2026' }).optional(),
    /** `planned` is not printed yet, `stopped` is no longer handed out; the link of all of them works. */
    status: z.enum(['planned', 'printed', 'stopped']).meta({ example: 'planned' }),
  })
  .superRefine(rejectUndatedPrint);

export type Campaign = z.infer<typeof campaignSchema>;
