/**
 * `npm run places`: what the site says of each place now and on the next days, and when its record becomes overdue.
 * `npm run places -- kompas` tells of the places with that in their name.
 */
import { formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { getPlaceReport } from './placeReport.ts';
import { getContent } from '../content/siteContent.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  const { text, mistakes } = getPlaceReport(
    getContent(),
    getSettings().buildTime,
    process.argv.slice(2).join(' '),
  );
  console.log(text);
  if (mistakes.length > 0) {
    console.error(`\n${formatContentErrors(mistakes)}`);
    process.exitCode = 1;
  }
});
