import { z } from 'zod';
import { exactDate, text } from './factSchema.ts';

/**
 * What a recording of a guide reads out. `revision` is that of the text, or what its translation has at `translates`;
 * `said` are its numbers and phone numbers in their order, each once: those on the page change by themselves.
 */
export const recordingSchema = z.strictObject({
  revision: z
    .number()
    .int()
    .positive()
    .meta({ title: 'the revision of the text that was read out', example: '1' }),
  recorded: exactDate,
  by: text.meta({ title: 'who made it', example: 'office' }),
  said: z.array(text).optional().meta({
    title: 'a list of the numbers that are said, each in quotation marks',
    example: "['30 days', '000']",
  }),
});

export type RecordingNote = z.infer<typeof recordingSchema>;
