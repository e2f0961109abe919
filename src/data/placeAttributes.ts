import type { PlaceRecord } from '../domain/place.ts';
import type { PlaceDataWords } from './placeDataWords.ts';
import type { Attribute } from './placesSchema.ts';
import { getStableId } from './stableId.ts';

/** One answer of a record: the question, its value, and both in words. */
interface Fact {
  readonly question: string;
  readonly value: string;
  readonly name: string;
  readonly description: string;
}

/** What is known of a place as terms of a taxonomy. What nobody knows is left out. */
export function listAttributes(
  record: PlaceRecord,
  words: PlaceDataWords,
  taxonomy: { readonly uri: string; readonly language: string },
): Attribute[] {
  return listFacts(record, words).map(({ question, value, name, description }) => ({
    id: getStableId('attribute', record.shortName, question, value),
    link_id: getStableId('place', record.shortName),
    link_entity: 'service',
    link_type: question,
    value,
    taxonomy_term_id: getStableId('term', question, value),
    taxonomy_term: {
      id: getStableId('term', question, value),
      code: `${question}:${value}`,
      name,
      description,
      taxonomy: taxonomy.uri,
      language: taxonomy.language,
    },
  }));
}

/** The questions of a record that nobody has found the answer to. */
export function listNotKnown(record: PlaceRecord): string[] {
  const unknown = Object.entries({
    hours: record.hours,
    phone: record.phone ?? 'unknown',
    address: record.confidential || record.address !== undefined ? '' : 'unknown',
    appointment: record.appointment,
    people: record.people,
    ages: record.ages,
    papers: record.papers,
    services: record.services.length === 0 ? 'unknown' : '',
    languages: record.languages,
    interpreter: record.interpreter,
    cost: record.cost,
    nameless: record.nameless,
    'step-free': record.stepFree,
  });
  return unknown.filter(([, value]) => value === 'unknown').map(([question]) => question);
}

function listFacts(record: PlaceRecord, words: PlaceDataWords): Fact[] {
  const { questions, answers } = words;
  const tell = <Value extends string>(
    question: string,
    asked: string,
    value: Value,
    names: Readonly<Record<Exclude<Value, 'unknown'>, string>>,
  ): Fact[] => {
    if (value === 'unknown') return [];
    const name = names[value as Exclude<Value, 'unknown'>];
    return [{ question, value, name, description: `${asked} ${name}` }];
  };
  return [
    {
      question: 'kind',
      value: record.kind,
      name: words.kinds[record.kind],
      description: words.kinds[record.kind],
    },
    ...record.services.flatMap((service) => tell('service', questions.services, service, words.services)),
    ...tell('people', questions.people, record.people, words.people),
    ...tell('ages', questions.ages, record.ages, words.ages),
    ...tell('papers', questions.papers, record.papers, words.papers),
    ...tell('appointment', questions.appointment, record.appointment, answers),
    ...tell('cost', questions.cost, record.cost, words.costs),
    ...tell('nameless', questions.nameless, record.nameless, answers),
    ...tell('interpreter', questions.interpreter, record.interpreter, answers),
    ...tell('step-free', questions.stepFree, record.stepFree, answers),
  ];
}
