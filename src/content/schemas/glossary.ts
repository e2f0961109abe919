import { z } from 'zod';
import { text } from './fact.ts';

const words = z.array(text).meta({ title: 'a list of words', example: '[helpdesk, call centre]' });

/**
 * The terms of a language: for each English term the one that is used throughout, and those that are not. `legal` are
 * words of the law: they stand only between quotation marks, where the plain meaning stands beside them, or in
 * `<Danish>`.
 */
export const glossarySchema = z.strictObject({
  terms: z
    .record(z.string(), z.strictObject({ use: text, avoid: words.optional(), note: text.optional() }))
    .meta({ title: 'the terms', example: '{ hotline: { use: hotline } }' }),
  legal: words.optional(),
});

export type Glossary = z.infer<typeof glossarySchema>;
