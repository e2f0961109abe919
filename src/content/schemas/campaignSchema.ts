import { z } from 'zod';
import { materials } from '../../codes/printLayout.ts';
import { guideId, looseDate, organisationId, reject, text } from './factSchema.ts';

/** Printed codes need a printing date; planned ones must not have one. */
function rejectUndatedPrint(
  { status, printed }: { readonly status: string; readonly printed?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (printed === undefined && status !== 'planned') {
    const message = `"status" is "${status}", but the printing date is missing.`;
    const fix = 'Add a line with the day of the first printing: printed: 2026-05-31';
    reject(context, ['status'], message, fix, { code: 'printedWhen' });
  }
  if (printed !== undefined && status === 'planned') {
    const message = `"printed" is ${printed}, but "status" is "planned".`;
    reject(
      context,
      ['printed'],
      message,
      'Write: status: printed. Or delete the line "printed" until it is printed.',
      { code: 'printedLater', values: { date: printed }, remedies: [{ code: 'remove' }] },
    );
  }
}

/** A printed code. Its file is named after the code and never deleted, because printed links must work for ten years. */
export const campaignSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9]{4,8}$/)
      .meta({ title: 'a code of lowercase letters and digits', example: 'k7wp' }),
    target: guideId.meta({ title: 'the short name of a guide, or start', example: 'now' }),
    language: z
      .string()
      .regex(/^([a-z]{2,3}(-[A-Za-z0-9]+)*|ask)$/)
      .meta({ title: 'the tag of a language, or ask', example: 'ask' }),
    material: z.enum(materials).meta({ example: 'sticker' }),
    place: text
      .meta({ title: 'the place where it is handed out', example: 'Toilets of the central station' })
      .optional(),
    /** The day of the first printing; reprints do not change it. */
    printed: looseDate.optional(),
    number: z.number().int().positive().meta({ title: 'the number of copies', example: '500' }).optional(),
    owner: organisationId.optional(),
    note: text.meta({ title: 'a note', example: 'With the lipsticks of 2026' }).optional(),
    /** `planned` is not printed yet, `stopped` is no longer handed out; the links work in every state. */
    status: z.enum(['planned', 'printed', 'stopped']).meta({ example: 'planned' }),
  })
  .superRefine(rejectUndatedPrint);

export type Campaign = z.infer<typeof campaignSchema>;
