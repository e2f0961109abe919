/**
 * `npm run places`: what the site says of each place now and on the next days, and when its record becomes overdue.
 * `npm run places -- kompas` tells of the places with that in their name, `-- --days 60` of sixty days,
 * `-- --date 2026-12-24` of the days from that one on.
 */
import { ContentError } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { getPlaceReport, readReportOrder } from './placeReport.ts';
import { getContent } from '../content/siteContent.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  const { buildTime } = getSettings();
  const order = readReportOrder(process.argv.slice(2), buildTime);
  const { text, mistakes } = getPlaceReport(getContent(), buildTime, order);
  console.log(text);
  if (mistakes.length > 0) throw new ContentError(...mistakes);
});
