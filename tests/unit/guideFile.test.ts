import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/content/guideFile.ts';

describe('readGuide', () => {
  it('reports excessive nesting, however deep', () => {
    const text = `---\ntitle: A\n---\n\n${'*a _b '.repeat(10_000)}${'_*'.repeat(10_000)}\n`;
    const { issues } = readGuide('a.mdx', text).getText();
    expect(issues.map(({ problem }) => problem)).toContain('This is nested too deeply.');
  });

  it('lists sections, and links to them', () => {
    const text = '---\ntitle: A\n---\n\nRead [this](#s2) and [that](#part).\n\n## One\n\n### Not\n\n## Two\n';
    const { references, sections, issues } = readGuide('a.mdx', text).getText();
    expect(references).toEqual([{ kind: 'section', id: '#s2', line: 5 }]);
    expect(sections).toEqual(['#s1', '#s2']);
    expect(issues.map(({ problem }) => problem)).toEqual(['The link "#part" does not lead to a guide.']);
  });

  it('excludes sections for advisers from measured text, but checks their references', () => {
    const text =
      '---\ntitle: A\n---\n\nYou can ask.\n\n<Adviser>\n\nAn expulsion order: <Source id="act" />.\n\n</Adviser>\n';
    const { paragraphs, references, issues } = readGuide('a.mdx', text).getText();
    expect(issues).toEqual([]);
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['You can ask.']);
    expect(references).toEqual([{ kind: 'Source', id: 'act', line: 9 }]);
  });

  it.each([
    ['70202550.\tCall.', '70202550'],
    ['1888) Call.', '1888'],
    ['70202550.', '70202550'],
    ['1. Call.\n2. 70. Ask.', '70'],
    ['- 0. Call.', '0'],
    ['<Steps>\n\n2. Call.\n\n</Steps>', '2'],
  ])('reports a list whose first number is not 1: %j', (body, number) => {
    const { issues } = readGuide('a.mdx', `---\ntitle: A\n---\n\n${body}\n`).getText();
    expect(issues.map(({ problem }) => problem)).toEqual([`This text contains a number: "${number}"`]);
  });

  it('ignores the numbers of later items, which are not printed', () => {
    const text = '---\ntitle: A\n---\n\n1. Call.\n70202550. Ask.\n\n- Go.\n';
    expect(readGuide('a.mdx', text).getText().issues).toEqual([]);
  });
});
