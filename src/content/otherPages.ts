/**
 * The pages of each language besides guides, question pages and places. The language picker, titles, the list of topics, the
 * search index and the messages about lost addresses are derived from this table.
 */
import { otherPageAddresses, PARTNERS_SLUG, type OtherPageName } from '../domain/paths.ts';
import type { UiKey } from '../i18n/translator.ts';
import { listGuideSlugs } from './guides.ts';
import { listCards } from './partnerContent.ts';

export interface OtherPage {
  readonly title: UiKey;
  /** The text of its link in the list of topics, in the order of this table; undefined for none. */
  readonly topicsLink: UiKey | undefined;
  /** What the search finds it by, besides its title and the words in `searchWords.yaml`; undefined if it is not searched. */
  readonly searched:
    | {
        readonly summary: UiKey;
        readonly listSentences: ((language: string) => readonly string[]) | undefined;
      }
    | undefined;
  /** The guide that it belongs to, without which it does not exist. */
  readonly guide?: string;
}

const described = {
  topics: { title: 'topics.title', topicsLink: undefined, searched: undefined },
  cards: {
    title: 'cards.title',
    topicsLink: 'cards.title',
    searched: {
      summary: 'cards.intro',
      listSentences: (language) => listCards(language).map(({ text }) => text),
    },
  },
  officialTerms: {
    title: 'words.title',
    topicsLink: 'words.title',
    searched: { summary: 'words.intro', listSentences: undefined },
  },
  wholeGuide: { title: 'all.title', topicsLink: 'all.link', searched: undefined },
  partnerLinks: {
    title: 'partner.links',
    topicsLink: undefined,
    searched: undefined,
    guide: PARTNERS_SLUG,
  },
  partnerPlaces: {
    title: 'partner.places',
    topicsLink: undefined,
    searched: undefined,
    guide: PARTNERS_SLUG,
  },
} as const satisfies Readonly<Record<OtherPageName, OtherPage>>;

/** The pages that this site has, each with its address without a language. */
export function listOtherPages(): (OtherPage & { readonly address: string })[] {
  const guides = listGuideSlugs();
  return (Object.entries(described) as [OtherPageName, OtherPage][])
    .filter(([, { guide }]) => guide === undefined || guides.includes(guide))
    .map(([name, page]) => ({ ...page, address: otherPageAddresses[name] }));
}

/** The key of the title of the page at an address without a language, if it is in the table. */
export function findOtherTitle(address: string): UiKey | undefined {
  return listOtherPages().find((page) => page.address === address)?.title;
}
