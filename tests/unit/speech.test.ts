import { describe, expect, it } from 'vitest';
import { findLocalVoice, splitSpeech } from '../../src/client/speech.ts';

const voice = (lang: string, options: { remote?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: options.remote !== true,
  default: options.default === true,
});

describe('findLocalVoice', () => {
  it('finds a voice on the device, of any country', () => {
    const voices = [voice('en-US'), voice('th_TH'), voice('th-TH')];
    expect(findLocalVoice(voices, 'th')).toBe(voices[1]);
    expect(findLocalVoice(voices, 'en')).toBe(voices[0]);
    expect(findLocalVoice([voice('pt-PT')], 'pt-BR')?.lang).toBe('pt-PT');
  });

  it('prefers the default voice if it speaks the language', () => {
    const voices = [voice('en-AU'), voice('en-GB', { default: true }), voice('da-DK', { default: true })];
    expect(findLocalVoice(voices, 'en')).toBe(voices[1]);
  });

  it('never returns a remote voice', () => {
    expect(findLocalVoice([voice('th-TH', { remote: true, default: true })], 'th')).toBeUndefined();
    const local = voice('th-TH');
    expect(findLocalVoice([voice('th-TH', { remote: true, default: true }), local], 'th')).toBe(local);
  });

  it('ignores languages whose tag has the same prefix', () => {
    expect(findLocalVoice([voice('fil-PH')], 'fi')).toBeUndefined();
    expect(findLocalVoice<ReturnType<typeof voice>>([], 'th')).toBeUndefined();
    expect(findLocalVoice([voice('en-US')], '')).toBeUndefined();
  });
});

describe('splitSpeech', () => {
  it('returns a short text unchanged', () =>
    expect(splitSpeech('You decide. You can call.')).toEqual(['You decide. You can call.']));

  it('returns nothing for empty text', () => {
    expect(splitSpeech('')).toEqual([]);
    expect(splitSpeech(' \n ')).toEqual([]);
  });

  it('splits after a sentence if one ends within the limit', () => {
    const long = `${'word '.repeat(20)}end. ${'word '.repeat(20)}end? ${'word '.repeat(20)}end`;
    const parts = splitSpeech(long);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toMatch(/end\.$/);
    expect(parts[1]).toMatch(/end\?$/);
  });

  it('splits after a word otherwise, as in Thai', () => {
    const parts = splitSpeech('ช่วยเหลือคุณได้ทันที '.repeat(30));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(181);
      expect(part).toMatch(/ทันที\s?$/);
    }
  });

  it('recognizes ends of sentences in other scripts', () => {
    expect(splitSpeech('你可以打电话。'.repeat(60))).toSatisfy((parts: string[]) =>
      parts.every((part) => part.endsWith('。') && part.length <= 181),
    );
    expect(splitSpeech(`${'كلمة '.repeat(25)}نعم؟ ${'كلمة '.repeat(25)}`)[0]).toMatch(/نعم؟$/);
  });

  it('does not split numbers and addresses', () => {
    const text = `${'word '.repeat(33)}10.30 ${'word '.repeat(30)}name@example.dk ${'word '.repeat(5)}`;
    expect(splitSpeech(text).flatMap((part) => part.trim().split(/\s+/))).toEqual(text.trim().split(/\s+/));
  });

  it('loses no text', () => {
    const text = `${'A sentence of some words. '.repeat(40)}${'x'.repeat(400)} end`;
    expect(splitSpeech(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});
