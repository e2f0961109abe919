import { listCallable, type Content } from '../content/content.ts';
import { formatFact } from '../content/formatFact.ts';
import { isHelpLineField } from '../content/schemas/siteSchema.ts';
import { suggest } from '../content/suggestion.ts';
import { findSourceContent } from '../content/textUnits.ts';
import { hasFallback } from '../domain/fallbackText.ts';
import type { Issue, Issues } from '../domain/contentError.ts';
import { getPageAddress } from '../domain/siteAddress.ts';
import { getTargetPath, START } from '../domain/paths.ts';
import { fillPlaceholders, listPlaceholders } from '../domain/placeholders.ts';
import { countCharacters, getPostNumber, postLengths, type PostLength } from '../domain/post.ts';
import { findStateKey, labelNumber } from '../domain/runBy.ts';
import { findSensitiveWord } from '../domain/sensitiveWords.ts';
import { getDirection } from '../domain/script.ts';
import { isLanguage } from './languageFolder.ts';
import { describeMissingGuide } from './missingGuide.ts';
import { listSensitiveWords } from './sensitiveWordRules.ts';

/**
 * Reports posts of a language that are too long for their channel, that lead nowhere, or that contain sensitive words.
 * Placeholders and missing posts are checked with all other texts (`textRules.ts`). `guides` are the slugs of the source
 * language.
 */
export function* listPostIssues(content: Content, language: string, guides: readonly string[]): Issues {
  const posts = content.languages.get(language)?.posts;
  if (!posts || !isLanguage(language)) return;
  const { yaml, value } = posts;
  const sourceLanguage = content.site?.value.sourceLanguage ?? language;
  // The words of the target language, and of the source language, which many people read.
  const sensitive = [...new Set([language, sourceLanguage])].flatMap((tag) =>
    listSensitiveWords(content.languages.get(tag)),
  );
  for (const [slug, texts] of Object.entries(value.words)) {
    if (slug !== START && !guides.includes(slug)) {
      // In a translation, texts without a record are already reported.
      if (language !== sourceLanguage) continue;
      const more = `Name a post after its guide, or "${START}" for the start page.`;
      yield describeMissingGuide(yaml, ['words', slug], slug, guides, suggest(slug, guides, more));
      continue;
    }
    for (const length of Object.keys(postLengths) as PostLength[]) {
      // Fallback text is checked in the source language.
      if (hasFallback(texts[length])) continue;
      const getValue = (name: string) => findValue(name, language, slug, content);
      for (const { problem, fix } of listPostTextIssues(texts[length], length, getValue))
        yield yaml.describe(['words', slug, length], problem, fix);
      const word = findSensitiveWord(texts[length], sensitive);
      if (!word) continue;
      yield yaml.describe(
        ['words', slug, length],
        `This post reveals what the site is about: "${word.written}".`,
        "Rephrase it. The sensitive words are listed in each language's sensitive.yaml.",
      );
    }
  }
}

function* listPostTextIssues(
  text: string,
  length: PostLength,
  getValue: (name: string) => string | undefined,
): Generator<Issue> {
  const names = listPlaceholders(text);
  const max = postLengths[length];
  if (!names.includes('address')) {
    yield {
      problem: 'This post has no link to its page.',
      fix: 'Add {{address}} where the address of the page belongs.',
    };
  }
  // Unknown placeholders are already reported, and their length is not known.
  if (names.some((name) => getValue(name) === undefined)) return;
  const count = countCharacters(fillPlaceholders(text, (name) => getValue(name) ?? ''));
  if (count <= max) return;
  yield {
    problem: `This post has ${String(count)} characters with its address and numbers filled in.`,
    fix: `"${length}" may have at most ${String(max)}. Shorten it by ${String(count - max)}.`,
  };
}

function findValue(name: string, language: string, slug: string, content: Content): string | undefined {
  const { site, facts, languages } = content;
  if (name === 'address') return site && getPageAddress(site.value.address, getTargetPath(language, slug));
  if (isHelpLineField(name)) {
    const line = listCallable(facts).get(site?.value[name] ?? '');
    const key = findStateKey(line?.runBy);
    const source = findSourceContent(content);
    const label = key && (languages.get(language)?.ui?.strings?.[key] ?? source?.ui?.strings?.[key] ?? '');
    return line && labelNumber(getPostNumber(line.number, getDirection(language)), label);
  }
  const fact = facts.numbers.records.get(name);
  return fact && formatFact(content, language, fact);
}
