import { describe, expect, it } from 'vitest';
import { makeLinksRelative } from '../../src/finish/relativeLinks.ts';

const TOPICS = 'en/topics/index.html';

describe('makeLinksRelative', () => {
  it.each([
    ['<a href="/en/now/">', '<a href="../now/">'],
    ['<a class="x" href="/" lang="en">', '<a class="x" href="../../" lang="en">'],
    ['<a title="1 > 0" href="/en/now/">', '<a title="1 > 0" href="../now/">'],
    ['<img src="/qr/k7wp.svg">', '<img src="../../qr/k7wp.svg">'],
    [
      '<meta http-equiv="refresh" content="0;url=/th/now/">',
      '<meta http-equiv="refresh" content="0;url=../../th/now/">',
    ],
    ['<meta http-equiv="refresh" content="0; URL=/">', '<meta http-equiv="refresh" content="0; URL=../../">'],
  ])('makes %s relative', (html, relative) => {
    expect(makeLinksRelative(html, TOPICS, '')).toBe(relative);
    expect(makeLinksRelative(html, TOPICS, '/guide')).toBe(relative);
  });

  it.each([
    '<a href="https://guide.example/en/now/">',
    '<a href="//guide.example/">',
    '<a href="#part">',
    '<a href="tel:112">',
    '<a href="../now/">',
    '<meta content="/en/now/">',
    '<p>Write href="/en/now/" into your page.</p>',
    '<script>const link = \'<a href="/en/now/">\';</script>',
    '<style>a[href="/en/now/"] { color: red }</style>',
  ])('leaves %s unchanged', (html) => expect(makeLinksRelative(html, TOPICS, '')).toBe(html));
});

describe('a page that is served at several addresses', () => {
  const link = '<a href="/en/now/">';
  it.each([
    ['404.html', '', '<a href="/en/now/">'],
    ['en/404.html', '', '<a href="/en/now/">'],
    ['en/404.html', '/guide', '<a href="/guide/en/now/">'],
    ['q/k7wp/index.html', '/guide', '<a href="/guide/en/now/">'],
    ['q/k7wp/index.html', '', '<a href="../../en/now/">'],
  ])('links correctly from %s under "%s"', (file, base, expected) =>
    expect(makeLinksRelative(link, file, base)).toBe(expected),
  );

  it('links to the same page from every form of a printed code', () => {
    const [, href = ''] = /href="(.*)"/.exec(makeLinksRelative(link, 'q/k7wp/index.html', '')) ?? [];
    for (const address of ['/q/k7wp/', '/q/k7wp', '/Q/K7WP', '/Q/K7WP/'])
      expect(new URL(href, `https://guide.example${address}`).pathname).toBe('/en/now/');
  });
});
