import type { Content } from '../content/content.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { getPageAddress } from '../domain/pageAddress.ts';
import { getLinkedPath, START } from '../domain/paths.ts';
import { fillPlaceholders, listPlaceholders } from '../domain/placeholders.ts';
import { countCharacters, getPostNumber, postLengths, type PostLength } from '../domain/post.ts';
import { findSensitiveWord, type SensitiveWord } from '../domain/sensitiveWords.ts';
import { formatNumber } from '../i18n/format.ts';
import { suggest } from '../content/suggestion.ts';
import { getDirection, isLanguage } from './languageFolder.ts';
import { listSensitiveWords } from './sensitiveWords.ts';

/**
 * Posts of a language that are too long for their channel, that lead nowhere, or that tell who reads them. What they fill in and which of them
 * there are is checked with all other words (`words.ts`). `guides` are the slugs of the source language.
 */
export function listPostMistakes(
  content: Content,
  language: string,
  guides: readonly string[],
): ContentErrorDetails[] {
  const posts = content.languages.get(language)?.posts;
  if (!posts || !isLanguage(language)) return [];
  const { yaml, value } = posts;
  const sourceLanguage = content.site?.value.sourceLanguage ?? language;
  // What tells the readers of a post: the words of their language, and of the one that many read.
  const sensitive = [...new Set([language, sourceLanguage])].flatMap((tag) =>
    listSensitiveWords(content.languages.get(tag)),
  );
  return Object.entries(value.words).flatMap(([slug, words]) => {
    if (slug !== START && !guides.includes(slug)) {
      // In a translation the words of no record are told of already.
      if (language !== sourceLanguage) return [];
      return [
        {
          file: yaml.file,
          line: yaml.getLine(['words', slug]),
          problem: `The guide "${slug}" does not exist.`,
          fix: suggest(slug, guides, `Name a post after its guide, or "${START}" for the start page.`),
        },
      ];
    }
    return (Object.keys(postLengths) as PostLength[]).flatMap((length) => {
      const getValue = (name: string) => findValue(name, language, slug, content);
      return [
        ...describeMistakes(words[length], length, getValue),
        ...describeSensitive(words[length], sensitive),
      ].map((mistake) => ({
        file: yaml.file,
        line: yaml.getLine(['words', slug, length]),
        ...mistake,
      }));
    });
  });
}

type GetValue = (name: string) => string | undefined;

function describeMistakes(
  text: string,
  length: PostLength,
  getValue: GetValue,
): { readonly problem: string; readonly fix: string }[] {
  const names = listPlaceholders(text);
  const most = postLengths[length];
  const mistakes = names.includes('address')
    ? []
    : [
        {
          problem: 'This post does not lead to its page.',
          fix: 'Write {{address}} where the address of the page belongs.',
        },
      ];
  // What can't be filled in is told of already; nobody knows how long it would be.
  if (names.some((name) => getValue(name) === undefined)) return mistakes;
  const count = countCharacters(fillPlaceholders(text, (name) => getValue(name) ?? ''));
  if (count <= most) return mistakes;
  return [
    ...mistakes,
    {
      problem: `This post has ${String(count)} characters when its address and its numbers are filled in.`,
      fix: `At "${length}" it may have ${String(most)}. Leave out ${String(count - most)}.`,
    },
  ];
}

function describeSensitive(
  text: string,
  sensitive: readonly SensitiveWord[],
): { readonly problem: string; readonly fix: string }[] {
  const word = findSensitiveWord(text, sensitive);
  if (!word) return [];
  return [
    {
      problem: `This post tells what the site is about: "${word.written}".`,
      fix: "Say it in other words. The sensitive words stand in each language's sensitive.yaml.",
    },
  ];
}

function findValue(
  name: string,
  language: string,
  slug: string,
  { site, facts: { contacts, numbers } }: Content,
): string | undefined {
  if (name === 'address') return site && getPageAddress(site.value.address, getLinkedPath(language, slug));
  if (name === 'hotline' || name === 'emergency') {
    const number = site && contacts.records.get(site.value[name])?.number;
    return number && getPostNumber(number, getDirection(language));
  }
  const fact = numbers.records.get(name);
  return fact && formatNumber(language, fact.value, fact.unit);
}
