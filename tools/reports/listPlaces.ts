/** `npm run places`: what the site says about each place now and over the next days, and when its record becomes overdue. */
import { ContentError } from '../../src/domain/contentError.ts';
import { getSettings } from '../../src/settings.ts';
import { getPlaceReport, placesCommand, readReportOrder } from './placeReport.ts';
import { getContent } from '../../src/content/siteContent.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

await runCommand(placesCommand, (line) => {
  const { buildTime } = getSettings();
  const order = readReportOrder(line, buildTime);
  const { text, issues } = getPlaceReport(getContent(), buildTime, order);
  console.log(text);
  if (issues.length > 0) throw new ContentError(...issues);
});
