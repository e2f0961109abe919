import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks, splitFrontMatter } from '../../src/domain/guideBody.ts';
import {
  formatInline,
  listInlineTexts,
  parseInline,
  parseBlock,
  type InlineNode,
} from '../../src/domain/guideInline.ts';
import { readSiteContent } from '../support/siteContent.ts';

const { folder, languages } = readSiteContent();
const guides = [...languages].flatMap(([tag, { guides: languageGuides }]) =>
  [...languageGuides].map(([slug, guide]) => ({ path: `${tag}/guides/${slug}.mdx`, guide })),
);
const getText = (path: string): string => folder.findFile(path)?.text ?? '';
const listPieces = (path: string) => {
  const text = getText(path);
  return splitBlocks(splitFrontMatter(text).body).map(({ text: block }) => parseBlock(block));
};

function listNodes(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes.flatMap((node) => [node, ...('inner' in node ? listNodes(node.inner) : [])]);
}

describe('listInlineTexts', () => {
  it('omits the targets of elements and links', () =>
    expect(
      listInlineTexts(
        parseInline('Ask **a <Call to="police" />** [how](/time/), <Local word="told">seen</Local>.'),
      ),
    ).toEqual(['Ask ', 'a ', ' ', 'how', ', ', 'seen', '.']));
});

describe('the text of every guide', () => {
  it('is tested with many guides', () =>
    expect(guides.length).toBeGreaterThan(20 * (readdirSync('content/en/guides').length - 10)));

  it('is unchanged when parsed and formatted', () => {
    for (const { path } of guides) {
      const text = getText(path);
      expect(formatInline(parseInline(text))).toBe(text);
    }
  });

  it('is parsed in the same way as by the MDX parser of the site', () => {
    for (const { path, guide } of guides) {
      const shown = listPieces(path).flatMap((piece) =>
        piece.kind === 'list' ? piece.items : 'text' in piece ? [piece.text] : [],
      );
      expect([path, shown.filter((text) => text !== '' && !/^<\w+ [^<>]*>$/.test(text))]).toEqual([
        path,
        guide.getText().blocks.map(({ text }) => text),
      ]);
      const named = shown
        .flatMap((text) => listNodes(parseInline(text)))
        .flatMap((node) =>
          node.kind === 'element' ? [node.value] : node.kind === 'link' ? [node.to.replaceAll('/', '')] : [],
        );
      expect([path, named]).toEqual([path, guide.getText().references.map(({ id }) => id)]);
      // No markup is left in the text that readers see.
      const left = shown
        .flatMap((text) => listNodes(parseInline(text)))
        .flatMap((node) => (node.kind === 'text' ? [node.text] : []))
        .filter((text) => /\*\*|<|\]\(/.test(text));
      expect([path, left]).toEqual([path, []]);
    }
  });
});

describe('parseInline and formatInline', () => {
  it('restore any text', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '[',
      ']',
      '(/rights/)',
      '<Fact id="a" />',
      '<Fact',
      '<Local word="b">',
      '</Local>',
      ' ',
      'a',
      '\n',
      '"',
      '/>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          expect(formatInline(parseInline(text))).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never put delimiters next to spaces or around empty text', () => {
    const strong = (text: string): InlineNode => ({ kind: 'strong', inner: [{ kind: 'text', text }] });
    expect(formatInline([strong('bold '), { kind: 'text', text: 'plain' }])).toBe('**bold** plain');
    expect(formatInline([strong(' ')])).toBe(' ');
    expect(formatInline([strong('')])).toBe('');
  });
});
