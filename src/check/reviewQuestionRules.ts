import type { Content } from '../content/content.ts';
import { findSourceContent } from '../content/textUnits.ts';
import type { Issues } from '../domain/contentError.ts';
import { describeMissingGuide } from './missingGuide.ts';

/** Reports questions of the review sheet about a guide or a sentence that does not exist. */
export function* listReviewQuestionIssues(content: Content): Issues {
  const read = content.facts.reviewQuestions;
  const guides = findSourceContent(content)?.guides;
  if (!read || !guides) return;
  const { yaml, value } = read;
  const named = [
    ...value.first.map((guide, index) => ({ guide, path: ['first', String(index)] })),
    ...Object.entries(value.questions).map(([id, { guide }]) => ({
      guide,
      path: ['questions', id, 'guide'],
    })),
  ];
  for (const { guide, path } of named) {
    if (!guides.has(guide)) yield describeMissingGuide(yaml, path, guide, [...guides.keys()]);
  }
  for (const [id, { guide, says }] of Object.entries(value.questions)) {
    const text = guides.get(guide)?.getText();
    if (!text?.isReadable || text.blocks.some((block) => block.text.includes(says))) continue;
    yield yaml.describe(
      ['questions', id, 'says'],
      `No sentence of the guide "${guide}" contains: ${says}`,
      'Copy words from the sentence as it is now, if the question and its right answer still fit it. Otherwise, change or delete the question.',
    );
  }
}
