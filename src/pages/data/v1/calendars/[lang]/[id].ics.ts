/** The opening times of a place for a calendar, also where it once was; only for places whose hours are known. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBuildTime, getSite, listLanguages } from '../../../../../content/entries.ts';
import { listFormerCalendars } from '../../../../../content/queries.ts';
import { getPlaceRecord, listPlaceRecords } from '../../../../../content/records.ts';
import { formatCalendar, hasCalendar } from '../../../../../data/calendar.ts';
import { formatDate } from '../../../../../i18n/format.ts';
import { getTranslator } from '../../../../../i18n/translator.ts';

export const getStaticPaths = (async () => {
  const ids = (await listPlaceRecords())
    .filter((record) => hasCalendar(record, getBuildTime()))
    .map(({ id }) => id);
  const former = await listFormerCalendars();
  return (await listLanguages()).flatMap(({ tag }) => [
    ...ids.map((id) => ({ params: { lang: tag, id }, props: { id } })),
    ...former
      .filter(({ language, id }) => language === tag && ids.includes(id))
      .map(({ formerId, id }) => ({ params: { lang: tag, id: formerId }, props: { id } })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }, { lang: string }> = async ({ params, props }) => {
  const t = getTranslator(params.lang);
  const { timeZone } = await getSite();
  const now = getBuildTime();
  const record = await getPlaceRecord(props.id);
  const hasPhone = record.phone !== undefined;
  const calendar = formatCalendar(
    record,
    {
      place: t('place.title'),
      open: t('calendar.open'),
      usuallyOpen: t(hasPhone ? 'calendar.usuallyOpen' : 'calendar.usuallyOpenAsk'),
      unsure: t(hasPhone ? 'state.callFirst' : 'state.askFirst'),
      byAppointment: t('state.byAppointment'),
      made: t('calendar.made', { date: formatDate(params.lang, now, timeZone) }),
    },
    now,
  );
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
