import { isDue } from '../../src/check/launch.ts';
import { listConfirmable, type Content, type Facts } from '../../src/content/content.ts';
import type { Site } from '../../src/content/schemas/siteSchema.ts';
import type { Contact } from '../../src/content/schemas/recordsSchema.ts';
import { fillPlaceholders } from '../../src/domain/placeholders.ts';
import { wrapText } from '../../src/domain/wrapText.ts';
import { getLanguageName } from '../../src/i18n/format.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command, CommandLine } from '../../src/commands/commandLine.ts';
import { describeRecord, type RecordLocale, type RequestedRecord } from './describeRecord.ts';
import { createUiTranslator } from '../reports/uiTranslator.ts';
import { DAY_MS } from '../../src/domain/calendarDay.ts';

const WIDTH = 76;
/** Enough for someone who sends requests once a month. */
const DAYS_AHEAD = '30';

/** The requested messages. */
export interface RequestOrder {
  /** Part of the recipient's name or of a record's short name; empty for all. */
  readonly requested: string;
  /** Also ask about records that become overdue within this many days. */
  readonly daysAhead: number;
  readonly outDir: string;
}

interface Recipient {
  readonly name: string;
  readonly email: string | undefined;
  /** A number to call, if one is known. */
  readonly phone: string | undefined;
}

/** A verification request. */
export interface RequestMessage extends Recipient {
  readonly subject: string;
  readonly text: string;
  /** The records it asks about, such as `place kompas`. */
  readonly records: readonly string[];
}

export const requestCommand = {
  script: 'request',
  summary:
    'Writes messages that ask organisations and places to confirm facts that are due, as text files and as e-mail drafts.',
  changes: 'replaces the messages in the folder "requests" (or --out FOLDER). Sends nothing.',
  next: 'send the messages, and enter each answer in its record, with the date and the person under "assured"',
  args: { name: 'NAME', min: 0, max: Infinity },
  options: {
    days: {
      value: '30',
      meaning: 'also ask about what becomes overdue within this many days; 30 by default',
    },
    out: { value: 'FOLDER', meaning: 'the folder for the messages' },
  },
  examples: [
    ['', 'everyone who must be asked now or within 30 days'],
    ['kompas --days 60', 'recipients with "kompas" in their name; what is due within 60 days'],
  ],
} as const satisfies Command;

/** @throws {CommandError} that says what to type */
export function readRequestOrder({ values, args }: CommandLine<typeof requestCommand>): RequestOrder {
  const { days = DAYS_AHEAD, out = 'requests' } = values;
  if (!/^\d{1,3}$/.test(days))
    throw new CommandError(`"${days}" is not a number of days from 0 to 999.\n  Example: --days 30`);
  return { requested: args.join(' '), daysAhead: Number(days), outDir: out };
}

/** A recipient with the records to ask about. */
interface RequestedItem extends Recipient {
  readonly records: RequestedRecord[];
}

/**
 * One message for each recipient who must be asked at the instant `now` (ms). An organisation is asked about all its facts; if
 * it has several places, each place is asked separately. `address` is that of the site.
 */
export function planRequests(
  content: Content,
  address: string,
  now: number,
  order: RequestOrder,
): RequestMessage[] {
  const site = content.site?.value;
  if (!site) return [];
  const query = order.requested.toLowerCase();
  const due = [...listConfirmable(content.facts)].filter(({ kind, record }) =>
    isDue(record, site.freshDays[kind], now + order.daysAhead * DAY_MS),
  ) as RequestedRecord[];
  const all = new Map<string, RequestedItem>();
  for (const requested of due) {
    const recipient = findRecipient(requested, content.facts);
    const item = all.get(recipient.key) ?? { ...recipient, records: [] };
    item.records.push(requested);
    all.set(recipient.key, item);
  }
  return [...all.values()]
    .filter(({ name, records }) =>
      [name, ...records.map(({ id }) => id)].some((text) => text.toLowerCase().includes(query)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, site.countryLanguage))
    .map((item) => writeMessage(item, content, site, address, now));
}

function findRecipient(requested: RequestedRecord, facts: Facts): Recipient & { readonly key: string } {
  const { kind, id, record } = requested;
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
      const parent = find(record.organisation);
      const siblings = [...facts.places.records.values()].filter(
        ({ organisation }) => organisation === record.organisation,
      );
      if (parent && siblings.length === 1) return parent;
      return {
        key: `places/${id}`,
        name: record.name,
        email: parent?.email,
        phone: record.phone ?? parent?.phone,
      };
    }
    case 'contact':
      return (
        find(record.organisation) ??
        alone(record.abroad?.operator?.name ?? record.assured.by, findContactPhone(record))
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

/** An emergency line must not be called about a record. */
function findContactPhone({ kind, number }: Contact): string | undefined {
  return kind === 'emergency' ? undefined : number;
}

/** A number of an organisation: of one of its phone lines, else of one of its places. */
function findPhone(organisation: string | undefined, { contacts, places }: Facts): string | undefined {
  const line = [...contacts.records.values()].find(
    (contact) => contact.organisation === organisation && contact.kind !== 'emergency',
  );
  const place = [...places.records.values()].find(
    (candidate) => candidate.organisation === organisation && candidate.phone !== undefined,
  );
  return line?.number ?? place?.phone;
}

/** `recipient: what to ask`. */
const QUESTION = /^([^:?]{1,80}): (.+)$/s;

/** The short name of the organisation that a question names; the longest name wins. */
function findNamed(
  question: string | undefined,
  organisations: Facts['organisations']['records'],
): string | undefined {
  const recipient = ` ${QUESTION.exec(question ?? '')?.[1]?.toLowerCase() ?? ''} `;
  const names = [...organisations].flatMap(([id, { name, english }]) =>
    [id, name, english, ...[...name.matchAll(/\(([^)]+)\)/g)].map(([, short = '']) => short)].map((text) => ({
      id,
      name: text.toLowerCase(),
    })),
  );
  const [longest] = names
    .filter((candidate) => recipient.includes(` ${candidate.name} `))
    .sort((a, b) => b.name.length - a.name.length);
  return longest?.id;
}

function writeMessage(
  item: RequestedItem,
  content: Content,
  site: Site,
  address: string,
  now: number,
): RequestMessage {
  const locales = [...new Set([site.countryLanguage, site.sourceLanguage])].flatMap((language) => {
    const texts = content.languages.get(language)?.requestTexts?.value;
    return texts ? [{ content, site, language, t: createUiTranslator(content, language), texts, now }] : [];
  });
  const parts = locales.map((locale) => writePart(item, locale, address));
  const { name, email, phone, records } = item;
  return {
    ...{ name, email, phone },
    subject: locales.map(({ texts }) => texts.subject).join(' / '),
    text: `${parts.join(`\n\n${'-'.repeat(40)}\n\n`)}\n`,
    records: records.map(({ kind, id }) => `${kind} ${id}`),
  };
}

function writePart({ records }: RequestedItem, locale: RecordLocale, address: string): string {
  const { site, language, texts } = locale;
  const fill = (text: string, values: Readonly<Record<string, string>>): string =>
    fillPlaceholders(text, (name) => values[name] ?? '');
  const wrap = (text: string): string => wrapText(text, { width: WIDTH }).join('\n');
  const list = (lines: readonly string[]): string[] =>
    lines.map((line) => wrapText(`- ${line}`, { width: WIDTH, hanging: 2 }).join('\n'));
  const sections = records.map((requested) => {
    const { title, known, unknown } = describeRecord(requested, locale);
    const { publish, question } = requested.record;
    const questions = question === undefined ? [] : [capitalize(QUESTION.exec(question)?.[2] ?? question)];
    return [
      title.toLocaleUpperCase(language),
      publish === false ? texts.withheld : texts.today,
      ...list(known),
      ...(unknown.length > 0 ? ['', texts.unknown, ...list(unknown)] : []),
      ...(questions.length > 0
        ? [
            '',
            wrap(fill(texts.questions, { language: getLanguageName(language, site.sourceLanguage) })),
            ...list(questions),
          ]
        : []),
    ].join('\n');
  });
  return [
    texts.greeting,
    wrap(fill(texts.intro, { site: site.name, address })),
    ...sections,
    wrap(texts.reply),
    wrap(texts.careful),
    `${texts.thanks}\n${site.name}`,
  ].join('\n\n');
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The file name of a message without its extension. It must not reveal the recipient. */
export function nameMessage(index: number): string {
  return String(index + 1).padStart(2, '0');
}

/** What the terminal shows: whom to ask, how, and about what. */
export function describeMessages(messages: readonly RequestMessage[], outDir: string): string {
  if (messages.length === 0) return 'No facts are due now.';
  const lines = messages.flatMap(({ name, email, phone, records }, index) => [
    `${nameMessage(index)}  ${name}`,
    `    ${describeChannel(email, phone)}`,
    ...wrapText(records.join(', '), { width: WIDTH, indent: 4 }).map((line) => line.replace(/^ */, '    ')),
  ]);
  const calls = messages.filter(({ email }) => email === undefined).length;
  return [
    ...lines,
    '',
    ...wrapText(
      `${String(messages.length)} messages are in ${outDir}/, as .txt and as .eml for a mail program; ${String(calls)} of them have no e-mail address: ask by phone or otherwise. Nothing was sent. Read each message before you send it.`,
      { width: WIDTH },
    ),
  ].join('\n');
}

function describeChannel(email: string | undefined, phone: string | undefined): string {
  if (email !== undefined) return `write: ${email}`;
  return phone === undefined ? 'no e-mail address or phone number is known: look for one' : `call: ${phone}`;
}
