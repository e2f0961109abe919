/** Counts the days on the device. Stores nothing. */
import { countDays } from './dayCount.ts';

/** The sentences of the result; `left` by category of `Intl.PluralRules`. */
interface CountMessages {
  readonly from: string;
  readonly day: string;
  readonly left: Readonly<Record<string, string>>;
  readonly last: string;
  readonly ended: string;
  readonly future: string;
  readonly impossible: string;
}

/** How many years can be chosen, up to the current one. */
const YEARS = 3;

for (const counter of document.querySelectorAll<HTMLFormElement>('.day-count')) setUp(counter);

function setUp(counter: HTMLFormElement): void {
  const language = counter.closest<HTMLElement>('[lang]')?.lang ?? '';
  const messages = JSON.parse(counter.dataset['words'] ?? '{}') as CountMessages;
  const length = Number(counter.dataset['days']);
  // Swedish formats dates as "2026-11-25". Not shared with other scripts: code that two scripts import would become a
  // separate file, and the policy of a page allows none.
  const calendar = new Intl.DateTimeFormat('sv', { timeZone: counter.dataset['zone'] });
  const getToday = (): string => calendar.format(Date.now());
  const [day, month, year] = counter.querySelectorAll('select');
  const answer = counter.querySelector('[role="status"]');
  const advice = counter.querySelector<HTMLElement>('.advice');
  const strip = counter.querySelector<HTMLElement>('.strip');
  if (!day || !month || !year || !answer || !advice || !strip) return;

  const thisYear = Number(getToday().slice(0, 4));
  year.append(...Array.from({ length: YEARS }, (_, back) => new Option(String(thisYear - back))));
  counter.hidden = false;

  counter.addEventListener('change', () => {
    if (day.value === '' || month.value === '') return;
    const began = `${year.value}-${month.value}-${day.value}`;
    const count = countDays(began, getToday(), length);
    const full = new Intl.DateTimeFormat(counter.dataset['locale'], { dateStyle: 'full', timeZone: 'UTC' });
    // If the browser does not support the language, use the page's names of months.
    const isKnown = Intl.DateTimeFormat.supportedLocalesOf(counter.dataset['locale'] ?? '').length > 0;
    const formatDay = (date: number): string => {
      const [ofYear, ofMonth, ofDay] = new Date(date).toISOString().slice(0, 10).split('-').map(Number);
      return isKnown ? full.format(date) : [ofDay, month.options[ofMonth ?? 0]?.text, ofYear].join(' ');
    };
    const fillIn = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
      // In some languages a date ends with a full stop.
      sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])).replaceAll('..', '.');
    const sentences = {
      impossible: () => [messages.impossible],
      future: () => [messages.future],
      ended: ({ last }: { last: number }) => [fillIn(messages.ended, { date: formatDay(last) })],
      running: ({ day: now, left, last }: { day: number; left: number; last: number }) => [
        fillIn(messages.from, { date: formatDay(Date.parse(began)) }),
        fillIn(messages.day, { day: now, last: length }),
        // On the last day, "0 days left" would say that it is over.
        ...(left > 0
          ? [fillIn(messages.left[new Intl.PluralRules(language).select(left)] ?? '', { count: left })]
          : []),
        fillIn(messages.last, { date: formatDay(last) }),
      ],
    };
    answer.textContent = (sentences[count.state] as (result: typeof count) => string[])(count).join(' ');
    advice.hidden = count.state !== 'ended';
    // After the first period, it is unknown whether there are more days, so nothing is marked.
    strip.hidden = count.state !== 'running';
    if (count.state !== 'running') return;
    // Like the points of `DayStrip.astro`.
    const share = (count.day - 1) / (Number(counter.dataset['max']) - 1);
    strip.querySelector('.today')?.setAttribute('x', `${String(100 * share)}%`);
  });
  // The back/forward cache restores the chosen date, which must leave no trace.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    counter.reset();
    answer.textContent = '';
    advice.hidden = true;
    strip.hidden = true;
  });
}
