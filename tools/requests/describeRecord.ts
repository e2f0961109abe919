/** Describes a record as readers see it, with the functions that render the pages, and lists what is unknown about it. */
import type { Content } from '../../src/content/content.ts';
import { formatLanguages } from '../../src/content/facts.ts';
import { formatFact } from '../../src/content/formatFact.ts';
import type { Place } from '../../src/content/schemas/placeSchema.ts';
import type {
  Contact,
  Entitlement,
  NumberFact,
  Organisation,
} from '../../src/content/schemas/recordsSchema.ts';
import type { RequestTexts } from '../../src/content/schemas/textSchemas.ts';
import type { Site } from '../../src/content/schemas/siteSchema.ts';
import { answerKeys } from '../../src/domain/answerKeys.ts';
import { unwrapFallback } from '../../src/domain/fallbackText.ts';
import { listContactAnswers, writeKeys } from '../../src/domain/contactQuestions.ts';
import { getOverdueFrom, getPartAssured, type Assured } from '../../src/domain/freshness.ts';
import { organisationKindKeys, organisationTaskKeys } from '../../src/domain/organisationKeys.ts';
import { fillPlaceholders } from '../../src/domain/placeholders.ts';
import { kindKeys, listAnswers, placeQuestions, serviceKeys } from '../../src/domain/placeQuestions.ts';
import { formatLooseDate, getCountryName } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translator.ts';
import { getOpening, reasonKeys, type HoursFields } from '../../src/opening/opening.ts';
import { getOpeningView } from '../../src/opening/openingView.ts';

/** A record with its kind, as `listConfirmable` lists them. */
export type RequestedRecord = { readonly id: string } & (
  | { readonly kind: 'place'; readonly record: Place }
  | { readonly kind: 'contact'; readonly record: Contact }
  | { readonly kind: 'organisation'; readonly record: Organisation }
  | { readonly kind: 'number'; readonly record: NumberFact }
  | { readonly kind: 'entitlement'; readonly record: Entitlement }
);

/** A record in plain text, in one language. */
export interface RecordDescription {
  readonly title: string;
  /** The known facts, one in each string. */
  readonly known: readonly string[];
  /** The questions without an answer. */
  readonly unknown: readonly string[];
}

/** The language of a description and the content it needs. */
export interface RecordLocale {
  readonly content: Content;
  readonly site: Site;
  /** The tag of the language. */
  readonly language: string;
  readonly t: Translate;
  readonly texts: RequestTexts;
  /** The time from which upcoming days are described, ms. */
  readonly now: number;
}

/** How many sentences show where a number is used. */
const MAX_SENTENCES = 2;

/** Describes a record: what readers are told about it, and what is unknown. */
export function describeRecord(requested: RequestedRecord, locale: RecordLocale): RecordDescription {
  const description = describeByKind(requested, locale);
  const { date, by } = describeStated(requested.record.assured, locale);
  const stated = fillPlaceholders(locale.texts.stated, (name) => ({ date, by })[name] ?? '');
  const clean = (lines: readonly string[]): string[] =>
    lines.filter(Boolean).map((line) => fillNumbers(line, locale));
  return {
    title: fillNumbers(description.title, locale),
    known: clean([...description.known, stated]),
    unknown: clean(description.unknown),
  };
}

function describeByKind(requested: RequestedRecord, locale: RecordLocale): RecordDescription {
  switch (requested.kind) {
    case 'place':
      return describePlace(requested.id, requested.record, locale);
    case 'contact':
      return describeContact(requested.id, requested.record, locale);
    case 'organisation':
      return describeOrganisation(requested.record, locale);
    case 'number':
      return describeNumber(requested.id, requested.record, locale);
    case 'entitlement':
      return describeEntitlement(requested.id, requested.record, locale);
  }
}

function describePlace(id: string, place: Place, locale: RecordLocale): RecordDescription {
  const { content, language, texts, t } = locale;
  const placeTexts = content.languages.get(language)?.places?.value.words[id];
  const hours = describeHours(place, 'place', getPartAssured(place, 'hours'), locale, t('hours.title'));
  const answers = new Map<string, string | undefined>(
    listAnswers({
      ...place,
      appointment: place.appointment === 'unknown' ? 'unknown' : place.appointment ? 'yes' : 'no',
    }).map(({ key, answer }) => [key, answer && t(answer)]),
  );
  const spoken = formatLanguages(language, place.languages);
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
      placeTexts?.what ?? '',
      join(t('place.address'), where),
      join(t('place.station'), place.station),
      join(texts.phone, place.phone),
      ...season.map((line) => line ?? ''),
      ...hours.known,
      ...questions.map(({ label, answer }) => join(label, answer)),
      place.services.length > 0
        ? join(t('place.services'), place.services.map((service) => t(serviceKeys[service])).join(' · '))
        : '',
      join(t('place.expect'), placeTexts?.expect),
      join(t('place.find'), placeTexts?.find),
    ],
    unknown: [
      // A nationwide service needs no address.
      where === undefined && place.city !== undefined ? t('place.address') : '',
      place.phone === undefined ? texts.phone : '',
      ...hours.unknown,
      ...questions.map(({ label, answer }) => (answer === undefined ? label : '')),
      place.services.length === 0 ? t('place.services') : '',
    ],
  };
}

function describeContact(id: string, contact: Contact, locale: RecordLocale): RecordDescription {
  const { content, language, texts, t } = locale;
  const contactTexts = content.languages.get(language)?.contacts?.value.words[id];
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
  const spoken = formatLanguages(language, contact.languages);
  const answers = listContactAnswers(contact).map(({ field, key, answer }) => ({
    label: t(key),
    answer: field === 'languages' ? (spoken === 'unknown' ? undefined : spoken) : answer && t(answer),
  }));
  const line =
    abroad &&
    `${abroad.operator?.name ?? contact.number ?? id} (${getCountryName(language, abroad.country)})`;
  return {
    title: contactTexts?.name ?? line ?? contact.number ?? id,
    known: [
      join(t('contact.who'), contactTexts?.who),
      join(t('contact.when'), contactTexts?.when),
      join(texts.phone, contact.number),
      ...(contact.write ?? []).map(({ kind, url, number, email }) =>
        join(t(writeKeys[kind].name), url ?? number ?? email ?? ''),
      ),
      ...hours.known,
      ...answers.map(({ label, answer }) => join(label, answer)),
    ],
    unknown: [...hours.unknown, ...answers.map(({ label, answer }) => (answer === undefined ? label : ''))],
  };
}

function describeOrganisation(organisation: Organisation, { t }: RecordLocale): RecordDescription {
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

/** A number means nothing without the sentences that use it. */
function describeNumber(
  id: string,
  number: NumberFact,
  { content, language }: RecordLocale,
): RecordDescription {
  const named = `<Fact id="${id}" />`;
  const guides = content.languages.get(language)?.guides.values() ?? [];
  const sentences = [...guides].flatMap((guide) =>
    guide
      .getText()
      .blocks.map(({ text }) => text)
      // A sentence with other elements is incomplete as plain text.
      .filter((text) => text.includes(named) && !/<(?!Fact )/.test(text)),
  );
  return {
    title: formatFact(content, language, number),
    known: [...new Set(sentences)].slice(0, MAX_SENTENCES).map(readMarkdown),
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
  { content, language, t }: RecordLocale,
): RecordDescription {
  const languageContent = content.languages.get(language);
  const right = languageContent?.entitlements?.value.words[id];
  const groups = Object.entries(answers).map(([group, answer]) => ({
    answer,
    name: languageContent?.groups?.value.words[group]?.short ?? group,
    text: right?.[group] ?? '',
  }));
  return {
    title: right?.right ?? id,
    known: groups
      .filter(({ answer }) => answer !== 'unknown')
      .map(({ answer, name, text }) => join(name, `${right?.[answer] ?? t(answerKeys[answer])}. ${text}`)),
    unknown: groups.filter(({ answer }) => answer === 'unknown').map(({ name }) => name),
  };
}

/** The usual week, and the days that differ from it until the record must be confirmed again. */
function describeHours(
  fields: HoursFields,
  kind: 'place' | 'contact',
  assured: Assured,
  { site, language, texts, now, t }: RecordLocale,
  label: string,
): Pick<RecordDescription, 'known' | 'unknown'> {
  const ahead = site.freshDays[kind];
  const opening = getOpening(fields, getOverdueFrom(assured, ahead), now, site, ahead);
  const { hours, differentDays } = getOpeningView(language, opening);
  const days = differentDays.map(({ day, hours: ranges, unsure, reason }) => {
    const text = unsure ? t('hours.ask') : ranges.length === 0 ? t('hours.closed') : ranges.join(', ');
    return `${day}: ${text}${reason === undefined ? '' : ` (${t(reasonKeys[reason])})`}`;
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
      ...(hours !== 'unknown' && /\bunknown\b/.test(fields.hours) ? [texts.holidays] : []),
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

/**
 * Empty if the text is undefined.
 * @example join('Address', 'Street 1') // => 'Address: Street 1', join('Which languages?', 'Thai') // => 'Which languages? Thai'
 */
function join(label: string, text: string | undefined): string {
  return text === undefined ? '' : `${label}${/\p{P}$/u.test(label) ? '' : ':'} ${text}`.trim();
}

/** Removes the markers around fallback text and replaces placeholders with the numbers they name. */
function fillNumbers(text: string, { content, language }: RecordLocale): string {
  const { records } = content.facts.numbers;
  return fillPlaceholders(unwrapFallback(text), (id) => {
    const number = records.get(id);
    return number ? formatFact(content, language, number) : id;
  });
}
