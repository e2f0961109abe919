/** What the elements of guides print in a language. */
import { listCallable, type Content } from '../../src/content/content.ts';
import { formatFact } from '../../src/content/formatFact.ts';
import { findSourceContent } from '../../src/content/textUnits.ts';
import { unwrapFallback } from '../../src/domain/fallbackText.ts';
import type { ValueElement } from '../../src/domain/guide.ts';
import type { ElementTexts } from '../../src/domain/guideInline.ts';

type Named = readonly (readonly [id: string, prints: string, title?: string])[];

/**
 * What each guide element can refer to, with what it prints in a language and its title in lists. The editor doesn't offer
 * elements without a list.
 */
export function listNamed(
  content: Content,
  language: string,
): Readonly<Record<ValueElement, Named | undefined>> {
  const { facts, languages } = content;
  const target = languages.get(language) ?? findSourceContent(content);
  const sources = [...facts.sources.records].map(
    ([id, { name, publisher }]) => [id, name, `${name} (${publisher})`] as const,
  );
  return {
    Fact: [...facts.numbers.records].map(([id, fact]) => {
      const number = formatFact(content, language, fact);
      return [id, number, `${number}: ${id}`] as const;
    }),
    Call: [...listCallable(facts)].map(([id, { number, name }]) => {
      const written = target?.contacts?.value.words[id]?.name ?? name?.text ?? id;
      return [id, number, `${written}: ${number}`] as const;
    }),
    Lines: undefined,
    Place: [...facts.places.records].map(([id, { name }]) => [id, name] as const),
    Say: undefined,
    Source: sources,
    Edition: sources,
    Email: [...facts.organisations.records].flatMap(([id, { name, email }]) =>
      email === undefined ? [] : [[id, email, `${name}: ${email}`] as const],
    ),
    Group: Object.keys(facts.groups?.value.groups ?? {}).map(
      (id) => [id, target?.groups?.value.words[id]?.name ?? id] as const,
    ),
  };
}

/** What guide elements print, by element and by the record they refer to. */
export function listElementTexts(content: Content, language: string): ElementTexts {
  return Object.fromEntries(
    Object.entries(listNamed(content, language)).map(([name, named = []]) => [
      name,
      Object.fromEntries(named.map(([id, prints]) => [id, unwrapFallback(prints)])),
    ]),
  );
}
