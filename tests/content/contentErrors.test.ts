import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import {
  checkChanged,
  dropFile,
  renameFolder,
  replaceIn,
  writeFile,
  type Change,
  quoteLines,
} from '../support/contentFixture.ts';
import { expectCalm } from '../support/messages.ts';
import { getPlaceId } from '../support/placeIds.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const HOUSE = 'facts/places/example-house.yaml';
const HOURS = 'hours: Mo-Su 12:00-15:00; PH unknown';
const PHONE_GUIDE = 'en/guides/phone.mdx';

/** Replaces text in a file. */
const edit = (path: string) => (found: string, by: string) => replaceIn(path, found, by);
const site = edit('site.yaml');
const house = edit(HOUSE);
const cafe = edit('facts/places/overdue-cafe.yaml');
const shelter = edit('facts/places/secret-shelter.yaml');
const clinic = edit('facts/places/closed-clinic.yaml');
const contacts = edit('facts/contacts.yaml');
const entitlements = edit('facts/entitlements.yaml');
const groups = edit('facts/groups.yaml');
const numbers = edit('facts/numbers.yaml');
const sources = edit('facts/sources.yaml');
const questions = edit('facts/questions.yaml');
const answers = edit('facts/answers.yaml');
const strings = edit('en/ui.json');
const cards = edit('en/cards.yaml');
const places = edit('en/places.yaml');
const posts = edit('en/posts.yaml');
const contactTexts = edit('en/contacts.yaml');
const entitlementTexts = edit('en/entitlements.yaml');
const questionTexts = edit('en/questions.yaml');
const aboutGuide = edit('en/guides/about.mdx');
const euGuide = edit('en/guides/eu.mdx');
const nowGuide = edit('en/guides/now.mdx');
const phoneGuide = edit(PHONE_GUIDE);
const arabicStrings = edit('ar/ui.json');
const arabicPlaces = edit('ar/places.yaml');
const arabicPosts = edit('ar/posts.yaml');
const arabicContacts = edit('ar/contacts.yaml');
const arabicRights = edit('ar/guides/rights.mdx');
const reviewed = edit('ar/reviewed.json');
/** Each replaces one text: a sentence of a guide, a card, the numbers before and after the steps of an answer. */
const sentence = (by: string) => phoneGuide('Delete them, one by one.', by);
const card = (by: string) => cards('doctor: I need a doctor.', by);
const call = (by: string) => questions('call: [{ contact: night-line, note: talk }]', `call: [${by}]`);
const others = (by: string) =>
  questions('others:\n        - { contact: night-line, note: talk }', `others:\n        - ${by}`);

/** Changes to the fixture. The snapshot has the complete report of the check. */
const issues: Readonly<Record<string, Readonly<Record<string, Change | readonly Change[]>>>> = {
  'in the fields of a record': {
    'a missing field': house('kind: meeting-place\n', ''),
    'a missing field between braces': house("{ date: '2026-11-20', by: house }", "{ date: '2026-11-20' }"),
    'an unknown field with a similar name': house('address:', 'adress:'),
    'an unknown field': sources('kind: plan', 'kind: plan\n  author: Example Government'),
    'a comma in a text between braces': replaceIn(
      'en/glossary.yaml',
      'use: hotline',
      'use: hotline, note: In a title, the slug.',
    ),
    'a value that is not allowed': house('people: all', 'people: everyone'),
    'a value that is similar to an allowed one': house('kind: meeting-place', 'kind: meetingplace'),
    'a list element that is not allowed': house('[talk, social,', '[talk, socal,'),
    '"yes" for a boolean': shelter('confidential: true', 'confidential: yes'),
    '"yes" for a boolean that may be unknown': replaceIn(
      'facts/places/by-appointment.yaml',
      'appointment: true',
      'appointment: yes',
    ),
    'text instead of a list': house('services: [talk, social, legal, food, rest]', 'services: talk'),
    'the name of a language instead of its tag': house('[da, en, ar]', '[Danish, en]'),
    'an empty value': house('people: all', 'people:'),
    'an empty list': phoneGuide('words: [he reads my phone, history]', 'words: []'),
    'a word instead of a number': numbers('value: 30', 'value: thirty'),
    'a year instead of text': sources('name: Example Plan', 'name: 2007'),
    'a group of fields instead of text': places('what: A café at noon.', 'what: { a: b }'),
    'an empty file': writeFile('facts/places/new.yaml', ''),
    'a file without fields': writeFile('facts/places/new.yaml', 'A new place.'),
    'a record without fields': sources('example-plan:\n', 'new-source:\nexample-plan:\n'),
    'an empty file of records': writeFile('facts/contacts.yaml', ''),
    'a file of records without records': writeFile('facts/contacts.yaml', '- emergency'),
    'an invalid short name': [
      sources('example-bill:', 'Example Bill:'),
      numbers('[example-law, example-bill]', 'example-law'),
      entitlements('[example-law, example-bill]', 'example-law'),
      euGuide('[example-law, example-bill]', '[example-law]'),
    ],
    'an invalid short name of a text': [card('The doctor: I need a doctor.'), dropFile('ar/cards.yaml')],
    'an address of a confidential place': shelter(
      'confidential: true',
      'confidential: true\naddress: Eksempelvej 9',
    ),
    'the location of a confidential place': shelter(
      'confidential: true',
      'confidential: true\ncoordinates: { lat: 55.5, lon: 11.5 }\nstation: Eksempelby St.',
    ),
    'degrees out of range': house('lat: 55.5', 'lat: 155.5'),
    'coordinates without a longitude': house('{ lat: 55.5, lon: 11.5 }', '{ lat: 55.5 }'),
    'swapped coordinates': house('{ lat: 55.5, lon: 11.5 }', '{ lat: 11.5, lon: 55.5 }'),
    'coordinates outside the area': house('lat: 55.5', 'lat: 45.5'),
    'a validity that ends before it starts': replaceIn(
      'facts/places/winter-beds.yaml',
      "validTo: '2027-01-10'",
      "validTo: '2026-01-10'",
    ),
    'an unknown reason of a closure': clinic('reason: repair', 'reason: repairs'),
    'a published record with low confidence': replaceIn(
      'facts/places/rumoured-place.yaml',
      'publish: false\n',
      '',
    ),
    'an invalid contact for partners': site('hotline: hotline', 'hotline: hotline\ncontact: write to us'),
    'a country in two groups': groups('home: [DK]', 'home: [DK, RO]'),
    'an invalid web address': replaceIn(
      'facts/organisations.yaml',
      'url: https://house.example/',
      'url: house.example',
    ),
  },
  'in posts': {
    'a post that is too long with placeholders filled in': posts(
      'What a phone remembers: {{',
      `${'What a phone remembers. '.repeat(6)}{{`,
    ),
    'a post that is too long because of direction marks': arabicPosts(
      'القراءة هنا: {{address}} لك',
      `${'ب'.repeat(425)} {{address}} لك`,
    ),
    'a post without a link': [
      posts('What a phone remembers: {{address}}', 'What a phone remembers.'),
      arabicPosts('ما يتذكره الهاتف: {{address}}', 'ما يتذكره الهاتف.'),
    ],
    'a sensitive word in a post, of its language and of the source language': [
      posts('What a phone remembers: {{', 'What the police remember: {{'),
      arabicPosts('ما يتذكره الهاتف: {{', 'Victims: {{'),
    ],
    'a post for a guide that does not exist': [
      posts('  phone:', '  phones:'),
      arabicPosts('  phone:', '  phones:'),
    ],
    'a post that is missing in the source language': arabicPosts(
      '  phone:',
      '  now: { short: "{{address}}", long: "{{address}}" }\n  phone:',
    ),
    'an unknown placeholder in a post': posts('{{hotline}}', '{{hotlin}}'),
    'a typed number in a post': posts('{{time-first}}', '30 days'),
    'a post without its long version': posts(
      '    long: "What a phone remembers, and what you can do: {{address}}"\n',
      '',
    ),
  },
  'in references to records': {
    'a source of a place': house('source: example-page', 'source: exmple-page'),
    'an edition of an unknown source': sources('kind: plan', 'kind: plan\n  editionOf: exmple-page'),
    'a source whose name differs from another only in the year': [
      house('source: example-page', 'source: plan-2022'),
      sources(
        'example-plan:\n',
        'plan-2026: { name: Plan, lang: en, publisher: House, kind: plan }\nexample-plan:\n',
      ),
    ],
    'a source in a list': numbers('[example-law, example-bill]', '[example-law, the-bill-of-then]'),
    'a number that the code needs': numbers('code-distance:', 'code-far:'),
    'a source of a guide': phoneGuide('sources: [example-press]', 'sources: [newspaper]'),
    'a source of the groups': groups('source: example-law', 'source: nobody'),
    'an organisation': house('organisation: house', 'organisation: nobody'),
    'a state-run line as the independent one': site('independent: night-line', 'independent: office-line'),
    'a state-run hotline without an independent line': [
      site('independent: night-line\n', ''),
      site('hotline: hotline', 'hotline: office-line'),
    ],
    'a line without a number or a way to write': contacts("  number: '000 001'\n", ''),
    'a help line without a number': contacts(
      "  number: '000 001'\n",
      '  write: [{ kind: chat, source: example-page }]\n',
    ),
    'a chat with a phone number': contacts(
      "  number: '000 001'\n",
      "  number: '000 001'\n  write: [{ kind: chat, number: '0003', source: example-page }]\n",
    ),
    'phone hours without a number': [
      cafe(HOURS, `${HOURS}\nphoneHours: Mo-Fr 09:00-10:00; PH off`),
      cafe('phone: +45 00 00 00 02\n', ''),
    ],
    'a number in a guide': aboutGuide('report-within', 'report-witin'),
    'a withheld number': aboutGuide('report-within', 'rumoured-weeks'),
    'a number in a text': places('{{time-first}}', '{{time-frist}}'),
    'a withheld number in a text': places('{{time-first}}', '{{rumoured-weeks}}'),
    'a phone line in a guide': replaceIn('en/guides/time.mdx', 'office-line', 'ofice-line'),
    'a withheld phone line': replaceIn('en/guides/time.mdx', 'office-line', 'rumoured-line'),
    'a note on an unknown string': writeFile(
      'en/uiNotes.yaml',
      'leave.link: On a button.\nleave.lnk: On a button.\n',
    ),
    'unknown callers of lines': ['en', 'ar'].map((tag) =>
      replaceIn(`${tag}/guides/now.mdx`, 'for="abroad"', 'for="abraod"'),
    ),
    'a place in a guide': replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="house"'),
    'a withheld place': replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="rumoured-place"'),
    'a guide of a right': entitlements('page: time', 'page: tme'),
    'a guide of a group': groups('eu: { page: eu }', 'eu: { page: europe }'),
    'a group of a right': entitlements(
      '{ eu: yes, non-eu-permit: unknown, non-eu-no-permit: no }',
      '{ eu: yes, non-eu: unknown, non-eu-no-permit: no }',
    ),
    'the hotline of the site': site('hotline: hotline', 'hotline: rumoured-line'),
    'the language of the country': site('countryLanguage: en', 'countryLanguage: da'),
    'the source language': site('sourceLanguage: en', 'sourceLanguage: fr'),
  },
  'in hours, dates and numbers': {
    'unreadable hours': cafe(HOURS, 'hours: Tu-Fr 10-16 Uhr'),
    'hours of a phone line': contacts('hours: 24/7', 'hours: always'),
    'hours without holidays': cafe(HOURS, 'hours: Tu-Fr 10:00-16:00'),
    'hours in the wrong order': cafe(HOURS, 'hours: PH off; Tu-Fr 10:00-16:00'),
    'hours without an end': cafe(HOURS, 'hours: Tu-Fr 10:00+; PH off'),
    'empty hours': cafe(HOURS, 'hours: " "'),
    'hours of an exception': house("'12:00-14:00'", "'12-14 Uhr'"),
    'an exception that ends before it starts': house("to: '2026-12-02'", "to: '2026-11-02'"),
    'a closure that ends before it starts': clinic("to: '2026-11-29'", "to: '2026-11-19'"),
    'a date in another format': house("date: '2026-11-20'", 'date: 20.11.2026'),
    'a day that does not exist': house("date: '2026-11-20'", "date: '2026-11-31'"),
    'a year instead of a day': phoneGuide('checked: 2026-11-01', 'checked: 2026'),
    'an invalid day that is often closed': site("'05-01'", "'13-01'"),
    'text instead of a phone number': house('phone: +45 00 00 00 01', 'phone: call us'),
    'a phone number without a country code': house('phone: +45 00 00 00 01', 'phone: 00000001'),
    'a phone number in another format': house('phone: +45 00 00 00 01', 'phone: 22.33.44.55'),
    'a phone number abroad in another format': contacts('number: +46 00 00 00 00', 'number: 08-123 456 78'),
    'a short phone number without quotation marks': contacts("number: '000'", 'number: 112'),
  },
  'in ui.json': {
    'a missing string': arabicStrings('  "nav.home": "الصفحة الرئيسية",\n', ''),
    'a missing plural form': arabicStrings('  "search.found_few": "وجدنا {{count}} صفحات",\n', ''),
    'a missing plural form of the source language': strings(
      '  "search.found_one": "{{count}} page found",\n',
      '',
    ),
    'an unfinished string': arabicStrings('"الصفحة الرئيسية"', '"…"'),
    'an unknown key': arabicStrings('{\n', '{\n  "nav.cinema": "سينما",\n'),
    'a misspelt key': arabicStrings('"nav.home"', '"nav.hom"'),
    'a wrong placeholder': arabicStrings('هذه النسخة: {{date}}.', 'هذه النسخة: {{day}}.'),
    'a missing placeholder': arabicStrings('هذه النسخة: {{date}}.', 'هذه النسخة.'),
    'a placeholder that the source does not have': arabicStrings(
      '"nav.search": "البحث"',
      '"nav.search": "البحث {{count}}"',
    ),
    'an empty string': arabicStrings('"nav.home": "الصفحة الرئيسية"', '"nav.home": " "'),
    'a number': strings('"Start page"', '"Start page 1"'),
    'a number in other digits': arabicStrings('"nav.home": "الصفحة الرئيسية"', '"nav.home": "الصفحة ١"'),
    'a value that is not text': strings('"Start page"', '{ "short": "Start" }'),
    'a duplicate key': strings(
      '  "nav.home": "Start page",\n',
      '  "nav.home": "Start page",\n  "nav.home": "Start",\n',
    ),
    'a missing comma': strings('"Start page",', '"Start page"'),
    'a superfluous comma': strings('You can read this page instead:"', 'You can read this page instead:",'),
    'quotation marks inside a text': strings('"Start page"', '"Start "page""'),
    'typographic quotation marks': strings('"nav.home":', '“nav.home”:'),
    'a list': writeFile('ar/ui.json', '["a"]'),
  },
  'in the syntax of a YAML file': {
    'a missing closing quotation mark': card('doctor: "I need a doctor.'),
    'a second colon': card('doctor: I need: a doctor.'),
    'a colon without a space': card('doctor:I need a doctor.'),
    'a line without a colon': house('kind: meeting-place', 'kind meeting-place'),
    'too many spaces': house('kind: meeting-place', '  kind: meeting-place'),
    'too few spaces': cards('  doctor: I need a doctor.', ' doctor: I need a doctor.'),
    'a tab': cards('  doctor: I need a doctor.', '\tdoctor: I need a doctor.'),
    'a missing closing bracket': house('[da, en, ar]', '[da, en, ar'),
    'text after a quotation': cards('I need a doctor.', '"I" need a doctor.'),
    'a text that starts with a placeholder': cards('I need a doctor.', '{{hotline}} is the number.'),
    'a placeholder alone': cards('I need a doctor.', '{{hotline}}'),
    'a text that starts with an asterisk': cards('I need a doctor.', '*I*'),
    'a text that starts with an exclamation mark': cards('I need a doctor.', '!Doctor'),
    'a text that starts with an ampersand': cards('I need a doctor.', '&I need a doctor.'),
    'a text that starts with an at sign': cards('I need a doctor.', '@doctor'),
    'a duplicate field': house('kind: meeting-place', 'kind: meeting-place\nkind: clinic'),
    'a document separator': house('kind: meeting-place', '---\nkind: meeting-place'),
    'an unreadable file of facts, without errors in guides that refer to it': contacts(
      "number: '000'",
      "number: '000",
    ),
  },
  'in a guide': {
    'missing front matter': phoneGuide('---\ntitle', 'title'),
    'front matter without an end': phoneGuide('shows: []\n---', 'shows: []'),
    'unreadable front matter': phoneGuide('title: Your phone', 'title: Your: phone'),
    'a missing field of the front matter': phoneGuide('group: life\n', ''),
    'a stage that is not a guide': phoneGuide('shows: []', 'shows: []\nstages: [now, tim]'),
    'a step of a case with a missing heading': phoneGuide(
      'shows: []',
      'shows: []\nstages: [now#s1, time#s9]',
    ),
    'a malformed step of a case': phoneGuide('shows: []', 'shows: []\nstages: [now, /time/]'),
    'an element that is never closed': nowGuide('</Note>', ''),
    'an element without text that is never closed': nowGuide(
      '<Call to="emergency" />',
      '<Call to="emergency">',
    ),
    'a closing tag without an opening one': nowGuide('<Note>\n', ''),
    'typographic quotation marks in an element': nowGuide('to="emergency"', 'to=“emergency”'),
    'a comment': sentence('<!-- Delete them. -->'),
    'a brace that is never closed': sentence('Delete { them.'),
    'an import': sentence("import Map from './Map.astro'"),
    'a paragraph that looks like program code': sentence('export your photos first.'),
    'an expression': sentence('Delete {count} of them.'),
    'an unknown element': aboutGuide('<Fact id', '<Facts id'),
    'an HTML element': sentence('Delete <b>them</b>.'),
    'an HTML element that is never closed': sentence('Delete<br>them.'),
    'an unknown source': aboutGuide('<Fact id="report-within" />', '<Source id="example-plann" />'),
    'an organisation without an e-mail address': aboutGuide(
      '<Fact id="report-within" />',
      '<Email to="office" />',
    ),
    'an unknown group': aboutGuide('<Fact id="report-within" />', '<Group id="non-eu" />'),
    'an element without its attribute': aboutGuide('<Fact id="report-within" />', '<Fact />'),
    'an element with a wrong attribute': aboutGuide('<Fact id=', '<Fact name='),
    'an element with a superfluous attribute': nowGuide('<Note>', '<Note color="red">'),
    'an element with braces in an attribute': aboutGuide('id="report-within"', 'id={number}'),
    'a picture': sentence('![A phone](phone.png)'),
    'a link to an unknown guide': euGuide('(/compare/)', '(/compair/)'),
    'a link with a language': euGuide('(/compare/)', '(/en/compare/)'),
    'a link to another site': euGuide('(/compare/)', '(https://www.example.com/)'),
    'a bare URL': euGuide('[Compare it](/compare/)', 'https://www.example.com/'),
    'a reference link': euGuide(
      '[Compare it](/compare/).',
      '[Compare it][1].\n\n[1]: https://www.example.com/',
    ),
    'a number on a later line of a paragraph': sentence('Delete them,\nthe last 30 of them.'),
    'a number in the digits of another script': arabicRights(
      'ما فعلت شيئا خاطئا. إذا',
      'ما فعلت ٣٠ شيئا خاطئا. إذا',
    ),
    'a phone number': sentence('Call 70 20 25 50.'),
    'a link to a missing section': nowGuide('(/phone/)', '(#s2)'),
    'a link to an anchor that is not a section': euGuide('(/compare/)', '(#rights)'),
    'a number in a link': euGuide('[Compare it]', '[Compare 2]'),
    'a number in a title': phoneGuide('title: Your phone', 'title: Your 2 phones'),
    'a number in a Danish word': replaceIn('en/guides/time.mdx', 'word="eksempelfrist"', 'word="30 dage"'),
    'a phone number as a word to say': sentence('Say “<Say word="+45 12 34 56 78" />”.'),
    'a list that starts with a phone number': sentence('70202550.\tDelete them.'),
    'a number in code': sentence('Delete `30` of them.'),
    'a legal term': sentence('That is the example statute.'),
    'a term to avoid': sentence('Call the call centre.'),
  },
  'in a translation': {
    'a guide that is missing in the source language': writeFile(
      'ar/guides/food.mdx',
      '---\ntitle: طعام\nsummary: طعام\nwords: [طعام]\ntranslates: 1\nreview: none\n---\n\nطعام.\n',
    ),
    'a missing number': arabicRights('<Fact id="age-adult" />', 'السن'),
    'a missing phone number': replaceIn('ar/guides/now.mdx', '<Call to="abroad-line" />', 'الرقم'),
    'a missing link': arabicRights('[عن الوقت](/time/)', 'عن الوقت'),
    'a superfluous link': arabicRights('[عن الوقت](/time/)', '[عن الوقت](/time/) و[الهاتف](/phone/)'),
    'a superfluous word to say': arabicRights(
      '[عن الوقت](/time/)',
      '[عن الوقت](/time/) <Say word="police" />',
    ),
    'another word to say': replaceIn(
      'ar/guides/now.mdx',
      '<Say word="police" />',
      '<Say word="evil.example" />',
    ),
    'a guide of a later revision': arabicRights('translates: 1', 'translates: 2'),
    'texts of a later revision': arabicPlaces('translates: 1', 'translates: 2'),
    'a city without a name in a language': arabicPlaces('  Andenby: أندنبي\n', ''),
    'the name of a city without places': arabicPlaces('  Andenby:', '  Sjetteby: سيتبي\n  Andenby:'),
    'texts without a revision': arabicPlaces('translates: 1\n', ''),
    'a guide with a review': arabicRights('translates: 1', 'translates: 1\nreview: none'),
    'texts with a review': arabicPlaces('translates: 1', 'translates: 1\nreview: none'),
    'a reviewer without a name': reviewed('"name": "Test", ', ''),
    'a reviewer with an unknown relation to the language': reviewed(
      '"relation": "native"',
      '"relation": "friend"',
    ),
    'a review by an unknown reviewer': reviewed('"test": { "name"', '"tset": { "name"'),
    'a review of a text that does not exist': reviewed(
      '"texts": {',
      '"texts": {\n    "guides/rights/99": { "test": "" },',
    ),
    'a field for the source language only': arabicRights(
      'translates: 1',
      'translates: 1\norder: 10\nrevision: 1',
    ),
    'a field for translations only': places('revision: 1', 'revision: 1\ntranslates: 1'),
    'a source file without a revision': phoneGuide('revision: 1\n', ''),
    'an unreadable source guide, without follow-up errors': nowGuide('</Note>', ''),
    'an unreadable source file, without follow-up errors': places(
      'what: A café at noon.',
      'what: A café: at noon.',
    ),
  },
  'in the texts of records': {
    'missing texts': arabicPlaces('  unknown-phone:\n    what: شخص يعرف القانون.\n', ''),
    'missing texts in the source language': places(
      '  unknown-phone:\n    what: Somebody who knows the law.\n',
      '',
    ),
    'a missing text field': arabicContacts('    when: لا تستطيع النوم.\n', ''),
    'a missing text field in the source language': contactTexts('    when: You can’t sleep.\n', ''),
    'a missing card': replaceIn('ar/cards.yaml', '  doctor: أحتاج إلى طبيب.\n', ''),
    'a superfluous card': replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:'),
    'texts under a wrong name': arabicPlaces('  unknown-phone:', '  unkown-phone:'),
    'a missing text of a right for a group': entitlementTexts(
      '    non-eu-no-permit: You need a permission first.\n',
      '',
    ),
    'a text of a right for an unknown group': entitlementTexts(
      'non-eu-no-permit: You need a permission first.',
      'non-eu-nopermit: You need a permission first.',
    ),
    'a number': contactTexts('They send help.', 'They send help in 10 minutes.'),
    'a number in other digits': arabicContacts('يرسلون المساعدة.', 'يرسلون المساعدة في ١٠ دقائق.'),
    'a number that differs from the source language': arabicPlaces('{{time-first}}', '{{time-max}}'),
    'a number that the source language does not have': arabicPlaces('مقهى في الظهر.', 'مقهى {{time-max}}.'),
  },
  'in questions': {
    'a choice that leads nowhere': questions('town: { to: town }', 'town: { to: twon }'),
    'a choice with two targets': questions('{ group: eu }', '{ group: eu, to: town }'),
    'an unknown group': questions('{ group: eu }', '{ group: eea }'),
    'an unknown official term': questions('word: afslag', 'word: afslagg'),
    'a question without a choice for "I don’t know"': questions(
      'adult: { to: where }\n        unsure: { to: where }',
      'adult: { to: where }',
    ),
    'an unreachable answer': questions(
      'letter: { to: days, word: afslag }',
      'letter: { to: where, word: afslag }',
    ),
    'an answer without a number': questions('      call: [{ contact: night-line, note: talk }]\n', ''),
    'a number that is not the emergency number, without a note': call('{ contact: night-line }'),
    'a search answer that leads to a missing answer': answers(
      'hotline: { page: now }',
      'hotline: { page: bed, answer: twon }',
    ),
    'a search answer with unknown numbers, and with one of another country': answers(
      'call: [emergency]',
      'call: [emergncy, unknown-phone, abroad-line]',
    ),
    'an answer without a next step': questions('      steps: [ask-day]\n', ''),
    'an answer without a page to read': questions('      read: [time]\n', ''),
    'an answer whose numbers are closed at night': call('{ contact: hotline, note: talk }'),
    'an unknown phone line, place and page': [
      call('{ contact: nigth-line, note: talk }'),
      questions('place: unknown-phone', 'place: unknown-fone'),
      questions('read: [now, words]', 'read: [now, word]'),
    ],
    'a withheld number': questions(
      '- { contact: emergency, note: talk }',
      '- { contact: rumoured-line, note: talk }',
    ),
    'an unknown phone line after the steps': others('{ contact: nigth-line, note: talk }'),
    'an unused text of a number after the steps': others('{ contact: night-line, note: tlak }'),
    'numbers that are all closed at night, before and after the steps': others(
      '{ contact: hotline, note: talk }',
    ),
    'too many numbers': questions(
      '- { place: unknown-phone, note: house }',
      '- { place: unknown-phone, note: house }\n        - { contact: hotline, note: talk }\n        - { contact: emergency, note: talk }',
    ),
    'too many numbers before and after the steps together': others(
      '{ contact: night-line, note: talk }\n        - { contact: hotline, note: talk }',
    ),
    'a slug that is taken': [
      questions('\nbed:', '\nnow:'),
      questions('read: [places, bed]', 'read: [places]'),
      questionTexts('  bed:', '  now:'),
      replaceIn('ar/questions.yaml', '  bed:', '  now:'),
    ],
    'a missing and an unused text': questionTexts('      call-first:', '      call-frist:'),
    'a typed number': questionTexts('I am under {{age-adult}}', 'I am under 18'),
  },
  'in the site': {
    'a privacy audit without pages': replaceIn('privacyAudit.yaml', 'pages: 12', 'pages: 0'),
    'a privacy audit with a finding': replaceIn(
      'privacyAudit.yaml',
      'otherSites: 7',
      'otherSites: 7\ncookies: 1',
    ),
    'an unknown field in an optional group': site('east: 16 }', 'east: 16, middle: 11 }'),
    'an outline that closes its HTML attribute': site('land: M5 5h40v30h-40z', `land: 'M5 5h40"><script>'`),
    'an outline with curves': site('M5 5h40', 'M5 5q9 9 40 0'),
    'an outline that is too long': site('M5 5h40', `M5 5${'h1'.repeat(600)}`),
    'a city outside the map': site('x: 45, y: 10', 'x: 51, y: 10'),
    'a city below the map': site('x: 45, y: 10', 'x: 45, y: 41'),
    'a name on an unknown side': site('side: below', 'side: bottom'),
    'a city of the map without a place': site('    Andenby:', '    Andeby:'),
    'a city of the map that is in no file': site('    Andenby:', '    Nowhere:'),
    'an exit link with a space': site('https://weather.example/', 'https://weather.example/in copenhagen'),
    'an exit link without https': site('https://weather.example/', 'weather.example'),
    'an exit link that is not normalized': site('https://weather.example/', 'https://Weather.example'),
    'a site address with a port and a query': site(
      'https://fixture.example',
      'https://fixture.example:8443/?a',
    ),
    'an exit link to the site itself': site('https://weather.example/', 'https://www.fixture.example/'),
    'an invalid onion address': site('.onion', '.example'),
    'an invalid security contact': site('mailto:security@', 'security@'),
    'an invalid time zone': site('Europe/Copenhagen', 'Copenhagen'),
    'an invalid country': site('country: DK', 'country: Denmark'),
    'an invalid number of days': site('place: 50', 'place: fifty'),
    'a missing number of days': site('  place: 50\n', ''),
    'a missing file': dropFile('site.yaml'),
  },
  'in the folders': {
    'a wrong text direction': replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr'),
    'a folder that is not named after a language': renameFolder('ar', 'arabic'),
    'a tag that is not canonical': renameFolder('ar', 'AR'),
    'a tag that clashes with a path of the site': renameFolder('ar', 'go'),
    'an unknown tag': renameFolder('ar', 'xx'),
    'a tag with an underscore': renameFolder('ar', 'ar_EG'),
    'a missing file of facts': dropFile('facts/groups.yaml'),
    'a missing file of a language': dropFile('ar/groups.yaml'),
    'a missing file of the source language': dropFile('en/ui.json'),
    'a file that no language has': [dropFile('en/cards.yaml'), dropFile('ar/cards.yaml')],
    'a place with a wrong file extension': writeFile('facts/places/new-place.yml', 'name: A new place'),
    'a guide with a wrong file extension': writeFile('ar/guides/phone.md', 'هاتفك.'),
    'a byte order mark': phoneGuide('---\ntitle', '\uFEFF---\ntitle'),
    'a place with an invalid file name': [
      (files) =>
        files.map((file) =>
          file.path === HOUSE ? { ...file, path: 'facts/places/Example House.yaml' } : file,
        ),
      replaceIn('en/guides/places.mdx', '<Place id="example-house" />', 'the house'),
      places('  example-house:', '  "Example House":'),
      arabicPlaces('  example-house:', '  "Example House":'),
      questions('place: example-house', 'place: overdue-cafe'),
    ],
  },
  'in recordings': {
    'a recording in an unsupported format': writeFile('en/recordings/now.wav', ''),
    'a misspelt name of a guide': writeFile('ar/recordings/rihgts.mp3', ''),
    'a guide that is not translated': writeFile('ar/recordings/places.mp3', ''),
    'a recording without an entry': writeFile('en/recordings/rights.mp3', ''),
    'recordings without a file of entries': dropFile('ar/recordings.yaml'),
    'two recordings of one guide': writeFile('en/recordings/time.mp3', ''),
    'an entry without a recording': dropFile('en/recordings/time.opus'),
    'a revision later than that of the text': replaceIn('ar/recordings.yaml', 'revision: 1', 'revision: 3'),
    'a number without quotation marks, which would lose its leading zeros': replaceIn(
      'ar/recordings.yaml',
      "'000'",
      '000',
    ),
    'a date in the future': replaceIn('ar/recordings.yaml', '2026-11-20', '2027-11-20'),
  },
  'in files and their names': {
    'a guide name that is taken': writeGuide('cards'),
    'an invalid guide name': writeGuide('My Page'),
    'a duplicate place id': replaceIn(
      'facts/places/winter-beds.yaml',
      getPlaceId('winter-beds'),
      getPlaceId('example-house'),
    ),
    'a place id that is a word': house(getPlaceId('example-house'), 'home'),
    'a name that is too long': writeFile(`en/${'a'.repeat(61)}.txt`, ''),
    'a name that leads outside the folder': writeFile('en/../secret.txt', ''),
    ...Object.fromEntries(
      (
        [
          ...['too-large', 'large-recording', 'other-encoding', 'no-text'],
          ...['link', 'folder', 'special', 'locked'],
        ] as const
      ).flatMap((rejected) =>
        [PHONE_GUIDE, 'en/places.yaml', 'ar/ui.json'].map((path): [string, Change[]] => [
          `a rejected file: ${rejected}, ${path}`,
          [(files) => files.map((file) => (file.path === path ? { ...file, text: '', rejected } : file))],
        ]),
      ),
    ),
    'a bidirectional control character': sentence('Delete \u202ethem.'),
    'an escaped bidirectional control character': card('doctor: "I need \\u202e a doctor."'),
    'a replacement character': sentence('Delete th\ufffdm.'),
    'a guide that is nested too deeply': sentence(`${'> '.repeat(30)}Delete them.`),
    'code that is nested too deeply': sentence(`{${'['.repeat(9000)}`),
    'facts that are nested too deeply': house(
      'people: all',
      `people: ${'['.repeat(9000)}${']'.repeat(9000)}`,
    ),
    'a name of `Object.prototype`': house('people: all', 'people: all\n__proto__: { a: b }'),
    'a YAML tag': house('people: all', 'people: !!str all'),
    'words that are alone on their line': sentence(
      'Delete.\n\n<Local word="sted">place</Local>\n\n<Say word="police" />',
    ),
    'a code block': sentence('```\nDelete them.\n```'),
    'a table, a footnote and a checkbox': sentence(
      'Delete[^a]\n\n| a | b |\n| - | - |\n| c | d |\n\n- [ ] e\n\n[^a]: f',
    ),
    'a reference to another string': arabicStrings(
      '"nav.home": "الصفحة الرئيسية"',
      '"nav.home": "$t(nav.home)"',
    ),
    'a country without known holidays': site('country: DK', 'country: AQ'),
  },
  'in dates in the future': {
    'a fact stated tomorrow': house("date: '2026-11-20'", 'date: 2026-11-26'),
    'a fact stated next year': house("date: '2026-11-20'", 'date: 2027'),
    'a guide checked next month': phoneGuide('checked: 2026-11-01', 'checked: 2026-12-01'),
    'a review in the future': reviewed('"date": "2026-01-01"', '"date": "2027-01-01"'),
  },
  'in the sensitive words': {
    'a missing topic': replaceIn('ar/sensitive.yaml', '  police: [شرطة]\n', ''),
    'an unknown topic': replaceIn(
      'ar/sensitive.yaml',
      '  police: [شرطة]',
      '  police: [شرطة]\n  polce: [شرطة]',
    ),
    'an asterisk within a word': replaceIn('en/sensitive.yaml', 'police: [police]', 'police: [po*lice]'),
    'a missing file': dropFile('ar/sensitive.yaml'),
  },
};

/** A copy of a guide of the source language under another name. */
function writeGuide(slug: string): Change {
  return (files) => {
    const text = files.find(({ path }) => path === PHONE_GUIDE)?.text ?? '';
    return writeFile(`en/guides/${slug}.mdx`, text)(files);
  };
}

describe.each(Object.entries(issues))('checkContent reports issues %s:', (_, cases) => {
  it.each(Object.entries(cases))('%s', (what, change) => {
    const changes = [change].flat();
    const reported = checkChanged(...changes);
    expect(quoteLines(reported, changes)).toMatchSnapshot();
    if (reported !== '') expectCalm(reported, 'content', what);
  });
});

describe('checkContent', () => {
  it('reports all issues at once, sorted by file and line', () => {
    const changes = [
      site('country: DK', 'country: Denmark'),
      house('people: all', 'people: everyone'),
      house('kind: meeting-place', 'kind: meetingplace'),
      sentence('Delete 30 of <b>them</b>.'),
      replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr'),
      replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:'),
      contacts('hours: 24/7', 'hours: always'),
    ];
    expect(quoteLines(checkChanged(...changes), changes)).toMatchSnapshot();
  });
});

describe('checkContent reports nothing for', () => {
  it('the name of a city whose places have other issues', () => {
    const andenby = ['by-appointment', 'closed-clinic', 'winter-beds'].map((id) =>
      edit(`facts/places/${id}.yaml`)('city: Andenby\n', 'city: Andenby\nunknown: field\n'),
    );
    const reported = checkChanged(...andenby);
    expect(reported).toContain('winter-beds');
    expect(reported).not.toContain('No place is in the city');
  });

  it('the unchanged fixture', () => {
    expect(checkChanged()).toBe('');
  });

  it.each<readonly [string, Change]>([
    ['a fact stated today', house("date: '2026-11-20'", 'date: 2026-11-25')],
    ['a fact stated this year', house("date: '2026-11-20'", 'date: 2026')],
    [
      'files with Windows line endings',
      (files) => files.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') })),
    ],
    ['a file created by the operating system', writeFile('en/guides/.DS_Store', '')],
    ['a date without quotation marks', house("date: '2026-11-20'", 'date: 2026-11-20')],
    ['a year without quotation marks', house("date: '2026-11-20'", 'date: 2026')],
    [
      'texts for a withheld record',
      contactTexts('words:\n', 'words:\n  rumoured-line: { name: a, who: b, when: c }\n'),
    ],
    [
      'a stale translation without new references',
      replaceIn('ar/guides/time.mdx', 'يمكنك الحصول على <Fact id="time-first" />.', 'وقت.'),
    ],
    ['a guide that is not translated', dropFile('ar/guides/rights.mdx')],
    [
      'a translation without the <Say> elements of its source',
      replaceIn('ar/guides/now.mdx', '<Say word="police" />', 'شرطة'),
    ],
    ['a numbered list of steps', sentence('<Steps>\n\n1. Delete them.\n2. Do it again.\n\n</Steps>')],
    ['a legal term in quotation marks', sentence('What the law calls the “example statute” is a rule.')],
  ])('%s', (_, change) => {
    expect(checkChanged(change)).toBe('');
  });
});

describe('checkContent with random edits', () => {
  const files = readContentFiles(FIXTURE_CONTENT);
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\t',
      '---\n',
      ...`" ' : { } [ ] < > # \\ ~ | &a *a !a {{ <Note> </Note>`.split(' '),
    ),
    fc.string({ maxLength: 3 }),
  );

  it('reports no issue without a location', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        piece,
        fc.nat(6),
        (file, place, typed, deleted) => {
          const at = Math.floor(place * file.text.length);
          const text = file.text.slice(0, at) + typed + file.text.slice(at + deleted);
          const reported = checkChanged(writeFile(file.path, text));
          expect(reported).toMatch(/^$|^content\/\S+ {2}\S/);
        },
      ),
      { numRuns: 30 },
    );
  });
});
