/**
 * The opening times of a place as a calendar, also at its former addresses; only for places whose hours are known, or were
 * when their calendar was published.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBuildTime, getContent, getSite, listLanguages } from '../../../../../content/siteContent.ts';
import { getPlaceRecord, listPlaceRecords } from '../../../../../content/places.ts';
import { listFormerCalendars } from '../../../../../codes/redirect.ts';
import { getPublishedRedirects } from '../../../../../content/content.ts';
import { formatCalendar, hasCalendar } from '../../../../../data/calendar.ts';
import { getCalendarPath } from '../../../../../domain/paths.ts';
import { formatDate } from '../../../../../i18n/format.ts';
import { getTranslator } from '../../../../../i18n/translator.ts';

export const getStaticPaths = (() => {
  const published = new Set(getContent().registry.entries.map(({ address }) => address));
  const records = listPlaceRecords();
  const former = listFormerCalendars(...getPublishedRedirects(getContent()));
  return listLanguages().flatMap(({ tag }) => [
    ...records
      .filter(
        (record) => hasCalendar(record, getBuildTime()) || published.has(getCalendarPath(tag, record.id)),
      )
      .map(({ id }) => ({ params: { lang: tag, id }, props: { id } })),
    ...former
      .filter(({ language, id }) => language === tag && records.some((record) => record.id === id))
      .map(({ formerId, id }) => ({ params: { lang: tag, id: formerId }, props: { id } })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }, { lang: string }> = ({ params, props }) => {
  const t = getTranslator(params.lang);
  const { timeZone } = getSite();
  const now = getBuildTime();
  const record = getPlaceRecord(props.id);
  const hasPhone = record.phone !== undefined;
  const calendar = formatCalendar(
    record,
    {
      place: t('place.title'),
      open: t('calendar.open'),
      usuallyOpen: t(hasPhone ? 'calendar.usuallyOpen' : 'calendar.usuallyOpenAsk'),
      unsure: t(hasPhone ? 'state.callFirst' : 'state.askFirst'),
      byAppointment: t('state.byAppointment'),
      notice: t('calendar.made', { date: formatDate(params.lang, now, timeZone) }),
    },
    now,
    timeZone,
  );
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
