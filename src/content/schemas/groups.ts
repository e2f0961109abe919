import { z } from 'zod';
import { country, factFields, guideId, id, refuseUnsure } from './fact.ts';

const countries = z.array(country).meta({ title: 'a list of countries', example: '[RO, BG]' });

/** The groups whose rights differ, and which country is in which. */
export const groupsSchema = z
  .strictObject({
    groups: z
      .record(id, z.strictObject({ page: guideId }))
      .meta({ title: 'the groups and their pages', example: '{ eu: { page: eu } }' }),
    countries: z
      .strictObject({ eu: countries, home: countries, unsure: countries, 'non-eu': countries })
      .superRefine(refuseTwice)
      .meta({
        title: 'the countries of each kind',
        example: '{ eu: [RO], home: [DK], unsure: [CH], non-eu: [TH] }',
      }),
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type Groups = z.infer<typeof groupsSchema>;

function refuseTwice(kinds: Readonly<Record<string, readonly string[]>>, context: z.RefinementCtx): void {
  const seen = new Map<string, string>();
  for (const [kind, codes] of Object.entries(kinds)) {
    for (const code of codes) {
      const other = seen.get(code);
      if (other !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [kind],
          message: `The country "${code}" stands in "${other}" and in "${kind}".`,
          params: { fix: 'Leave it in one of the two.' },
        });
      }
      seen.set(code, kind);
    }
  }
}
