import { describe, expect, it } from 'vitest';
import {
  getHtmlLink,
  getHtmlPictureLink,
  getMarkdownLink,
  getPlainLink,
} from '../../src/domain/partnerLink.ts';

const link = {
  address: 'https://vejviser.example/en/now/',
  title: 'Help now',
  language: 'en',
  direction: 'ltr',
} as const;
const tricky = { ...link, title: 'A "day" <b>&</b> [night] *now*_ \\' };

describe('a link for a web page', () => {
  it('names the language of its page and sends no referrer', () => {
    expect(getHtmlLink(link)).toBe(
      '<a href="https://vejviser.example/en/now/" hreflang="en" lang="en" rel="noreferrer">Help now</a>',
    );
  });

  it('says that its words run from right to left', () => {
    expect(getHtmlLink({ ...link, title: 'مساعدة', language: 'ar', direction: 'rtl' })).toBe(
      '<a href="https://vejviser.example/en/now/" hreflang="ar" lang="ar" dir="rtl" rel="noreferrer">مساعدة</a>',
    );
  });

  it('keeps words words', () => {
    expect(getHtmlLink(tricky)).toContain(
      '>A &quot;day&quot; &lt;b&gt;&amp;&lt;/b&gt; [night] *now*_ \\</a>',
    );
  });
});

describe('a link in Markdown', () => {
  it('is a title and an address', () => {
    expect(getMarkdownLink(link)).toBe('[Help now](https://vejviser.example/en/now/)');
  });

  it('keeps words words', () => {
    expect(getMarkdownLink(tricky)).toBe(
      String.raw`[A "day" \<b\>\&\</b\> \[night\] \*now\*\_ \\](https://vejviser.example/en/now/)`,
    );
  });
});

describe('plain text', () => {
  it('has the address on a line of its own', () => {
    expect(getPlainLink(link)).toBe('Help now\nhttps://vejviser.example/en/now/');
  });
});

describe('a picture for a partner’s own site', () => {
  it('is a file of that site, with words and a size, so that nothing jumps', () => {
    expect(
      getHtmlPictureLink({
        ...link,
        fileName: 'badge-en.svg',
        alternative: 'Vejviser – Help & contact',
        width: 240,
        height: 64,
      }),
    ).toBe(
      '<a href="https://vejviser.example/en/now/" hreflang="en" rel="noreferrer"><img src="badge-en.svg" alt="Vejviser – Help &amp; contact" lang="en" width="240" height="64"></a>',
    );
  });
});
