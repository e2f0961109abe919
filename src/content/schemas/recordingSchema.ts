import { z } from 'zod';
import { exactDate, text } from './factSchema.ts';

/**
 * The note on a recording of a guide. `revision` is the revision of the text, or `translates` of its translation; `said` lists
 * the spoken numbers and phone numbers in order, each once, because those on the page change with the facts.
 */
export const recordingSchema = z.strictObject({
  revision: z
    .number()
    .int()
    .positive()
    .meta({ title: 'the revision of the text that was read out', example: '1' }),
  recorded: exactDate,
  by: text.meta({ title: 'the name of the person or organisation that made it', example: 'office' }),
  said: z.array(text).optional().meta({
    title: 'a list of the numbers that are said, each in quotation marks',
    example: "['30 days', '000']",
  }),
});

export type RecordingNote = z.infer<typeof recordingSchema>;
