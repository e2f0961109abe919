/** Where somebody stands in the days: counted on the phone, kept nowhere. */
import { countDays } from '../domain/dayCount.ts';

/** The sentences of the answer; `left` by the category of `Intl.PluralRules`. */
interface CountWords {
  readonly from: string;
  readonly day: string;
  readonly left: Readonly<Record<string, string>>;
  readonly last: string;
  readonly ended: string;
  readonly future: string;
  readonly impossible: string;
}

/** How many years back somebody can choose. */
const YEARS = 3;

for (const counter of document.querySelectorAll<HTMLFormElement>('.day-count')) setUp(counter);

function setUp(counter: HTMLFormElement): void {
  const language = counter.closest<HTMLElement>('[lang]')?.lang ?? '';
  const words = JSON.parse(counter.dataset['words'] ?? '{}') as CountWords;
  const length = Number(counter.dataset['days']);
  // The Swedish way to write a date: "2026-11-25". Formats are made here: what two scripts import would become a file of
  // its own, and the policy of a page allows none.
  const calendar = new Intl.DateTimeFormat('sv', { timeZone: counter.dataset['zone'] });
  const getToday = (): string => calendar.format(Date.now());
  const [day, month, year] = counter.querySelectorAll('select');
  const answer = counter.querySelector('[role="status"]');
  const advice = counter.querySelector<HTMLElement>('.advice');
  if (!day || !month || !year || !answer || !advice) return;

  const thisYear = Number(getToday().slice(0, 4));
  year.append(...Array.from({ length: YEARS }, (_, back) => new Option(String(thisYear - back))));
  counter.hidden = false;

  counter.addEventListener('change', () => {
    if (day.value === '' || month.value === '') return;
    const began = `${year.value}-${month.value}-${day.value}`;
    const count = countDays(began, getToday(), length);
    const full = new Intl.DateTimeFormat(counter.dataset['locale'], { dateStyle: 'full', timeZone: 'UTC' });
    // Where the device does not know the language, the page still knows its months.
    const isKnown = Intl.DateTimeFormat.supportedLocalesOf(counter.dataset['locale'] ?? '').length > 0;
    const formatDay = (date: number): string => {
      const [ofYear, ofMonth, ofDay] = new Date(date).toISOString().slice(0, 10).split('-').map(Number);
      return isKnown ? full.format(date) : [ofDay, month.options[ofMonth ?? 0]?.text, ofYear].join(' ');
    };
    const write = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
      // In some languages a date ends with a full stop of its own.
      sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])).replaceAll('..', '.');
    const sentences = {
      impossible: () => [words.impossible],
      future: () => [words.future],
      ended: ({ last }: { last: number }) => [write(words.ended, { date: formatDay(last) })],
      running: ({ day: now, left, last }: { day: number; left: number; last: number }) => [
        write(words.from, { date: formatDay(Date.parse(began)) }),
        write(words.day, { day: now, last: length }),
        write(words.left[new Intl.PluralRules(language).select(left)] ?? '', { count: left }),
        write(words.last, { date: formatDay(last) }),
      ],
    };
    answer.textContent = (sentences[count.state] as (own: typeof count) => string[])(count).join(' ');
    advice.hidden = count.state !== 'ended';
  });
  // Whoever comes back finds nothing of what was chosen.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    counter.reset();
    answer.textContent = '';
    advice.hidden = true;
  });
}
