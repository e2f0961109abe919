import { z } from 'zod';
import { guideParts, topicGroups } from '../../domain/guide.ts';
import { exactDate, sourceId, text } from './factSchema.ts';
import { translatedFields } from './textSchemas.ts';

/** A guide or, by its number, a section of one: `law#s3`. */
const stage = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#s[1-9]\d*)?$/)
  .meta({
    title: 'the short name of a guide, optionally with the number of a heading in it',
    example: 'rights#s2',
    names: 'guide',
  });

/**
 * The front matter of a guide. `checked`, `sources`, `group`, `order`, `shows` and `stages` exist only in the source
 * language and apply to every translation. `words` are the search keywords of this language; they are not shown.
 */
export const guideSchema = z.strictObject({
  title: text.meta({ title: 'the title of the page', example: 'Time to think' }),
  summary: text.meta({ title: 'one sentence for lists', example: 'What you can do first.' }),
  words: z.array(text).min(1).meta({ title: 'a list of search keywords', example: '[papers, boss]' }),
  ...translatedFields,
  /** When the text was last compared with its sources. */
  checked: exactDate.optional(),
  sources: z.array(sourceId).optional().meta({ title: 'a list of sources', example: '[office-about]' }),
  group: z.enum(topicGroups).optional().meta({ example: 'help' }),
  order: z.number().optional().meta({ title: 'a number', example: '10' }),
  shows: z.array(z.enum(guideParts)).optional().meta({ title: 'a list of parts', example: '[contacts]' }),
  /** The stages of a case, in their order; each links to what explains it. */
  stages: z
    .array(stage)
    .min(2)
    .optional()
    .meta({ title: 'a list of guides and headings', example: '[rights#s2, time]' }),
});

/** Fields that exist only in the source language and apply to every translation. */
export const guideSourceFields = ['checked', 'sources', 'group', 'order', 'shows', 'stages'] as const;

export type GuideFrontMatter = z.infer<typeof guideSchema>;
