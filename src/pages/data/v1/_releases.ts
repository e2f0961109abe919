import { getTitle } from '../../../content/campaigns.ts';
import { listContactRecords } from '../../../content/contacts.ts';
import { findOrganisation } from '../../../content/organisations.ts';
import { findOtherTitle } from '../../../content/otherPages.ts';
import { listPlaceRecords } from '../../../content/places.ts';
import { listLinkableSlugs } from '../../../content/questions.ts';
import type { Change } from '../../../content/released.ts';
import { listEntitlementRecords } from '../../../content/rights.ts';
import { getContent, listLanguages } from '../../../content/siteContent.ts';
import type { FindRecord } from '../../../data/changesFile.ts';
import { findLinkedSlug } from '../../../domain/paths.ts';
import { getTranslator } from '../../../i18n/translator.ts';

/** Finds the name of a published record in the other data files. */
export const findRecord: FindRecord = (kind, name) => {
  if (kind === 'places') return listPlaceRecords().find(({ shortName }) => shortName === name)?.id;
  if (kind === 'language' || kind === 'page' || kind === 'address' || kind === 'groups') return undefined;
  const record = getContent().facts[kind].records.get(name);
  return record === undefined || record.publish === false ? undefined : name;
};

/** What has changed, in the words of the site, or in those of the content if the site has none or the record is gone. */
export function nameSubject(language: string, { kind, change, name, fields }: Change): string {
  switch (kind) {
    case 'language':
      return listLanguages().find(({ tag }) => tag === name)?.name ?? name;
    case 'page':
      return findTitle(language, name) ?? name;
    case 'address':
      return (change === 'moved' ? findTitle(language, fields?.['address']?.new ?? '') : undefined) ?? name;
    case 'places':
      // The short name may reveal who runs it.
      return (
        listPlaceRecords().find(({ shortName }) => shortName === name)?.name ??
        getTranslator(language)('place.title')
      );
    case 'contacts': {
      const { texts, abroad } = listContactRecords().find(({ id }) => id === name) ?? {};
      return texts?.[language]?.name ?? abroad?.operator?.name ?? name;
    }
    case 'entitlements':
      return listEntitlementRecords().find(({ id }) => id === name)?.texts[language] ?? name;
    case 'organisations':
      return findOrganisation(name)?.name ?? name;
    case 'numbers':
    case 'groups':
      return name;
  }
}

/** The title of a page, if the site still has it. */
function findTitle(language: string, address: string): string | undefined {
  const isKnown =
    address === '/' ||
    findOtherTitle(address) !== undefined ||
    listLinkableSlugs().includes(findLinkedSlug(address) ?? '');
  return isKnown ? getTitle(language, address).title : undefined;
}
