import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { campaignSchema } from './content/schemas/campaign.ts';
import { cardWordsSchema } from './content/schemas/card.ts';
import { contactSchema } from './content/schemas/contact.ts';
import { entitlementSchema } from './content/schemas/entitlement.ts';
import { groupsSchema } from './content/schemas/groups.ts';
import { guideSchema } from './content/schemas/guide.ts';
import { movesSchema } from './content/schemas/move.ts';
import { numberSchema } from './content/schemas/number.ts';
import { organisationSchema } from './content/schemas/organisation.ts';
import { placeSchema } from './content/schemas/place.ts';
import { postWordsSchema } from './content/schemas/post.ts';
import { proofSchema } from './content/schemas/proof.ts';
import { siteSchema } from './content/schemas/site.ts';
import { sourceSchema } from './content/schemas/source.ts';
import {
  contactWordsSchema,
  entitlementWordsSchema,
  groupWordsSchema,
  placeWordsSchema,
} from './content/schemas/words.ts';
import { parseLedger } from './domain/ledger.ts';
import { getSettings } from './settings.ts';

const base = getSettings().contentDir;

type Records = Record<string, Record<string, unknown>>;

/** A file whose top-level names are the ids of its records. */
const records = (path: string) => file(`${base}/${path}`, { parser: (text) => parse(text) as Records });

/** A file that is one record. */
const record = (id: string, path: string) =>
  file(`${base}/${path}`, { parser: (text) => ({ [id]: parse(text) as Records[string] }) });

/** The ids of a file in the order in which they stand there: the store of a collection forgets it. */
const order = (path: string) =>
  defineCollection({
    loader: file(`${base}/${path}`, {
      parser: (text) => ({ order: { ids: Object.keys(parse(text) as object) } }),
    }),
    schema: z.object({ ids: z.array(z.string()) }),
  });

/** One file in each language's folder; its id is the language. */
const perLanguage = (name: string) =>
  glob({
    base,
    pattern: [`*/${name}.yaml`, '!facts/*'],
    generateId: ({ entry }) => entry.split('/')[0] ?? '',
  });

export const collections = {
  site: defineCollection({ loader: record('site', 'site.yaml'), schema: siteSchema }),
  // Not there before the first run of `npm run prove`.
  proof: defineCollection({ loader: glob({ base, pattern: 'proof.yaml' }), schema: proofSchema }),
  numbers: defineCollection({ loader: records('facts/numbers.yaml'), schema: numberSchema }),
  sources: defineCollection({ loader: records('facts/sources.yaml'), schema: sourceSchema }),
  organisations: defineCollection({
    loader: records('facts/organisations.yaml'),
    schema: organisationSchema,
  }),
  organisationOrder: order('facts/organisations.yaml'),
  contacts: defineCollection({ loader: records('facts/contacts.yaml'), schema: contactSchema }),
  contactOrder: order('facts/contacts.yaml'),
  groups: defineCollection({ loader: record('groups', 'facts/groups.yaml'), schema: groupsSchema }),
  entitlements: defineCollection({ loader: records('facts/entitlements.yaml'), schema: entitlementSchema }),
  entitlementOrder: order('facts/entitlements.yaml'),
  places: defineCollection({
    loader: glob({ base: `${base}/facts/places`, pattern: '*.yaml' }),
    schema: placeSchema,
  }),
  campaigns: defineCollection({
    loader: glob({ base: `${base}/facts/campaigns`, pattern: '*.yaml' }),
    schema: campaignSchema,
  }),
  moves: defineCollection({ loader: record('moves', 'facts/moves.yaml'), schema: movesSchema }),
  ledger: defineCollection({
    loader: file(`${base}/permalinks.txt`, {
      parser: (text) => ({
        ledger: { addresses: parseLedger(text).entries.map(({ address }) => address) },
      }),
    }),
    schema: z.object({ addresses: z.array(z.string()) }),
  }),
  contactWords: defineCollection({ loader: perLanguage('contacts'), schema: contactWordsSchema }),
  placeWords: defineCollection({ loader: perLanguage('places'), schema: placeWordsSchema }),
  entitlementWords: defineCollection({ loader: perLanguage('entitlements'), schema: entitlementWordsSchema }),
  groupWords: defineCollection({ loader: perLanguage('groups'), schema: groupWordsSchema }),
  cardWords: defineCollection({ loader: perLanguage('cards'), schema: cardWordsSchema }),
  postWords: defineCollection({ loader: perLanguage('posts'), schema: postWordsSchema }),
  guides: defineCollection({
    loader: glob({
      base,
      pattern: '*/guides/*.mdx',
      generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx$/, ''),
    }),
    schema: guideSchema,
  }),
};
