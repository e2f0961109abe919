import { z } from 'zod';
import { guideParts, topicGroups } from '../../domain/guide.ts';
import { exactDate, sourceId, text } from './factSchema.ts';
import { translatedFields } from './textSchemas.ts';

/**
 * The front matter of a guide. `checked`, `sources`, `group`, `order` and `shows` exist only in the source language and apply to
 * every translation. `words` are the search keywords of this language; they are not shown.
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
});

/** Fields that exist only in the source language and apply to every translation. */
export const guideSourceFields = ['checked', 'sources', 'group', 'order', 'shows'] as const;

export type GuideFrontMatter = z.infer<typeof guideSchema>;
