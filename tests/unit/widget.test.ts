import { createContext, runInContext } from 'node:vm';
import { ELEMENT_NODE, parse, walkSync, type ElementNode, type Node } from 'ultrahtml';
import { decodeHTML } from 'entities';
import { describe, expect, it } from 'vitest';
import { formatWidget, type WidgetLabels } from '../../src/data/widget.ts';
import { bundleScript } from '../../src/finish/headScript.ts';
import { describeOpeningState } from '../../src/opening/openingLabels.ts';
import { getOpeningState } from '../../src/opening/openingState.ts';
import { makePlaceRecord, makePlaceView, stateLocale } from '../support/place.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Tuesday; the clock changes on Sunday. */
const NOW = Date.UTC(2026, 9, 20, 11);
/** The end of the last day, 3 November, in winter time. */
const END = Date.UTC(2026, 10, 3, 23);
const PERIOD = { from: Date.UTC(2026, 9, 20), to: Date.UTC(2026, 11, 15) };
const script = bundleScript('src/opening/widget.client.ts');

const labels: WidgetLabels = {
  runBy: undefined,
  hours: 'Hours',
  hoursUnknown: 'unknown hours',
  closed: 'closed',
  usuallyOpen: 'usually open, call first',
  unsure: 'call first',
  byAppointment: 'by appointment',
  formatUntil: (date) => `until ${date}`,
};

type Fields = Parameters<typeof makePlaceRecord>[0];

function make(fields: Fields, overdueFrom = PERIOD.to, labelled = labels) {
  const record = makePlaceRecord(fields, PERIOD);
  const opening = { ...record.opening, overdueFrom };
  const html = formatWidget(
    makePlaceView(fields, PERIOD),
    { ...record, opening },
    { address: 'https://guide.org/en/places/h4mx/', direction: 'ltr', nameLanguage: 'da', script },
    labelled,
    stateLocale,
    NOW,
  );
  return { html, opening };
}

/** The lines that are shown without the script. */
function listLines(html: string): string[] {
  return html
    .split('\n')
    .filter((line) => line.startsWith('<p>') || line.startsWith('<summary>'))
    .map((line) => decodeHTML(line.replace(/<[^>]*>/g, '')));
}

/** Runs the script of a widget at an instant, with only those parts of the DOM that it needs. */
function run(html: string, now: number): { readonly text: string; readonly isHidden: boolean } {
  const elements: ElementNode[] = [];
  walkSync(parse(html) as ElementNode, (node: Node) => {
    if (node.type === ELEMENT_NODE) elements.push(node);
  });
  const find = (name: string): Record<string, string> =>
    elements.find(({ attributes }) => name in attributes)?.attributes ?? {};
  const status = { dataset: {}, textContent: '', hidden: 'hidden' in find('data-opening') };
  const { 'data-opening': opening = '', 'data-says': says = '' } = find('data-opening');
  Object.assign(status.dataset, { opening, says: decodeHTML(says) });
  const details = { removeAttribute: () => undefined };
  const widget = {
    querySelector: (selector: string) => (selector === '[data-opening]' ? status : details),
  };
  const [, code = ''] = /<script>(.*)<\/script>/.exec(html) ?? [];
  const context = {
    document: { currentScript: { parentElement: widget } },
    Date: { now: () => now },
    setInterval: () => 0,
  };
  runInContext(code, createContext(context));
  return { text: status.textContent, isHidden: status.hidden };
}

const places: readonly (readonly [string, Fields])[] = [
  ['an ordinary place', { hours: 'Mo-Fr 10:00-16:00; PH off', phone: '+45 00 00 00 00' }],
  ['nights', { hours: 'Mo-Su 20:00-03:00; PH off', phone: '+45 00 00 00 00' }],
  ['day and night', { hours: '24/7', phone: '+45 00 00 00 00' }],
  ['no phone', { hours: 'Sa 10:00-12:00; PH off' }],
  ['unknown hours', { hours: 'unknown', phone: '+45 00 00 00 00' }],
  ['by appointment', { hours: 'Mo-Fr 10:00-16:00; PH off', appointment: true }],
  [
    'a long closure',
    { hours: 'Mo-Fr 10:00-16:00; PH off', closures: [{ from: '2026-10-25', to: '2026-12-24' }] },
  ],
];

describe('the widget of a place', () => {
  it.each(places)(
    'shows, with its script, the same state as the page at every hour of 14 days: %s',
    (_, fields) => {
      const { html, opening } = make(fields);
      const subject = fields?.phone === undefined ? 'placeWithoutPhone' : 'place';
      for (let now = NOW; now < END; now += HOUR_MS) {
        const { text, isHidden } = run(html, now);
        const state = getOpeningState(opening, now);
        expect(isHidden).toBe(false);
        expect(text, new Date(now).toISOString()).toBe(
          describeOpeningState(state, now, subject, stateLocale),
        );
      }
    },
  );

  it.each(places)('shows only "call first" after 14 days, and before it was made: %s', (_, fields) => {
    const { html, opening } = make(fields);
    const expected = fields?.phone === undefined ? 'state.askFirst' : 'state.callFirst';
    for (const now of [END, END + HOUR_MS, END + 10 * DAY_MS, END + 3650 * DAY_MS])
      expect(run(html, now).text).toBe(expected);
    const early = opening.byAppointment ? 'state.byAppointment' : expected;
    expect(run(html, NOW - 5 * DAY_MS).text).toBe(early);
  });

  it('lists its open days, and until when they are valid, without the script', () => {
    const { html } = make({ hours: 'We 10:00-16:00; Sa 22:00-04:00; PH off', phone: '+45 00 00 00 00' });
    expect(listLines(html)).toEqual([
      'The house',
      '+45 00 00 00 00',
      'Wednesday 21 October: 10:00–16:00',
      'Saturday 24 October: 22:00–04:00',
      'Wednesday 28 October: 10:00–16:00',
      'Saturday 31 October: 22:00–04:00',
      'until 2026-11-03',
    ]);
    expect(html).toContain('href="tel:+4500000000"');
  });

  it('marks overdue days, and shows closed, by-appointment and unknown hours', () => {
    const overdue = make({ hours: 'We 10:00-16:00; PH off' }, Date.UTC(2026, 9, 25)).html;
    expect(listLines(overdue)).toEqual([
      'The house',
      'Wednesday 21 October: 10:00–16:00',
      'Wednesday 28 October: 10:00–16:00, usually open, call first',
      'until 2026-11-03',
    ]);
    expect(listLines(make({ hours: 'unknown' }).html)).toContain('unknown hours');
    expect(listLines(make({ hours: 'off; PH off' }).html)).toContain('closed');
    expect(listLines(make({ hours: 'Mo 10:00-12:00; PH off', appointment: true }).html)).toContain(
      'by appointment',
    );
  });

  it('labels a number that the state answers', () =>
    expect(
      listLines(make({ hours: '24/7', phone: '112' }, PERIOD.to, { ...labels, runBy: 'the state' }).html),
    ).toContain('112 (the state)'));

  it('loads, stores and sends nothing, and needs no frame', () => {
    for (const [, fields] of places) {
      const { html } = make(fields);
      expect(html).not.toMatch(
        /<(i?frame|img|link|style|object|embed)|\s(src|srcset|style|on\w+)=|url\(|@import/i,
      );
      expect(html).not.toMatch(
        /fetch|XMLHttp|sendBeacon|WebSocket|import\(|cookie|Storage|innerHTML|navigator/,
      );
      expect([...html.matchAll(/https?:[^"\s]*/g)].map(([address]) => address)).toEqual([
        'https://guide.org/en/places/h4mx/',
      ]);
      // Editors of websites may turn line breaks into elements.
      expect(html.split('\n').filter((line) => !/^<.*>$/.test(line))).toEqual(['']);
    }
  });

  it('escapes HTML in texts', () => {
    const { html } = make({ hours: '24/7', name: '<b>"House"</b>' });
    expect(html).toContain('&lt;b&gt;&quot;House&quot;&lt;/b&gt;');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
});
