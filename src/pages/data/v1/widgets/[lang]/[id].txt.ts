/** The HTML of a place for a partner's page, as text to copy. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlace, getPlaceRecord, listPlaceRecords } from '../../../../../content/places.ts';
import {
  getBuildTime,
  getLanguage,
  getSite,
  getSiteAddress,
  listLanguages,
} from '../../../../../content/siteContent.ts';
import { formatWidget } from '../../../../../data/widget.ts';
import { getPlacePath } from '../../../../../domain/paths.ts';
import { findStateKey } from '../../../../../domain/runBy.ts';
import { getPageAddress } from '../../../../../domain/siteAddress.ts';
import { formatLooseDate } from '../../../../../i18n/format.ts';
import { getTranslator } from '../../../../../i18n/translator.ts';
import { getOpeningLocale } from '../../../../../opening/openingLabels.ts';

export const getStaticPaths = (() => {
  const places = listPlaceRecords();
  return listLanguages().flatMap(({ tag }) => places.map(({ id }) => ({ params: { lang: tag, id } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<object, { lang: string; id: string }> = ({ params: { lang, id } }) => {
  const { countryLanguage, timeZone } = getSite();
  const t = getTranslator(lang);
  const place = getPlace(lang, id);
  const hasPhone = place.phone !== undefined;
  const stateKey = findStateKey(hasPhone ? place.runBy : place.runner?.runBy);
  const unsure = t(hasPhone ? 'state.callFirst' : 'state.askFirst');
  const widget = formatWidget(
    place,
    getPlaceRecord(id),
    {
      address: getPageAddress(getSiteAddress(), getPlacePath(lang, id)),
      direction: getLanguage(lang).direction,
      nameLanguage: countryLanguage,
      script: WIDGET_SCRIPT,
    },
    {
      runBy: stateKey && t(stateKey),
      hours: t('hours.title'),
      hoursUnknown: t('hours.unknown'),
      closed: t('hours.closed'),
      usuallyOpen: t(hasPhone ? 'calendar.usuallyOpen' : 'calendar.usuallyOpenAsk'),
      unsure,
      byAppointment: t('state.byAppointment'),
      formatUntil: (date) => t('widget.until', { date: formatLooseDate(lang, date), then: unsure }),
    },
    getOpeningLocale(lang, timeZone, t),
    getBuildTime(),
  );
  return new Response(widget, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
