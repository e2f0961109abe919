import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLOWED } from '../../src/content/guideFile.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import {
  checkChanged,
  dropFile,
  fillLines,
  renameFolder,
  replaceIn,
  writeFile,
  type Change,
} from '../support/contentFixture.ts';
import { JARGON } from '../support/messages.ts';
import { getPlaceId } from '../support/placeIds.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const HOUSE = 'facts/places/example-house.yaml';
const CAFE = 'facts/places/overdue-cafe.yaml';
const HOURS = 'hours: Mo-Su 12:00-15:00; PH unknown';
const QUESTIONS = 'facts/questions.yaml';
const QUESTION_WORDS = 'en/questions.yaml';
const PHONE_GUIDE = 'en/guides/phone.mdx';
const SENTENCE = 'Delete them, one by one.';
/** Missing translations are not issues: they fall back to the source language, and `npm run translate` lists them. */
const SHOWN_IN_ENGLISH: readonly string[] = [];

/** A change to the fixture, and the complete report of the check. */
type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

const issues: Readonly<Record<string, readonly Case[]>> = {
  'in the fields of a record': [
    [
      'a missing field',
      [replaceIn(HOUSE, 'kind: meeting-place\n', '')],
      [
        'content/facts/places/example-house.yaml:«# Fresh,»  The field "kind" is missing.',
        '  Add a line: kind: meeting-place',
      ],
    ],
    [
      'a missing field between braces',
      [replaceIn(HOUSE, "{ date: '2026-11-20', by: house }", "{ date: '2026-11-20' }")],
      [
        'content/facts/places/example-house.yaml:«assured:»  The field "by" is missing.',
        '  Add to this line: by: office',
      ],
    ],
    [
      'an unknown field with a similar name',
      [replaceIn(HOUSE, 'address:', 'adress:')],
      [
        'content/facts/places/example-house.yaml:«adress»  Unknown field "adress".',
        '  Did you mean "address"?',
      ],
    ],
    [
      'an unknown field',
      [replaceIn('facts/sources.yaml', 'kind: plan', 'kind: plan\n  author: Example Government')],
      [
        'content/facts/sources.yaml:«author»  Unknown field "author".',
        '  The fields are: name, lang, editionOf, publisher, kind, url, date, undated',
      ],
    ],
    [
      'a comma in a text between braces',
      [replaceIn('en/glossary.yaml', 'use: hotline', 'use: hotline, note: In a title, the slug.')],
      [
        'content/en/glossary.yaml:«the slug.»  Unknown field "the slug.".',
        '  If it belongs to the text before the comma, put all of it in quotation marks: "…"',
      ],
    ],
    [
      'a value that is not allowed',
      [replaceIn(HOUSE, 'people: all', 'people: everyone')],
      [
        `content/facts/places/example-house.yaml:«everyone»  "people" can't be "everyone".`,
        '  Write one of: women, men, all, unknown',
      ],
    ],
    [
      'a value that is similar to an allowed one',
      [replaceIn(HOUSE, 'kind: meeting-place', 'kind: meetingplace')],
      [
        `content/facts/places/example-house.yaml:«meetingplace»  "kind" can't be "meetingplace".`,
        '  Did you mean "meeting-place"? Write one of: meeting-place, night-cafe, clinic, counselling, legal-aid, shelter, union, outreach',
      ],
    ],
    [
      'a list element that is not allowed',
      [replaceIn(HOUSE, '[talk, social,', '[talk, socal,')],
      [
        `content/facts/places/example-house.yaml:«socal»  The list "services" can't contain "socal".`,
        '  Did you mean "social"? Write one of: talk, social, legal, health, food, rest, sleep, accompany, work',
      ],
    ],
    [
      '"yes" for a boolean',
      [replaceIn('facts/places/secret-shelter.yaml', 'confidential: true', 'confidential: yes')],
      [
        `content/facts/places/secret-shelter.yaml:«yes»  "confidential" can't be "yes".`,
        '  Write: confidential: true',
      ],
    ],
    [
      '"yes" for a boolean that may be unknown',
      [replaceIn('facts/places/by-appointment.yaml', 'appointment: true', 'appointment: yes')],
      [
        `content/facts/places/by-appointment.yaml:«yes»  "appointment" can't be "yes".`,
        '  Write: appointment: true',
      ],
    ],
    [
      'text instead of a list',
      [replaceIn(HOUSE, 'services: [talk, social, legal, food, rest]', 'services: talk')],
      [
        'content/facts/places/example-house.yaml:«talk»  "services" must be a list of services, not "talk".',
        '  Write it like this: services: [legal, social]',
      ],
    ],
    [
      'the name of a language instead of its tag',
      [replaceIn(HOUSE, '[da, en, ar]', '[Danish, en]')],
      [
        `content/facts/places/example-house.yaml:«Danish»  The list "languages" can't contain "Danish".`,
        '  Write it like this: languages: [sv, en]',
      ],
    ],
    [
      'an empty value',
      [replaceIn(HOUSE, 'people: all', 'people:')],
      [
        'content/facts/places/example-house.yaml:«people»  "people" is empty.',
        '  Write it like this: people: unknown',
      ],
    ],
    [
      'an empty list',
      [replaceIn(PHONE_GUIDE, 'words: [he reads my phone, history]', 'words: []')],
      [
        'content/en/guides/phone.mdx:«words»  The list "words" is empty.',
        '  Write it like this: words: [papers, boss]',
      ],
    ],
    [
      'a word instead of a number',
      [replaceIn('facts/numbers.yaml', 'value: 30', 'value: thirty')],
      [
        'content/facts/numbers.yaml:«thirty»  "value" must be a number, not "thirty".',
        '  Write it like this: value: 30',
      ],
    ],
    [
      'a year instead of text',
      [replaceIn('facts/sources.yaml', 'name: Example Plan', 'name: 2007')],
      [
        'content/facts/sources.yaml:«name: 2007»  "2007" in "name" must be in quotation marks.',
        '  Write: name: "2007"',
      ],
    ],
    [
      'a group of fields instead of text',
      [replaceIn('en/places.yaml', 'what: A café at noon.', 'what: { a: b }')],
      [
        'content/en/places.yaml:«what: {»  "what" must be text, not a group of fields.',
        '  Write it like this: what: Words for the reader',
      ],
    ],
    [
      'an empty file',
      [writeFile('facts/places/new.yaml', '')],
      [
        'content/facts/places/new.yaml:1  This file is empty.',
        '  Write its fields, one per line: name, id, organisation, kind, hours, appointment, people, papers, ages, services, languages, interpreter, cost, anonymous, stepFree, source, assured, confidence',
      ],
    ],
    [
      'a file without fields',
      [writeFile('facts/places/new.yaml', 'A new place.')],
      [
        'content/facts/places/new.yaml:«A new»  This file has no fields.',
        '  Write its fields, one per line: name, id, organisation, kind, hours, appointment, people, papers, ages, services, languages, interpreter, cost, anonymous, stepFree, source, assured, confidence',
      ],
    ],
    [
      'a record without fields',
      [replaceIn('facts/sources.yaml', 'example-plan:\n', 'new-source:\nexample-plan:\n')],
      [
        'content/facts/sources.yaml:«new-source»  "new-source" is empty.',
        '  Write its fields, one per line: name, lang, publisher, kind',
      ],
    ],
    [
      'an empty file of records',
      [writeFile('facts/contacts.yaml', '')],
      [
        'content/facts/contacts.yaml:1  This file is empty.',
        '  Write each record as a short name with a colon, and its fields on the lines below it.',
      ],
    ],
    [
      'a file of records without records',
      [writeFile('facts/contacts.yaml', '- emergency')],
      [
        'content/facts/contacts.yaml:«- emergency»  This file does not contain records.',
        '  Write each record as a short name with a colon, and its fields on the lines below it.',
      ],
    ],
    [
      'an invalid short name',
      [
        replaceIn('facts/sources.yaml', 'example-bill:', 'Example Bill:'),
        replaceIn('facts/numbers.yaml', '[example-law, example-bill]', 'example-law'),
        replaceIn('facts/entitlements.yaml', '[example-law, example-bill]', 'example-law'),
        replaceIn('en/guides/eu.mdx', '[example-law, example-bill]', '[example-law]'),
      ],
      [
        `content/facts/sources.yaml:«Example Bill:»  "Example Bill" is not a valid short name.`,
        '  Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
      ],
    ],
    [
      'an invalid short name of a text',
      [
        replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'The doctor: I need a doctor.'),
        dropFile('ar/cards.yaml'),
      ],
      [
        'content/ar/cards.yaml  This file is missing.',
        '  Copy the file of the same name from another language into this folder and translate it.',
        `content/en/cards.yaml:«The doctor»  "The doctor" is not a valid short name.`,
        '  Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
      ],
    ],
    [
      'an address of a confidential place',
      [
        replaceIn(
          'facts/places/secret-shelter.yaml',
          'confidential: true',
          'confidential: true\naddress: Eksempelvej 9',
        ),
      ],
      [
        'content/facts/places/secret-shelter.yaml:«address:»  This place is confidential, but its address is given here.',
        '  Delete the line "address". A secret address must not be written down anywhere.',
      ],
    ],
    [
      'the location of a confidential place',
      [
        replaceIn(
          'facts/places/secret-shelter.yaml',
          'confidential: true',
          'confidential: true\ncoordinates: { lat: 55.5, lon: 11.5 }\nstation: Eksempelby St.',
        ),
      ],
      [
        'content/facts/places/secret-shelter.yaml:«coordinates:»  This place is confidential, but its coordinates are given here.',
        '  Delete the line "coordinates". A secret address must not be written down anywhere.',
        'content/facts/places/secret-shelter.yaml:«station:»  This place is confidential, but its nearest station is given here.',
        '  Delete the line "station". A secret address must not be written down anywhere.',
      ],
    ],
    [
      'degrees out of range',
      [replaceIn(HOUSE, 'lat: 55.5', 'lat: 155.5')],
      [
        'content/facts/places/example-house.yaml:«155.5»  "lat" must be degrees from -90 to 90, not "155.5".',
        '  Write it like this: lat: 55.67594',
      ],
    ],
    [
      'coordinates without a longitude',
      [replaceIn(HOUSE, '{ lat: 55.5, lon: 11.5 }', '{ lat: 55.5 }')],
      [
        'content/facts/places/example-house.yaml:«coordinates:»  The field "lon" is missing.',
        '  Add to this line: lon: 12.56553',
      ],
    ],
    [
      'swapped coordinates',
      [replaceIn(HOUSE, '{ lat: 55.5, lon: 11.5 }', '{ lat: 11.5, lon: 55.5 }')],
      [
        'content/facts/places/example-house.yaml:«coordinates:»  The coordinates of Eksempelhuset, 11.5 north and 55.5 east, are outside the area of the site.',
        '  Write the degrees north first: { lat: 55.5, lon: 11.5 }',
      ],
    ],
    [
      'coordinates outside the area',
      [replaceIn(HOUSE, 'lat: 55.5', 'lat: 45.5')],
      [
        'content/facts/places/example-house.yaml:«coordinates:»  The coordinates of Eksempelhuset, 45.5 north and 11.5 east, are outside the area of the site.',
        '  Check them on a map. The area is 54 to 58 north and 7 to 16 east.',
      ],
    ],
    [
      'a validity that ends before it starts',
      [replaceIn('facts/places/winter-beds.yaml', "validTo: '2027-01-10'", "validTo: '2026-01-10'")],
      [
        'content/facts/places/winter-beds.yaml:«validTo:»  The record is valid until 2026-01-10, but only from 2026-12-01.',
        '  Correct one of the two.',
      ],
    ],
    [
      'an unknown reason of a closure',
      [replaceIn('facts/places/closed-clinic.yaml', 'reason: repair', 'reason: repairs')],
      [
        `content/facts/places/closed-clinic.yaml:«repairs»  "reason" can't be "repairs".`,
        '  Did you mean "repair"? Write one of: holiday, staff, repair, other',
      ],
    ],
    [
      'a published record with low confidence',
      [replaceIn('facts/places/rumoured-place.yaml', 'publish: false\n', '')],
      [
        'content/facts/places/rumoured-place.yaml:«confidence: low»  A record with "confidence: low" can’t be published.',
        '  Add a line: publish: false',
      ],
    ],
    [
      'an invalid contact for partners',
      [replaceIn('site.yaml', 'hotline: hotline', 'hotline: hotline\ncontact: write to us')],
      [
        'content/site.yaml:«write to us»  "contact" must be a web address that starts with https://, or an e-mail address, not "write to us".',
        '  Write it like this: contact: https://example.org/write-to-us',
      ],
    ],
    [
      'a country in two groups',
      [replaceIn('facts/groups.yaml', 'home: [DK]', 'home: [DK, RO]')],
      [
        'content/facts/groups.yaml:«home»  The country "RO" is in both "eu" and "home".',
        '  Keep it in one of them.',
      ],
    ],
    [
      'an invalid web address',
      [replaceIn('facts/organisations.yaml', 'url: https://house.example/', 'url: house.example')],
      [
        'content/facts/organisations.yaml:«house.example»  "url" must be a web address, not "house.example".',
        '  Write it like this: url: https://example.org/',
      ],
    ],
  ],
  'in posts': [
    [
      'a post that is too long with placeholders filled in',
      [replaceIn('en/posts.yaml', 'What a phone remembers: {{', `${'What a phone remembers. '.repeat(6)}{{`)],
      [
        'content/en/posts.yaml:«short: "What»  This post has 177 characters with its address and numbers filled in.',
        '  "short" may have at most 160. Shorten it by 17.',
      ],
    ],
    [
      'a post that is too long because of direction marks',
      [replaceIn('ar/posts.yaml', 'القراءة هنا: {{address}} لك', `${'ب'.repeat(425)} {{address}} لك`)],
      [
        'content/ar/posts.yaml:«short: "القراءة هنا: {{address}}"\n    long:»  This post has 510 characters with its address and numbers filled in.',
        '  "long" may have at most 500. Shorten it by 10.',
      ],
    ],
    [
      'a post without a link',
      [
        replaceIn('en/posts.yaml', 'What a phone remembers: {{address}}', 'What a phone remembers.'),
        replaceIn('ar/posts.yaml', 'ما يتذكره الهاتف: {{address}}', 'ما يتذكره الهاتف.'),
      ],
      [
        'content/ar/posts.yaml:«short: "ما»  This post has no link to its page.',
        '  Add {{address}} where the address of the page belongs.',
        'content/en/posts.yaml:«short: "What»  This post has no link to its page.',
        '  Add {{address}} where the address of the page belongs.',
      ],
    ],
    [
      'a sensitive word in a post, of its language and of the source language',
      [
        replaceIn('en/posts.yaml', 'What a phone remembers: {{', 'What the police remember: {{'),
        replaceIn('ar/posts.yaml', 'ما يتذكره الهاتف: {{', 'Victims: {{'),
      ],
      [
        'content/ar/posts.yaml:«short: "Victims:»  This post reveals what the site is about: "victim*".',
        "  Rephrase it. The sensitive words are listed in each language's sensitive.yaml.",
        'content/en/posts.yaml:«police»  This post reveals what the site is about: "police".',
        "  Rephrase it. The sensitive words are listed in each language's sensitive.yaml.",
      ],
    ],
    [
      'a post for a guide that does not exist',
      [
        replaceIn('en/posts.yaml', '  phone:', '  phones:'),
        replaceIn('ar/posts.yaml', '  phone:', '  phones:'),
      ],
      [
        'content/en/posts.yaml:«phones»  The guide "phones" does not exist.',
        '  Did you mean "phone"? Name a post after its guide, or "start" for the start page.',
      ],
    ],
    [
      'a post that is missing in the source language',
      [
        replaceIn(
          'ar/posts.yaml',
          '  phone:',
          '  now: { short: "{{address}}", long: "{{address}}" }\n  phone:',
        ),
      ],
      [
        'content/ar/posts.yaml:«now»  Nothing is named "now", so this text is never shown.',
        '  Correct the name, or delete the text.',
      ],
    ],
    [
      'an unknown placeholder in a post',
      [replaceIn('en/posts.yaml', '{{hotline}}', '{{hotlin}}')],
      [
        `content/en/posts.yaml:«long: "Read»  {{hotlin}} can't be used here.`,
        '  Did you mean "hotline"? You can use: address, emergency, independent, hotline, time-first, time-max, code-size-least, code-distance, age-adult, report-within',
      ],
    ],
    [
      'a typed number in a post',
      [replaceIn('en/posts.yaml', '{{time-first}}', '30 days')],
      [
        'content/ar/posts.yaml:«long: "القراءة»  This text uses {{address}} and {{emergency}} and {{hotline}} and {{time-first}}, but the source text uses {{address}} and {{emergency}} and {{hotline}}.',
        '  Use exactly this: {{address}} and {{emergency}} and {{hotline}}',
        'content/en/posts.yaml:«long: "Read»  This text contains a number: "30"',
        '  Numbers belong in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
    [
      'a post without its long version',
      [
        replaceIn(
          'en/posts.yaml',
          '    long: "What a phone remembers, and what you can do: {{address}}"\n',
          '',
        ),
      ],
      [
        'content/en/posts.yaml:«phone:»  The field "long" is missing.',
        '  Add a line: long: Words for the reader',
      ],
    ],
  ],
  'in references to records': [
    [
      'a source of a place',
      [replaceIn(HOUSE, 'source: example-page', 'source: exmple-page')],
      [
        'content/facts/places/example-house.yaml:«exmple-page»  The source "exmple-page" does not exist.',
        '  Did you mean "example-page"? Add "exmple-page" to content/facts/sources.yaml with its name, language, publisher and kind, or use one that is already there.',
      ],
    ],
    [
      'an edition of an unknown source',
      [replaceIn('facts/sources.yaml', 'kind: plan', 'kind: plan\n  editionOf: exmple-page')],
      [
        'content/facts/sources.yaml:«exmple-page»  The source "exmple-page" does not exist.',
        '  Did you mean "example-page"? Add "exmple-page" to content/facts/sources.yaml with its name, language, publisher and kind, or use one that is already there.',
      ],
    ],
    [
      'no suggestion if only the year differs',
      [
        replaceIn(HOUSE, 'source: example-page', 'source: plan-2022'),
        replaceIn(
          'facts/sources.yaml',
          'example-plan:\n',
          'plan-2026: { name: Plan, lang: en, publisher: House, kind: plan }\nexample-plan:\n',
        ),
      ],
      [
        'content/facts/places/example-house.yaml:«plan-2022»  The source "plan-2022" does not exist.',
        '  Add "plan-2022" to content/facts/sources.yaml with its name, language, publisher and kind, or use one that is already there.',
      ],
    ],
    [
      'a source in a list',
      [replaceIn('facts/numbers.yaml', '[example-law, example-bill]', '[example-law, the-bill-of-then]')],
      [
        'content/facts/numbers.yaml:«the-bill-of-then»  The source "the-bill-of-then" does not exist.',
        '  Add "the-bill-of-then" to content/facts/sources.yaml with its name, language, publisher and kind, or use one that is already there.',
      ],
    ],
    [
      'a number that the code needs',
      [replaceIn('facts/numbers.yaml', 'code-distance:', 'code-far:')],
      [
        'content/facts/numbers.yaml  There is no number "code-distance", but a page of the site shows it.',
        '  Add it under "code-distance:" with its value, its source and the day on which it was stated.',
      ],
    ],
    [
      'a source of a guide',
      [replaceIn(PHONE_GUIDE, 'sources: [example-press]', 'sources: [newspaper]')],
      [
        'content/en/guides/phone.mdx:«newspaper»  The source "newspaper" does not exist.',
        '  Add "newspaper" to content/facts/sources.yaml with its name, language, publisher and kind, or use one that is already there.',
      ],
    ],
    [
      'a source of the groups',
      [replaceIn('facts/groups.yaml', 'source: example-law', 'source: nobody')],
      [
        'content/facts/groups.yaml:«nobody»  The source "nobody" does not exist.',
        '  Add "nobody" to content/facts/sources.yaml with its name, language, publisher and kind, or use one that is already there.',
      ],
    ],
    [
      'an organisation',
      [replaceIn(HOUSE, 'organisation: house', 'organisation: nobody')],
      [
        'content/facts/places/example-house.yaml:«nobody»  The organisation "nobody" does not exist.',
        '  Add "nobody" to content/facts/organisations.yaml, or use one that is already there.',
      ],
    ],
    [
      'a state-run line as the independent one',
      [replaceIn('site.yaml', 'independent: night-line', 'independent: office-line')],
      [
        'content/site.yaml:«independent»  The phone line "office-line" is run by the state.',
        '  Use one that is not run by the state: hotline, night-line',
      ],
    ],
    [
      'a state-run hotline without an independent line',
      [
        replaceIn('site.yaml', 'independent: night-line\n', ''),
        replaceIn('site.yaml', 'hotline: hotline', 'hotline: office-line'),
      ],
      [
        'content/site.yaml:«hotline»  The phone line "office-line" is run by the state, and no independent line is shown with it.',
        '  Add a line: independent: hotline',
      ],
    ],
    [
      'a line without a number or a way to write',
      [replaceIn('facts/contacts.yaml', "  number: '000 001'\n", '')],
      [
        'content/facts/contacts.yaml:«night-line:»  This line has neither a number nor a way to write.',
        '  Add a line: number: "…"',
      ],
    ],
    [
      'a help line without a number',
      [
        replaceIn(
          'facts/contacts.yaml',
          "  number: '000 001'\n",
          '  write: [{ kind: chat, source: example-page }]\n',
        ),
      ],
      [
        'content/site.yaml:«independent»  The phone line "night-line" has no number.',
        '  Use a line that can be called.',
      ],
    ],
    [
      'a chat with a phone number',
      [
        replaceIn(
          'facts/contacts.yaml',
          "  number: '000 001'\n",
          "  number: '000 001'\n  write: [{ kind: chat, number: '0003', source: example-page }]\n",
        ),
      ],
      [`content/facts/contacts.yaml:«'0003'»  "chat" can’t have "number".`, '  Write its address in "url".'],
    ],
    [
      'phone hours without a number',
      [
        replaceIn(CAFE, HOURS, `${HOURS}\nphoneHours: Mo-Fr 09:00-10:00; PH off`),
        replaceIn(CAFE, 'phone: +45 00 00 00 02\n', ''),
      ],
      [
        'content/facts/places/overdue-cafe.yaml:«phoneHours»  "phoneHours" is set, but "phone" is missing.',
        '  Add the number: phone: "…". Or delete the line "phoneHours".',
      ],
    ],
    [
      'a number in a guide',
      [replaceIn('en/guides/about.mdx', 'report-within', 'report-witin')],
      [
        'content/en/guides/about.mdx:«report-witin»  <Fact id="report-witin" /> refers to a number that does not exist or is not published.',
        '  Did you mean "report-within"? Use one of: age-adult, code-distance, code-size-least, report-within, time-first, time-max',
      ],
    ],
    [
      'a withheld number',
      [replaceIn('en/guides/about.mdx', 'report-within', 'rumoured-weeks')],
      [
        'content/en/guides/about.mdx:«rumoured-weeks»  <Fact id="rumoured-weeks" /> refers to a number that does not exist or is not published.',
        '  Use one of: age-adult, code-distance, code-size-least, report-within, time-first, time-max',
      ],
    ],
    [
      'a number in a text',
      [replaceIn('en/places.yaml', '{{time-first}}', '{{time-frist}}')],
      [
        `content/en/places.yaml:«what: A house where you can sleep.»  {{time-frist}} can't be used here.`,
        '  Did you mean "time-first"? You can use: time-first, time-max, code-size-least, code-distance, age-adult, report-within',
      ],
    ],
    [
      'a withheld number in a text',
      [replaceIn('en/places.yaml', '{{time-first}}', '{{rumoured-weeks}}')],
      [
        `content/en/places.yaml:«what: A house where you can sleep.»  {{rumoured-weeks}} can't be used here.`,
        '  You can use: time-first, time-max, code-size-least, code-distance, age-adult, report-within',
      ],
    ],
    [
      'a phone line in a guide',
      [replaceIn('en/guides/time.mdx', 'office-line', 'ofice-line')],
      [
        'content/en/guides/time.mdx:«ofice-line»  <Call to="ofice-line" /> refers to a phone line that does not exist or is not published.',
        '  Did you mean "office-line"? Use one of: abroad-line, by-appointment, closed-clinic, emergency, example-house, hotline, night-line, office-line, overdue-cafe, secret-shelter, unknown-hours, winter-beds',
      ],
    ],
    [
      'a withheld phone line',
      [replaceIn('en/guides/time.mdx', 'office-line', 'rumoured-line')],
      [
        'content/en/guides/time.mdx:«rumoured-line»  <Call to="rumoured-line" /> refers to a phone line that does not exist or is not published.',
        '  Use one of: abroad-line, by-appointment, closed-clinic, emergency, example-house, hotline, night-line, office-line, overdue-cafe, secret-shelter, unknown-hours, winter-beds',
      ],
    ],
    [
      'a note on an unknown string',
      [writeFile('en/uiNotes.yaml', 'leave.link: On a button.\nleave.lnk: On a button.\n')],
      [
        'content/en/uiNotes.yaml:2  The note "leave.lnk" does not match any string of the interface.',
        '  Did you mean "leave.link"? Write a key from ui.json, or the start of one up to a dot.',
      ],
    ],
    [
      'unknown callers of lines',
      ['en', 'ar'].map((tag) => replaceIn(`${tag}/guides/now.mdx`, 'for="abroad"', 'for="abraod"')),
      [
        'content/ar/guides/now.mdx:«for="abraod"»  <Lines for="abraod" /> refers to unknown callers.',
        '  Did you mean "abroad"? Use one of: abroad, inside',
        'content/en/guides/now.mdx:«for="abraod"»  <Lines for="abraod" /> refers to unknown callers.',
        '  Did you mean "abroad"? Use one of: abroad, inside',
      ],
    ],
    [
      'a place in a guide',
      [replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="house"')],
      [
        'content/en/guides/places.mdx:«house»  <Place id="house" /> refers to a place that does not exist or is not published.',
        '  Use one of: by-appointment, closed-clinic, example-house, overdue-cafe, secret-shelter, unknown-hours, unknown-phone, winter-beds',
      ],
    ],
    [
      'a withheld place',
      [replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="rumoured-place"')],
      [
        'content/en/guides/places.mdx:«rumoured-place»  <Place id="rumoured-place" /> refers to a place that does not exist or is not published.',
        '  Use one of: by-appointment, closed-clinic, example-house, overdue-cafe, secret-shelter, unknown-hours, unknown-phone, winter-beds',
      ],
    ],
    [
      'a guide of a right',
      [replaceIn('facts/entitlements.yaml', 'page: time', 'page: tme')],
      [
        'content/facts/entitlements.yaml:«tme»  The guide "tme" does not exist.',
        '  Did you mean "time"? Use one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time',
      ],
    ],
    [
      'a guide of a group',
      [replaceIn('facts/groups.yaml', 'eu: { page: eu }', 'eu: { page: europe }')],
      [
        'content/facts/groups.yaml:«europe»  The guide "europe" does not exist.',
        '  Use one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time',
      ],
    ],
    [
      'a group of a right',
      [
        replaceIn(
          'facts/entitlements.yaml',
          '{ eu: yes, non-eu-permit: unknown, non-eu-no-permit: no }',
          '{ eu: yes, non-eu: unknown, non-eu-no-permit: no }',
        ),
      ],
      [
        'content/facts/entitlements.yaml:«answers: { eu: yes, non-eu:»  The group "non-eu" does not exist.',
        '  The groups are: eu, non-eu-permit, non-eu-no-permit',
        'content/facts/entitlements.yaml:«answers: { eu: yes, non-eu:»  The right "work" has no answer for the group "non-eu-permit".',
        '  Add to its answers: non-eu-permit: yes, no, depends or unknown',
      ],
    ],
    [
      'the hotline of the site',
      [replaceIn('site.yaml', 'hotline: hotline', 'hotline: rumoured-line')],
      [
        'content/site.yaml:«rumoured-line»  The phone line "rumoured-line" does not exist or is not published.',
        '  Use a line from content/facts/contacts.yaml: emergency, hotline, night-line, office-line, abroad-line',
      ],
    ],
    [
      'the language of the country',
      [replaceIn('site.yaml', 'countryLanguage: en', 'countryLanguage: da')],
      [
        'content/site.yaml:«countryLanguage:»  There is no folder for the language "da".',
        '  Use one of: ar, en',
      ],
    ],
    [
      'the source language',
      [replaceIn('site.yaml', 'sourceLanguage: en', 'sourceLanguage: fr')],
      [
        'content/site.yaml:«sourceLanguage:»  There is no folder for the language "fr".',
        '  Use one of: ar, en',
      ],
    ],
  ],
  'in hours, dates and numbers': [
    [
      'unreadable hours',
      [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10-16 Uhr')],
      [
        `content/facts/places/overdue-cafe.yaml:«Tu-Fr 10-16 Uhr»  The opening hours "Tu-Fr 10-16 Uhr" of Overskredet Café can't be read at "Uhr" (character 13).`,
        '  Write them like this: Tu-Fr 10:00-16:00; PH off',
      ],
    ],
    [
      'hours of a phone line',
      [replaceIn('facts/contacts.yaml', 'hours: 24/7', 'hours: always')],
      [
        `content/facts/contacts.yaml:«always»  The opening hours "always" of night-line can't be read at "always" (character 1).`,
        '  Write them like this: Tu-Fr 10:00-16:00; PH off. The weekdays are Mo Tu We Th Fr Sa Su, holidays are PH',
      ],
    ],
    [
      'hours without holidays',
      [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10:00-16:00')],
      [
        `content/facts/places/overdue-cafe.yaml:«Tu-Fr 10:00-16:00»  The opening hours "Tu-Fr 10:00-16:00" of Overskredet Café don't say what happens on public holidays.`,
        '  Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if nobody knows.',
      ],
    ],
    [
      'hours in the wrong order',
      [replaceIn(CAFE, HOURS, 'hours: PH off; Tu-Fr 10:00-16:00')],
      [
        'content/facts/places/overdue-cafe.yaml:«Tu-Fr 10:00-16:00»  In the opening hours of Overskredet Café, "Tu-Fr 10:00-16:00" overrides "PH off".',
        '  Write holidays, months and single days last: Tu-Fr 10:00-16:00; PH off',
      ],
    ],
    [
      'hours without an end',
      [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10:00+; PH off')],
      [
        `content/facts/places/overdue-cafe.yaml:«Tu-Fr 10:00+»  The opening hours "Tu-Fr 10:00+" of Overskredet Café don't say when it opens and closes.`,
        '  Write them like this: Tu-Fr 10:00-16:00; PH off, or "unknown" for all of it',
      ],
    ],
    [
      'empty hours',
      [replaceIn(CAFE, HOURS, 'hours: " "')],
      [
        'content/facts/places/overdue-cafe.yaml:«hours:»  The opening hours of Overskredet Café are empty.',
        '  Write them like this: Tu-Fr 10:00-16:00; PH off, or "unknown" if nobody knows',
      ],
    ],
    [
      'hours of an exception',
      [replaceIn(HOUSE, "'12:00-14:00'", "'12-14 Uhr'")],
      [
        'content/facts/places/example-house.yaml:«12-14 Uhr»  "hours" must be hours, "off" or "unknown", not "12-14 Uhr".',
        '  Write it like this: hours: "10:00-14:00"',
      ],
    ],
    [
      'an exception that ends before it starts',
      [replaceIn(HOUSE, "to: '2026-12-02'", "to: '2026-11-02'")],
      [
        "content/facts/places/example-house.yaml:«- { from: '2026-12-01',»  The last day, 2026-11-02, comes before the first, 2026-12-01.",
        '  Correct one of the two.',
      ],
    ],
    [
      'a closure that ends before it starts',
      [replaceIn('facts/places/closed-clinic.yaml', "to: '2026-11-29'", "to: '2026-11-19'")],
      [
        'content/facts/places/closed-clinic.yaml:«2026-11-19»  The last day, 2026-11-19, comes before the first, 2026-11-23.',
        '  Correct one of the two.',
      ],
    ],
    [
      'a date in another format',
      [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 20.11.2026')],
      [
        'content/facts/places/example-house.yaml:«20.11.2026»  "date" must be a date, not "20.11.2026".',
        '  Write it like this: date: 2024-05-31',
      ],
    ],
    [
      'a day that does not exist',
      [replaceIn(HOUSE, "date: '2026-11-20'", "date: '2026-11-31'")],
      [
        'content/facts/places/example-house.yaml:«2026-11-31»  "date" must be a date, not "2026-11-31".',
        '  Write it like this: date: 2024-05-31',
      ],
    ],
    [
      'a year instead of a day',
      [replaceIn(PHONE_GUIDE, 'checked: 2026-11-01', 'checked: 2026')],
      [
        'content/en/guides/phone.mdx:«2026»  "checked" must be a full date, not "2026".',
        '  Write it like this: checked: 2024-05-31',
      ],
    ],
    [
      'an invalid day that is often closed',
      [replaceIn('site.yaml', "'05-01'", "'13-01'")],
      [
        `content/site.yaml:«13-01»  The list "oftenClosed" can't contain "13-01".`,
        '  Write it like this: oftenClosed: ["12-24", "12-31"]',
      ],
    ],
    [
      'text instead of a phone number',
      [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: call us')],
      [
        'content/facts/places/example-house.yaml:«call us»  "phone" must be a phone number, not "call us".',
        '  Write it like this: phone: "+00 00 00 00 00"',
      ],
    ],
    [
      'a phone number without a country code',
      [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: 00000001')],
      [
        'content/facts/places/example-house.yaml:«00000001»  "phone" must be a phone number, not "00000001".',
        '  Write it like this: phone: "+00 00 00 00 00"',
      ],
    ],
    [
      'a phone number in another format',
      [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: 22.33.44.55')],
      [
        'content/facts/places/example-house.yaml:«22.33.44.55»  "phone" must be a phone number, not "22.33.44.55".',
        '  Write: phone: +45 22 33 44 55',
      ],
    ],
    [
      'a phone number abroad in another format',
      [replaceIn('facts/contacts.yaml', 'number: +46 00 00 00 00', 'number: 08-123 456 78')],
      [
        'content/facts/contacts.yaml:«08-123 456 78»  "number" must be a phone number, not "08-123 456 78".',
        '  Write: number: +46 8 123 456 78',
      ],
    ],
    [
      'a short phone number without quotation marks',
      [replaceIn('facts/contacts.yaml', "number: '000'", 'number: 112')],
      [
        'content/facts/contacts.yaml:«112»  "112" in "number" must be in quotation marks.',
        '  Write: number: "112"',
      ],
    ],
  ],
  'in ui.json': [
    [
      'a missing string',
      [replaceIn('ar/ui.json', '  "nav.home": "الصفحة الرئيسية",\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a missing plural form',
      [replaceIn('ar/ui.json', '  "search.found_few": "وجدنا {{count}} صفحات",\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a missing plural form of the source language',
      [replaceIn('en/ui.json', '  "search.found_one": "{{count}} page found",\n', '')],
      [
        'content/en/ui.json:«"search.none":»  The text for "search.found_one" is missing. This language needs the forms: one, other.',
        '  Add below this line: "search.found_one": "…" (in the source language: "{{count}} pages found")',
      ],
    ],
    [
      'an unfinished string',
      [replaceIn('ar/ui.json', '"الصفحة الرئيسية"', '"…"')],
      [
        'content/ar/ui.json:«"nav.home":»  There is only "…" here.',
        '  Write the text, or delete it; then the source language is shown.',
      ],
    ],
    [
      'an unknown key',
      [replaceIn('ar/ui.json', '{\n', '{\n  "nav.cinema": "سينما",\n')],
      [
        'content/ar/ui.json:«nav.cinema»  Unknown key "nav.cinema".',
        '  Correct the key, or delete the line.',
      ],
    ],
    [
      'a misspelt key',
      [replaceIn('ar/ui.json', '"nav.home"', '"nav.hom"')],
      [
        'content/ar/ui.json:«nav.hom»  Unknown key "nav.hom".',
        '  Did you mean "nav.home"? Correct the key, or delete the line.',
      ],
    ],
    [
      'a wrong placeholder',
      [replaceIn('ar/ui.json', 'هذه النسخة: {{date}}.', 'هذه النسخة: {{day}}.')],
      [
        'content/ar/ui.json:«"foot.built":»  This text uses {{day}}, but the source text uses {{date}}.',
        '  Use exactly this: {{date}}',
      ],
    ],
    [
      'a missing placeholder',
      [replaceIn('ar/ui.json', 'هذه النسخة: {{date}}.', 'هذه النسخة.')],
      [
        'content/ar/ui.json:«"foot.built":»  This text uses no placeholder, but the source text uses {{date}}.',
        '  Use exactly this: {{date}}',
      ],
    ],
    [
      'a placeholder that the source does not have',
      [replaceIn('ar/ui.json', '"nav.search": "البحث"', '"nav.search": "البحث {{count}}"')],
      [
        'content/ar/ui.json:«"nav.search":»  This text uses {{count}}, but the source text uses none.',
        '  Write the text without it.',
      ],
    ],
    [
      'an empty string',
      [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": " "')],
      ['content/ar/ui.json:«nav.home»  The text for "nav.home" is empty.', '  Translate: "Start page"'],
    ],
    [
      'a number',
      [replaceIn('en/ui.json', '"Start page"', '"Start page 1"')],
      [
        'content/en/ui.json:«"nav.home":»  This text contains a number: "1"',
        '  Numbers come from content/facts. Write it without the number.',
      ],
    ],
    [
      'a number in other digits',
      [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": "الصفحة ١"')],
      [
        'content/ar/ui.json:«"nav.home":»  This text contains a number: "١"',
        '  Numbers come from content/facts. Write it without the number.',
      ],
    ],
    [
      'a value that is not text',
      [replaceIn('en/ui.json', '"Start page"', '{ "short": "Start" }')],
      [
        'content/en/ui.json:«nav.home»  "nav.home" must be text.',
        '  Write text in quotation marks: "nav.home": "…"',
      ],
    ],
    [
      'a duplicate key',
      [
        replaceIn(
          'en/ui.json',
          '  "nav.home": "Start page",\n',
          '  "nav.home": "Start page",\n  "nav.home": "Start",\n',
        ),
      ],
      [
        'content/en/ui.json:«"nav.home": "Start",»  "nav.home" is defined twice.',
        '  Delete one of the two lines.',
      ],
    ],
    [
      'a missing comma',
      [replaceIn('en/ui.json', '"Start page",', '"Start page"')],
      [
        `content/en/ui.json:«"nav.home":»  This line can't be read.`,
        '  Write every line as "key": "text", with a comma at the end of each one except the last.',
      ],
    ],
    [
      'a superfluous comma',
      [replaceIn('en/ui.json', 'You can read this page instead:"', 'You can read this page instead:",')],
      [
        `content/en/ui.json:«You can read this page instead:»  This line can't be read.`,
        '  Write every line as "key": "text", with a comma at the end of each one except the last.',
      ],
    ],
    [
      'quotation marks inside a text',
      [replaceIn('en/ui.json', '"Start page"', '"Start "page""')],
      [
        `content/en/ui.json:«"nav.home":»  This line can't be read.`,
        '  Write every line as "key": "text", with a comma at the end of each one except the last.',
      ],
    ],
    [
      'typographic quotation marks',
      [replaceIn('en/ui.json', '"nav.home":', '“nav.home”:')],
      [
        `content/en/ui.json:«“nav.home”:»  This line can't be read.`,
        '  Write every line as "key": "text", with a comma at the end of each one except the last.',
      ],
    ],
    [
      'a list',
      [writeFile('ar/ui.json', '["a"]')],
      [
        'content/ar/ui.json:«["a"]»  This file does not consist of keys and texts.',
        '  Start it with a line "{", end it with a line "}", and write lines like "key": "text" between them.',
      ],
    ],
  ],
  'in the syntax of a YAML file': [
    [
      'a missing closing quotation mark',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: "I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This quotation mark is never closed.',
        '  Add the closing one at the end of the text.',
      ],
    ],
    [
      'a second colon',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: I need: a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This line has a second colon.',
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a colon without a space',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor:I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This line has no colon followed by a space.',
        '  Write every line as a name, a colon, a space and a value: name: value',
      ],
    ],
    [
      'a line without a colon',
      [replaceIn(HOUSE, 'kind: meeting-place', 'kind meeting-place')],
      [
        'content/facts/places/example-house.yaml:«kind»  This line has no colon, or the line below it starts with the wrong number of spaces.',
        '  Write every line as a name, a colon, a space and a value. Lines that belong together start with the same number of spaces.',
      ],
    ],
    [
      'too many spaces',
      [replaceIn(HOUSE, 'kind: meeting-place', '  kind: meeting-place')],
      [
        'content/facts/places/example-house.yaml:«organisation:»  This line has no colon, or the line below it starts with the wrong number of spaces.',
        '  Write every line as a name, a colon, a space and a value. Lines that belong together start with the same number of spaces.',
      ],
    ],
    [
      'too few spaces',
      [replaceIn('en/cards.yaml', '  doctor: I need a doctor.', ' doctor: I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  The spaces at the start of this line do not match any line above it.',
        '  Start it with the same number of spaces as the lines that belong with it.',
      ],
    ],
    [
      'a tab',
      [replaceIn('en/cards.yaml', '  doctor: I need a doctor.', '\tdoctor: I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This line starts with a tab.',
        '  Start it with the same number of spaces as the lines that belong with it.',
      ],
    ],
    [
      'a missing closing bracket',
      [replaceIn(HOUSE, '[da, en, ar]', '[da, en, ar')],
      [
        'content/facts/places/example-house.yaml:«interpreter:»  A "[" or "{" above this line is never closed.',
        '  Add the missing "]" or "}".',
      ],
    ],
    [
      'text after a quotation',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '"I" need a doctor.')],
      [
        `content/en/cards.yaml:«need a doctor.»  This line can't be read from "need a doctor." on.`,
        '  Write every line as a name, a colon, a space and a value. Put text that contains a colon, quotation marks, brackets or "#" in quotation marks.',
      ],
    ],
    [
      'a text that starts with a placeholder',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '{{hotline}} is the number.')],
      [
        `content/en/cards.yaml:«doctor:»  Text can't start with "{{" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a placeholder alone',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '{{hotline}}')],
      [
        `content/en/cards.yaml:«doctor:»  Text can't start with "{{" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a text that starts with an asterisk',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '*I*')],
      [
        `content/en/cards.yaml:«doctor:»  Text can't start with "*" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a text that starts with an exclamation mark',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '!Doctor')],
      [
        `content/en/cards.yaml:«doctor:»  Text can't start with "!" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a text that starts with an ampersand',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '&I need a doctor.')],
      [
        `content/en/cards.yaml:«doctor:»  Text can't start with "&" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a text that starts with an at sign',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '@doctor')],
      [
        `content/en/cards.yaml:«doctor:»  Text can't start with "@" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a duplicate field',
      [replaceIn(HOUSE, 'kind: meeting-place', 'kind: meeting-place\nkind: clinic')],
      [
        'content/facts/places/example-house.yaml:«kind: clinic»  "kind" is defined twice.',
        '  Delete one of the two lines.',
      ],
    ],
    [
      'a document separator',
      [replaceIn(HOUSE, 'kind: meeting-place', '---\nkind: meeting-place')],
      [
        'content/facts/places/example-house.yaml:«---»  A "---" line splits this file in two.',
        '  Delete that line.',
      ],
    ],
    [
      'an unreadable file of facts, without errors in guides that refer to it',
      [replaceIn('facts/contacts.yaml', "number: '000'", "number: '000")],
      [
        'content/facts/contacts.yaml:«emergency:\n  number:»  This quotation mark is never closed.',
        '  Add the closing one at the end of the text.',
      ],
    ],
  ],
  'in a guide': [
    [
      'missing front matter',
      [replaceIn(PHONE_GUIDE, '---\ntitle', 'title')],
      [
        'content/en/guides/phone.mdx:«title:»  This guide has no front matter.',
        '  Start the file with a line "---", then title, summary and words, then a line "---".',
      ],
    ],
    [
      'front matter without an end',
      [replaceIn(PHONE_GUIDE, 'shows: []\n---', 'shows: []')],
      [
        'content/en/guides/phone.mdx:1  This guide has no front matter.',
        '  Start the file with a line "---", then title, summary and words, then a line "---".',
      ],
    ],
    [
      'unreadable front matter',
      [replaceIn(PHONE_GUIDE, 'title: Your phone', 'title: Your: phone')],
      [
        'content/en/guides/phone.mdx:«title:»  This line has a second colon.',
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a missing field of the front matter',
      [replaceIn(PHONE_GUIDE, 'group: life\n', '')],
      ['content/en/guides/phone.mdx:«title:»  The field "group" is missing.', '  Add a line: group: help'],
    ],
    [
      'an element that is never closed',
      [replaceIn('en/guides/now.mdx', '</Note>', '')],
      [
        'content/en/guides/now.mdx:«<Note»  <Note> is never closed.',
        '  Write </Note> after its text. If <Note> is alone on its line, leave an empty line after it and before </Note>.',
      ],
    ],
    [
      'an element without text that is never closed',
      [replaceIn('en/guides/now.mdx', '<Call to="emergency" />', '<Call to="emergency">')],
      [
        'content/en/guides/now.mdx:«Call <Call to="emergency">.»  <Call> is never closed.',
        '  Write it like this: <Call to="…" />',
      ],
    ],
    [
      'a closing tag without an opening one',
      [replaceIn('en/guides/now.mdx', '<Note>\n', '')],
      [
        'content/en/guides/now.mdx:«</Note>»  </Note> has no matching <Note>, or something before it is not closed.',
        '  Write <Note> before its text, and close everything inside it first.',
      ],
    ],
    [
      'typographic quotation marks in an element',
      [replaceIn('en/guides/now.mdx', 'to="emergency"', 'to=“emergency”')],
      [
        'content/en/guides/now.mdx:«Call <Call to=“emergency”»  This "<" does not start a known element.',
        `  Look for a missing quotation mark or "/>". ${ALLOWED}`,
      ],
    ],
    [
      'a comment',
      [replaceIn(PHONE_GUIDE, SENTENCE, '<!-- Delete them. -->')],
      [
        'content/en/guides/phone.mdx:«<!--»  This "<" does not start a known element.',
        `  Look for a missing quotation mark or "/>". ${ALLOWED}`,
      ],
    ],
    [
      'a brace that is never closed',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete { them.')],
      [
        'content/en/guides/phone.mdx:«Delete»  This "{" has no matching "}".',
        '  Write the text without braces.',
      ],
    ],
    [
      'an import',
      [replaceIn(PHONE_GUIDE, SENTENCE, "import Map from './Map.astro'")],
      [
        `content/en/guides/phone.mdx:«import»  A paragraph can't start with "import".`,
        '  Start it with another word. A guide can’t contain program code.',
      ],
    ],
    [
      'a paragraph that looks like program code',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'export your photos first.')],
      [
        `content/en/guides/phone.mdx:«export»  A paragraph can't start with "export".`,
        '  Start it with another word. A guide can’t contain program code.',
      ],
    ],
    [
      'an expression',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete {count} of them.')],
      [
        `content/en/guides/phone.mdx:«Delete»  A guide can't contain braces: {count}`,
        '  Write the text without braces.',
      ],
    ],
    [
      'an unknown element',
      [replaceIn('en/guides/about.mdx', '<Fact id', '<Facts id')],
      ['content/en/guides/about.mdx:«<Facts»  Unknown element <Facts>.', `  Did you mean "Fact"? ${ALLOWED}`],
    ],
    [
      'an HTML element',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete <b>them</b>.')],
      ['content/en/guides/phone.mdx:«<b»  Unknown element <b>.', `  ${ALLOWED}`],
    ],
    [
      'an HTML element that is never closed',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete<br>them.')],
      ['content/en/guides/phone.mdx:«<br»  Unknown element <br>.', `  ${ALLOWED}`],
    ],
    [
      'an unknown source',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Source id="example-plann" />')],
      [
        'content/en/guides/about.mdx:«<Source»  <Source id="example-plann" /> refers to a source that does not exist.',
        '  Did you mean "example-plan"? Use one of: example-bill, example-law, example-page, example-plan, example-press, example-report, example-undated',
      ],
    ],
    [
      'an organisation without an e-mail address',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Email to="office" />')],
      [
        'content/en/guides/about.mdx:«<Email»  <Email to="office" /> refers to an organisation without an e-mail address.',
        '  Use one of: house',
      ],
    ],
    [
      'an unknown group',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Group id="non-eu" />')],
      [
        'content/en/guides/about.mdx:«<Group»  <Group id="non-eu" /> refers to a group that does not exist.',
        '  Use one of: eu, non-eu-no-permit, non-eu-permit',
      ],
    ],
    [
      'an element without its attribute',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Fact />')],
      [
        'content/en/guides/about.mdx:«<Fact»  <Fact> must have id="…" and nothing else.',
        '  Write it like this: <Fact id="…" />',
      ],
    ],
    [
      'an element with a wrong attribute',
      [replaceIn('en/guides/about.mdx', '<Fact id=', '<Fact name=')],
      [
        'content/en/guides/about.mdx:«<Fact»  <Fact> must have id="…" and nothing else.',
        '  Write it like this: <Fact id="…" />',
      ],
    ],
    [
      'an element with a superfluous attribute',
      [replaceIn('en/guides/now.mdx', '<Note>', '<Note color="red">')],
      [
        'content/en/guides/now.mdx:«<Note»  <Note> must have nothing after its name.',
        '  Write it like this: <Note>…</Note>',
      ],
    ],
    [
      'an element with braces in an attribute',
      [replaceIn('en/guides/about.mdx', 'id="report-within"', 'id={number}')],
      [
        'content/en/guides/about.mdx:«<Fact»  <Fact> must have id="…" and nothing else.',
        '  Write it like this: <Fact id="…" />',
      ],
    ],
    [
      'a picture',
      [replaceIn(PHONE_GUIDE, SENTENCE, '![A phone](phone.png)')],
      [
        `content/en/guides/phone.mdx:«![A phone](phone.png)»  A guide can't contain pictures.`,
        '  Describe it in words.',
      ],
    ],
    [
      'a link to an unknown guide',
      [replaceIn('en/guides/eu.mdx', '(/compare/)', '(/compair/)')],
      [
        'content/en/guides/eu.mdx:«You can»  The link /compair/ does not lead to a guide.',
        '  Did you mean "compare"? Use one of: about, bed, compare, eu, non-eu, now, partners, phone, places, rights, time',
      ],
    ],
    [
      'a link with a language',
      [replaceIn('en/guides/eu.mdx', '(/compare/)', '(/en/compare/)')],
      [
        'content/en/guides/eu.mdx:«/en/compare/»  The link "/en/compare/" does not lead to a guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Name other sites as sources.',
      ],
    ],
    [
      'a link to another site',
      [replaceIn('en/guides/eu.mdx', '(/compare/)', '(https://www.example.com/)')],
      [
        'content/en/guides/eu.mdx:«https://www.example.com/»  The link "https://www.example.com/" does not lead to a guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Name other sites as sources.',
      ],
    ],
    [
      'a bare URL',
      [replaceIn('en/guides/eu.mdx', '[Compare it](/compare/)', 'https://www.example.com/')],
      [
        'content/en/guides/eu.mdx:«https://www.example.com/»  The link "https://www.example.com/" does not lead to a guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Name other sites as sources.',
      ],
    ],
    [
      'a reference link',
      [
        replaceIn(
          'en/guides/eu.mdx',
          '[Compare it](/compare/).',
          '[Compare it][1].\n\n[1]: https://www.example.com/',
        ),
      ],
      [
        'content/en/guides/eu.mdx:«https://www.example.com/»  The link "https://www.example.com/" does not lead to a guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Name other sites as sources.',
      ],
    ],
    [
      'a number on a later line of a paragraph',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete them,\nthe last 30 of them.')],
      [
        'content/en/guides/phone.mdx:«the last»  This text contains a number: "30"',
        '  Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a number in the digits of another script',
      [replaceIn('ar/guides/rights.mdx', 'ما فعلت شيئا خاطئا. إذا', 'ما فعلت ٣٠ شيئا خاطئا. إذا')],
      [
        'content/ar/guides/rights.mdx:«ما فعلت ٣٠»  This text contains a number: "٣٠"',
        '  Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a phone number',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Call 70 20 25 50.')],
      [
        'content/en/guides/phone.mdx:«70 20 25 50»  This text contains a number: "70 20 25 50"',
        '  Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a number in a link',
      [replaceIn('en/guides/eu.mdx', '[Compare it]', '[Compare 2]')],
      [
        'content/en/guides/eu.mdx:«You can»  This text contains a number: "2"',
        '  Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a number in a title',
      [replaceIn(PHONE_GUIDE, 'title: Your phone', 'title: Your 2 phones')],
      [
        'content/en/guides/phone.mdx:«title:»  This text contains a number: "2"',
        '  Write it without the number.',
      ],
    ],
    [
      'a number in a Danish word',
      [replaceIn('en/guides/time.mdx', 'word="eksempelfrist"', 'word="30 dage"')],
      [
        'content/en/guides/time.mdx:«You can get»  This text contains a number: "30"',
        '  Write it without the number.',
      ],
    ],
    [
      'a number in code',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete `30` of them.')],
      [
        'content/en/guides/phone.mdx:«Delete»  This text contains a number: "30"',
        '  Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a legal term',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'That is the example statute.')],
      [
        'content/en/guides/phone.mdx:«example statute»  "example statute" is a legal term without its plain meaning.',
        '  Use plain words, or write: what the law calls “example statute”, and then what it means.',
      ],
    ],
    [
      'a term to avoid',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Call the call centre.')],
      [
        'content/en/guides/phone.mdx:«call centre»  "call centre" is not the term that this site uses.',
        '  Write "hotline", as content/en/glossary.yaml says.',
      ],
    ],
  ],
  'in a translation': [
    [
      'a guide that is missing in the source language',
      [
        writeFile(
          'ar/guides/food.mdx',
          '---\ntitle: طعام\nsummary: طعام\nwords: [طعام]\ntranslates: 1\nreview: none\n---\n\nطعام.\n',
        ),
      ],
      [
        'content/ar/guides/food.mdx  There is no guide "food" in the source language.',
        '  Name the file after one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time',
      ],
    ],
    [
      'a missing number',
      [replaceIn('ar/guides/rights.mdx', '<Fact id="age-adult" />', 'السن')],
      [
        'content/ar/guides/rights.mdx  The translation is missing <Fact id="age-adult" />, which the source guide has.',
        '  Add it in the same place as in content/en/guides/rights.mdx:13.',
      ],
    ],
    [
      'a missing phone number',
      [replaceIn('ar/guides/now.mdx', '<Call to="abroad-line" />', 'الرقم')],
      [
        'content/ar/guides/now.mdx  The translation is missing <Call to="abroad-line" />, which the source guide has.',
        '  Add it in the same place as in content/en/guides/now.mdx:31.',
      ],
    ],
    [
      'a missing link',
      [replaceIn('ar/guides/rights.mdx', '[عن الوقت](/time/)', 'عن الوقت')],
      [
        'content/ar/guides/rights.mdx  The translation is missing the link to /time/, which the source guide has.',
        '  Add it in the same place as in content/en/guides/rights.mdx:13.',
      ],
    ],
    [
      'a superfluous link',
      [replaceIn('ar/guides/rights.mdx', '[عن الوقت](/time/)', '[عن الوقت](/time/) و[الهاتف](/phone/)')],
      [
        'content/ar/guides/rights.mdx:«ما فعلت شيئا خاطئا. إذا»  The translation has the link to /phone/, which is not in the source guide.',
        '  Remove it, or add it to the source guide first.',
      ],
    ],
    [
      'a guide of a later revision',
      [replaceIn('ar/guides/rights.mdx', 'translates: 1', 'translates: 2')],
      [
        'content/ar/guides/rights.mdx:«translates:»  This translates revision 2, but the source is at revision 1.',
        '  Write: translates: 1',
      ],
    ],
    [
      'texts of a later revision',
      [replaceIn('ar/places.yaml', 'translates: 1', 'translates: 2')],
      [
        'content/ar/places.yaml:«translates:»  This translates revision 2, but the source is at revision 1.',
        '  Write: translates: 1',
      ],
    ],
    [
      'a city without a name in a language',
      [replaceIn('ar/places.yaml', '  Andenby: أندنبي\n', '')],
      [
        'content/ar/places.yaml:«cities:»  The city "Andenby" has no name in this language.',
        '  Add the name that speakers of the language use under "cities": Andenby: "…"',
      ],
    ],
    [
      'the name of a city without places',
      [replaceIn('ar/places.yaml', '  Andenby:', '  Sjetteby: سيتبي\n  Andenby:')],
      [
        'content/ar/places.yaml:«Sjetteby:»  No place is in the city "Sjetteby", so this name is never shown.',
        '  Correct the name, or delete the line.',
      ],
    ],
    [
      'a guide without a review',
      [replaceIn('ar/guides/rights.mdx', 'review: { by: Test, on: 2026-01-01 }\n', '')],
      ['content/ar/guides/rights.mdx:«title:»  The field "review" is missing.', '  Add a line: review: none'],
    ],
    [
      'texts without a review',
      [replaceIn('ar/places.yaml', 'review: none\n', '')],
      ['content/ar/places.yaml:«translates:»  The field "review" is missing.', '  Add a line: review: none'],
    ],
    [
      'texts without a revision',
      [replaceIn('ar/places.yaml', 'translates: 1\n', '')],
      ['content/ar/places.yaml:«review:»  The field "translates" is missing.', '  Add a line: translates: 1'],
    ],
    [
      'a review without a name',
      [replaceIn('ar/guides/rights.mdx', '{ by: Test, on: 2026-01-01 }', '{ on: 2026-01-01 }')],
      [
        'content/ar/guides/rights.mdx:«review»  "review" must be "none", or who reviewed the text and when, not a group of fields.',
        '  Write it like this: review: { by: Amal, on: 2024-05-31 }',
      ],
    ],
    [
      'a review that is only "yes"',
      [replaceIn('ar/guides/rights.mdx', '{ by: Test, on: 2026-01-01 }', 'yes')],
      [
        'content/ar/guides/rights.mdx:«yes»  "review" must be "none", or who reviewed the text and when, not "yes".',
        '  Write it like this: review: { by: Amal, on: 2024-05-31 }',
      ],
    ],
    [
      'a field for the source language only',
      [replaceIn('ar/guides/rights.mdx', 'translates: 1', 'translates: 1\norder: 10\nrevision: 1')],
      [
        'content/ar/guides/rights.mdx:«order»  "order" is only allowed in the source language.',
        '  Delete this line.',
        'content/ar/guides/rights.mdx:«revision»  "revision" is only allowed in the source language.',
        '  Delete this line.',
      ],
    ],
    [
      'a field for translations only',
      [replaceIn('en/places.yaml', 'revision: 1', 'revision: 1\nreview: none')],
      ['content/en/places.yaml:«review»  "review" is only allowed in translations.', '  Delete this line.'],
    ],
    [
      'a source file without a revision',
      [replaceIn(PHONE_GUIDE, 'revision: 1\n', '')],
      ['content/en/guides/phone.mdx:«title:»  The field "revision" is missing.', '  Add a line: revision: 1'],
    ],
    [
      'an unreadable source guide, without follow-up errors',
      [replaceIn('en/guides/now.mdx', '</Note>', '')],
      [
        'content/en/guides/now.mdx:«<Note»  <Note> is never closed.',
        '  Write </Note> after its text. If <Note> is alone on its line, leave an empty line after it and before </Note>.',
      ],
    ],
    [
      'an unreadable source file, without follow-up errors',
      [replaceIn('en/places.yaml', 'what: A café at noon.', 'what: A café: at noon.')],
      [
        'content/en/places.yaml:«what: A café:»  This line has a second colon.',
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
  ],
  'in the texts of records': [
    [
      'missing texts',
      [replaceIn('ar/places.yaml', '  unknown-phone:\n    what: شخص يعرف القانون.\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'missing texts in the source language',
      [replaceIn('en/places.yaml', '  unknown-phone:\n    what: Somebody who knows the law.\n', '')],
      [
        'content/en/places.yaml:«words:»  The text for "unknown-phone" is missing.',
        '  Add under "words": unknown-phone: { what: "…" }',
      ],
    ],
    [
      'a missing text field',
      [replaceIn('ar/contacts.yaml', '    when: لا تستطيع النوم.\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a missing text field in the source language',
      [replaceIn('en/contacts.yaml', '    when: You can’t sleep.\n', '')],
      [
        'content/en/contacts.yaml:«night-line:»  The field "when" is missing.',
        '  Add a line: when: Words for the reader',
      ],
    ],
    ['a missing card', [replaceIn('ar/cards.yaml', '  doctor: أحتاج إلى طبيب.\n', '')], SHOWN_IN_ENGLISH],
    [
      'a superfluous card',
      [replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:')],
      [
        'content/ar/cards.yaml:«nurse»  Nothing is named "nurse", so this text is never shown.',
        '  Correct the name, or delete the text.',
      ],
    ],
    [
      'texts under a wrong name',
      [replaceIn('ar/places.yaml', '  unknown-phone:', '  unkown-phone:')],
      [
        'content/ar/places.yaml:«unkown-phone»  Nothing is named "unkown-phone", so this text is never shown.',
        '  Did you mean "unknown-phone"? Correct the name, or delete the text.',
      ],
    ],
    [
      'a missing text of a right for a group',
      [replaceIn('en/entitlements.yaml', '    non-eu-no-permit: You need a permission first.\n', '')],
      [
        'content/en/entitlements.yaml:«work:»  "work" has no text for "non-eu-no-permit".',
        '  Add a line under "work": non-eu-no-permit: …',
      ],
    ],
    [
      'a text of a right for an unknown group',
      [
        replaceIn(
          'en/entitlements.yaml',
          'non-eu-no-permit: You need a permission first.',
          'non-eu-nopermit: You need a permission first.',
        ),
      ],
      [
        'content/en/entitlements.yaml:«work:»  "work" has no text for "non-eu-no-permit".',
        '  Add a line under "work": non-eu-no-permit: …',
        'content/en/entitlements.yaml:«non-eu-nopermit»  The group "non-eu-nopermit" does not exist.',
        '  Did you mean "non-eu-no-permit"? The groups are: eu, non-eu-permit, non-eu-no-permit',
      ],
    ],
    [
      'a number',
      [replaceIn('en/contacts.yaml', 'They send help.', 'They send help in 10 minutes.')],
      [
        'content/en/contacts.yaml:«who: They»  This text contains a number: "10"',
        '  Numbers belong in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
    [
      'a number in other digits',
      [replaceIn('ar/contacts.yaml', 'يرسلون المساعدة.', 'يرسلون المساعدة في ١٠ دقائق.')],
      [
        'content/ar/contacts.yaml:«who: يرسلون»  This text contains a number: "١٠"',
        '  Numbers belong in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
    [
      'a different number than in the source language',
      [replaceIn('ar/places.yaml', '{{time-first}}', '{{time-max}}')],
      [
        'content/ar/places.yaml:«what: بيت للنوم.»  This text uses {{time-max}}, but the source text uses {{time-first}}.',
        '  Use exactly this: {{time-first}}',
      ],
    ],
    [
      'a number that the source language does not have',
      [replaceIn('ar/places.yaml', 'مقهى في الظهر.', 'مقهى {{time-max}}.')],
      [
        'content/ar/places.yaml:«what: مقهى»  This text uses {{time-max}}, but the source text uses none.',
        '  Write the text without it.',
      ],
    ],
  ],
  'in questions': [
    [
      'a choice that leads nowhere',
      [replaceIn(QUESTIONS, 'town: { to: town }', 'town: { to: twon }')],
      [
        'content/facts/questions.yaml:«twon»  This choice leads nowhere: there is no question or answer "twon".',
        '  Use one of: who, where, where-child, days, town, elsewhere',
        'content/facts/questions.yaml:«\n    town:»  No choice leads to "town".',
        '  Make a choice lead to it, or delete it.',
      ],
    ],
    [
      'a choice with two targets',
      [replaceIn(QUESTIONS, '{ group: eu }', '{ group: eu, to: town }')],
      [
        'content/facts/questions.yaml:«group: eu»  A choice must have either "to" or "group".',
        '  Write one of the two: { to: where } or { group: eu }',
      ],
    ],
    [
      'an unknown group',
      [replaceIn(QUESTIONS, '{ group: eu }', '{ group: eea }')],
      [
        'content/facts/questions.yaml:«eea»  The group "eea" does not exist.',
        '  The groups are: eu, non-eu-permit, non-eu-no-permit',
      ],
    ],
    [
      'an unknown official term',
      [replaceIn(QUESTIONS, 'word: afslag', 'word: afslagg')],
      [
        'content/facts/questions.yaml:«afslagg»  "afslagg" is not in facts/officialTerms.yaml.',
        '  Did you mean "afslag"? Add it there, or leave out "word".',
      ],
    ],
    [
      'a question without a choice for "I don’t know"',
      [replaceIn(QUESTIONS, 'adult: { to: where }\n        unsure: { to: where }', 'adult: { to: where }')],
      [
        `content/facts/questions.yaml:«who:\n      choices:»  The question "who" has no choice for someone who doesn't know.`,
        '  Add a choice: unsure: { to: … }',
      ],
    ],
    [
      'an unreachable answer',
      [replaceIn(QUESTIONS, 'letter: { to: days, word: afslag }', 'letter: { to: where, word: afslag }')],
      [
        'content/facts/questions.yaml:«days:»  No choice leads to "days".',
        '  Make a choice lead to it, or delete it.',
      ],
    ],
    [
      'an answer without a number',
      [replaceIn(QUESTIONS, '      call: [{ contact: night-line, note: talk }]\n', '')],
      [
        'content/facts/questions.yaml:«days:»  The answer "days" has no number to call.',
        '  Add a line: call: [{ contact: hotline, note: … }]',
      ],
    ],
    [
      'an answer without a next step',
      [replaceIn(QUESTIONS, '      steps: [ask-day]\n', '')],
      [
        'content/facts/questions.yaml:«days:»  The answer "days" does not say what to do next.',
        '  Add a line with texts: steps: […]',
      ],
    ],
    [
      'an answer without a page to read',
      [replaceIn(QUESTIONS, '      read: [time]\n', '')],
      [
        'content/facts/questions.yaml:«days:»  The answer "days" does not lead to a page.',
        '  Add a line: read: […]',
      ],
    ],
    [
      'an answer whose numbers are closed at night',
      [
        replaceIn(
          QUESTIONS,
          'call: [{ contact: night-line, note: talk }]',
          'call: [{ contact: hotline, note: talk }]',
        ),
      ],
      [
        'content/facts/questions.yaml:«call: [{ contact: hotline»  None of the numbers of the answer "days" is answered day and night.',
        '  Add one whose hours are "24/7", or the emergency number.',
      ],
    ],
    [
      'an unknown phone line, place and page',
      [
        replaceIn(
          QUESTIONS,
          'call: [{ contact: night-line, note: talk }]',
          'call: [{ contact: nigth-line, note: talk }]',
        ),
        replaceIn(QUESTIONS, 'place: unknown-phone', 'place: unknown-fone'),
        replaceIn(QUESTIONS, 'read: [now, words]', 'read: [now, word]'),
      ],
      [
        'content/facts/questions.yaml:«nigth-line»  There is no published phone line "nigth-line" in this country.',
        '  Did you mean "night-line"? Use a phone line from contacts.yaml.',
        'content/facts/questions.yaml:«unknown-fone»  There is no published place "unknown-fone".',
        '  Did you mean "unknown-phone"? Use the name of a file in facts/places, without ".yaml".',
        'content/facts/questions.yaml:«read: [now, word]»  There is no page "word".',
        '  Did you mean "words"? Use one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time, bed, topics, all, cards, words',
      ],
    ],
    [
      'a withheld number',
      [
        replaceIn(
          QUESTIONS,
          '- { contact: emergency, note: talk }',
          '- { contact: rumoured-line, note: talk }',
        ),
      ],
      [
        'content/facts/questions.yaml:«rumoured-line»  There is no published phone line "rumoured-line" in this country.',
        '  Use a phone line from contacts.yaml.',
      ],
    ],
    [
      'an unknown phone line after the steps',
      [
        replaceIn(
          QUESTIONS,
          'others:\n        - { contact: night-line',
          'others:\n        - { contact: nigth-line',
        ),
      ],
      [
        'content/facts/questions.yaml:«nigth-line»  There is no published phone line "nigth-line" in this country.',
        '  Did you mean "night-line"? Use a phone line from contacts.yaml.',
      ],
    ],
    [
      'an unused text of a number after the steps',
      [
        replaceIn(
          QUESTIONS,
          'others:\n        - { contact: night-line, note: talk }',
          'others:\n        - { contact: night-line, note: tlak }',
        ),
      ],
      [
        'content/ar/questions.yaml:«texts:»  The text for "tlak" is missing.',
        '  Add under "texts": tlak: "…"',
        'content/en/questions.yaml:«texts:»  The text for "tlak" is missing.',
        '  Add under "texts": tlak: "…"',
      ],
    ],
    [
      'numbers that are all closed at night, before and after the steps',
      [
        replaceIn(
          QUESTIONS,
          'others:\n        - { contact: night-line, note: talk }',
          'others:\n        - { contact: hotline, note: talk }',
        ),
      ],
      [
        'content/facts/questions.yaml:«town:\n      heading: call-first\n      call:»  None of the numbers of the answer "town" is answered day and night.',
        '  Add one whose hours are "24/7", or the emergency number.',
      ],
    ],
    [
      'too many numbers',
      [
        replaceIn(
          QUESTIONS,
          '- { place: unknown-phone, note: house }',
          '- { place: unknown-phone, note: house }\n        - { contact: hotline, note: talk }\n        - { contact: emergency, note: talk }',
        ),
      ],
      [
        'content/facts/questions.yaml:«town:\n      heading: call-first\n      call:»  "call" must be a list of at most three numbers.',
        '  Write it like this: call: [{ contact: hotline, note: ask }]',
      ],
    ],
    [
      'too many numbers before and after the steps together',
      [
        replaceIn(
          QUESTIONS,
          'others:\n        - { contact: night-line, note: talk }',
          'others:\n        - { contact: night-line, note: talk }\n        - { contact: hotline, note: talk }',
        ),
      ],
      [
        'content/facts/questions.yaml:«others:»  "call" and "others" must have at most three numbers together.',
        '  Delete the numbers that fit least.',
      ],
    ],
    [
      'a slug that is taken',
      [
        replaceIn(QUESTIONS, '\nbed:', '\nnow:'),
        replaceIn(QUESTIONS, 'read: [places, bed]', 'read: [places]'),
        replaceIn(QUESTION_WORDS, '  bed:', '  now:'),
        replaceIn('ar/questions.yaml', '  bed:', '  now:'),
      ],
      [
        'content/facts/questions.yaml:«now:»  "now" is already the address of another page of this site.',
        '  Choose another name.',
      ],
    ],
    [
      'a missing and an unused text',
      [replaceIn(QUESTION_WORDS, '      call-first:', '      call-frist:')],
      [
        'content/en/questions.yaml:«texts:»  The text for "call-first" is missing.',
        '  Add under "texts": call-first: "…"',
        'content/en/questions.yaml:«call-frist»  Nothing uses "call-frist", so this text is never shown.',
        '  Did you mean "call-first"? Correct the name, or delete the text.',
      ],
    ],
    [
      'a typed number',
      [replaceIn(QUESTION_WORDS, 'I am under {{age-adult}}', 'I am under 18')],
      [
        'content/ar/questions.yaml:«child: »  This text uses {{age-adult}}, but the source text uses none.',
        '  Write the text without it.',
        'content/en/questions.yaml:«18»  This text contains a number: "18"',
        '  Numbers belong in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
  ],
  'in the site': [
    [
      'a privacy audit without pages',
      [replaceIn('privacyAudit.yaml', 'pages: 12', 'pages: 0')],
      [
        'content/privacyAudit.yaml:«pages»  "pages" must be a count above zero, not "0".',
        '  Write it like this: pages: 400',
      ],
    ],
    [
      'a privacy audit with a finding',
      [replaceIn('privacyAudit.yaml', 'otherSites: 7', 'otherSites: 7\ncookies: 1')],
      [
        'content/privacyAudit.yaml:«cookies»  Unknown field "cookies".',
        '  The fields are: date, browser, pages, controls, searches, requests, otherSites',
      ],
    ],
    [
      'an unknown field in an optional group',
      [replaceIn('site.yaml', 'east: 16 }', 'east: 16, middle: 11 }')],
      ['content/site.yaml:«middle»  Unknown field "middle".', '  The fields are: south, north, west, east'],
    ],
    [
      'an exit link with a space',
      [replaceIn('site.yaml', 'https://weather.example/', 'https://weather.example/in copenhagen')],
      [
        'content/site.yaml:«https://weather.example/in copenhagen»  "exitLink" must be a web address that starts with https:// and has no spaces, not "https://weather.example/in copenhagen".',
        '  Write it like this: exitLink: https://weather.example.org/',
      ],
    ],
    [
      'an exit link without https',
      [replaceIn('site.yaml', 'https://weather.example/', 'weather.example')],
      [
        'content/site.yaml:«weather.example»  "exitLink" must be a web address that starts with https:// and has no spaces, not "weather.example".',
        '  Write it like this: exitLink: https://weather.example.org/',
      ],
    ],
    [
      'an exit link that is not normalized',
      [replaceIn('site.yaml', 'https://weather.example/', 'https://Weather.example')],
      [
        'content/site.yaml:«https://Weather.example»  Browsers write the address "https://Weather.example" differently.',
        '  Write: exitLink: https://weather.example/',
      ],
    ],
    [
      'a site address with a port and a query',
      [replaceIn('site.yaml', 'https://fixture.example', 'https://fixture.example:8443/?a')],
      [
        'content/site.yaml:3  "address" must be a site address: https://, a lowercase host name, and at most folders, not "https://fixture.example:8443/?a".',
        '  Write it like this: address: https://example.org/',
      ],
    ],
    [
      'an exit link to the site itself',
      [replaceIn('site.yaml', 'https://weather.example/', 'https://www.fixture.example/')],
      [
        'content/site.yaml:8  The exit link leads to this site itself.',
        '  Write the address of another site that anyone might have open: exitLink: https://weather.example.org/',
      ],
    ],
    [
      'an invalid onion address',
      [replaceIn('site.yaml', '.onion', '.example')],
      [
        `content/site.yaml:«onion»  "onion" must be the address of an onion service: http://, 56 letters and digits, .onion, not "http://${'imaginary'.repeat(6)}aa.example".`,
        `  Write it like this: onion: http://${'a'.repeat(56)}.onion`,
      ],
    ],
    [
      'an invalid security contact',
      [replaceIn('site.yaml', 'mailto:security@', 'security@')],
      [
        'content/site.yaml:«security@fixture.example»  "securityContact" must be an address that starts with mailto:, https:// or tel:+, not "security@fixture.example".',
        '  Write it like this: securityContact: mailto:security@example.org',
      ],
    ],
    [
      'an invalid time zone',
      [replaceIn('site.yaml', 'Europe/Copenhagen', 'Copenhagen')],
      [
        'content/site.yaml:«Copenhagen»  "timeZone" must be a time zone, not "Copenhagen".',
        '  Write it like this: timeZone: Europe/Stockholm',
      ],
    ],
    [
      'an invalid country',
      [replaceIn('site.yaml', 'country: DK', 'country: Denmark')],
      [
        'content/site.yaml:«Denmark»  "country" must be the two letters of a country, not "Denmark".',
        '  Write it like this: country: SE',
      ],
    ],
    [
      'an invalid number of days',
      [replaceIn('site.yaml', 'place: 50', 'place: fifty')],
      [
        'content/site.yaml:«fifty»  "place" must be a number of days, not "fifty".',
        '  Write it like this: place: 180',
      ],
    ],
    [
      'a missing number of days',
      [replaceIn('site.yaml', '  place: 50\n', '')],
      ['content/site.yaml:«freshDays:»  The field "place" is missing.', '  Add a line: place: 180'],
    ],
    [
      'a missing file',
      [dropFile('site.yaml')],
      ['content/site.yaml  This file is missing.', '  Restore it from an older version of the project.'],
    ],
  ],
  'in the folders': [
    [
      'a wrong text direction',
      [replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr')],
      [
        'content/ar/language.yaml:«ltr»  The direction is "ltr", but Arabic is written the other way.',
        '  Write: direction: rtl',
      ],
    ],
    [
      'a folder that is not named after a language',
      [renameFolder('ar', 'arabic')],
      [
        'content/arabic  The folder name "arabic" is not a language tag.',
        '  Use the tag of the language: ro for Romanian, pt-BR for Brazilian Portuguese.',
      ],
    ],
    [
      'a tag that is not canonical',
      [renameFolder('ar', 'AR')],
      ['content/AR  The folder name "AR" is not a language tag.', '  Rename it: ar'],
    ],
    [
      'a tag that clashes with a path of the site',
      [renameFolder('ar', 'go')],
      [
        'content/go  A language folder can’t be named "go": other pages of this site are at /go/.',
        '  Use another tag of the same language: ro-RO instead of ro.',
      ],
    ],
    [
      'an unknown tag',
      [renameFolder('ar', 'xx')],
      [
        'content/xx  The folder name "xx" is not a language tag.',
        '  Use the tag of the language: ro for Romanian, pt-BR for Brazilian Portuguese.',
      ],
    ],
    [
      'a tag with an underscore',
      [renameFolder('ar', 'ar_EG')],
      [
        'content/ar_EG  The folder name "ar_EG" is not a language tag.',
        '  Use the tag of the language: ro for Romanian, pt-BR for Brazilian Portuguese.',
      ],
    ],
    [
      'a missing file of facts',
      [dropFile('facts/groups.yaml')],
      [
        'content/facts/groups.yaml  This file is missing.',
        '  Restore it from an older version of the project.',
      ],
    ],
    ['a missing file of a language', [dropFile('ar/groups.yaml')], SHOWN_IN_ENGLISH],
    [
      'a missing file of the source language',
      [dropFile('en/ui.json')],
      [
        'content/en/ui.json  This file is missing.',
        '  Copy the file of the same name from another language into this folder and translate it.',
      ],
    ],
    [
      'a place with a wrong file extension',
      [writeFile('facts/places/new-place.yml', 'name: A new place')],
      [
        'content/facts/places/new-place.yml  This file is ignored, because its name does not end in ".yaml".',
        '  Rename it: new-place.yaml',
      ],
    ],
    [
      'a guide with a wrong file extension',
      [writeFile('ar/guides/phone.md', 'هاتفك.')],
      [
        'content/ar/guides/phone.md  This file is ignored, because its name does not end in ".mdx".',
        '  Rename it: phone.mdx',
      ],
    ],
    [
      'a byte order mark',
      [replaceIn(PHONE_GUIDE, '---\ntitle', '\uFEFF---\ntitle')],
      [
        'content/en/guides/phone.mdx:«﻿---»  This file starts with an invisible character.',
        '  Save it again with the encoding "UTF-8", not "UTF-8 with BOM".',
      ],
    ],
    [
      'a place with an invalid file name',
      [
        (files) =>
          files.map((file) =>
            file.path === HOUSE ? { ...file, path: 'facts/places/Example House.yaml' } : file,
          ),
        replaceIn('en/guides/places.mdx', '<Place id="example-house" />', 'the house'),
        replaceIn('en/places.yaml', '  example-house:', '  "Example House":'),
        replaceIn('ar/places.yaml', '  example-house:', '  "Example House":'),
        replaceIn(QUESTIONS, 'place: example-house', 'place: overdue-cafe'),
      ],
      [
        `content/ar/places.yaml:«Example House»  "Example House" is not a valid short name.`,
        '  Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
        `content/en/places.yaml:«Example House»  "Example House" is not a valid short name.`,
        '  Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
        `content/facts/places/Example House.yaml  "Example House" is not a valid short name.`,
        '  Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
      ],
    ],
  ],
  'in recordings': [
    [
      'a recording in an unsupported format',
      [writeFile('en/recordings/now.wav', '')],
      [
        'content/en/recordings/now.wav  Phones can’t play this file: its name does not end in .mp3 or .opus.',
        '  Save it as MP3 in the program that made it and name it: now.mp3',
      ],
    ],
    [
      'a misspelt name of a guide',
      [writeFile('ar/recordings/rihgts.mp3', '')],
      [
        'content/ar/recordings/rihgts.mp3  There is no guide "rihgts" in this language.',
        '  Did you mean "rights"? Name the file after one of: now, rights, time',
      ],
    ],
    [
      'a guide that is not translated',
      [writeFile('ar/recordings/places.mp3', '')],
      [
        'content/ar/recordings/places.mp3  There is no guide "places" in this language.',
        '  Name the file after one of: now, rights, time',
      ],
    ],
    [
      'a recording without an entry',
      [writeFile('en/recordings/rights.mp3', '')],
      [
        'content/en/recordings.yaml  There is no entry for the recording "rights.mp3".',
        "  Add a line: rights: { revision: 1, recorded: 2026-05-31, by: office, said: ['18'] }",
      ],
    ],
    [
      'recordings without a file of entries',
      [dropFile('ar/recordings.yaml')],
      [
        'content/ar/recordings.yaml  There is no entry for the recording "now.mp3".',
        "  Add a line: now: { revision: 1, recorded: 2026-05-31, by: office, said: ['+45 00 00 00 00', '000', '+46 00 00 00 00'] }",
      ],
    ],
    [
      'two recordings of one guide',
      [writeFile('en/recordings/time.mp3', '')],
      [
        'content/en/recordings/time.mp3  There are two recordings of the guide "time".',
        '  Keep the newer one. The other is content/en/recordings/time.opus',
      ],
    ],
    [
      'an entry without a recording',
      [dropFile('en/recordings/time.opus')],
      [
        'content/en/recordings.yaml:«time»  There is no recording of the guide "time".',
        '  Add the file content/en/recordings/time.mp3, or delete this entry.',
      ],
    ],
    [
      'a later revision than that of the text',
      [replaceIn('ar/recordings.yaml', 'revision: 1', 'revision: 3')],
      [
        'content/ar/recordings.yaml:«revision»  The recording is of revision 3, but the text is at revision 1.',
        '  Write: revision: 1',
      ],
    ],
    [
      'a number without quotation marks, which would lose its leading zeros',
      [replaceIn('ar/recordings.yaml', "'000'", '000')],
      [
        'content/ar/recordings.yaml:«said»  "000" in the list "said" must be in quotation marks.',
        '  Write: "000"',
      ],
    ],
    [
      'a date in the future',
      [replaceIn('ar/recordings.yaml', '2026-11-20', '2027-11-20')],
      [
        'content/ar/recordings.yaml:«recorded»  The date 2027-11-20 in "recorded" is in the future: today is 2026-11-25.',
        '  Write the day on which it was actually done.',
      ],
    ],
  ],
  'in files and their names': [
    [
      'a name of a guide that is taken',
      [writeGuide('cards')],
      [
        'content/en/guides/cards.mdx  "cards" is already the address of another page of this site.',
        '  Rename the guide in every language. Taken names: topics, all, cards, words, share, print, 404, recordings',
      ],
    ],
    [
      'an invalid name of a guide',
      [writeGuide('My Page')],
      [
        `content/en/guides/My Page.mdx  "My Page" is not a valid short name.`,
        '  Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
      ],
    ],
    [
      'a duplicate id of a place',
      [replaceIn('facts/places/winter-beds.yaml', getPlaceId('winter-beds'), getPlaceId('example-house'))],
      [
        `content/facts/places/winter-beds.yaml:«\nid:»  The id "${getPlaceId('example-house')}" is already used by Eksempelhuset (content/facts/places/example-house.yaml).`,
        '  Give the newer place an unused one: id: 634x',
      ],
    ],
    [
      'an id of a place that is a word',
      [replaceIn(HOUSE, getPlaceId('example-house'), 'home')],
      [
        'content/facts/places/example-house.yaml:«\nid:»  "id" must be four characters that spell nothing, from 3467cdfhkmnprtwx, with a letter and a digit, not "home".',
        '  Write it like this: id: h4mx',
      ],
    ],
    [
      'a name that is too long',
      [writeFile(`en/${'a'.repeat(61)}.txt`, '')],
      [`content/en/${'a'.repeat(61)}.txt  This file name has 61 characters.`, '  Use at most 60 characters.'],
    ],
    [
      'a name that leads outside the folder',
      [writeFile('en/../secret.txt', '')],
      [
        'content/en/../secret.txt  This file name is not allowed in the content folder.',
        '  Use lowercase letters from a to z, digits and hyphens.',
      ],
    ],
    ...(
      [
        [
          'too-large',
          'This file is larger than 256 kilobytes, so it is not read.',
          'Remove what does not belong in it, or split it.',
        ],
        [
          'large-recording',
          'This recording is larger than 8 megabytes: too large for most phones to load.',
          'Save it in mono: as MP3 at 32 kbit/s, or as Opus at 16 kbit/s.',
        ],
        [
          'other-encoding',
          'This file can’t be read, because it is not saved as UTF-8.',
          'Open it in the program that wrote it and save it again with the encoding "UTF-8".',
        ],
        [
          'no-text',
          'This is not a text file.',
          'Replace it with the right file, saved as plain text with the encoding "UTF-8".',
        ],
        [
          'link',
          'This is a link to a file or folder somewhere else.',
          'Replace it with a copy of what it points to.',
        ],
        ['folder', 'This is a folder, but a file belongs here.', 'Rename or remove the folder.'],
        ['special', 'This is neither a file nor a folder.', 'Remove it.'],
        [
          'locked',
          'There is no permission to read this file.',
          'Give all users of this computer permission to read it.',
        ],
      ] as const
    ).flatMap(([rejected, problem, fix]) =>
      [PHONE_GUIDE, 'en/places.yaml', 'ar/ui.json'].map((path): Case => [
        `a rejected file: ${rejected}, ${path}`,
        [(files) => files.map((file) => (file.path === path ? { ...file, text: '', rejected } : file))],
        [`content/${path}  ${problem}`, `  ${fix}`],
      ]),
    ),
    [
      'a bidirectional control character',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete \u202ethem.')],
      [
        'content/en/guides/phone.mdx:«Delete»  There is an invisible character here (U+202E).',
        '  Delete the words around it and type them again.',
      ],
    ],
    [
      'an escaped bidirectional control character',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: "I need \\u202e a doctor."')],
      [
        'content/en/cards.yaml:«doctor:»  There is an invisible character here (U+202E).',
        '  Delete the words around it and type them again.',
      ],
    ],
    [
      'a replacement character',
      [replaceIn(PHONE_GUIDE, SENTENCE, 'Delete th\ufffdm.')],
      [
        'content/en/guides/phone.mdx:«Delete»  A character was lost here (U+FFFD).',
        '  Type the word again, and save the file with the encoding "UTF-8".',
      ],
    ],
    [
      'a guide that is nested too deeply',
      [replaceIn(PHONE_GUIDE, SENTENCE, `${'> '.repeat(30)}Delete them.`)],
      [
        'content/en/guides/phone.mdx:«> > > > > > > > > > > > > > > >»  This is nested too deeply.',
        '  A guide consists of headings, paragraphs and lists. Write the text without brackets and braces.',
      ],
    ],
    [
      'code that is nested too deeply',
      [replaceIn(PHONE_GUIDE, SENTENCE, `{${'['.repeat(9000)}`)],
      [
        'content/en/guides/phone.mdx:«What you can do\n\n{»  This is nested too deeply.',
        '  A guide consists of headings, paragraphs and lists. Write the text without brackets and braces.',
      ],
    ],
    [
      'facts that are nested too deeply',
      [replaceIn(HOUSE, 'people: all', `people: ${'['.repeat(9000)}${']'.repeat(9000)}`)],
      [
        'content/facts/places/example-house.yaml:«people:»  This is nested too deeply.',
        '  Write every line as a name, a colon, a space and a value. Nothing in the content needs more than three levels.',
      ],
    ],
    [
      'a name of `Object.prototype`',
      [replaceIn(HOUSE, 'people: all', 'people: all\n__proto__: { a: b }')],
      [
        `content/facts/places/example-house.yaml:«__proto__»  "__proto__" can't be used as a name here.`,
        '  Choose another name, or delete this line.',
      ],
    ],
    [
      'a YAML tag',
      [replaceIn(HOUSE, 'people: all', 'people: !!str all')],
      [
        `content/facts/places/example-house.yaml:«people:»  Text can't start with "!" here.`,
        '  Put everything after the colon in quotation marks: "…"',
      ],
    ],
    [
      'a table, a footnote and a checkbox',
      [
        replaceIn(
          PHONE_GUIDE,
          SENTENCE,
          'Delete[^a]\n\n| a | b |\n| - | - |\n| c | d |\n\n- [ ] e\n\n[^a]: f',
        ),
      ],
      [
        "content/en/guides/phone.mdx:«Delete[^a]»  A guide can't contain footnotes.",
        '  Write it in the text.',
        "content/en/guides/phone.mdx:«| a |»  A guide can't contain tables.",
        '  Use a list.',
        "content/en/guides/phone.mdx:«- [ ]»  A list can't have checkboxes.",
        '  Start the line with "- ".',
        "content/en/guides/phone.mdx:«[^a]:»  A guide can't contain footnotes.",
        '  Write it in the text.',
      ],
    ],
    [
      'a reference to another string',
      [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": "$t(nav.home)"')],
      ['content/ar/ui.json:«$t(»  Text can’t contain "$t(".', '  Write the text without it.'],
    ],
    [
      'a country without known holidays',
      [replaceIn('site.yaml', 'country: DK', 'country: AQ')],
      [
        'content/site.yaml:«country:»  The public holidays of the country "AQ" are not known.',
        '  Use another country, or have its holidays added to the program first.',
      ],
    ],
  ],
  'in dates in the future': [
    [
      'a fact stated tomorrow',
      [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-26')],
      [
        'content/facts/places/example-house.yaml:«date»  The date 2026-11-26 in "date" is in the future: today is 2026-11-25.',
        '  Write the day on which it was actually done.',
      ],
    ],
    [
      'a fact stated next year',
      [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2027')],
      [
        'content/facts/places/example-house.yaml:«date»  The date 2027 in "date" is in the future: today is 2026-11-25.',
        '  Write the day on which it was actually done.',
      ],
    ],
    [
      'a guide checked next month',
      [replaceIn(PHONE_GUIDE, 'checked: 2026-11-01', 'checked: 2026-12-01')],
      [
        'content/en/guides/phone.mdx:«checked»  The date 2026-12-01 in "checked" is in the future: today is 2026-11-25.',
        '  Write the day on which it was actually done.',
      ],
    ],
    [
      'a review in the future',
      [replaceIn('ar/cards.yaml', 'review: none', 'review: { by: Amal, on: 2027-01-01 }')],
      [
        'content/ar/cards.yaml:«review:»  The date 2027-01-01 in "on" is in the future: today is 2026-11-25.',
        '  Write the day on which it was actually done.',
      ],
    ],
  ],
  'in the sensitive words': [
    [
      'a missing topic',
      [replaceIn('ar/sensitive.yaml', '  police: [شرطة]\n', '')],
      [
        'content/ar/sensitive.yaml:«words:»  The words for "police" are missing.',
        '  Add under "words": police: ["…"]',
      ],
    ],
    [
      'an unknown topic',
      [replaceIn('ar/sensitive.yaml', '  police: [شرطة]', '  police: [شرطة]\n  polce: [شرطة]')],
      [
        'content/ar/sensitive.yaml:«polce»  The source language has no words for "polce".',
        '  Did you mean "police"? It has words for: victim, flight, police',
      ],
    ],
    [
      'an asterisk within a word',
      [replaceIn('en/sensitive.yaml', 'police: [police]', 'police: [po*lice]')],
      [
        'content/en/sensitive.yaml:«po*lice»  The list "police" can\'t contain "po*lice".',
        '  Write it like this: police: [escape*, run away]',
      ],
    ],
    [
      'a missing file',
      [dropFile('ar/sensitive.yaml')],
      [
        'content/ar/sensitive.yaml  This file is missing.',
        '  Copy the file of the same name from another language into this folder and translate it.',
      ],
    ],
  ],
};

/** A copy of a guide of the source language under another name. */
function writeGuide(slug: string): Change {
  return (files) => {
    const text = files.find(({ path }) => path === PHONE_GUIDE)?.text ?? '';
    return writeFile(`en/guides/${slug}.mdx`, text)(files);
  };
}

describe.each(Object.entries(issues))('checkContent reports issues %s:', (_, cases) => {
  it.each(cases.map(([what, changes, reported]) => ({ what, changes, reported })))(
    '$what',
    ({ changes, reported }) => {
      expect(checkChanged(...changes)).toBe(fillLines(reported, changes));
    },
  );
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
    expect(checkChanged(...changes)).toBe(
      fillLines(
        [
          'content/ar/cards.yaml:«nurse»  Nothing is named "nurse", so this text is never shown.',
          '  Correct the name, or delete the text.',
          'content/ar/language.yaml:«ltr»  The direction is "ltr", but Arabic is written the other way.',
          '  Write: direction: rtl',
          'content/en/guides/phone.mdx:«<b>»  This text contains a number: "30"',
          '  Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
          'content/en/guides/phone.mdx:«<b>»  Unknown element <b>.',
          `  ${ALLOWED}`,
          `content/facts/contacts.yaml:«always»  The opening hours "always" of night-line can't be read at "always" (character 1).`,
          '  Write them like this: Tu-Fr 10:00-16:00; PH off. The weekdays are Mo Tu We Th Fr Sa Su, holidays are PH',
          `content/facts/places/example-house.yaml:«meetingplace»  "kind" can't be "meetingplace".`,
          '  Did you mean "meeting-place"? Write one of: meeting-place, night-cafe, clinic, counselling, legal-aid, shelter, union, outreach',
          `content/facts/places/example-house.yaml:«everyone»  "people" can't be "everyone".`,
          '  Write one of: women, men, all, unknown',
          'content/site.yaml:«Denmark»  "country" must be the two letters of a country, not "Denmark".',
          '  Write it like this: country: SE',
        ],
        changes,
      ),
    );
  });
});

describe('every message', () => {
  const lines = Object.values(issues).flatMap((cases) => cases.flatMap(([, , reported]) => reported));

  it('has two lines: location and problem, then the fix', () => {
    for (const [index, line] of lines.entries()) {
      expect(line).toMatch(index % 2 === 0 ? /^content\/[^:]+(:\d+|:«[^»]+»)? {2}\S.*\S$/ : /^ {2}\S.*\S$/);
    }
  });

  it('has no jargon and no exclamation marks', () => {
    for (const line of lines) {
      const words = line.replace(/«[^»]+»|"[^"]*"|\S+\.(yaml|json|mdx)\b/g, '');
      expect(words).not.toMatch(JARGON);
      expect(words).not.toContain('!');
    }
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
