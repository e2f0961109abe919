import {
  DATA_PACKAGE,
  getCalendarPath,
  getDataPath,
  getDataSchemaPath,
  getFeedPath,
  getTablePath,
  getWidgetPath,
} from '../domain/paths.ts';
import { wrapText } from '../domain/wrapText.ts';
import { dataFiles, type DataFile } from './dataFiles.ts';
import { getDataShape, type DataShape } from './dataShape.ts';
import { getAddress, type SiteMetadata } from './siteMetadata.ts';
import { tableNames } from './tables.ts';
import { formatUtcDay } from '../domain/calendarDay.ts';

/** `/data/README.txt`: the documentation of the open data for developers. */
export function formatReadme(site: SiteMetadata, siteName: string): string {
  const address = (path: string): string => getAddress(site, path);
  return `${[
    `${siteName}: open data`,
    wrap(`Generated on ${formatUtcDay(site.buildTime)}. ${address('/')}`),
    formatSection('Files', [
      ...dataFiles.map(
        ({ name, schema }) =>
          `${address(getDataPath(name))}\n${wrap(schema.description ?? '', 2)}\n${wrap(`Schema: ${address(getDataSchemaPath(name))}`, 2)}`,
      ),
      `${address(getTablePath(DATA_PACKAGE))}\n${wrap(
        `The same places as tables for spreadsheets and databases (CSV), described as a Data Package 2.0 (Frictionless): ${tableNames.map((name) => `${name}.csv`).join(', ')}, in the same folder. They have the names and fields of HSDS, except places.csv (one row for each place: begin with it), openings.csv and closures.csv.`,
        2,
      )}`,
      `${decodeURI(address(getCalendarPath('{language}', '{place}')))}\n${wrap(
        'The opening times of one place for the coming weeks as a calendar (RFC 5545), in one language. Only for places that have known openings and are not open day and night. In places.json, extension.calendars lists the URLs.',
        2,
      )}`,
      `${decodeURI(address(getWidgetPath('{language}', '{place}')))}\n${wrap(
        'HTML for a website, in one language: the name of a place, its number, the hours of each of the next 14 days, and whether it is open now. See "HTML for a website".',
        2,
      )}`,
      `${decodeURI(address(getFeedPath('{language}')))}\n${wrap(
        'The changes of changes.json as an Atom feed (RFC 4287), in one language: those of the latest releases.',
        2,
      )}`,
    ]),
    formatSection('What has changed', [
      'changes.json and the feeds list what each release has changed, each thing once. IDs and dates never change. The first release has no changes: begin with the other files. If "since" is later than the last change that you know, load the other files again.',
      'Old and new values are written as in the content of the site. Only releases are listed, not events between them, such as a fact becoming overdue. If a record is withheld, everything that was said about it disappears from the list.',
      'A page that shows a changed fact has changed too. The text of a place belongs to the place.',
    ]),
    formatSection('What you can rely on', [
      'URLs that begin with /data/v1/ do not change, except those of HTML for a website, and neither does their meaning. Fields and values may be added: ignore those that you do not know. A change of meaning gets a new version number in the URL.',
      'Each entry has an id that never changes (a UUID) and the name that the site uses for it (record).',
      'The files are generated with each build of the site. How often that happens is not guaranteed: check "generated". If you show opening times, reload the files at least once a day.',
      'Requests are not counted, and you need no API key. There are no queries: a file is always complete.',
    ]),
    formatSection('How reliable a fact is', [
      'Read this before you show a fact. Because of a wrong fact, someone may find a closed door or call a number that no longer works.',
      'Every fact has the date of its source, or of its last confirmation (assured), and the time from which it is too old (overdue_from). Compare overdue_from with the current time when you show the fact, not when you load it. From then on, show: "This may have changed. Call first."',
      'What is not known is "unknown", null or absent, and never guessed. In places.json, extension.not_known lists such questions. Say that the answer is not known. Unknown does not mean no.',
      'HSDS requires a full date in assured_date. If only the year or the month is known, it is the first day of that year or month. The actual date is in extension.assured.',
      'Show the date with each fact. Show an answer about a right only together with its words, which say what it depends on.',
    ]),
    formatSection('Opening times', [
      `All local times are in ${site.timeZone}, whatever time zone the reader is in.`,
      'In places.json, extension.openings lists the openings of the coming weeks as UTC times, with holidays, closures and exceptions included. "sure": false means: call first. It is set if the hours of that day are not known, if an appointment is needed, and from overdue_from on. Nothing is known after openings_known_to. If you use only one field, use this one.',
      'schedules contains the same as rules: the usual week, then single days and closures. An entry that has valid_from and valid_to but no byday replaces the usual week on those days. Times have no UTC offset, because a weekly rule applies in summer and in winter. If closes_at is not later than opens_at, it is on the next day. An entry without opens_at means closed or not known: its description says which.',
      'If by_appointment is true, an appointment is always needed.',
      'In a calendar, the title of an event with the status TENTATIVE says to call first. To subscribe to a calendar, open its URL with webcal: instead of https:. Programs then reload it once a day (REFRESH-INTERVAL), or at their own interval. The first, second, … opening of a day keeps its UID even if its times change, and SEQUENCE grows with each build. A published calendar is never removed while its place is listed: without known openings, it says to call first.',
    ]),
    formatSection('HTML for a website', [
      'Copy the text of a file into your page. It is one HTML element, not a frame. It loads, stores and sends nothing, so nobody learns who reads your page.',
      'The hours name their days, and a sentence says until when they hold, so the text stays true for 14 days from "generated" and afterwards says to call first. The script in it shows whether the place is open now, by the clock of the reader\'s device, and after the last day only "Call first".',
      'What it cannot do: it does not learn of changes, so copy it again after each release, at least once a week, or let your server include the file (not the browsers of your readers). Without its script (if your site removes scripts, or its policy forbids inline scripts) it does not say whether the place is open now. It has no style of its own. These URLs may change.',
    ]),
    formatSection('Safety', [
      'The readers of this site may be watched. Please protect them as this site does: no tracking, no cookies and no third-party requests on pages that show this data.',
      'If address_withheld is true, the address is withheld on purpose. Do not look it up, do not add it, and do not put the place on a map. The same applies to everything else that is not in these files.',
      'A calendar file leaves a city and times on a phone, and its file name reveals the place. Offer it under another name, and warn next to the link that others may see it.',
    ]),
    formatSection('Attribution', [
      `License: ${site.license.name}, ${site.license.url}`,
      `Credit ${siteName} with a link to the page of the fact, and show the date of the fact. Do not suggest that ${siteName} or a place endorses your use.`,
    ]),
    formatSection(
      'Fields',
      dataFiles.map((file) => formatFields(file)),
    ),
  ].join('\n\n')}\n`;
}

function formatSection(title: string, paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => (paragraph.includes('\n') ? paragraph : wrap(paragraph)));
  return [`${title}\n${'-'.repeat(title.length)}`, ...text].join('\n\n');
}

function formatFields({ name, schema }: DataFile): string {
  return [name, ...listFields(getDataShape(schema), 2)].join('\n');
}

/** One line for each field, nested fields indented. A question mark marks optional fields. */
function listFields({ properties = {}, required = [] }: DataShape, indent: number): string[] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const mark = required.includes(name) ? '' : '?';
    const means = shape.description === undefined ? '' : `: ${shape.description}`;
    const inside = shape.items ?? shape;
    return [wrap(`${name}${mark}${means}`, indent, 4), ...listFields(inside, indent + 2)];
  });
}

/** Wraps text at 100 characters. */
function wrap(text: string, indent = 0, hanging = 0): string {
  return wrapText(text, { width: 100, indent, hanging }).join('\n');
}
