import { describe, expect, it } from 'vitest';
import { listTypedNumbers } from '../../src/content/typedNumbers.ts';
import { listTypedContacts } from '../../src/check/typedContacts.ts';

describe('listTypedContacts', () => {
  it.each([
    ['Go to evil.example now', 'evil.example'],
    ['Go to EVIL.EXAMPLE.', 'evil.example'],
    ['Go to evil．example', 'evil.example'],
    ['去evil。example看看', 'evil.example'],
    ['evil\\.example', 'evil.example'],
    ['evil**.**example', 'evil.example'],
    ['evil\u200b.example', 'evil.example'],
    ['Сайт зло.рф поможет', 'зло.рф'],
    ['Сайт xn--80aesfpebagmfblc0a.xn--p1ai', 'xn--80aesfpebagmfblc0a.xn--p1ai'],
    ['去坏人.公司看看', '去坏人.公司看看'],
    ['ไปที่ คนเลว.ไทย', 'คนเลว.ไทย'],
    ['https://evil.example/a?b', 'https://evil.example/a?b'],
    ['Write on t.me/ajutor', 't.me/ajutor'],
    ['signal.me/#p/x', 'signal.me/#p/x'],
    ['Telegram @ajutor', '@ajutor'],
    ['Telegram @ ajutor', '@ ajutor'],
    ['Telegram ＠ajutor', '@ajutor'],
    ['ajutor@evil.example', 'ajutor@evil.example'],
    ['ajutor@posta', 'ajutor@posta'],
    ['ajutor @ posta', '@ posta'],
    ['ajutor \u00a0@ \u00a0 posta', '@ posta'],
    ['ajutor\u2009@\u2009evil.example', '@ evil.example'],
    ['Go to evil .example', 'evil.example'],
    ['Go to evil . dk', 'evil.dk'],
    ['Go to Evil . com now', 'evil.com'],
    ['Go to evil\u00a0.\u00a0com/now', 'evil.com/now'],
    ['Go to a.dk now', 'a.dk'],
    ['Go to a.dk.', 'a.dk'],
    ['Go to t.co, now', 't.co'],
    ['Go to x .com', 'x.com'],
    ['去a.cn看看', 'a.cn'],
    ['Go to evil. com now', 'evil.com'],
    ['Go to ajutor. dk.', 'ajutor.dk'],
    ['evil[.]ro', 'evil.ro'],
    ['evil (.) ro', 'evil.ro'],
    ['evil\\[dot\\]ro', 'evil.ro'],
    ['evil·ro', 'evil.ro'],
    ['Evil•COM/now', 'evil.com/now'],
    ['ajutor (at) gmail', '@ gmail'],
    ['ajutor[at]evil[.]ro', 'ajutor@evil.ro'],
    ['ajutor [ @ ] gmail', '@ gmail'],
    ['[evil](/rights/).example', 'evil.example'],
  ])('reports "%s"', (text, contact) => expect(listTypedContacts(text, 'Go there now.')).toContain(contact));

  it.each([
    ['Polish', 'M.in. praca, tzn. zarobki, np. w nocy'],
    ['Danish', 'Bl.a. løn, f.eks. om natten, m.fl., osv.'],
    ['Russian', 'т.е. работа и т.д., напр. ночью'],
    ['Portuguese', 'p.ex. trabalho'],
    ['Spanish', 'Para tod@s l@s trabajadores, p.ej. aquí'],
    ['Albanian', 'p.sh. puna'],
    ['Italian', 's.p.a., p.es. oggi'],
    ['a list', 'a. in Denmark, b. in India'],
    ['a space after an abbreviation', 'Np. do 5, např. na, inkl. net, etc. com, evtl. de, f.eks. online'],
    ['inclusive French', 'Les citoyen·nes, heureux·se, sportif·ve, victime·s et étudiant·es'],
    ['names in Chinese', '安娜·玛丽'],
    ['brackets', 'Ask (at night) [or now]. The end (.)'],
    ['a space before a full stop', 'Oui . Non, co dzień . In Denmark'],
    ['an abbreviation with a full stop', 'M.in. w Danii, j.nr.], p.sh. Danimarka'],
    ['Thai', 'พ.ศ. ค.ศ. โทร.แจ้ง ก.พ.'],
    ['Chinese', '打电话。然后等待。一个人'],
    ['placeholders, elements and links', '{{time-first}} <Fact id="time-max" /> [a](/rights/)'],
    ['the end of a sentence without a space', 'yes.\nNo.'],
  ])('ignores %s', (_, text) => expect(listTypedContacts(text, '')).toEqual([]));

  it('ignores contacts that are also in the source text', () => {
    expect(listTypedContacts('在content/README.md里', 'See content/README.md')).toEqual([]);
    expect(listTypedContacts('Ve la README.md', 'See content/README.md')).toEqual([]);
  });
});

describe('listTypedNumbers', () => {
  it.each([
    ['70 20 25 50', '70 20 25 50'],
    ['٧٠٢٠٢٥٥٠', '٧٠٢٠٢٥٥٠'],
    ['๗๐๒๐', '๗๐๒๐'],
    ['７０２０', '７０２０'],
    ['𝟕𝟎𝟐𝟎', '𝟕𝟎𝟐𝟎'],
    ['⑦⓪②⓪', '⑦⓪②⓪'],
    ['❼⓿❷⓿', '❼⓿❷⓿'],
    ['⁷⁰²⁰', '⁷⁰²⁰'],
    ['₇₀₂₀', '₇₀₂₀'],
    ['七〇二〇二五五〇', '七〇二〇二五五〇'],
    ['一一二', '一一二'],
    ['柒零贰零', '柒零贰零'],
    ['柒零貳零貳伍伍零', '柒零貳零貳伍伍零'],
    ['幺幺两', '幺幺两'],
    ['壹·壹·贰', '壹·壹·贰'],
    ['Ⅶ', 'Ⅶ'],
  ])('finds %s', (text, number) =>
    expect(listTypedNumbers(`Call ${text}.`).map((found) => found.number)).toEqual([number]),
  );

  it.each([
    '一个人',
    '三十天',
    '一百二十天',
    '一起',
    '第一，第二',
    '统一',
    '一一回答',
    '两三个人',
    '零售',
    '参加',
    '{{day-30}}',
  ])('finds none in %s', (text) => expect(listTypedNumbers(text)).toEqual([]));
});
