import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from './content/schemas/guideSchema.ts';
import { getSettings } from './settings.ts';

/** The guides, so that Astro makes pages of them. Everything else is read by `content/content.ts`. */
export const collections = {
  guides: defineCollection({
    loader: glob({
      base: getSettings().contentDir,
      pattern: '*/guides/*.mdx',
      generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx$/, ''),
    }),
    schema: guideSchema,
  }),
};
