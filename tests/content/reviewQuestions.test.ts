import { describe, expect, it } from 'vitest';
import { checkChanged, replaceIn } from '../support/contentFixture.ts';

const FILE = 'facts/reviewQuestions.yaml';

describe('listReviewQuestionIssues', () => {
  it('reports unknown guides', () => {
    expect(checkChanged(replaceIn(FILE, '[now]', '[nowhere]'))).toContain(
      'The guide "nowhere" does not exist.\n  Use one of: about,',
    );
    expect(checkChanged(replaceIn(FILE, 'guide: now', 'guide: phones'))).toContain(
      'The guide "phones" does not exist.\n  Did you mean "phone"?',
    );
  });

  it('reports a sentence that has changed, because the question may no longer fit it', () => {
    expect(
      checkChanged(replaceIn('en/guides/now.mdx', 'You can end the call', 'You can not end the call')),
    ).toContain('No sentence of the guide "now" contains: You can end the call at any time.');
  });

  it('reports a question without a text, and a text without a question', () => {
    expect(checkChanged(replaceIn(FILE, 'end-call:', 'other:'))).toMatch(
      /The text for "other" is missing[\s\S]*Nothing is named "end-call"/,
    );
  });
});
