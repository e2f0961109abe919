import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { listFiles } from '../../src/finish/listFiles.ts';
import { dataFileNames } from '../../src/domain/paths.ts';
import { findOpeningMoment } from '../../src/opening/encodedOpeningTimeline.ts';
import { formatDateRange, formatDay, formatWeekday } from '../../src/opening/openingView.ts';
import { readEvents } from '../support/calendar.ts';
import { listHsdsIssues, listSchemaIssues } from '../support/jsonSchema.ts';
import { listPages } from '../support/pages.ts';
import { getPlaceId } from '../support/placeIds.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

/** Fields of a record in `content/facts`. */
interface Fact {
  readonly name?: string;
  readonly number?: string;
  readonly publish?: boolean;
  readonly confidential?: boolean;
  readonly question?: string;
}

interface Service {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly schedules?: readonly {
    readonly valid_from?: string;
    readonly opens_at?: string;
    readonly description: string;
  }[];
  readonly service_at_locations?: unknown;
  readonly extension: {
    readonly record: string;
    readonly openings: readonly { readonly from: string; readonly to: string; readonly sure: boolean }[];
    readonly opening_hours?: string;
    readonly overdue_from: string;
    readonly calendars?: Readonly<Record<string, string>>;
    readonly pages: Readonly<Record<string, string>>;
  };
}

const REVEALING = /traffick|traffic|victim|prostitut|\bsex|escape|\bpoli[cțt]/i;
const sites = [
  { dist: SITE, content: 'content' },
  { dist: FIXTURE, content: FIXTURE_CONTENT },
];

function readFile(dist: string, file: string): string {
  return readFileSync(join(dist, 'data', file), 'utf8');
}

function readJson(dist: string, file: string): unknown {
  return JSON.parse(readFile(dist, file));
}

function listServices(dist: string): readonly Service[] {
  return (readJson(dist, 'v1/places.json') as { contents: readonly Service[] }).contents;
}

/** The state that the page of a place shows at an instant (ms). */
function readTimeline(page: string, place: string): (now: number) => string {
  const [, opening = '0', says = ''] =
    new RegExp(`data-place="${place}"[^>]*data-opening="([^"]*)" data-says="([^"]*)"`).exec(page) ?? [];
  return (now) => findOpeningMoment({ opening, says }, now).state;
}

/** The records of all places by ID. */
function readPlaces(content: string): ReadonlyMap<string, Fact> {
  const folder = join(content, 'facts/places');
  return new Map(
    listFiles(folder).map((file) => {
      const fact = parseYaml(readFileSync(join(folder, file), 'utf8')) as Fact & { readonly id: string };
      return [fact.id, fact];
    }),
  );
}

function readFacts(content: string, file: string): ReadonlyMap<string, Fact> {
  const facts = parseYaml(readFileSync(join(content, 'facts', file), 'utf8')) as Record<string, Fact>;
  return new Map(Object.entries(facts));
}

const isPublished = ([, { publish }]: readonly [string, Fact]): boolean => publish !== false;
const listIds = (facts: ReadonlyMap<string, Fact>): string[] =>
  [...facts]
    .filter(isPublished)
    .map(([id]) => id)
    .sort();

describe.each(sites)('the open data of $dist', ({ dist, content }) => {
  const files = listFiles(join(dist, 'data')).filter((file) => !/\.(br|gz)$/.test(file));
  const services = listServices(dist);

  it.each(dataFileNames)('%s matches its schema', (name) => {
    const file = readJson(dist, `v1/${name}`) as { $schema: string; version: string };
    const schemaFile = new URL(file.$schema).pathname.replace('/data/', '');
    expect(files).toContain(schemaFile);
    expect(listSchemaIssues(readJson(dist, schemaFile) as object, file)).toEqual([]);
    expect(file.version).toBe('1');
  });

  it('has places that match the Human Services Data Specification', () =>
    expect(listHsdsIssues({ contents: services })).toEqual([]));

  it('contains every published place, line and right exactly once, and no others', () => {
    const read = (name: string, list: string): string[] =>
      ((readJson(dist, name) as Record<string, readonly { record: string }[]>)[list] ?? [])
        .map(({ record }) => record)
        .sort();
    expect(services.map(({ extension }) => extension.record).sort()).toEqual(listIds(readPlaces(content)));
    expect(read('v1/contacts.json', 'contacts')).toEqual(listIds(readFacts(content, 'contacts.yaml')));
    expect(read('v1/entitlements.json', 'entitlements')).toEqual(
      listIds(readFacts(content, 'entitlements.yaml')),
    );
  });

  it('has unique IDs', () => {
    const ids = services.flatMap(({ id, schedules = [] }) => [
      id,
      ...schedules.map((schedule) => (schedule as { id?: string }).id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // "matches its schema" proves that it is GeoJSON: its schema allows only features that are a point or have no geometry.
  it('has a map of the same places', () => {
    const { features } = readJson(dist, 'v1/places.geojson') as { features: readonly { id: string }[] };
    expect(features.map(({ id }) => id)).toEqual(services.map(({ id }) => id));
  });

  it('contains no withheld records, editors’ questions or secret addresses', () => {
    const all = files.map((file) => readFile(dist, file)).join('\n');
    const facts = [
      ...readPlaces(content),
      ...readFacts(content, 'contacts.yaml'),
      ...readFacts(content, 'organisations.yaml'),
    ];
    const withheld = facts
      .filter((fact) => !isPublished(fact))
      .flatMap(([, { name, number }]) => [name, number]);
    const questions = facts.map(([, { question }]) => question);
    const unwanted = [...withheld, ...questions].filter((text) => text !== undefined);
    expect(unwanted.length).toBeGreaterThan(0);
    // Whole words and numbers only: 410 is also part of a coordinate, and 111 of the number 111 247 786.
    const hasWhole = (text: string) =>
      new RegExp(`(?<![\\p{L}\\d.]|\\d )${RegExp.escape(text)}(?![\\p{L}\\d]| \\d)`, 'u').test(all);
    expect(unwanted.filter(hasWhole)).toEqual([]);
    for (const [id, { confidential }] of readPlaces(content)) {
      if (confidential !== true) continue;
      const service = services.find(({ extension }) => extension.record === id);
      expect(service?.service_at_locations).toBeUndefined();
      expect(JSON.stringify(service)).not.toMatch(/address_1|latitude|transportation/);
    }
  });

  it('has a readme that describes holidays and closures as included', () => {
    const readme = readFile(dist, 'README.txt').replace(/\s+/g, ' ');
    expect(readme).toContain('holidays, closures and exceptions included');
    expect(readme).not.toMatch(/without holidays/);
  });

  it('has neutral file names', () => expect(files.filter((file) => REVEALING.test(file))).toEqual([]));

  it('states its license in each file, in the readme and on the page that lists the files', () => {
    const { license } = parseYaml(readFileSync(join(content, 'site.yaml'), 'utf8')) as {
      license: { name: string; url: string };
    };
    for (const name of dataFileNames)
      expect(readJson(dist, `v1/${name}`)).toMatchObject({
        license: license.name,
        license_url: license.url,
      });
    expect(readFile(dist, 'README.txt')).toContain(`License: ${license.name}, ${license.url}`);
    const pages = listPages(dist).filter(({ html }) => html.includes('data/README.txt"'));
    expect(pages.length).toBeGreaterThan(0);
    expect(
      pages.filter(({ html }) => !html.includes(`href="${license.url}"`)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('documents every file in the readme', () => {
    const readme = readFile(dist, 'README.txt');
    for (const file of files.filter((name) => name.endsWith('json') && !name.includes('calendars'))) {
      expect(readme).toContain(`/data/${file}`);
    }
    expect(readme.split('\n').filter((line) => line.length > 100 && !line.includes('://'))).toEqual([]);
  });

  it('has exactly the calendars that the data and the pages link to', () => {
    const named = services.flatMap(({ extension }) =>
      Object.values(extension.calendars ?? {}).map((address) => new URL(address).pathname),
    );
    const calendars = files.filter((file) => file.endsWith('.ics')).map((file) => `/data/${file}`);
    expect(calendars.filter((file) => named.includes(file)).sort()).toEqual(named.sort());
    // Calendars at former addresses still exist, with current content.
    const noted = readFileSync(join(content, 'permalinks.txt'), 'utf8').split('\n');
    const former = calendars.filter((file) => !named.includes(file));
    expect(former).toEqual(
      noted.filter((address) => address.endsWith('.ics') && !named.includes(address)).sort(),
    );
    for (const file of former) {
      const text = readFile(dist, file.slice('/data/'.length));
      expect(named.some((calendar) => readFile(dist, calendar.slice('/data/'.length)) === text)).toBe(true);
    }
    const pages = listPages(dist).filter(({ path }) => /\/places\/[^/]+\/$/.test(path));
    const linked = pages.flatMap(({ html }) =>
      [...html.matchAll(/href="([^"]*\/data\/v1\/calendars\/[^"]*)"/g)].map(([, href = '']) =>
        href.slice(href.indexOf('/data/')),
      ),
    );
    expect([...new Set(linked)].sort()).toEqual(named);
  });

  it('has calendars with the same openings as the page', () => {
    const { generated } = readJson(dist, 'v1/places.json') as { generated: string };
    for (const { extension } of services) {
      for (const [language, address] of Object.entries(extension.calendars ?? {})) {
        const events = readEvents(readFileSync(join(dist, new URL(address).pathname), 'utf8'));
        const page = readFileSync(join(dist, language, 'places', extension.record, 'index.html'), 'utf8');
        const openings = extension.openings.map((opening) => ({
          ...opening,
          from: Date.parse(opening.from),
          to: Date.parse(opening.to),
        }));
        const noted = openings.filter(({ sure }) => sure || extension.opening_hours !== undefined);
        expect(events.map(({ from, to }) => [from, to])).toEqual(noted.map(({ from, to }) => [from, to]));
        const report = readTimeline(page, extension.record);
        const isByAppointment = report(Date.parse(generated)) === 'by-appointment';
        for (const { from, to, sure } of openings) {
          const now = Math.max(from, Date.parse(generated));
          // An opening that ends after its record is overdue is unsure, although the page says open when it starts.
          const overdue = Date.parse(extension.overdue_from);
          const isSureAtFirst = sure || (now < overdue && overdue <= to);
          const states = [
            ...(isSureAtFirst ? ['open'] : []),
            ...(sure ? [] : ['usually-open', 'call-first']),
          ];
          expect(isByAppointment ? ['by-appointment'] : states, extension.record).toContain(report(now));
          if (!openings.some((other) => other.from <= to && to < other.to))
            expect(report(to), extension.record).not.toMatch(/^(usually-)?open$/);
        }
      }
    }
  });
});

describe('the calendar of the fixture', () => {
  const read = (id: string, language = 'en'): string[] =>
    readEvents(readFile(FIXTURE, `v1/calendars/${language}/${getPlaceId(id)}.ics`)).map(
      ({ from, summary, status }) => `${new Date(from).toISOString().slice(0, 10)} ${summary} ${status}`,
    );

  it('has no event on closed days, and "Call first" on days with unknown hours', () => {
    const days = read('example-house').map((line) => line.slice(0, 10));
    for (const off of ['2026-12-01', '2026-12-02', '2026-12-25', '2026-12-29', '2027-01-01']) {
      expect(days).not.toContain(off);
    }
    expect(read('example-house')).toContain('2026-12-24 A place, Eksempelby: Call first TENTATIVE');
    expect(read('example-house')).toContain('2026-12-08 A place, Eksempelby: open CONFIRMED');
    expect(read('closed-clinic')[0]).toBe('2026-11-30 A place, Andenby: open CONFIRMED');
    // Closed over Christmas except for one day.
    expect(read('closed-clinic').filter((line) => line >= '2026-12-18' && line < '2027-01-05')).toEqual([
      '2026-12-18 A place, Andenby: open CONFIRMED',
      '2026-12-29 A place, Andenby: open CONFIRMED',
      '2027-01-04 A place, Andenby: open CONFIRMED',
    ]);
  });

  it('marks an overdue place as "usually open", in the reader’s language', () => {
    expect(read('overdue-cafe')[0]).toBe(
      '2026-11-25 A place, Eksempelby: usually open. Call first. TENTATIVE',
    );
    expect(read('overdue-cafe', 'ar')[0]).toContain('مفتوح عادة');
  });

  it('includes a special day even if the usual hours are unknown', () =>
    expect(read('unknown-hours')).toEqual(['2026-12-29 A place: open CONFIRMED']));

  it('marks places that need an appointment', () => {
    expect(new Set(read('by-appointment').map((line) => line.slice(11)))).toEqual(
      new Set(['A place, Andenby: Only if you have agreed on a time. Call first. TENTATIVE']),
    );
  });
});

describe.each(sites)('the openings in $dist', ({ dist }) => {
  it('are marked as sure only until the record is overdue', () => {
    const openings = listServices(dist).flatMap(({ extension }) =>
      extension.openings.map((opening) => ({ ...opening, overdue: extension.overdue_from })),
    );
    if (dist === FIXTURE) expect(openings.some(({ sure }) => sure)).toBe(true);
    expect(openings.some(({ to, overdue }) => to > overdue)).toBe(true);
    expect(openings.filter(({ sure, to, overdue }) => sure && to > overdue)).toEqual([]);
  });
});

describe('the places of the fixture', () => {
  const find = (id: string): Service | undefined =>
    listServices(FIXTURE).find(({ extension }) => extension.record === getPlaceId(id));

  it('have a status for temporary closures', () => {
    expect(find('closed-clinic')?.status).toBe('temporarily closed');
    expect(find('example-house')?.status).toBe('active');
  });

  it('have no closed entry for a day on which they open', () => {
    const days = find('closed-clinic')?.schedules?.filter(({ valid_from = '' }) => valid_from >= '2026-12');
    expect(days?.map(({ valid_from, opens_at }) => [valid_from, opens_at])).toEqual([
      ['2026-12-29', '12:00'],
      ['2026-12-21', undefined],
      ['2026-12-30', undefined],
    ]);
  });

  it('have an entry for each exceptional day', () => {
    const days = find('example-house')?.schedules?.filter(({ valid_from }) => valid_from !== undefined);
    expect(days).toContainEqual(expect.objectContaining({ valid_from: '2026-12-01', description: 'Closed' }));
    expect(days).toContainEqual(
      expect.objectContaining({ valid_from: '2026-12-08', opens_at: '12:00', closes_at: '14:00' }),
    );
    expect(days).toContainEqual(
      expect.objectContaining({ valid_from: '2026-12-24', description: 'Call first' }),
    );
  });
});

interface Hours {
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom: string;
  readonly validThrough: string;
}

interface StructuredData {
  readonly name: string;
  readonly description: string;
  readonly telephone?: string;
  readonly address?: string;
  readonly isAccessibleForFree?: true;
  readonly openingHoursSpecification?: readonly Hours[];
  readonly specialOpeningHoursSpecification?: readonly Hours[];
}

describe('the structured data of a page', () => {
  const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const pages = [...listPages(SITE), ...listPages(FIXTURE)].filter(({ path }) =>
    /^\/[^/]+\/places\/[^/]+\/$/.test(path),
  );
  const withData = pages.flatMap((page) => {
    const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page.html) ?? [];
    if (json === undefined) return [];
    const text = page.html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#39;|&quot;|&amp;/g, (entity) => ({ '&#39;': "'", '&quot;': '"' })[entity] ?? '&')
      .replace(/[\s\u00a0]+/g, ' ');
    const language = page.path.split('/')[1] ?? '';
    return [{ ...page, language, text, data: JSON.parse(json) as StructuredData }];
  });

  it('exists on the page of every place', () => {
    const places = sites.flatMap(({ dist }) =>
      listServices(dist).flatMap(({ extension }) =>
        Object.values(extension.pages).map((address) => join(dist, new URL(address).pathname, 'index.html')),
      ),
    );
    expect(withData.map(({ file }) => file).sort()).toEqual(places.sort());
  });

  it('contains only what is on the page', () => {
    for (const { file, path, language, text, html, data } of withData) {
      for (const value of [data.name, data.description, data.telephone, data.address]) {
        if (value !== undefined) expect(text, file).toContain(value.replace(/\s+/g, ' '));
      }
      const report = readTimeline(html, path.split('/')[3] ?? '');
      for (const { dayOfWeek = [], opens, closes, validThrough } of data.openingHoursSpecification ?? []) {
        // The page is still certain on its last day.
        expect(report(Date.parse(validThrough)), file).toMatch(/^(open|closed)$/);
        const always = opens === '00:00' && closes === '23:59';
        if (!always) expect(text, file).toContain(`${opens}–${closes}`);
        if (always) continue;
        for (const day of dayOfWeek)
          expect(text, file).toContain(formatWeekday(language, WEEKDAYS.indexOf(day)));
      }
      for (const { opens, closes, validFrom, validThrough } of data.specialOpeningHoursSpecification ?? []) {
        const days =
          validFrom === validThrough
            ? [formatDay(language, validFrom), formatDateRange(language, validFrom, validFrom)]
            : [formatDateRange(language, validFrom, validThrough)];
        expect(
          days.some((day) => text.includes(day.replace(/\s+/g, ' '))),
          `${file} ${validFrom}`,
        ).toBe(true);
        if (opens !== closes) expect(text, file).toContain(`${opens}–${closes}`);
      }
    }
  });

  it('has no hours where the page shows "call first"', () => {
    const now = Date.parse(FIXTURE_TIME);
    const find = (id: string) =>
      withData.find(({ file }) => file === join(FIXTURE, `en/places/${getPlaceId(id)}/index.html`));
    expect(find('overdue-cafe')?.data.openingHoursSpecification).toBeUndefined();
    expect(find('by-appointment')?.data.openingHoursSpecification).toBeUndefined();
    expect(find('unknown-hours')?.data.openingHoursSpecification).toBeUndefined();
    // The hours on 24 December are unknown, so certainty ends before it.
    const [hours] = find('example-house')?.data.openingHoursSpecification ?? [];
    expect(hours?.validFrom).toBe(new Date(now).toISOString().slice(0, 10));
    expect(hours?.validThrough).toBe('2026-12-23');
  });
});
