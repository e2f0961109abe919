import type { PlaceRecord } from '../content/places.ts';
import { getQuestion, kindKeys, listAnswers, serviceKeys } from '../domain/placeQuestions.ts';
import type { PlaceDataLabels } from './placeDataLabels.ts';
import type { Attribute } from './placesSchema.ts';
import { getStableId } from './stableId.ts';

/** One answer in a record: question and value, each also as text. */
interface Fact {
  readonly question: string;
  readonly value: string;
  readonly name: string;
  readonly description: string;
}

/** The known facts about a place as terms of a taxonomy. Unknown answers are left out. */
export function listAttributes(
  record: PlaceRecord,
  strings: PlaceDataLabels,
  taxonomy: { readonly uri: string; readonly language: string },
): Attribute[] {
  return listFacts(record, strings).map(({ question, value, name, description }) => ({
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

/** The questions about a place whose answers are unknown. */
export function listNotKnown(record: PlaceRecord): string[] {
  const { hours, phone, address, confidential, services, languages } = record;
  return [
    ...(hours === 'unknown' ? ['hours'] : []),
    ...(phone === undefined ? ['phone'] : []),
    ...(address === undefined && !confidential ? ['address'] : []),
    ...(services.length === 0 ? ['services'] : []),
    ...(languages === 'unknown' ? [getQuestion('languages').name] : []),
    ...listAnswers(record).flatMap(({ name, answer }) => (answer === undefined ? name : [])),
  ];
}

function listFacts(record: PlaceRecord, { t }: PlaceDataLabels): Fact[] {
  const kind = t(kindKeys[record.kind]);
  return [
    { question: 'kind', value: record.kind, name: kind, description: kind },
    ...record.services.map((service) => {
      const name = t(serviceKeys[service]);
      return { question: 'service', value: service, name, description: `${t('place.services')} ${name}` };
    }),
    ...listAnswers(record).flatMap(({ name: question, key, value, answer }) =>
      answer === undefined ? [] : { question, value, name: t(answer), description: `${t(key)} ${t(answer)}` },
    ),
  ];
}
