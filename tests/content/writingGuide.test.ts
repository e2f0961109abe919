import { describe, expect, it } from 'vitest';
import { readChanged, writeFile } from '../support/contentFixture.ts';
import { startLanguage } from '../../tools/translation/startLanguage.ts';
import { createWritingGuide } from '../../tools/translation/writingGuide.ts';

const GLOSSARY = `style:
  - 'Form of address: <polite> "you"'
terms:
  hotline: { use: خط المساعدة, avoid: [الخط الساخن], note: Of the state }
legal: [ضحية]
`;

describe('createWritingGuide', () => {
  const html = createWritingGuide(readChanged(writeFile('ar/glossary.yaml', GLOSSARY)), 'ar') ?? '';

  it('shows style notes, and what to use and what to avoid for each term', () => {
    expect(html).toContain('How we write in Arabic <span lang="ar" dir="rtl">(العربية)</span>');
    expect(html).toContain('<li dir="auto">Form of address: &lt;polite&gt; &quot;you&quot;</li>');
    expect(html).toContain(
      '<th scope="row">hotline</th><td><b lang="ar" dir="rtl">خط المساعدة</b><small>not: <span lang="ar" dir="rtl">الخط الساخن</span></small></td><td dir="auto">Of the state</td>',
    );
    expect(html).toContain('<span lang="ar" dir="rtl">ضحية</span>');
  });

  it('creates a single file that loads and runs nothing', () => {
    expect(html).not.toMatch(/<script|\s(?:src|href)=|url\(|@import/);
  });

  it('returns undefined without a glossary', () => {
    const started = [...(startLanguage(readChanged(), 'pl') ?? [])].map(([path, text]) =>
      writeFile(path, text),
    );
    expect(createWritingGuide(readChanged(...started), 'pl')).toBeUndefined();
  });
});
