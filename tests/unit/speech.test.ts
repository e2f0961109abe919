import { describe, expect, it } from 'vitest';
import { findLocalVoice, splitSpeech } from '../../src/domain/speech.ts';

const voice = (lang: string, options: { remote?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: options.remote !== true,
  default: options.default === true,
});

describe('a voice for a language', () => {
  it('is one of the phone, whatever its country', () => {
    const voices = [voice('en-US'), voice('th_TH'), voice('th-TH')];
    expect(findLocalVoice(voices, 'th')).toBe(voices[1]);
    expect(findLocalVoice(voices, 'en')).toBe(voices[0]);
    expect(findLocalVoice([voice('pt-PT')], 'pt-BR')?.lang).toBe('pt-PT');
  });

  it('is the one that the phone is set to, if that one speaks the language', () => {
    const voices = [voice('en-AU'), voice('en-GB', { default: true }), voice('da-DK', { default: true })];
    expect(findLocalVoice(voices, 'en')).toBe(voices[1]);
  });

  it('is never one that sends the words away', () => {
    expect(findLocalVoice([voice('th-TH', { remote: true, default: true })], 'th')).toBeUndefined();
    const own = voice('th-TH');
    expect(findLocalVoice([voice('th-TH', { remote: true, default: true }), own], 'th')).toBe(own);
  });

  it('is not one of a language whose tag begins alike', () => {
    expect(findLocalVoice([voice('fil-PH')], 'fi')).toBeUndefined();
    expect(findLocalVoice<ReturnType<typeof voice>>([], 'th')).toBeUndefined();
    expect(findLocalVoice([voice('en-US')], '')).toBeUndefined();
  });
});

describe('the parts of a text', () => {
  it('are the text itself where it is short', () => {
    expect(splitSpeech('You decide. You can call.')).toEqual(['You decide. You can call.']);
  });

  it('are none where there is nothing to say', () => {
    expect(splitSpeech('')).toEqual([]);
    expect(splitSpeech(' \n ')).toEqual([]);
  });

  it('end with a sentence where one ends in time', () => {
    const long = `${'word '.repeat(20)}end. ${'word '.repeat(20)}end? ${'word '.repeat(20)}end`;
    const parts = splitSpeech(long);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toMatch(/end\.$/);
    expect(parts[1]).toMatch(/end\?$/);
  });

  it('end with a word where no sentence does, as in Thai', () => {
    const parts = splitSpeech('ช่วยเหลือคุณได้ทันที '.repeat(30));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(181);
      expect(part).toMatch(/ทันที\s?$/);
    }
  });

  it('know the ends of sentences in other scripts', () => {
    expect(splitSpeech('你可以打电话。'.repeat(60))).toSatisfy((parts: string[]) =>
      parts.every((part) => part.endsWith('。') && part.length <= 181),
    );
    expect(splitSpeech(`${'كلمة '.repeat(25)}نعم؟ ${'كلمة '.repeat(25)}`)[0]).toMatch(/نعم؟$/);
  });

  it('divide no number and no address', () => {
    const text = `${'word '.repeat(33)}10.30 ${'word '.repeat(30)}name@example.dk ${'word '.repeat(5)}`;
    expect(splitSpeech(text).flatMap((part) => part.trim().split(/\s+/))).toEqual(text.trim().split(/\s+/));
  });

  it('lose nothing that is said', () => {
    const text = `${'A sentence of some words. '.repeat(40)}${'x'.repeat(400)} end`;
    expect(splitSpeech(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});
