import { getLanguage, getSite, getSiteAddress } from '../content/siteContent.ts';
import { findLineTitle } from '../components/contact/lineTitles.ts';
import { listHelpLines } from '../content/contacts.ts';
import { getPageAddress, getReadablePageAddress } from '../domain/siteAddress.ts';
import { getHomePath, type BadgeKind } from '../domain/paths.ts';
import { getTranslator } from '../i18n/translator.ts';
import { createBadge, createCard, describeBadge, describeCard } from '../pictures/badge.ts';

interface Picture {
  readonly svg: string;
  readonly alternative: string;
}

/** A language's pictures for partner sites, with their alternative texts. */
export function getBadges(language: string): Readonly<Record<BadgeKind, Picture>> {
  const { name: siteName, countryLanguage: nameLanguage } = getSite();
  const { direction } = getLanguage(language);
  const t = getTranslator(language);
  const siteAddress = getSiteAddress();
  const home = getHomePath(language);
  const badge = { siteName, nameLanguage, text: t('partner.badge.words'), language, direction };
  const card = {
    ...badge,
    address: getPageAddress(siteAddress, home),
    readableAddress: getReadablePageAddress(siteAddress, home),
    lines: listHelpLines(language).map((line) => {
      const title = findLineTitle(line);
      return {
        name: title ? t(title) : line.name,
        number: line.number ?? '',
        isState: title === 'help.state',
      };
    }),
  };
  return {
    badge: { svg: createBadge(badge), alternative: describeBadge(badge) },
    card: { svg: createCard(card), alternative: describeCard(card) },
  };
}
