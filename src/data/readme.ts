import { z } from 'zod';
import { getCalendarPath, getDataPath, getDataSchemaPath } from '../domain/paths.ts';
import { wrapText } from '../domain/wrapText.ts';
import { dataFiles, type DataFile } from './dataFiles.ts';
import { getAddress, type DataSite } from './dataSite.ts';

/** The part of a JSON Schema that is read here. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly required?: readonly string[];
}

/** `/data/README.txt`: what the files are and mean, for somebody who writes a program. */
export function formatReadme(site: DataSite, siteName: string): string {
  const address = (path: string): string => getAddress(site, path);
  return `${[
    `${siteName}: data for other programs`,
    wrap(`Made on ${new Date(site.buildTime).toISOString().slice(0, 10)}. ${address('/')}`),
    formatSection('Files', [
      ...dataFiles.map(
        ({ name, schema }) =>
          `${address(getDataPath(name))}\n${wrap(schema.description ?? '', 2)}\n${wrap(`Schema: ${address(getDataSchemaPath(name))}`, 2)}`,
      ),
      `${decodeURI(address(getCalendarPath('{language}', '{place}')))}\n${wrap(
        'The opening times of one place for the coming weeks, for a calendar (RFC 5545), in the words of one language. Only for places whose hours are known, and that are not open day and night. places.json names each of them under extension.calendars.',
        2,
      )}`,
    ]),
    formatSection('What you can rely on', [
      'What begins with /data/v1/ keeps its address and its meaning. New fields and new values may come: leave aside what you do not know. A change of meaning gets a new number in the address.',
      'Each thing has an id that stays the same for ever (a UUID), and the name that the site uses for it (record).',
      'The files are made new with each build of the site. Nobody promises how often. Look at "generated", and load them again at least once a day if you show opening times.',
      'Nothing is counted and no key is needed. There is no query: a file is always whole.',
    ]),
    formatSection('How sure a fact is', [
      'Read this before you show a fact. Somebody may stand before a closed door, or call a dead number.',
      'Every fact says when somebody responsible last stated it (assured), and from when on it is too old (overdue_from). Compare overdue_from with the clock when you show the fact, not when you load it. From then on write: "This may have changed. Call first."',
      'What nobody knows is "unknown", null or absent, and never guessed. In places.json such questions are listed in extension.not_known. Say that it is not known. Unknown is not no.',
      'HSDS wants a full day in assured_date. Where only the year or the month is known, it is the first day of it. The real date is in extension.assured.',
      'Show the date with each fact. Show an answer about a right only with its words: they say what it depends on.',
    ]),
    formatSection('Opening times', [
      `All local times are in ${site.timeZone}, whatever the zone of the reader is.`,
      'In places.json, extension.openings lists the openings of the coming weeks as instants, with holidays, closures and other days counted in. "sure": false means: call first. That is so where nobody has said what happens, where a time must be agreed on, and from overdue_from on. After openings_known_to nothing is known. If you use one thing, use this.',
      'schedules holds the same as rules: the usual week, then single days and closures. An entry whose valid_from and valid_to are given and that has no byday takes the place of the usual week on those days. Times have no offset from UTC, because a weekly rule holds in summer and in winter. A closes_at that is not later than opens_at is on the next day. An entry without opens_at is closed, or not known: its description says which.',
      'Where by_appointment is true, nobody is let in without an agreed time.',
      'In a calendar, an event whose status is TENTATIVE says in its title that one must ask first. Events do not change by themselves: there is no subscription. The same opening keeps its UID, so that a newer file replaces the older one.',
    ]),
    formatSection('Safety', [
      'The readers of this site may be watched. Please keep it as it is here: no tracking, no cookies, no other host on the pages where you show this.',
      'Where address_withheld is true, the address is kept back on purpose. Do not look it up, do not add it, do not put the place on a map. The same goes for everything else that is not in these files.',
      'A calendar file leaves a city and times on a phone, and the name of the file tells which place it is. Save it under another name, and say beside the link that others may see it.',
    ]),
    formatSection('Naming the source', [
      `License: ${site.license.name}, ${site.license.url}`,
      `Name ${siteName} with a link to the page of the fact, and the date of the fact. Do not write as if ${siteName} or a place had checked what you made of it.`,
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
  return [name, ...listFields(z.toJSONSchema(schema, { io: 'input' }) as Shape, 2)].join('\n');
}

/** One line for each field, those inside it further in; a field that may be absent has a question mark. */
function listFields({ properties = {}, required = [] }: Shape, indent: number): string[] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const mark = required.includes(name) ? '' : '?';
    const means = shape.description === undefined ? '' : `: ${shape.description}`;
    const inside = shape.items ?? shape;
    return [wrap(`${name}${mark}${means}`, indent, 4), ...listFields(inside, indent + 2)];
  });
}

/** Lines of at most 100 letters. */
function wrap(text: string, indent = 0, hanging = 0): string {
  return wrapText(text, { width: 100, indent, hanging }).join('\n');
}
