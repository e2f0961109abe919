import { isDue } from '../check/launch.ts';
import { listConfirmable, type Content, type Facts } from '../content/content.ts';
import type { Site } from '../content/schemas/siteSchema.ts';
import type { RequestTexts } from '../content/schemas/textSchemas.ts';
import { fillPlaceholders } from '../domain/placeholders.ts';
import { wrapText } from '../domain/wrapText.ts';
import { getLanguageName } from '../i18n/format.ts';
import { CommandError } from './commandError.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { describeRecord, type RequestedRecord } from './recordWords.ts';

const DAY_MS = 86_400_000;
const WIDTH = 76;
/** Whoever asks once a month asks in time about what becomes overdue within it. */
const DAYS_AHEAD = '30';

/** What somebody wants to ask. */
export interface RequestOrder {
  /** A part of the name of whom to ask, or of the short name of a record; all where it is empty. */
  readonly requested: string;
  /** What becomes overdue within so many days is asked too. */
  readonly daysAhead: number;
  readonly outDir: string;
}

/** A message to whoever knows. */
export interface RequestMessage {
  /** Who is asked. */
  readonly name: string;
  readonly email: string | undefined;
  /** A number to call, where there is one. */
  readonly phone: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** The files that the answers belong into. */
  readonly records: readonly string[];
}

export const requestCommand = {
  script: 'request',
  summary:
    'Writes messages that ask organisations and places to confirm what is due, as text and for a mail program.',
  changes:
    'writes the folder "requests" (or --out FOLDER) in place of the messages of the last time. Sends nothing.',
  words: { name: 'NAME', least: 0, most: Infinity },
  options: {
    days: { value: '30', meaning: 'ask also about what becomes overdue within so many days' },
    out: { value: 'FOLDER', meaning: 'the folder for the messages' },
  },
  examples: [
    ['', 'everyone who must be asked'],
    ['kompas --days 60', 'whoever has that in the name; what is due within 60 days'],
  ],
} as const satisfies Command;

/** @throws {CommandError} that says what to type */
export function readRequestOrder({ values, words }: CommandLine<typeof requestCommand>): RequestOrder {
  const { days = DAYS_AHEAD, out = 'requests' } = values;
  if (!/^\d{1,3}$/.test(days))
    throw new CommandError(`"${days}" is not a number of days.\n  Write it like this: --days 30`);
  return { requested: words.join(' '), daysAhead: Number(days), outDir: out };
}

/** Who is asked about some records. */
interface RequestedItem {
  readonly name: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly records: RequestedRecord[];
}

/**
 * A message for everybody who must be asked at the instant `now` (ms): an organisation answers for all that it knows, and each
 * of its places for itself where it has several. `address` is that of the site.
 */
export function planRequests(
  content: Content,
  address: string,
  now: number,
  order: RequestOrder,
): RequestMessage[] {
  const site = content.site?.value;
  if (!site) return [];
  const requested = order.requested.toLowerCase();
  const due = [...listConfirmable(content.facts)].filter(({ kind, record }) =>
    isDue(record, site.freshDays[kind], now + order.daysAhead * DAY_MS),
  ) as RequestedRecord[];
  const all = new Map<string, RequestedItem>();
  for (const asked of due) {
    const whom = findWhom(asked, content.facts);
    const one = all.get(whom.key) ?? { ...whom, records: [] };
    one.records.push(asked);
    all.set(whom.key, one);
  }
  return [...all.values()]
    .filter(({ name, records }) =>
      [name, ...records.map(({ id }) => id)].some((text) => text.toLowerCase().includes(requested)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, site.countryLanguage))
    .map((asked) => writeMessage(asked, content, site, address, now));
}

function findWhom(
  asked: RequestedRecord,
  facts: Facts,
): Omit<RequestedItem, 'records'> & { readonly key: string } {
  const { kind, id, record } = asked;
  const organisations = facts.organisations.records;
  const find = (name: string | undefined) => {
    const found = name === undefined ? undefined : organisations.get(name);
    return (
      found && { key: String(name), name: found.name, email: found.email, phone: findPhone(name, facts) }
    );
  };
  const alone = (name: string, phone?: string) => ({ key: name, name, email: undefined, phone });
  switch (kind) {
    case 'place': {
      const own = find(record.organisation);
      const sisters = [...facts.places.records.values()].filter(
        ({ organisation }) => organisation === record.organisation,
      );
      if (own && sisters.length === 1) return own;
      return { key: `places/${id}`, name: record.name, email: own?.email, phone: record.phone ?? own?.phone };
    }
    case 'contact':
      return (
        find(record.organisation) ??
        alone(record.abroad?.operator?.name ?? record.assured.by, findOwnPhone(record))
      );
    case 'organisation':
      return find(id) ?? alone(id);
    case 'number':
    case 'entitlement':
      return (
        find(findNamed(record.question, organisations)) ?? find(record.assured.by) ?? alone(record.assured.by)
      );
  }
}

/** Nobody asks for opening hours on a line for emergencies. */
function findOwnPhone({
  kind,
  number,
}: Facts['contacts']['records'] extends ReadonlyMap<string, infer Own> ? Own : never) {
  return kind === 'emergency' ? undefined : number;
}

/** A number of an organisation: of a line of its own, else of one of its places. */
function findPhone(organisation: string | undefined, { contacts, places }: Facts): string | undefined {
  const line = [...contacts.records.values()].find(
    (contact) => contact.organisation === organisation && contact.kind !== 'emergency',
  );
  const place = [...places.records.values()].find(
    (own) => own.organisation === organisation && own.phone !== undefined,
  );
  return line?.number ?? place?.phone;
}

/** What stands before the colon of a question is whom to ask, what stands behind it is what to ask. */
const QUESTION = /^([^:?]{1,80}): (.+)$/s;

/** The organisation that a question names, by its short name: the one whose name is longest. */
function findNamed(
  question: string | undefined,
  organisations: Facts['organisations']['records'],
): string | undefined {
  const asked = ` ${QUESTION.exec(question ?? '')?.[1]?.toLowerCase() ?? ''} `;
  const names = [...organisations].flatMap(([id, { name, english }]) =>
    [id, name, english, ...[...name.matchAll(/\(([^)]+)\)/g)].map(([, short = '']) => short)].map((own) => ({
      id,
      own: own.toLowerCase(),
    })),
  );
  const [longest] = names
    .filter(({ own }) => asked.includes(` ${own} `))
    .sort((a, b) => b.own.length - a.own.length);
  return longest?.id;
}

function writeMessage(
  asked: RequestedItem,
  content: Content,
  site: Site,
  address: string,
  now: number,
): RequestMessage {
  const parts = [...new Set([site.countryLanguage, site.sourceLanguage])].flatMap((language) => {
    const words = content.languages.get(language)?.requestTexts?.value;
    return words
      ? [{ subject: words.subject, text: writePart(asked, words, { content, site, language, now }, address) }]
      : [];
  });
  const { name, email, phone, records } = asked;
  return {
    ...{ name, email, phone },
    subject: parts.map(({ subject }) => subject).join(' / '),
    text: `${parts.map(({ text }) => text).join(`\n\n${'-'.repeat(40)}\n\n`)}\n`,
    records: records.map(({ kind, id }) => `${kind} ${id}`),
  };
}

function writePart(
  { records }: RequestedItem,
  words: RequestTexts,
  place: { readonly content: Content; readonly site: Site; readonly language: string; readonly now: number },
  address: string,
): string {
  const { site, language } = place;
  const fill = (text: string, values: Readonly<Record<string, string>>): string =>
    fillPlaceholders(text, (name) => values[name] ?? '');
  const wrap = (text: string): string => wrapText(text, { width: WIDTH }).join('\n');
  const list = (lines: readonly string[]): string[] =>
    lines.map((line) => wrapText(`- ${line}`, { width: WIDTH, hanging: 2 }).join('\n'));
  const sections = records.map((asked) => {
    const { title, known, unknown } = describeRecord(asked, { ...place, words });
    const { publish, question } = asked.record;
    const questions = question === undefined ? [] : [startLarge(QUESTION.exec(question)?.[2] ?? question)];
    return [
      title.toLocaleUpperCase(language),
      publish === false ? words.withheld : words.today,
      ...list(known),
      ...(unknown.length > 0 ? ['', words.unknown, ...list(unknown)] : []),
      ...(questions.length > 0
        ? [
            '',
            wrap(fill(words.questions, { language: getLanguageName(language, site.sourceLanguage) })),
            ...list(questions),
          ]
        : []),
    ].join('\n');
  });
  return [
    words.greeting,
    wrap(fill(words.intro, { site: site.name, address })),
    ...sections,
    wrap(words.reply),
    wrap(words.careful),
    `${words.thanks}\n${site.name}`,
  ].join('\n\n');
}

function startLarge(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The name of the files of a message, which says nothing of whom it asks. */
export function nameMessage(index: number): string {
  return String(index + 1).padStart(2, '0');
}

/** Whom to ask, by which way, about what; for a terminal. */
export function describeMessages(messages: readonly RequestMessage[], outDir: string): string {
  if (messages.length === 0) return 'Nobody must be asked now.';
  const lines = messages.flatMap(({ name, email, phone, records }, index) => [
    `${nameMessage(index)}  ${name}`,
    `    ${describeWay(email, phone)}`,
    ...wrapText(records.join(', '), { width: WIDTH, indent: 4 }).map((line) => line.replace(/^ */, '    ')),
  ]);
  const calls = messages.filter(({ email }) => email === undefined).length;
  return [
    ...lines,
    '',
    `${String(messages.length)} messages are in ${outDir}/, as .txt and as .eml for a mail program; ${String(calls)} are to be asked by phone or otherwise.`,
    'Nothing was sent. Read each before you send it. Then write what they say into the record, with the day and who said it at "assured".',
  ].join('\n');
}

function describeWay(email: string | undefined, phone: string | undefined): string {
  if (email !== undefined) return `write: ${email}`;
  return phone === undefined ? 'no address and no number is known: look for one' : `call: ${phone}`;
}
