import { expect, it } from 'vitest';
import { splitAtFirstSection } from '../../src/components/page/htmlBlocks.ts';

it.each([
  [
    '<div><h2 class="a">In short</h2></div><h2 id="s1">One</h2><p>1</p><h2 id="s2">Two</h2>',
    '<div><h2 class="a">In short</h2></div>',
  ],
  ['<p>Text</p><h2>One</h2>', '<p>Text</p>'],
  ['<h2 id="s1">One</h2>', ''],
  ['<div><h2 class="a">In short</h2></div>', '<div><h2 class="a">In short</h2></div>'],
])('%s begins with %s', (html, head) => {
  const [own, sections] = splitAtFirstSection(html);
  expect(own).toBe(head);
  expect(own + sections).toBe(html);
});
