import type { Content } from '../content/content.ts';
import { getReviewedPath, isForReaders, listReviewedTexts } from '../content/reviews.ts';
import type { Issues } from '../domain/contentError.ts';

/** Reports languages that may be launched unreviewed but don't exist. */
export function* listUnreviewedIssues({ site, languages }: Content): Issues {
  if (!site) return;
  for (const [index, tag] of (site.value.unreviewed ?? []).entries()) {
    if (languages.has(tag)) continue;
    yield site.yaml.describe(
      ['unreviewed', index],
      `The site has no language "${tag}".`,
      `The languages are: ${[...languages.keys()].join(', ')}`,
    );
  }
}

/** Reports the languages that are offered to readers although no speaker has reviewed all of their texts. */
export function* listUnreviewedLanguages(content: Content): Issues {
  const { folder, languages, site } = content;
  for (const [tag, { language, reviewed }] of languages) {
    const isRequired =
      language?.value.status === 'live' &&
      tag !== site?.value.sourceLanguage &&
      site?.value.unreviewed?.includes(tag) !== true;
    if (!isRequired || (reviewed && isReviewed(content, tag))) continue;
    yield {
      file: folder.getName(getReviewedPath(tag)),
      problem: 'No speaker of this language has reviewed all of its texts.',
      fix: `Ask one: npm run translate -- review ${tag}. Or allow its launch without a review, in site.yaml: unreviewed: [${tag}]`,
    };
  }
}

function isReviewed(content: Content, tag: string): boolean {
  return listReviewedTexts(content, tag)
    .filter(isForReaders)
    .every(({ reviewers }) => reviewers.length > 0);
}
