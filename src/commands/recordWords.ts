/** What readers are told of a record, in words, by the functions that pages use; and what nobody knows of it. */
import type { Content } from '../content/content.ts';
import { getLanguageWords } from '../content/facts.ts';
import type { Place } from '../content/schemas/placeSchema.ts';
import type { Contact, Entitlement, NumberFact, Organisation } from '../content/schemas/recordsSchema.ts';
import type { RequestTexts } from '../content/schemas/textSchemas.ts';
import type { Site } from '../content/schemas/siteSchema.ts';
import { answerKeys } from '../domain/answerKeys.ts';
import { unwrapFallback } from '../domain/fallbackText.ts';
import { listContactAnswers, writeKeys } from '../domain/contactQuestions.ts';
import { getOverdueFrom, getPartAssured, type Assured } from '../domain/freshness.ts';
import { organisationKindKeys, organisationTaskKeys } from '../domain/organisationKeys.ts';
import { fillPlaceholders } from '../domain/placeholders.ts';
import { kindKeys, listAnswers, placeQuestions, serviceKeys } from '../domain/placeQuestions.ts';
import { formatLooseDate, formatNumber, getCountryName } from '../i18n/format.ts';
import type { Translate } from '../i18n/translator.ts';
import { getOpening, reasonKeys, type HoursFields } from '../opening/opening.ts';
import { getOpeningView } from '../opening/openingView.ts';
import { getUiWords } from './uiWords.ts';

/** A record with its kind, as `listConfirmable` lists them. */
export type RequestedRecord = { readonly id: string } & (
  | { readonly kind: 'place'; readonly record: Place }
  | { readonly kind: 'contact'; readonly record: Contact }
  | { readonly kind: 'organisation'; readonly record: Organisation }
  | { readonly kind: 'number'; readonly record: NumberFact }
  | { readonly kind: 'entitlement'; readonly record: Entitlement }
);

/** A record in the words of a language. */
export interface RecordWords {
  readonly title: string;
  /** What is known, one thing in each. */
  readonly known: readonly string[];
  /** The questions that nobody has answered yet. */
  readonly unknown: readonly string[];
}

/** What the words of a language are made with. */
export interface RecordLocale {
  readonly content: Content;
  readonly site: Site;
  /** The tag of the language. */
  readonly language: string;
  readonly words: RequestTexts;
  /** The instant of which days ahead are told, ms. */
  readonly now: number;
}

/** Most sentences that are told of a number. */
const SENTENCES = 2;

/** What readers are told of a record, and what nobody knows. */
export function describeRecord(asked: RequestedRecord, locale: RecordLocale): RecordWords {
  const own = describeByKind(asked, locale);
  const { date, by } = describeStated(asked.record.assured, locale);
  const stated = fillPlaceholders(locale.words.stated, (name) => ({ date, by })[name] ?? '');
  const clean = (lines: readonly string[]): string[] =>
    lines.filter(Boolean).map((line) => fillNumbers(line, locale));
  return {
    title: fillNumbers(own.title, locale),
    known: clean([...own.known, stated]),
    unknown: clean(own.unknown),
  };
}

function describeByKind(asked: RequestedRecord, locale: RecordLocale): RecordWords {
  switch (asked.kind) {
    case 'place':
      return describePlace(asked.id, asked.record, locale);
    case 'contact':
      return describeContact(asked.id, asked.record, locale);
    case 'organisation':
      return describeOrganisation(asked.record, locale);
    case 'number':
      return describeNumber(asked.id, asked.record, locale);
    case 'entitlement':
      return describeEntitlement(asked.id, asked.record, locale);
  }
}

function describePlace(id: string, place: Place, locale: RecordLocale): RecordWords {
  const { content, language, words } = locale;
  const t = getUiWords(content, language);
  const own = content.languages.get(language)?.places?.value.words[id];
  const hours = describeHours(place, 'place', getPartAssured(place, 'hours'), locale, t('hours.title'));
  const answers = new Map<string, string | undefined>(
    listAnswers({
      ...place,
      appointment: place.appointment === 'unknown' ? 'unknown' : place.appointment ? 'yes' : 'no',
    }).map(({ key, answer }) => [key, answer && t(answer)]),
  );
  const spoken = getLanguageWords(language, place.languages);
  const questions = placeQuestions.map(({ field, key }) => ({
    label: t(key),
    answer: field === 'languages' ? (spoken === 'unknown' ? undefined : spoken) : answers.get(key),
  }));
  const where = place.address ?? (place.confidential ? t('place.addressHidden') : undefined);
  const season = [
    place.validFrom && t('place.firstDay', { date: formatLooseDate(language, place.validFrom) }),
    place.validTo && t('place.lastDay', { date: formatLooseDate(language, place.validTo) }),
  ];
  return {
    title: place.city === undefined ? place.name : `${place.name} (${place.city})`,
    known: [
      t(kindKeys[place.kind]),
      own?.what ?? '',
      where === undefined ? '' : join(t('place.address'), where),
      place.station === undefined ? '' : join(t('place.station'), place.station),
      place.phone === undefined ? '' : join(words.phone, place.phone),
      ...season.map((line) => line ?? ''),
      ...hours.known,
      ...questions.map(({ label, answer }) => (answer === undefined ? '' : join(label, answer))),
      place.services.length > 0
        ? join(t('place.services'), place.services.map((service) => t(serviceKeys[service])).join(' · '))
        : '',
      own?.expect ? join(t('place.expect'), own.expect) : '',
      own?.find ? join(t('place.find'), own.find) : '',
    ],
    unknown: [
      // A service in the whole country need have no address.
      where === undefined && place.city !== undefined ? t('place.address') : '',
      place.phone === undefined ? words.phone : '',
      ...hours.unknown,
      ...questions.map(({ label, answer }) => (answer === undefined ? label : '')),
      place.services.length === 0 ? t('place.services') : '',
    ],
  };
}

function describeContact(id: string, contact: Contact, locale: RecordLocale): RecordWords {
  const { content, language, words } = locale;
  const t = getUiWords(content, language);
  const own = content.languages.get(language)?.contacts?.value.words[id];
  const { hours: stated, abroad } = contact;
  const hours =
    stated === undefined
      ? { known: [], unknown: [] }
      : describeHours(
          { hours: stated },
          'contact',
          getPartAssured(contact, 'hours'),
          locale,
          t('contact.hours'),
        );
  const spoken = getLanguageWords(language, contact.languages);
  const answers = listContactAnswers(contact).map(({ field, key, answer }) => ({
    label: t(key),
    answer: field === 'languages' ? (spoken === 'unknown' ? undefined : spoken) : answer && t(answer),
  }));
  const line =
    abroad &&
    `${abroad.operator?.name ?? contact.number ?? id} (${getCountryName(language, abroad.country)})`;
  return {
    title: own?.name ?? line ?? contact.number ?? id,
    known: [
      own ? join(t('contact.who'), own.who) : '',
      own ? join(t('contact.when'), own.when) : '',
      contact.number === undefined ? '' : join(words.phone, contact.number),
      ...(contact.write ?? []).map(({ kind, url, number, email }) =>
        join(t(writeKeys[kind].name), url ?? number ?? email ?? ''),
      ),
      ...hours.known,
      ...answers.map(({ label, answer }) => (answer === undefined ? '' : join(label, answer))),
    ],
    unknown: [...hours.unknown, ...answers.map(({ label, answer }) => (answer === undefined ? label : ''))],
  };
}

function describeOrganisation(organisation: Organisation, { content, language }: RecordLocale): RecordWords {
  const t = getUiWords(content, language);
  const { name, english, kind, does, url = '', email = '', otherEmails = [], phone = '' } = organisation;
  return {
    title: english === name ? name : `${name} / ${english}`,
    known: [
      ...(kind ? [t(organisationKindKeys[kind])] : []),
      ...does.map((task) => t(organisationTaskKeys[task])),
      url,
      phone,
      email,
      ...otherEmails,
    ],
    unknown: [],
  };
}

/** A number means nothing without the sentences that it stands in. */
function describeNumber(
  id: string,
  { value, unit }: NumberFact,
  { content, language }: RecordLocale,
): RecordWords {
  const named = `<Fact id="${id}" />`;
  const guides = content.languages.get(language)?.guides.values() ?? [];
  const sentences = [...guides].flatMap((guide) =>
    guide
      .getText()
      .blocks.map(({ text }) => text)
      // Where other elements stand between the words, they say nothing without them.
      .filter((text) => text.includes(named) && !/<(?!Fact )/.test(text)),
  );
  return {
    title: formatNumber(language, value, unit),
    known: [...new Set(sentences)].slice(0, SENTENCES).map(readMarkdown),
    unknown: [],
  };
}

/** @example readMarkdown('You have **<Fact id="time-max" />**.') // => 'You have {{time-max}}.' */
function readMarkdown(text: string): string {
  return text
    .replace(/<Fact id="([^"]+)" \/>/g, '{{$1}}')
    .replace(/\*\*|__/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function describeEntitlement(
  id: string,
  { answers }: Entitlement,
  { content, language }: RecordLocale,
): RecordWords {
  const t = getUiWords(content, language);
  const own = content.languages.get(language);
  const right = own?.entitlements?.value.words[id];
  const groups = Object.entries(answers).map(([group, answer]) => ({
    answer,
    name: own?.groups?.value.words[group]?.short ?? group,
    words: right?.[group] ?? '',
  }));
  return {
    title: right?.right ?? id,
    known: groups
      .filter(({ answer }) => answer !== 'unknown')
      .map(({ answer, name, words }) => join(name, `${right?.[answer] ?? t(answerKeys[answer])}. ${words}`)),
    unknown: groups.filter(({ answer }) => answer === 'unknown').map(({ name }) => name),
  };
}

/** The usual week and the days that differ until the record must be confirmed again. */
function describeHours(
  fields: HoursFields,
  kind: 'place' | 'contact',
  assured: Assured,
  { content, site, language, words, now }: RecordLocale,
  label: string,
): Pick<RecordWords, 'known' | 'unknown'> {
  const t: Translate = getUiWords(content, language);
  const ahead = site.freshDays[kind];
  const opening = getOpening(fields, getOverdueFrom(assured, ahead), now, site, ahead);
  const { hours, differentDays } = getOpeningView(language, opening);
  const days = differentDays.map(({ day, hours: ranges, unsure, reason }) => {
    const says = unsure ? t('hours.ask') : ranges.length === 0 ? t('hours.closed') : ranges.join(', ');
    return `${day}: ${says}${reason === undefined ? '' : ` (${t(reasonKeys[reason])})`}`;
  });
  const usual =
    hours === 'unknown'
      ? []
      : [
          hours.always
            ? t('contact.always')
            : hours.short.map(({ day, hours: ranges }) => `${day} ${ranges.join(', ')}`).join('; '),
        ];
  return {
    known: [
      ...usual.map((line) => join(label, line)),
      ...(days.length > 0 ? [join(t('hours.different'), ''), ...days] : []),
    ],
    unknown: [
      ...(hours === 'unknown' ? [label] : []),
      ...(hours !== 'unknown' && /\bunknown\b/.test(fields.hours) ? [words.holidays] : []),
    ],
  };
}

function describeStated(
  { date, by }: Assured,
  { content, language }: RecordLocale,
): { readonly date: string; readonly by: string } {
  return {
    date: formatLooseDate(language, date),
    by: content.facts.organisations.records.get(by)?.name ?? by,
  };
}

/** @example join('Address', 'Street 1') // => 'Address: Street 1', join('Which languages?', 'Thai') // => 'Which languages? Thai' */
function join(label: string, words: string): string {
  return `${label}${/\p{P}$/u.test(label) ? '' : ':'} ${words}`.trim();
}

/** Words without the signs around what is not translated, with numbers in the place of their names. */
function fillNumbers(text: string, { content, language }: RecordLocale): string {
  const { records } = content.facts.numbers;
  return fillPlaceholders(unwrapFallback(text), (id) => {
    const number = records.get(id);
    return number ? formatNumber(language, number.value, number.unit) : id;
  });
}
