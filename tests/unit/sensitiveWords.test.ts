import { describe, expect, it } from 'vitest';
import { findSensitiveWord, isSensitiveWord, parseSensitiveWord } from '../../src/domain/sensitiveWords.ts';

/** The sensitive word found in a text, as written in the list. */
function find(text: string, ...words: string[]): string | undefined {
  return findSensitiveWord(
    text,
    words.map((word) => parseSensitiveWord(word)),
  )?.written;
}

describe('a sensitive word', () => {
  it.each([
    ['sex', 'Sex and health'],
    ['sex', '/en/sex-work/'],
    ['escap*', 'NO ESCAPING'],
    ['*misbrug*', 'Stofmisbrugere'],
    ['*ofre', 'voldsofre'],
    ['run away', 'run-away'],
    ['run away', 'runaway'],
    ['women’s shelter*', "women's shelters"],
  ])('%s is found in "%s"', (word, text) => expect(find(text, word)).toBe(word));

  it.each([
    ['sex', 'Essex'],
    ['sex', 'sextant'],
    ['cop', 'copy'],
    ['*ofre', 'ofret'],
    ['escap*', 'landescape'],
    ['run away', 'run far away'],
  ])('%s is not found in "%s"', (word, text) => expect(find(text, word)).toBeUndefined());

  it('is found without accents, and spelled as in URLs', () => {
    expect(find('adapost', 'adăpost*')).toBe('adăpost*');
    expect(find('POLIŢIE', 'poliție')).toBe('poliție');
    expect(find('løbe væk', 'løbe væk')).toBe('løbe væk');
    expect(find('/da/loebe-vaek/', 'løbe væk')).toBe('løbe væk');
    expect(find('/da/laast-inde/', 'låst inde')).toBe('låst inde');
    expect(find('/da/last-inde/', 'låst inde')).toBe('låst inde');
  });

  it('is found with invisible characters in it', () => {
    expect(find('vic\u200btim', 'victim')).toBe('victim');
    expect(find('vic\u00adtim', 'victim')).toBe('victim');
    expect(find('ｖｉｃｔｉｍ', 'victim')).toBe('victim');
  });

  it.each([
    ['a variation selector', 'Tra\ufe0ffficking'],
    ['a Hangul filler', 'Tra\u3164fficking'],
    ['an empty Braille cell', 'Tra\u2800fficking'],
    ['mathematical letters', '𝐓𝐫𝐚𝐟𝐟𝐢𝐜𝐤𝐢𝐧𝐠'],
    ['mathematical script', '𝒯𝓇𝒶𝒻𝒻𝒾𝒸𝓀𝒾𝓃ℊ'],
    ['some Cyrillic letters', 'Тrаffісkіng'],
    ['Cyrillic and Greek letters', 'Τrаffιcκing'],
    ['full stops', 'T.r.a.f.f.i.c.k.i.n.g'],
    ['spaces', 'T r a f f i c k i n g'],
    ['hyphens between letters', 'T-r-a-f-f-i-c-k-i-n-g'],
    ['a hyphen', 'traf-ficking'],
    ['a slash', 'Traf/ficking'],
    ['a zero width space', 'Tra\u200bfficking'],
    ['a soft hyphen', 'Tra\u00adfficking'],
    ['a word joiner', 'Tra\u2060fficking'],
    ['a combining grapheme joiner', 'Tra\u034ffficking'],
    ['full width', 'Ｔｒａｆｆｉｃｋｉｎｇ'],
    ['accents', 'Tŕáf̈fïćķĩńġ'],
    ['tags', 'Tra\u{e0061}fficking'],
    ['small capitals', 'ᴛʀᴀꜰꜰɪᴄᴋɪɴɢ'],
    ['circles', 'Ⓣⓡⓐⓕⓕⓘⓒⓚⓘⓝⓖ'],
    ['black squares', '🆃🆁🅰🅵🅵🅸🅲🅺🅸🅽🅶'],
    ['flags', '🇹🇷🇦🇫🇫🇮🇨🇰🇮🇳🇬'],
    ['Cherokee', 'ᎢᎡᎪffickING'],
    ['an invisible times sign and a Mongolian separator', 'Tra\u2062ffi\u180ecking'],
    ['another variation selector', 'Tra\u{e0100}fficking'],
  ])('is found when disguised by %s', (_, text) =>
    expect(find(`Get out of ${text} now`, 'traffick*')).toBe('traffick*'),
  );

  it('is found in Cyrillic when some letters are Latin, without false matches', () => {
    expect(find('Помощь жертвaм', 'жертв*')).toBe('жертв*');
    expect(find('эcкopт', 'эскорт')).toBe('эскорт');
    // "litter", not a policeman.
    expect(find('Сор и пыль', 'cop')).toBeUndefined();
    expect(find('сор', 'cop')).toBe('cop');
  });

  it('is not found in letters separated for another reason', () => {
    expect(find('Es capaz de leer', 'escap*')).toBeUndefined();
    expect(find('A, B and C', 'abandc')).toBeUndefined();
    expect(find('/es/capaz/', 'escap*')).toBeUndefined();
    expect(find('Is ex-ample fine?', 'sex')).toBeUndefined();
  });

  it('is found anywhere in Thai text, unless a mark makes it another word', () => {
    expect(find('ถ้าคุณต้องการหนีออกมา', 'หนี')).toBe('หนี');
    expect(find('หนี้ของคุณ', 'หนี')).toBeUndefined();
    expect(find('คุยกับตำรวจได้ไหม', 'ตำรวจ')).toBe('ตำรวจ');
    expect(find('ทาสีบ้าน', 'ทาส')).toBeUndefined();
  });

  it('is found with attached prefixes, without vowels and with any alef', () => {
    const joined = [
      ['و', 'ف'],
      ['ال', 'بال', 'لل', 'ب', 'ل'],
    ];
    const find = (text: string, word: string): string | undefined =>
      findSensitiveWord(text, [parseSensitiveWord(word, joined)])?.written;
    for (const text of ['شرطة', 'الشرطة', 'والشرطة', 'للشرطة', 'بالشرطة', 'الشُّرْطَة', 'الشـــرطة', 'شرطه']) {
      expect(find(text, 'شرطة'), text).toBe('شرطة');
    }
    expect(find('الإجبار على العمل', 'إجبار*')).toBe('إجبار*');
    expect(find('الاجبار على العمل', 'إجبار*')).toBe('إجبار*');
    expect(find('جنسيتك والإقامة', 'جنس')).toBeUndefined();
  });

  it('is not found after letters that are not prefixes of its language', () => {
    expect(find('بفرار', 'فرار')).toBeUndefined();
    expect(find('فرار', 'فرار')).toBe('فرار');
  });

  it('is found anywhere in all scripts without spaces', () => {
    expect(find('ការរត់គេចខ្លួន', 'រត់គេច')).toBe('រត់គេច');
    expect(find('他们逃跑了', '逃跑')).toBe('逃跑');
  });

  it('is valid with stars only at its ends and with enough letters', () => {
    for (const word of ['sex', 'escap*', '*ofre', '*misbrug*', 'run away', 'หนี', 'رق']) {
      expect(isSensitiveWord(word), word).toBe(true);
    }
    for (const word of ['', '*', '**', 'a*', '*a*', 'es*ape', 'x', ' ', '12', '*-*']) {
      expect(isSensitiveWord(word), word).toBe(false);
    }
  });

  it('is not found in checksums when it has a digit', () => {
    const words = [parseSensitiveWord('3F')];
    for (const text of ['/places/3f/', '3F-map.svg', 'Ask 3F'])
      expect(findSensitiveWord(text, words)).toBeDefined();
    for (const text of ['ro_53f3b43.pf', 'b02f43f.pf', '3f1'])
      expect(findSensitiveWord(text, words)).toBeUndefined();
  });
});
