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
const CAFE = 'facts/places/overdue-cafe.yaml';
const HOURS = 'hours: Mo-Su 12:00-15:00; PH unknown';
const QUESTIONS = 'facts/questions.yaml';
const QUESTION_TEXTS = 'en/questions.yaml';
const PHONE_GUIDE = 'en/guides/phone.mdx';
const SENTENCE = 'Delete them, one by one.';
/** Changes to the fixture. The snapshot has the complete report of the check. */
const issues: Readonly<Record<string, Readonly<Record<string, readonly Change[]>>>> = {
  'in the fields of a record': {
    'a missing field': [replaceIn(HOUSE, 'kind: meeting-place\n', '')],
    'a missing field between braces': [
      replaceIn(HOUSE, "{ date: '2026-11-20', by: house }", "{ date: '2026-11-20' }"),
    ],
    'an unknown field with a similar name': [replaceIn(HOUSE, 'address:', 'adress:')],
    'an unknown field': [
      replaceIn('facts/sources.yaml', 'kind: plan', 'kind: plan\n  author: Example Government'),
    ],
    'a comma in a text between braces': [
      replaceIn('en/glossary.yaml', 'use: hotline', 'use: hotline, note: In a title, the slug.'),
    ],
    'a value that is not allowed': [replaceIn(HOUSE, 'people: all', 'people: everyone')],
    'a value that is similar to an allowed one': [
      replaceIn(HOUSE, 'kind: meeting-place', 'kind: meetingplace'),
    ],
    'a list element that is not allowed': [replaceIn(HOUSE, '[talk, social,', '[talk, socal,')],
    '"yes" for a boolean': [
      replaceIn('facts/places/secret-shelter.yaml', 'confidential: true', 'confidential: yes'),
    ],
    '"yes" for a boolean that may be unknown': [
      replaceIn('facts/places/by-appointment.yaml', 'appointment: true', 'appointment: yes'),
    ],
    'text instead of a list': [
      replaceIn(HOUSE, 'services: [talk, social, legal, food, rest]', 'services: talk'),
    ],
    'the name of a language instead of its tag': [replaceIn(HOUSE, '[da, en, ar]', '[Danish, en]')],
    'an empty value': [replaceIn(HOUSE, 'people: all', 'people:')],
    'an empty list': [replaceIn(PHONE_GUIDE, 'words: [he reads my phone, history]', 'words: []')],
    'a word instead of a number': [replaceIn('facts/numbers.yaml', 'value: 30', 'value: thirty')],
    'a year instead of text': [replaceIn('facts/sources.yaml', 'name: Example Plan', 'name: 2007')],
    'a group of fields instead of text': [
      replaceIn('en/places.yaml', 'what: A café at noon.', 'what: { a: b }'),
    ],
    'an empty file': [writeFile('facts/places/new.yaml', '')],
    'a file without fields': [writeFile('facts/places/new.yaml', 'A new place.')],
    'a record without fields': [
      replaceIn('facts/sources.yaml', 'example-plan:\n', 'new-source:\nexample-plan:\n'),
    ],
    'an empty file of records': [writeFile('facts/contacts.yaml', '')],
    'a file of records without records': [writeFile('facts/contacts.yaml', '- emergency')],
    'an invalid short name': [
      replaceIn('facts/sources.yaml', 'example-bill:', 'Example Bill:'),
      replaceIn('facts/numbers.yaml', '[example-law, example-bill]', 'example-law'),
      replaceIn('facts/entitlements.yaml', '[example-law, example-bill]', 'example-law'),
      replaceIn('en/guides/eu.mdx', '[example-law, example-bill]', '[example-law]'),
    ],
    'an invalid short name of a text': [
      replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'The doctor: I need a doctor.'),
      dropFile('ar/cards.yaml'),
    ],
    'an address of a confidential place': [
      replaceIn(
        'facts/places/secret-shelter.yaml',
        'confidential: true',
        'confidential: true\naddress: Eksempelvej 9',
      ),
    ],
    'the location of a confidential place': [
      replaceIn(
        'facts/places/secret-shelter.yaml',
        'confidential: true',
        'confidential: true\ncoordinates: { lat: 55.5, lon: 11.5 }\nstation: Eksempelby St.',
      ),
    ],
    'degrees out of range': [replaceIn(HOUSE, 'lat: 55.5', 'lat: 155.5')],
    'coordinates without a longitude': [replaceIn(HOUSE, '{ lat: 55.5, lon: 11.5 }', '{ lat: 55.5 }')],
    'swapped coordinates': [replaceIn(HOUSE, '{ lat: 55.5, lon: 11.5 }', '{ lat: 11.5, lon: 55.5 }')],
    'coordinates outside the area': [replaceIn(HOUSE, 'lat: 55.5', 'lat: 45.5')],
    'a validity that ends before it starts': [
      replaceIn('facts/places/winter-beds.yaml', "validTo: '2027-01-10'", "validTo: '2026-01-10'"),
    ],
    'an unknown reason of a closure': [
      replaceIn('facts/places/closed-clinic.yaml', 'reason: repair', 'reason: repairs'),
    ],
    'a published record with low confidence': [
      replaceIn('facts/places/rumoured-place.yaml', 'publish: false\n', ''),
    ],
    'an invalid contact for partners': [
      replaceIn('site.yaml', 'hotline: hotline', 'hotline: hotline\ncontact: write to us'),
    ],
    'a country in two groups': [replaceIn('facts/groups.yaml', 'home: [DK]', 'home: [DK, RO]')],
    'an invalid web address': [
      replaceIn('facts/organisations.yaml', 'url: https://house.example/', 'url: house.example'),
    ],
  },
  'in posts': {
    'a post that is too long with placeholders filled in': [
      replaceIn('en/posts.yaml', 'What a phone remembers: {{', `${'What a phone remembers. '.repeat(6)}{{`),
    ],
    'a post that is too long because of direction marks': [
      replaceIn('ar/posts.yaml', 'القراءة هنا: {{address}} لك', `${'ب'.repeat(425)} {{address}} لك`),
    ],
    'a post without a link': [
      replaceIn('en/posts.yaml', 'What a phone remembers: {{address}}', 'What a phone remembers.'),
      replaceIn('ar/posts.yaml', 'ما يتذكره الهاتف: {{address}}', 'ما يتذكره الهاتف.'),
    ],
    'a sensitive word in a post, of its language and of the source language': [
      replaceIn('en/posts.yaml', 'What a phone remembers: {{', 'What the police remember: {{'),
      replaceIn('ar/posts.yaml', 'ما يتذكره الهاتف: {{', 'Victims: {{'),
    ],
    'a post for a guide that does not exist': [
      replaceIn('en/posts.yaml', '  phone:', '  phones:'),
      replaceIn('ar/posts.yaml', '  phone:', '  phones:'),
    ],
    'a post that is missing in the source language': [
      replaceIn(
        'ar/posts.yaml',
        '  phone:',
        '  now: { short: "{{address}}", long: "{{address}}" }\n  phone:',
      ),
    ],
    'an unknown placeholder in a post': [replaceIn('en/posts.yaml', '{{hotline}}', '{{hotlin}}')],
    'a typed number in a post': [replaceIn('en/posts.yaml', '{{time-first}}', '30 days')],
    'a post without its long version': [
      replaceIn(
        'en/posts.yaml',
        '    long: "What a phone remembers, and what you can do: {{address}}"\n',
        '',
      ),
    ],
  },
  'in references to records': {
    'a source of a place': [replaceIn(HOUSE, 'source: example-page', 'source: exmple-page')],
    'an edition of an unknown source': [
      replaceIn('facts/sources.yaml', 'kind: plan', 'kind: plan\n  editionOf: exmple-page'),
    ],
    'no suggestion if only the year differs': [
      replaceIn(HOUSE, 'source: example-page', 'source: plan-2022'),
      replaceIn(
        'facts/sources.yaml',
        'example-plan:\n',
        'plan-2026: { name: Plan, lang: en, publisher: House, kind: plan }\nexample-plan:\n',
      ),
    ],
    'a source in a list': [
      replaceIn('facts/numbers.yaml', '[example-law, example-bill]', '[example-law, the-bill-of-then]'),
    ],
    'a number that the code needs': [replaceIn('facts/numbers.yaml', 'code-distance:', 'code-far:')],
    'a source of a guide': [replaceIn(PHONE_GUIDE, 'sources: [example-press]', 'sources: [newspaper]')],
    'a source of the groups': [replaceIn('facts/groups.yaml', 'source: example-law', 'source: nobody')],
    'an organisation': [replaceIn(HOUSE, 'organisation: house', 'organisation: nobody')],
    'a state-run line as the independent one': [
      replaceIn('site.yaml', 'independent: night-line', 'independent: office-line'),
    ],
    'a state-run hotline without an independent line': [
      replaceIn('site.yaml', 'independent: night-line\n', ''),
      replaceIn('site.yaml', 'hotline: hotline', 'hotline: office-line'),
    ],
    'a line without a number or a way to write': [
      replaceIn('facts/contacts.yaml', "  number: '000 001'\n", ''),
    ],
    'a help line without a number': [
      replaceIn(
        'facts/contacts.yaml',
        "  number: '000 001'\n",
        '  write: [{ kind: chat, source: example-page }]\n',
      ),
    ],
    'a chat with a phone number': [
      replaceIn(
        'facts/contacts.yaml',
        "  number: '000 001'\n",
        "  number: '000 001'\n  write: [{ kind: chat, number: '0003', source: example-page }]\n",
      ),
    ],
    'phone hours without a number': [
      replaceIn(CAFE, HOURS, `${HOURS}\nphoneHours: Mo-Fr 09:00-10:00; PH off`),
      replaceIn(CAFE, 'phone: +45 00 00 00 02\n', ''),
    ],
    'a number in a guide': [replaceIn('en/guides/about.mdx', 'report-within', 'report-witin')],
    'a withheld number': [replaceIn('en/guides/about.mdx', 'report-within', 'rumoured-weeks')],
    'a number in a text': [replaceIn('en/places.yaml', '{{time-first}}', '{{time-frist}}')],
    'a withheld number in a text': [replaceIn('en/places.yaml', '{{time-first}}', '{{rumoured-weeks}}')],
    'a phone line in a guide': [replaceIn('en/guides/time.mdx', 'office-line', 'ofice-line')],
    'a withheld phone line': [replaceIn('en/guides/time.mdx', 'office-line', 'rumoured-line')],
    'a note on an unknown string': [
      writeFile('en/uiNotes.yaml', 'leave.link: On a button.\nleave.lnk: On a button.\n'),
    ],
    'unknown callers of lines': ['en', 'ar'].map((tag) =>
      replaceIn(`${tag}/guides/now.mdx`, 'for="abroad"', 'for="abraod"'),
    ),
    'a place in a guide': [replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="house"')],
    'a withheld place': [replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="rumoured-place"')],
    'a guide of a right': [replaceIn('facts/entitlements.yaml', 'page: time', 'page: tme')],
    'a guide of a group': [replaceIn('facts/groups.yaml', 'eu: { page: eu }', 'eu: { page: europe }')],
    'a group of a right': [
      replaceIn(
        'facts/entitlements.yaml',
        '{ eu: yes, non-eu-permit: unknown, non-eu-no-permit: no }',
        '{ eu: yes, non-eu: unknown, non-eu-no-permit: no }',
      ),
    ],
    'the hotline of the site': [replaceIn('site.yaml', 'hotline: hotline', 'hotline: rumoured-line')],
    'the language of the country': [replaceIn('site.yaml', 'countryLanguage: en', 'countryLanguage: da')],
    'the source language': [replaceIn('site.yaml', 'sourceLanguage: en', 'sourceLanguage: fr')],
  },
  'in hours, dates and numbers': {
    'unreadable hours': [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10-16 Uhr')],
    'hours of a phone line': [replaceIn('facts/contacts.yaml', 'hours: 24/7', 'hours: always')],
    'hours without holidays': [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10:00-16:00')],
    'hours in the wrong order': [replaceIn(CAFE, HOURS, 'hours: PH off; Tu-Fr 10:00-16:00')],
    'hours without an end': [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10:00+; PH off')],
    'empty hours': [replaceIn(CAFE, HOURS, 'hours: " "')],
    'hours of an exception': [replaceIn(HOUSE, "'12:00-14:00'", "'12-14 Uhr'")],
    'an exception that ends before it starts': [replaceIn(HOUSE, "to: '2026-12-02'", "to: '2026-11-02'")],
    'a closure that ends before it starts': [
      replaceIn('facts/places/closed-clinic.yaml', "to: '2026-11-29'", "to: '2026-11-19'"),
    ],
    'a date in another format': [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 20.11.2026')],
    'a day that does not exist': [replaceIn(HOUSE, "date: '2026-11-20'", "date: '2026-11-31'")],
    'a year instead of a day': [replaceIn(PHONE_GUIDE, 'checked: 2026-11-01', 'checked: 2026')],
    'an invalid day that is often closed': [replaceIn('site.yaml', "'05-01'", "'13-01'")],
    'text instead of a phone number': [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: call us')],
    'a phone number without a country code': [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: 00000001')],
    'a phone number in another format': [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: 22.33.44.55')],
    'a phone number abroad in another format': [
      replaceIn('facts/contacts.yaml', 'number: +46 00 00 00 00', 'number: 08-123 456 78'),
    ],
    'a short phone number without quotation marks': [
      replaceIn('facts/contacts.yaml', "number: '000'", 'number: 112'),
    ],
  },
  'in ui.json': {
    'a missing string': [replaceIn('ar/ui.json', '  "nav.home": "الصفحة الرئيسية",\n', '')],
    'a missing plural form': [
      replaceIn('ar/ui.json', '  "search.found_few": "وجدنا {{count}} صفحات",\n', ''),
    ],
    'a missing plural form of the source language': [
      replaceIn('en/ui.json', '  "search.found_one": "{{count}} page found",\n', ''),
    ],
    'an unfinished string': [replaceIn('ar/ui.json', '"الصفحة الرئيسية"', '"…"')],
    'an unknown key': [replaceIn('ar/ui.json', '{\n', '{\n  "nav.cinema": "سينما",\n')],
    'a misspelt key': [replaceIn('ar/ui.json', '"nav.home"', '"nav.hom"')],
    'a wrong placeholder': [replaceIn('ar/ui.json', 'هذه النسخة: {{date}}.', 'هذه النسخة: {{day}}.')],
    'a missing placeholder': [replaceIn('ar/ui.json', 'هذه النسخة: {{date}}.', 'هذه النسخة.')],
    'a placeholder that the source does not have': [
      replaceIn('ar/ui.json', '"nav.search": "البحث"', '"nav.search": "البحث {{count}}"'),
    ],
    'an empty string': [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": " "')],
    'a number': [replaceIn('en/ui.json', '"Start page"', '"Start page 1"')],
    'a number in other digits': [
      replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": "الصفحة ١"'),
    ],
    'a value that is not text': [replaceIn('en/ui.json', '"Start page"', '{ "short": "Start" }')],
    'a duplicate key': [
      replaceIn(
        'en/ui.json',
        '  "nav.home": "Start page",\n',
        '  "nav.home": "Start page",\n  "nav.home": "Start",\n',
      ),
    ],
    'a missing comma': [replaceIn('en/ui.json', '"Start page",', '"Start page"')],
    'a superfluous comma': [
      replaceIn('en/ui.json', 'You can read this page instead:"', 'You can read this page instead:",'),
    ],
    'quotation marks inside a text': [replaceIn('en/ui.json', '"Start page"', '"Start "page""')],
    'typographic quotation marks': [replaceIn('en/ui.json', '"nav.home":', '“nav.home”:')],
    'a list': [writeFile('ar/ui.json', '["a"]')],
  },
  'in the syntax of a YAML file': {
    'a missing closing quotation mark': [
      replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: "I need a doctor.'),
    ],
    'a second colon': [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: I need: a doctor.')],
    'a colon without a space': [
      replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor:I need a doctor.'),
    ],
    'a line without a colon': [replaceIn(HOUSE, 'kind: meeting-place', 'kind meeting-place')],
    'too many spaces': [replaceIn(HOUSE, 'kind: meeting-place', '  kind: meeting-place')],
    'too few spaces': [replaceIn('en/cards.yaml', '  doctor: I need a doctor.', ' doctor: I need a doctor.')],
    'a tab': [replaceIn('en/cards.yaml', '  doctor: I need a doctor.', '\tdoctor: I need a doctor.')],
    'a missing closing bracket': [replaceIn(HOUSE, '[da, en, ar]', '[da, en, ar')],
    'text after a quotation': [replaceIn('en/cards.yaml', 'I need a doctor.', '"I" need a doctor.')],
    'a text that starts with a placeholder': [
      replaceIn('en/cards.yaml', 'I need a doctor.', '{{hotline}} is the number.'),
    ],
    'a placeholder alone': [replaceIn('en/cards.yaml', 'I need a doctor.', '{{hotline}}')],
    'a text that starts with an asterisk': [replaceIn('en/cards.yaml', 'I need a doctor.', '*I*')],
    'a text that starts with an exclamation mark': [
      replaceIn('en/cards.yaml', 'I need a doctor.', '!Doctor'),
    ],
    'a text that starts with an ampersand': [
      replaceIn('en/cards.yaml', 'I need a doctor.', '&I need a doctor.'),
    ],
    'a text that starts with an at sign': [replaceIn('en/cards.yaml', 'I need a doctor.', '@doctor')],
    'a duplicate field': [replaceIn(HOUSE, 'kind: meeting-place', 'kind: meeting-place\nkind: clinic')],
    'a document separator': [replaceIn(HOUSE, 'kind: meeting-place', '---\nkind: meeting-place')],
    'an unreadable file of facts, without errors in guides that refer to it': [
      replaceIn('facts/contacts.yaml', "number: '000'", "number: '000"),
    ],
  },
  'in a guide': {
    'missing front matter': [replaceIn(PHONE_GUIDE, '---\ntitle', 'title')],
    'front matter without an end': [replaceIn(PHONE_GUIDE, 'shows: []\n---', 'shows: []')],
    'unreadable front matter': [replaceIn(PHONE_GUIDE, 'title: Your phone', 'title: Your: phone')],
    'a missing field of the front matter': [replaceIn(PHONE_GUIDE, 'group: life\n', '')],
    'a stage that is not a guide': [replaceIn(PHONE_GUIDE, 'shows: []', 'shows: []\nstages: [now, tim]')],
    'a step of a case without its heading': [
      replaceIn(PHONE_GUIDE, 'shows: []', 'shows: []\nstages: [now#s1, time#s9]'),
    ],
    'a step of a case that is not written as one': [
      replaceIn(PHONE_GUIDE, 'shows: []', 'shows: []\nstages: [now, /time/]'),
    ],
    'an element that is never closed': [replaceIn('en/guides/now.mdx', '</Note>', '')],
    'an element without text that is never closed': [
      replaceIn('en/guides/now.mdx', '<Call to="emergency" />', '<Call to="emergency">'),
    ],
    'a closing tag without an opening one': [replaceIn('en/guides/now.mdx', '<Note>\n', '')],
    'typographic quotation marks in an element': [
      replaceIn('en/guides/now.mdx', 'to="emergency"', 'to=“emergency”'),
    ],
    'a comment': [replaceIn(PHONE_GUIDE, SENTENCE, '<!-- Delete them. -->')],
    'a brace that is never closed': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete { them.')],
    'an import': [replaceIn(PHONE_GUIDE, SENTENCE, "import Map from './Map.astro'")],
    'a paragraph that looks like program code': [
      replaceIn(PHONE_GUIDE, SENTENCE, 'export your photos first.'),
    ],
    'an expression': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete {count} of them.')],
    'an unknown element': [replaceIn('en/guides/about.mdx', '<Fact id', '<Facts id')],
    'an HTML element': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete <b>them</b>.')],
    'an HTML element that is never closed': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete<br>them.')],
    'an unknown source': [
      replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Source id="example-plann" />'),
    ],
    'an organisation without an e-mail address': [
      replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Email to="office" />'),
    ],
    'an unknown group': [
      replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Group id="non-eu" />'),
    ],
    'an element without its attribute': [
      replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Fact />'),
    ],
    'an element with a wrong attribute': [replaceIn('en/guides/about.mdx', '<Fact id=', '<Fact name=')],
    'an element with a superfluous attribute': [
      replaceIn('en/guides/now.mdx', '<Note>', '<Note color="red">'),
    ],
    'an element with braces in an attribute': [
      replaceIn('en/guides/about.mdx', 'id="report-within"', 'id={number}'),
    ],
    'a picture': [replaceIn(PHONE_GUIDE, SENTENCE, '![A phone](phone.png)')],
    'a link to an unknown guide': [replaceIn('en/guides/eu.mdx', '(/compare/)', '(/compair/)')],
    'a link with a language': [replaceIn('en/guides/eu.mdx', '(/compare/)', '(/en/compare/)')],
    'a link to another site': [replaceIn('en/guides/eu.mdx', '(/compare/)', '(https://www.example.com/)')],
    'a bare URL': [replaceIn('en/guides/eu.mdx', '[Compare it](/compare/)', 'https://www.example.com/')],
    'a reference link': [
      replaceIn(
        'en/guides/eu.mdx',
        '[Compare it](/compare/).',
        '[Compare it][1].\n\n[1]: https://www.example.com/',
      ),
    ],
    'a number on a later line of a paragraph': [
      replaceIn(PHONE_GUIDE, SENTENCE, 'Delete them,\nthe last 30 of them.'),
    ],
    'a number in the digits of another script': [
      replaceIn('ar/guides/rights.mdx', 'ما فعلت شيئا خاطئا. إذا', 'ما فعلت ٣٠ شيئا خاطئا. إذا'),
    ],
    'a phone number': [replaceIn(PHONE_GUIDE, SENTENCE, 'Call 70 20 25 50.')],
    'a link to a missing section': [replaceIn('en/guides/now.mdx', '(/phone/)', '(#s2)')],
    'a link to what is not a section': [replaceIn('en/guides/eu.mdx', '(/compare/)', '(#rights)')],
    'a number in a link': [replaceIn('en/guides/eu.mdx', '[Compare it]', '[Compare 2]')],
    'a number in a title': [replaceIn(PHONE_GUIDE, 'title: Your phone', 'title: Your 2 phones')],
    'a number in a Danish word': [replaceIn('en/guides/time.mdx', 'word="eksempelfrist"', 'word="30 dage"')],
    'a number in code': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete `30` of them.')],
    'a legal term': [replaceIn(PHONE_GUIDE, SENTENCE, 'That is the example statute.')],
    'a term to avoid': [replaceIn(PHONE_GUIDE, SENTENCE, 'Call the call centre.')],
  },
  'in a translation': {
    'a guide that is missing in the source language': [
      writeFile(
        'ar/guides/food.mdx',
        '---\ntitle: طعام\nsummary: طعام\nwords: [طعام]\ntranslates: 1\nreview: none\n---\n\nطعام.\n',
      ),
    ],
    'a missing number': [replaceIn('ar/guides/rights.mdx', '<Fact id="age-adult" />', 'السن')],
    'a missing phone number': [replaceIn('ar/guides/now.mdx', '<Call to="abroad-line" />', 'الرقم')],
    'a missing link': [replaceIn('ar/guides/rights.mdx', '[عن الوقت](/time/)', 'عن الوقت')],
    'a superfluous link': [
      replaceIn('ar/guides/rights.mdx', '[عن الوقت](/time/)', '[عن الوقت](/time/) و[الهاتف](/phone/)'),
    ],
    'a guide of a later revision': [replaceIn('ar/guides/rights.mdx', 'translates: 1', 'translates: 2')],
    'texts of a later revision': [replaceIn('ar/places.yaml', 'translates: 1', 'translates: 2')],
    'a city without a name in a language': [replaceIn('ar/places.yaml', '  Andenby: أندنبي\n', '')],
    'the name of a city without places': [
      replaceIn('ar/places.yaml', '  Andenby:', '  Sjetteby: سيتبي\n  Andenby:'),
    ],
    'texts without a revision': [replaceIn('ar/places.yaml', 'translates: 1\n', '')],
    'a guide with a review': [
      replaceIn('ar/guides/rights.mdx', 'translates: 1', 'translates: 1\nreview: none'),
    ],
    'texts with a review': [replaceIn('ar/places.yaml', 'translates: 1', 'translates: 1\nreview: none')],
    'a reviewer without a name': [replaceIn('ar/reviewed.json', '"name": "Test", ', '')],
    'a reviewer who knows the language otherwise': [
      replaceIn('ar/reviewed.json', '"relation": "native"', '"relation": "friend"'),
    ],
    'a review by an unknown reviewer': [
      replaceIn('ar/reviewed.json', '"test": { "name"', '"tset": { "name"'),
    ],
    'a review of nothing': [
      replaceIn('ar/reviewed.json', '"texts": {', '"texts": {\n    "guides/rights/99": { "test": "" },'),
    ],
    'a field for the source language only': [
      replaceIn('ar/guides/rights.mdx', 'translates: 1', 'translates: 1\norder: 10\nrevision: 1'),
    ],
    'a field for translations only': [
      replaceIn('en/places.yaml', 'revision: 1', 'revision: 1\ntranslates: 1'),
    ],
    'a source file without a revision': [replaceIn(PHONE_GUIDE, 'revision: 1\n', '')],
    'an unreadable source guide, without follow-up errors': [replaceIn('en/guides/now.mdx', '</Note>', '')],
    'an unreadable source file, without follow-up errors': [
      replaceIn('en/places.yaml', 'what: A café at noon.', 'what: A café: at noon.'),
    ],
  },
  'in the texts of records': {
    'missing texts': [replaceIn('ar/places.yaml', '  unknown-phone:\n    what: شخص يعرف القانون.\n', '')],
    'missing texts in the source language': [
      replaceIn('en/places.yaml', '  unknown-phone:\n    what: Somebody who knows the law.\n', ''),
    ],
    'a missing text field': [replaceIn('ar/contacts.yaml', '    when: لا تستطيع النوم.\n', '')],
    'a missing text field in the source language': [
      replaceIn('en/contacts.yaml', '    when: You can’t sleep.\n', ''),
    ],
    'a missing card': [replaceIn('ar/cards.yaml', '  doctor: أحتاج إلى طبيب.\n', '')],
    'a superfluous card': [replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:')],
    'texts under a wrong name': [replaceIn('ar/places.yaml', '  unknown-phone:', '  unkown-phone:')],
    'a missing text of a right for a group': [
      replaceIn('en/entitlements.yaml', '    non-eu-no-permit: You need a permission first.\n', ''),
    ],
    'a text of a right for an unknown group': [
      replaceIn(
        'en/entitlements.yaml',
        'non-eu-no-permit: You need a permission first.',
        'non-eu-nopermit: You need a permission first.',
      ),
    ],
    'a number': [replaceIn('en/contacts.yaml', 'They send help.', 'They send help in 10 minutes.')],
    'a number in other digits': [
      replaceIn('ar/contacts.yaml', 'يرسلون المساعدة.', 'يرسلون المساعدة في ١٠ دقائق.'),
    ],
    'a different number than in the source language': [
      replaceIn('ar/places.yaml', '{{time-first}}', '{{time-max}}'),
    ],
    'a number that the source language does not have': [
      replaceIn('ar/places.yaml', 'مقهى في الظهر.', 'مقهى {{time-max}}.'),
    ],
  },
  'in questions': {
    'a choice that leads nowhere': [replaceIn(QUESTIONS, 'town: { to: town }', 'town: { to: twon }')],
    'a choice with two targets': [replaceIn(QUESTIONS, '{ group: eu }', '{ group: eu, to: town }')],
    'an unknown group': [replaceIn(QUESTIONS, '{ group: eu }', '{ group: eea }')],
    'an unknown official term': [replaceIn(QUESTIONS, 'word: afslag', 'word: afslagg')],
    'a question without a choice for "I don’t know"': [
      replaceIn(QUESTIONS, 'adult: { to: where }\n        unsure: { to: where }', 'adult: { to: where }'),
    ],
    'an unreachable answer': [
      replaceIn(QUESTIONS, 'letter: { to: days, word: afslag }', 'letter: { to: where, word: afslag }'),
    ],
    'an answer without a number': [
      replaceIn(QUESTIONS, '      call: [{ contact: night-line, note: talk }]\n', ''),
    ],
    'a number that is not the emergency number, without a note': [
      replaceIn(QUESTIONS, 'call: [{ contact: night-line, note: talk }]', 'call: [{ contact: night-line }]'),
    ],
    'a search answer that leads to a missing answer': [
      replaceIn('facts/answers.yaml', 'hotline: { page: now }', 'hotline: { page: bed, answer: twon }'),
    ],
    'a search answer with unknown numbers, and with one of another country': [
      replaceIn('facts/answers.yaml', 'call: [emergency]', 'call: [emergncy, unknown-phone, abroad-line]'),
    ],
    'an answer without a next step': [replaceIn(QUESTIONS, '      steps: [ask-day]\n', '')],
    'an answer without a page to read': [replaceIn(QUESTIONS, '      read: [time]\n', '')],
    'an answer whose numbers are closed at night': [
      replaceIn(
        QUESTIONS,
        'call: [{ contact: night-line, note: talk }]',
        'call: [{ contact: hotline, note: talk }]',
      ),
    ],
    'an unknown phone line, place and page': [
      replaceIn(
        QUESTIONS,
        'call: [{ contact: night-line, note: talk }]',
        'call: [{ contact: nigth-line, note: talk }]',
      ),
      replaceIn(QUESTIONS, 'place: unknown-phone', 'place: unknown-fone'),
      replaceIn(QUESTIONS, 'read: [now, words]', 'read: [now, word]'),
    ],
    'a withheld number': [
      replaceIn(
        QUESTIONS,
        '- { contact: emergency, note: talk }',
        '- { contact: rumoured-line, note: talk }',
      ),
    ],
    'an unknown phone line after the steps': [
      replaceIn(
        QUESTIONS,
        'others:\n        - { contact: night-line',
        'others:\n        - { contact: nigth-line',
      ),
    ],
    'an unused text of a number after the steps': [
      replaceIn(
        QUESTIONS,
        'others:\n        - { contact: night-line, note: talk }',
        'others:\n        - { contact: night-line, note: tlak }',
      ),
    ],
    'numbers that are all closed at night, before and after the steps': [
      replaceIn(
        QUESTIONS,
        'others:\n        - { contact: night-line, note: talk }',
        'others:\n        - { contact: hotline, note: talk }',
      ),
    ],
    'too many numbers': [
      replaceIn(
        QUESTIONS,
        '- { place: unknown-phone, note: house }',
        '- { place: unknown-phone, note: house }\n        - { contact: hotline, note: talk }\n        - { contact: emergency, note: talk }',
      ),
    ],
    'too many numbers before and after the steps together': [
      replaceIn(
        QUESTIONS,
        'others:\n        - { contact: night-line, note: talk }',
        'others:\n        - { contact: night-line, note: talk }\n        - { contact: hotline, note: talk }',
      ),
    ],
    'a slug that is taken': [
      replaceIn(QUESTIONS, '\nbed:', '\nnow:'),
      replaceIn(QUESTIONS, 'read: [places, bed]', 'read: [places]'),
      replaceIn(QUESTION_TEXTS, '  bed:', '  now:'),
      replaceIn('ar/questions.yaml', '  bed:', '  now:'),
    ],
    'a missing and an unused text': [replaceIn(QUESTION_TEXTS, '      call-first:', '      call-frist:')],
    'a typed number': [replaceIn(QUESTION_TEXTS, 'I am under {{age-adult}}', 'I am under 18')],
  },
  'in the site': {
    'a privacy audit without pages': [replaceIn('privacyAudit.yaml', 'pages: 12', 'pages: 0')],
    'a privacy audit with a finding': [
      replaceIn('privacyAudit.yaml', 'otherSites: 7', 'otherSites: 7\ncookies: 1'),
    ],
    'an unknown field in an optional group': [replaceIn('site.yaml', 'east: 16 }', 'east: 16, middle: 11 }')],
    'an outline that ends its attribute': [
      replaceIn('site.yaml', 'land: M5 5h40v30h-40z', `land: 'M5 5h40"><script>'`),
    ],
    'an outline with curves': [replaceIn('site.yaml', 'M5 5h40', 'M5 5q9 9 40 0')],
    'an outline that is too long': [replaceIn('site.yaml', 'M5 5h40', `M5 5${'h1'.repeat(600)}`)],
    'a city outside the map': [replaceIn('site.yaml', 'x: 45, y: 10', 'x: 51, y: 10')],
    'a city below the map': [replaceIn('site.yaml', 'x: 45, y: 10', 'x: 45, y: 41')],
    'a name on an unknown side': [replaceIn('site.yaml', 'side: below', 'side: bottom')],
    'a city of the map without a place': [replaceIn('site.yaml', '    Andenby:', '    Andeby:')],
    'a city of the map that is in no file': [replaceIn('site.yaml', '    Andenby:', '    Nowhere:')],
    'an exit link with a space': [
      replaceIn('site.yaml', 'https://weather.example/', 'https://weather.example/in copenhagen'),
    ],
    'an exit link without https': [replaceIn('site.yaml', 'https://weather.example/', 'weather.example')],
    'an exit link that is not normalized': [
      replaceIn('site.yaml', 'https://weather.example/', 'https://Weather.example'),
    ],
    'a site address with a port and a query': [
      replaceIn('site.yaml', 'https://fixture.example', 'https://fixture.example:8443/?a'),
    ],
    'an exit link to the site itself': [
      replaceIn('site.yaml', 'https://weather.example/', 'https://www.fixture.example/'),
    ],
    'an invalid onion address': [replaceIn('site.yaml', '.onion', '.example')],
    'an invalid security contact': [replaceIn('site.yaml', 'mailto:security@', 'security@')],
    'an invalid time zone': [replaceIn('site.yaml', 'Europe/Copenhagen', 'Copenhagen')],
    'an invalid country': [replaceIn('site.yaml', 'country: DK', 'country: Denmark')],
    'an invalid number of days': [replaceIn('site.yaml', 'place: 50', 'place: fifty')],
    'a missing number of days': [replaceIn('site.yaml', '  place: 50\n', '')],
    'a missing file': [dropFile('site.yaml')],
  },
  'in the folders': {
    'a wrong text direction': [replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr')],
    'a folder that is not named after a language': [renameFolder('ar', 'arabic')],
    'a tag that is not canonical': [renameFolder('ar', 'AR')],
    'a tag that clashes with a path of the site': [renameFolder('ar', 'go')],
    'an unknown tag': [renameFolder('ar', 'xx')],
    'a tag with an underscore': [renameFolder('ar', 'ar_EG')],
    'a missing file of facts': [dropFile('facts/groups.yaml')],
    'a missing file of a language': [dropFile('ar/groups.yaml')],
    'a missing file of the source language': [dropFile('en/ui.json')],
    'a place with a wrong file extension': [writeFile('facts/places/new-place.yml', 'name: A new place')],
    'a guide with a wrong file extension': [writeFile('ar/guides/phone.md', 'هاتفك.')],
    'a byte order mark': [replaceIn(PHONE_GUIDE, '---\ntitle', '\uFEFF---\ntitle')],
    'a place with an invalid file name': [
      (files) =>
        files.map((file) =>
          file.path === HOUSE ? { ...file, path: 'facts/places/Example House.yaml' } : file,
        ),
      replaceIn('en/guides/places.mdx', '<Place id="example-house" />', 'the house'),
      replaceIn('en/places.yaml', '  example-house:', '  "Example House":'),
      replaceIn('ar/places.yaml', '  example-house:', '  "Example House":'),
      replaceIn(QUESTIONS, 'place: example-house', 'place: overdue-cafe'),
    ],
  },
  'in recordings': {
    'a recording in an unsupported format': [writeFile('en/recordings/now.wav', '')],
    'a misspelt name of a guide': [writeFile('ar/recordings/rihgts.mp3', '')],
    'a guide that is not translated': [writeFile('ar/recordings/places.mp3', '')],
    'a recording without an entry': [writeFile('en/recordings/rights.mp3', '')],
    'recordings without a file of entries': [dropFile('ar/recordings.yaml')],
    'two recordings of one guide': [writeFile('en/recordings/time.mp3', '')],
    'an entry without a recording': [dropFile('en/recordings/time.opus')],
    'a later revision than that of the text': [replaceIn('ar/recordings.yaml', 'revision: 1', 'revision: 3')],
    'a number without quotation marks, which would lose its leading zeros': [
      replaceIn('ar/recordings.yaml', "'000'", '000'),
    ],
    'a date in the future': [replaceIn('ar/recordings.yaml', '2026-11-20', '2027-11-20')],
  },
  'in files and their names': {
    'a name of a guide that is taken': [writeGuide('cards')],
    'an invalid name of a guide': [writeGuide('My Page')],
    'a duplicate id of a place': [
      replaceIn('facts/places/winter-beds.yaml', getPlaceId('winter-beds'), getPlaceId('example-house')),
    ],
    'an id of a place that is a word': [replaceIn(HOUSE, getPlaceId('example-house'), 'home')],
    'a name that is too long': [writeFile(`en/${'a'.repeat(61)}.txt`, '')],
    'a name that leads outside the folder': [writeFile('en/../secret.txt', '')],
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
    'a bidirectional control character': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete \u202ethem.')],
    'an escaped bidirectional control character': [
      replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: "I need \\u202e a doctor."'),
    ],
    'a replacement character': [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete th\ufffdm.')],
    'a guide that is nested too deeply': [replaceIn(PHONE_GUIDE, SENTENCE, `${'> '.repeat(30)}Delete them.`)],
    'code that is nested too deeply': [replaceIn(PHONE_GUIDE, SENTENCE, `{${'['.repeat(9000)}`)],
    'facts that are nested too deeply': [
      replaceIn(HOUSE, 'people: all', `people: ${'['.repeat(9000)}${']'.repeat(9000)}`),
    ],
    'a name of `Object.prototype`': [replaceIn(HOUSE, 'people: all', 'people: all\n__proto__: { a: b }')],
    'a YAML tag': [replaceIn(HOUSE, 'people: all', 'people: !!str all')],
    'a table, a footnote and a checkbox': [
      replaceIn(PHONE_GUIDE, SENTENCE, 'Delete[^a]\n\n| a | b |\n| - | - |\n| c | d |\n\n- [ ] e\n\n[^a]: f'),
    ],
    'a reference to another string': [
      replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": "$t(nav.home)"'),
    ],
    'a country without known holidays': [replaceIn('site.yaml', 'country: DK', 'country: AQ')],
  },
  'in dates in the future': {
    'a fact stated tomorrow': [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-26')],
    'a fact stated next year': [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2027')],
    'a guide checked next month': [replaceIn(PHONE_GUIDE, 'checked: 2026-11-01', 'checked: 2026-12-01')],
    'a review in the future': [replaceIn('ar/reviewed.json', '"date": "2026-01-01"', '"date": "2027-01-01"')],
  },
  'in the sensitive words': {
    'a missing topic': [replaceIn('ar/sensitive.yaml', '  police: [شرطة]\n', '')],
    'an unknown topic': [
      replaceIn('ar/sensitive.yaml', '  police: [شرطة]', '  police: [شرطة]\n  polce: [شرطة]'),
    ],
    'an asterisk within a word': [replaceIn('en/sensitive.yaml', 'police: [police]', 'police: [po*lice]')],
    'a missing file': [dropFile('ar/sensitive.yaml')],
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
  it.each(Object.entries(cases))('%s', (what, changes) => {
    const reported = checkChanged(...changes);
    expect(quoteLines(reported, changes)).toMatchSnapshot();
    if (reported !== '') expectCalm(reported, 'content', what);
  });
});

describe('checkContent', () => {
  it('reports all issues at once, sorted by file and line', () => {
    const changes = [
      replaceIn('site.yaml', 'country: DK', 'country: Denmark'),
      replaceIn(HOUSE, 'people: all', 'people: everyone'),
      replaceIn(HOUSE, 'kind: meeting-place', 'kind: meetingplace'),
      replaceIn(PHONE_GUIDE, SENTENCE, 'Delete 30 of <b>them</b>.'),
      replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr'),
      replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:'),
      replaceIn('facts/contacts.yaml', 'hours: 24/7', 'hours: always'),
    ];
    expect(quoteLines(checkChanged(...changes), changes)).toMatchSnapshot();
  });
});

describe('checkContent reports nothing for', () => {
  it('the unchanged fixture', () => {
    expect(checkChanged()).toBe('');
  });

  it.each<readonly [string, Change]>([
    ['a fact stated today', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-25')],
    ['a fact stated this year', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026')],
    [
      'files with Windows line ends',
      (files) => files.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') })),
    ],
    ['a file created by the operating system', writeFile('en/guides/.DS_Store', '')],
    ['a date without quotation marks', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-20')],
    ['a year without quotation marks', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026')],
    [
      'texts for a withheld record',
      replaceIn('en/contacts.yaml', 'words:\n', 'words:\n  rumoured-line: { name: a, who: b, when: c }\n'),
    ],
    [
      'a stale translation without new references',
      replaceIn('ar/guides/time.mdx', 'يمكنك الحصول على <Fact id="time-first" />.', 'وقت.'),
    ],
    ['a guide that is not translated', dropFile('ar/guides/rights.mdx')],
    [
      'words to say that a translation does not have',
      replaceIn('ar/guides/now.mdx', '<Say word="police" />', 'شرطة'),
    ],
    [
      'a numbered list of steps',
      replaceIn(PHONE_GUIDE, SENTENCE, '<Steps>\n\n1. Delete them.\n2. Do it again.\n\n</Steps>'),
    ],
    [
      'a legal term in quotation marks',
      replaceIn(PHONE_GUIDE, SENTENCE, 'What the law calls the “example statute” is a rule.'),
    ],
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

  it('reports nothing, or issues with their location', () => {
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
