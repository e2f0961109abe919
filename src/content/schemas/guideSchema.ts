import { z } from 'zod';
import { guideParts, topicGroups } from '../../domain/guide.ts';
import { exactDate, sourceId, text } from './factSchema.ts';
import { translatedFields } from './textSchemas.ts';

/**
 * The head of a guide. `checked`, `sources`, `group`, `order` and `shows` stand only in the source language: they hold for every
 * translation. `words` are what readers of this language type into the search; they are not shown.
 */
export const guideSchema = z.strictObject({
  title: text.meta({ title: 'the title of the page', example: 'Time to think' }),
  summary: text.meta({ title: 'one sentence for lists', example: 'What you can do first.' }),
  words: z
    .array(text)
    .min(1)
    .meta({ title: 'a list of words that readers search for', example: '[papers, boss]' }),
  ...translatedFields,
  /** When the words were last compared with their sources. */
  checked: exactDate.optional(),
  sources: z.array(sourceId).optional().meta({ title: 'a list of sources', example: '[office-about]' }),
  group: z.enum(topicGroups).optional().meta({ example: 'help' }),
  order: z.number().optional().meta({ title: 'a number', example: '10' }),
  shows: z.array(z.enum(guideParts)).optional().meta({ title: 'a list of parts', example: '[contacts]' }),
});

/** Fields that hold for every translation, so that they stand in the source language alone. */
export const guideSourceFields = ['checked', 'sources', 'group', 'order', 'shows'] as const;

export type GuideHead = z.infer<typeof guideSchema>;
