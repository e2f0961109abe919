import { getLanguage, getSite, getSiteAddress } from '../content/siteContent.ts';
import { findLineTitle } from '../components/contact/lineTitles.ts';
import { listHelpLines } from '../content/contacts.ts';
import { getPageAddress, getReadablePageAddress } from '../domain/siteAddress.ts';
import { getHomePath, type BadgeKind } from '../domain/paths.ts';
import { getTranslator } from '../i18n/translator.ts';
import { createBadge, createCard } from '../pictures/badge.ts';

/** A language's pictures for partner sites, with their alternative text. */
export function getBadges(language: string): {
  readonly pictures: Readonly<Record<BadgeKind, string>>;
  readonly alternative: string;
} {
  const { name: siteName, countryLanguage: nameLanguage } = getSite();
  const { direction } = getLanguage(language);
  const t = getTranslator(language);
  const siteAddress = getSiteAddress();
  const home = getHomePath(language);
  const badge = { siteName, nameLanguage, text: t('partner.badge.words'), language, direction };
  return {
    pictures: {
      badge: createBadge(badge),
      card: createCard({
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
      }),
    },
    alternative: `${siteName} – ${badge.text}`,
  };
}
