import { describe, expect, it } from 'vitest';
import { createAvoidedFinder } from '../../src/check/terms.ts';
import { textFileNames, textFiles } from '../../src/content/textFiles.ts';
import { readSiteContent } from '../support/siteContent.ts';

const { languages } = readSiteContent();
const english = languages.get('en');
if (!english?.glossary) throw new Error('The source language has no glossary.');
const findAvoided = createAvoidedFinder(english.glossary.value);

/** Every text in a value: a string, or a list or map of texts. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

const says = Object.values(english.searchWords?.value.answers ?? {}).map((answer) => answer.says);
const files = {
  'ui.json': english.ui?.strings,
  ...Object.fromEntries(
    textFileNames
      .filter((name) => !('isForReviewers' in textFiles[name]))
      .map((name) => [`${name}.yaml`, name === 'searchWords' ? says : listTexts(english[name]?.value)]),
  ),
};

/** Rights that depend on being identified as a victim by an authority. */
const AFTER_THE_FINDING = [
  'contact-person',
  'time-to-think',
  'safe-sleep',
  'doctor',
  'psychologist',
  'prepared-return',
  'return-support',
];
const FINDING = /finds that you were forced, tricked or used/;

describe('the English', () => {
  it.each(Object.entries(files))('%s uses the terms of the glossary', (_, value) => {
    const texts = listTexts(value);
    expect(texts).not.toEqual([]);
    const found = texts.flatMap((text) => findAvoided(text).map(({ word, use }) => ({ text, word, use })));
    expect(found).toEqual([]);
  });

  it.each(AFTER_THE_FINDING)('%s states for every group that an authority must decide', (id) => {
    const { right, ...groups } = english.entitlements?.value.words[id] ?? {};
    expect(right).toBeDefined();
    for (const text of Object.values(groups)) expect(text).toMatch(FINDING);
  });
});

describe('the facts', () => {
  it.each(AFTER_THE_FINDING)('%s is not an unconditional yes for any group', (id) => {
    const answers = readSiteContent().facts.entitlements.records.get(id)?.answers ?? {};
    expect(Object.keys(answers)).not.toEqual([]);
    expect(Object.values(answers)).not.toContain('yes');
  });
});
