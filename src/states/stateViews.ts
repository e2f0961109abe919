/** Phone lines, places and opening statuses in every state: real records with some values replaced. */
import { listHelpLines, type ContactView } from '../content/contacts.ts';
import { listPlaces, type PlaceView } from '../content/places.ts';
import { getBuildTime, assertPresent, getSite } from '../content/siteContent.ts';
import { DAY_MS } from '../domain/calendarDay.ts';
import { listOpenQuestions, placeQuestions } from '../domain/placeQuestions.ts';
import { runByKeys, type RunBy } from '../domain/runBy.ts';
import { getTranslator } from '../i18n/translator.ts';
import { describeOpeningState, getOpeningLocale, type OpeningSubject } from '../opening/openingLabels.ts';
import type { OpeningState } from '../opening/openingState.ts';
import { encodeOpeningTimeline } from '../opening/encodedOpeningTimeline.ts';
import type { OpeningStatus } from '../opening/openingTimeline.ts';
import type { OpeningView } from '../opening/openingView.ts';

type StateName = OpeningState['name'];
const HOUR_MS = 3_600_000;

/** What may be known about each state, in ms from now. */
const details: Record<StateName, readonly { readonly until?: number; readonly next?: number }[]> = {
  open: [{}, { until: 2 * HOUR_MS }],
  'usually-open': [{}, { until: 2 * HOUR_MS }],
  closed: [{}, { next: DAY_MS }, { next: 10 * DAY_MS }],
  'usually-closed': [{}, { next: DAY_MS }, { next: 10 * DAY_MS }],
  'call-first': [{}],
  'by-appointment': [{}],
  'temporarily-closed': [{}, { until: 9 * DAY_MS }, { until: 9 * DAY_MS, next: 10 * DAY_MS }],
};

interface StateView<View> {
  readonly name: string;
  readonly view: View;
}

/** The status of every opening state, as a page shows it. The browser takes it from a timeline that never changes. */
export function listStatuses(language: string, subject: OpeningSubject): StateView<OpeningStatus>[] {
  const now = getBuildTime();
  const locale = getOpeningLocale(language, getSite().timeZone, getTranslator(language));
  return Object.entries(details).flatMap(([state, known]) =>
    known.map(({ until, next }) => {
      const opening: OpeningState = {
        name: state as StateName,
        ...(until !== undefined && { until: now + until }),
        ...(next !== undefined && { next: now + next }),
      };
      const text = describeOpeningState(opening, now, subject, locale);
      const timeline = encodeOpeningTimeline([{ from: now, state, isToday: false, text }]);
      return {
        name: [state, until && 'until', next && `next in ${String(next / HOUR_MS)} hours`]
          .filter(Boolean)
          .join(', '),
        view: { state: 'call-first', text, unsure: text, isKnown: true, timeline },
      };
    }),
  );
}

function getStatus(language: string, subject: OpeningSubject, state: StateName): OpeningStatus {
  const found = listStatuses(language, subject).find(({ name }) => name === state);
  return assertPresent(found, `status ${state}`).view;
}

/** The hotline of the site, in a state that the clock does not change. */
function getLine(language: string): ContactView {
  const line = assertPresent(listHelpLines(language).at(-1), 'hotline');
  return { ...line, status: getStatus(language, 'line', 'open') };
}

/** A line in every state. */
export function listLines(language: string): StateView<ContactView>[] {
  const line = getLine(language);
  const getOpening = (hours: OpeningView['hours']) => line.opening && { ...line.opening, hours };
  const views: Record<string, Partial<ContactView>> = {
    ...Object.fromEntries(
      Object.keys(runByKeys).map((runBy) => [`run by: ${runBy}`, { runBy: runBy as RunBy }]),
    ),
    'cost: free': { cost: 'free' },
    'cost: paid': { cost: 'paid' },
    'cost: unknown': { cost: 'unknown' },
    'anonymous, and bound to secrecy': { anonymous: 'yes', secrecy: 'yes' },
    'day and night': { opening: getOpening({ always: true, week: [], short: [] }) },
    'usual hours, without JavaScript': {
      status: { ...getStatus(language, 'line', 'open'), timeline: undefined },
    },
    ...Object.fromEntries(listStatuses(language, 'line').map(({ name, view: status }) => [name, { status }])),
    'unknown hours': {
      opening: getOpening('unknown'),
      status: getStatus(language, 'line', 'call-first'),
    },
  };
  return Object.entries(views).map(([name, view]) => ({ name, view: { ...line, ...view } }));
}

/** Lines as cards: an emergency number, one with every way to write, one about which nothing is known. */
export function listLineCards(language: string): StateView<ContactView>[] {
  const line = getLine(language);
  const emergency = assertPresent(listHelpLines(language)[0], 'emergency number');
  const website = 'https://website.example/';
  const number = line.number ?? '';
  return [
    { name: 'emergency', view: emergency },
    {
      name: 'with every way to write',
      view: {
        ...line,
        write: [
          { id: 'chat', kind: 'chat', url: website, status: getStatus(language, 'line', 'open') },
          { id: 'website', kind: 'chat', website },
          { id: 'sms', kind: 'sms', number },
          { id: 'email', kind: 'email', email: 'post@website.example' },
        ],
      },
    },
    {
      name: 'nothing known',
      view: {
        ...line,
        ...{ cost: 'unknown', languages: 'unknown', anonymous: 'unknown', tellsAuthorities: 'unknown' },
        ...{ secrecy: 'unknown', phoneBill: 'unknown', runBy: 'unknown' },
        assurance: { ...line.assurance, freshness: 'overdue', confidence: 'medium', undated: true },
      },
    },
  ];
}

/** The place about which most is known, in every state of a place; none if the site has no places. */
export function listPlaceStates(language: string): StateView<PlaceView>[] {
  const countKnown = (one: PlaceView): number =>
    [one.phone, one.address, one.hours !== 'unknown' && !one.hours.always].filter(Boolean).length;
  const [place] = listPlaces(language).toSorted(
    (a, b) => countKnown(b) - countKnown(a) || listOpenQuestions(a).length - listOpenQuestions(b).length,
  );
  if (!place) return [];
  const known = { ...place, status: getStatus(language, 'place', 'open') };
  const day = known.assurance.date;
  const runner = { number: known.phone ?? '', name: known.name, runBy: known.runBy };
  const views: Record<string, Partial<PlaceView>> = {
    everything: { firstDay: day, lastDay: day },
    'nothing known': {
      ...Object.fromEntries(placeQuestions.map(({ field }) => [field, 'unknown'])),
      ...{ phone: undefined, runner: undefined, line: undefined, address: undefined, station: undefined },
      ...{ coordinates: undefined, organisation: undefined, languages: undefined, hours: 'unknown' },
      ...{
        services: [],
        differentDays: [],
        status: { ...getStatus(language, 'placeWithoutPhone', 'call-first'), isKnown: false },
      },
    },
    'secret address': { confidential: true, address: undefined, coordinates: undefined, station: undefined },
    'temporarily closed': {
      closures: [day],
      status: getStatus(language, 'place', 'temporarily-closed'),
    },
    'by appointment': { appointment: 'yes', status: getStatus(language, 'place', 'by-appointment') },
    overdue: {
      status: getStatus(language, 'place', 'usually-open'),
      assurance: { ...known.assurance, freshness: 'overdue' },
    },
    'the phone has hours of its own': {
      line: { hours: known.hours, status: getStatus(language, 'line', 'closed') },
    },
    'the number of who runs it': { phone: undefined, runner },
  };
  return Object.entries(views).map(([name, view]) => ({ name, view: { ...known, ...view } }));
}
