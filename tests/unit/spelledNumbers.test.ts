import { describe, expect, it } from 'vitest';
import { createSpelledNumberFinder } from '../../src/check/spelledNumbers.ts';

const listSpelledNumbers = createSpelledNumberFinder([
  ['zero', 'one', 'two', 'five', 'seven', 'twenty', 'seventy'],
  ['zero', 'doi', 'cinci', 'șapte', 'șaptezeci', 'douăzeci'],
  ['nul', 'to', 'fem', 'halvfjerds', 'tyve', 'femogtyve', 'en'],
  ["п'ять", 'нуль', 'два'],
  ['零', '一', '二', '七'],
  ['เจ็ด', 'ศูนย์', 'สอง', 'ห้า'],
  ['सात', 'शून्य', 'दुई'],
  ['yedi', 'sıfır', 'iki'],
]);

describe('createSpelledNumberFinder', () => {
  it.each([
    ['Call seven zero two zero now', 'seven zero two zero'],
    ['Call SEVENTY, TWENTY: five-five.', 'seventy, twenty: five-five'],
    ['Șapte zero doi', 'șapte zero doi'],
    ['sapte zero doi', 'sapte zero doi'],
    ['s\u0326apte\u200b zero **doi**', 'șapte zero **doi'],
    ['halvfjerds tyve femogtyve', 'halvfjerds tyve femogtyve'],
    ['п’ять нуль два', "п'ять нуль два"],
    ['去七零二零看', '七零二零'],
    ['โทรเจ็ดศูนย์สองศูนย์นะ', 'เจ็ดศูนย์สองศูนย์'],
    ['โทร เจ็ด ศูนย์ สอง นะ', 'เจ็ด ศูนย์ สอง'],
    ['सात शून्य दुई', 'सात शून्य दुई'],
    ['YEDİ SIFIR İKİ', 'yedi sifir iki'],
  ])('finds the number in "%s"', (text, number) => expect(listSpelledNumbers(text)).toEqual([number]));

  it.each([
    ['two numbers', 'one or two, seven or five'],
    ['words that begin like numbers', 'one two sevenfold, zero two fives'],
    ['words of several languages', 'en one to'],
    ['numbers in several sentences', 'I have two.\nOne is zero.'],
    ['words with a different accent', 'șapte zero dòi'],
    ['single numbers in scripts without spaces', 'สองคนห้าคน 一起二人'],
  ])('ignores %s', (_, text) => expect(listSpelledNumbers(text)).toEqual([]));
});
