/** The opening times of a place for a calendar, also where it once was; only for places whose hours are known. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBuildTime, getSite, listLanguages } from '../../../../../content/siteContent.ts';
import { getPlaceRecord, listPlaceRecords } from '../../../../../content/places.ts';
import { listFormerCalendars } from '../../../../../content/campaigns.ts';
import { formatCalendar, hasCalendar } from '../../../../../data/calendar.ts';
import { formatDate } from '../../../../../i18n/format.ts';
import { getTranslator } from '../../../../../i18n/translator.ts';

export const getStaticPaths = (() => {
  const ids = listPlaceRecords()
    .filter((record) => hasCalendar(record, getBuildTime()))
    .map(({ id }) => id);
  const former = listFormerCalendars();
  return listLanguages().flatMap(({ tag }) => [
    ...ids.map((id) => ({ params: { lang: tag, id }, props: { id } })),
    ...former
      .filter(({ language, id }) => language === tag && ids.includes(id))
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
  );
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
