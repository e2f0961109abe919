import { z } from 'zod';
import { exactDate, id, reject, text } from './factSchema.ts';
import { textHash } from './textSchemas.ts';

/** How a reviewer knows the language. */
export const relations = ['native', 'professional', 'both'] as const;
export type Relation = (typeof relations)[number];

/**
 * `reviewed.json`: who has read which translated text, and the hash of what was read. `date` is the day of the last review.
 * Written by `npm run translate`.
 */
export const reviewedSchema = z
  .strictObject({
    reviewers: z
      .record(
        id,
        z.strictObject({
          name: text.meta({ title: 'the name or the initials of the reviewer', example: '"T. N."' }),
          relation: z.enum(relations).meta({ example: '"native"' }),
          date: exactDate.meta({ title: 'a full date', example: '"2024-05-31"' }),
        }),
      )
      .meta({
        title: 'the reviewers by short name',
        example: '{ "t-n": { "name": "T. N.", "relation": "native", "date": "2024-05-31" } }',
      }),
    texts: z
      .record(text, z.record(id, textHash))
      .meta({ title: 'the reviewers of each text', example: '{ "guides/now/3": { "t-n": "0a1b2c3d" } }' }),
  })
  .superRefine(({ reviewers, texts }, context) => {
    // Each one is reported once, at its first text.
    const first = new Map<string, string>();
    for (const [name, hashes] of Object.entries(texts)) {
      for (const reviewer of Object.keys(hashes)) if (!first.has(reviewer)) first.set(reviewer, name);
    }
    for (const [unknown, name] of first) {
      if (Object.hasOwn(reviewers, unknown)) continue;
      reject(
        context,
        ['texts', name, unknown],
        `"${unknown}" is not one of the "reviewers".`,
        `Write one of: ${Object.keys(reviewers).join(', ')}`,
      );
    }
  });

export type Reviewed = z.infer<typeof reviewedSchema>;
