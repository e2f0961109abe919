import { z } from 'zod';
import { flag, looseDate, text, webAddress } from './fact.ts';

/** A law, plan or page that the site relies on. Its name is not translated. */
export const sourceSchema = z.strictObject({
  name: text.meta({
    title: 'the name of the source',
    example: 'The Danish Centre against Human Trafficking',
  }),
  publisher: text.meta({ title: 'who publishes it', example: 'CMM' }),
  kind: z.enum(['law', 'plan', 'page', 'report', 'bill', 'press', 'call']).meta({ example: 'page' }),
  url: webAddress.optional(),
  date: looseDate.optional(),
  undated: flag.optional(),
});

export type Source = z.infer<typeof sourceSchema>;
