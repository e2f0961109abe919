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
const WORDS = 'Delete them, one by one.';
/** What a translation lacks is no mistake: its place is taken by the source language, and `npm run translate` lists it. */
const SHOWN_IN_ENGLISH: readonly string[] = [];

/** What somebody did, and all that the check then says. */
type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

const issues: Readonly<Record<string, readonly Case[]>> = {
  'in the fields of a record': [
    [
      'a field that is missing',
      [replaceIn(HOUSE, 'kind: meeting-place\n', '')],
      [
        'content/facts/places/example-house.yaml:«# Fresh,»  The field "kind" is missing.',
        '  Add a line: kind: meeting-place',
      ],
    ],
    [
      'a field that is missing between braces',
      [replaceIn(HOUSE, "{ date: '2026-11-20', by: house }", "{ date: '2026-11-20' }")],
      [
        'content/facts/places/example-house.yaml:«assured:»  The field "by" is missing.',
        '  Add to this line: by: office',
      ],
    ],
    [
      'a field that does not exist, near to one that does',
      [replaceIn(HOUSE, 'address:', 'adress:')],
      [
        'content/facts/places/example-house.yaml:«adress»  "adress" is no field here.',
        '  Did you mean "address"?',
      ],
    ],
    [
      'a field that does not exist',
      [replaceIn('facts/sources.yaml', 'kind: plan', 'kind: plan\n  author: Example Government')],
      [
        'content/facts/sources.yaml:«author»  "author" is no field here.',
        '  The fields are: name, lang, editionOf, publisher, kind, url, date, undated',
      ],
    ],
    [
      'a comma in words between braces',
      [replaceIn('en/glossary.yaml', 'use: hotline', 'use: hotline, note: In a title, the slug.')],
      [
        'content/en/glossary.yaml:«the slug.»  "the slug." is no field here.',
        '  If it belongs to the words before the comma, put them all between quotation marks: "…"',
      ],
    ],
    [
      'a value that is none of those that may stand there',
      [replaceIn(HOUSE, 'people: all', 'people: everyone')],
      [
        `content/facts/places/example-house.yaml:«everyone»  "everyone" can't stand at "people".`,
        '  Write one of: women, men, all, unknown',
      ],
    ],
    [
      'a value that is nearly one of them',
      [replaceIn(HOUSE, 'kind: meeting-place', 'kind: meetingplace')],
      [
        `content/facts/places/example-house.yaml:«meetingplace»  "meetingplace" can't stand at "kind".`,
        '  Did you mean "meeting-place"? Write one of: meeting-place, night-cafe, clinic, counselling, legal-aid, shelter, union, outreach',
      ],
    ],
    [
      'a value in a list that is none of them',
      [replaceIn(HOUSE, '[talk, social,', '[talk, socal,')],
      [
        `content/facts/places/example-house.yaml:«socal»  "socal" can't stand in the list "services".`,
        '  Did you mean "social"? Write one of: talk, social, legal, health, food, rest, sleep, accompany, work',
      ],
    ],
    [
      '"yes" where a computer wants "true"',
      [replaceIn('facts/places/secret-shelter.yaml', 'confidential: true', 'confidential: yes')],
      [
        `content/facts/places/secret-shelter.yaml:«yes»  "yes" can't stand at "confidential".`,
        '  Write: confidential: true',
      ],
    ],
    [
      '"yes" where nobody may know the answer',
      [replaceIn('facts/places/by-appointment.yaml', 'appointment: true', 'appointment: yes')],
      [
        `content/facts/places/by-appointment.yaml:«yes»  "yes" can't stand at "appointment".`,
        '  Write: appointment: true',
      ],
    ],
    [
      'words in place of a list',
      [replaceIn(HOUSE, 'services: [talk, social, legal, food, rest]', 'services: talk')],
      [
        'content/facts/places/example-house.yaml:«talk»  "talk" at "services" is not a list of what happens there.',
        '  Write it like this: services: [legal, social]',
      ],
    ],
    [
      'the name of a language in place of its tag',
      [replaceIn(HOUSE, '[da, en, ar]', '[Danish, en]')],
      [
        `content/facts/places/example-house.yaml:«Danish»  "Danish" can't stand in the list "languages".`,
        '  Write it like this: languages: [sv, en]',
      ],
    ],
    [
      'nothing after the colon',
      [replaceIn(HOUSE, 'people: all', 'people:')],
      [
        'content/facts/places/example-house.yaml:«people»  Nothing stands at "people".',
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
      'a word in place of a number',
      [replaceIn('facts/numbers.yaml', 'value: 30', 'value: thirty')],
      [
        'content/facts/numbers.yaml:«thirty»  "thirty" at "value" is not a number.',
        '  Write it like this: value: 30',
      ],
    ],
    [
      'a year where words belong',
      [replaceIn('facts/sources.yaml', 'name: Example Plan', 'name: 2007')],
      [
        'content/facts/sources.yaml:«name: 2007»  "2007" at "name" must stand between quotation marks.',
        '  Write: name: "2007"',
      ],
    ],
    [
      'a group of fields where words belong',
      [replaceIn('en/places.yaml', 'what: A café at noon.', 'what: { a: b }')],
      [
        'content/en/places.yaml:«what: {»  A group of fields at "what" is not some words.',
        '  Write it like this: what: Words for the reader',
      ],
    ],
    [
      'an empty file',
      [writeFile('facts/places/new.yaml', '')],
      [
        'content/facts/places/new.yaml:1  This file is empty.',
        '  Write its fields, each on a line of its own: name, id, organisation, kind, hours, appointment, people, papers, ages, services, languages, interpreter, cost, anonymous, stepFree, source, assured, confidence',
      ],
    ],
    [
      'a file without fields',
      [writeFile('facts/places/new.yaml', 'A new place.')],
      [
        'content/facts/places/new.yaml:«A new»  This file is not made of fields.',
        '  Write its fields, each on a line of its own: name, id, organisation, kind, hours, appointment, people, papers, ages, services, languages, interpreter, cost, anonymous, stepFree, source, assured, confidence',
      ],
    ],
    [
      'a record without fields',
      [replaceIn('facts/sources.yaml', 'example-plan:\n', 'new-source:\nexample-plan:\n')],
      [
        'content/facts/sources.yaml:«new-source»  "new-source" is empty.',
        '  Write its fields, each on a line of its own: name, lang, publisher, kind',
      ],
    ],
    [
      'a file of records that has none',
      [writeFile('facts/contacts.yaml', '')],
      [
        'content/facts/contacts.yaml:1  This file is empty.',
        '  Write each record as a short name with a colon, and its fields on the lines below it.',
      ],
    ],
    [
      'a file of records that is none',
      [writeFile('facts/contacts.yaml', '- emergency')],
      [
        'content/facts/contacts.yaml:«- emergency»  This file is not made of short names with their fields.',
        '  Write each record as a short name with a colon, and its fields on the lines below it.',
      ],
    ],
    [
      'a name that can’t be a short name',
      [
        replaceIn('facts/sources.yaml', 'example-bill:', 'Example Bill:'),
        replaceIn('facts/numbers.yaml', '[example-law, example-bill]', 'example-law'),
        replaceIn('facts/entitlements.yaml', '[example-law, example-bill]', 'example-law'),
        replaceIn('en/guides/eu.mdx', '[example-law, example-bill]', '[example-law]'),
      ],
      [
        `content/facts/sources.yaml:«Example Bill:»  "Example Bill" can't be a short name.`,
        '  Write it with small letters from a to z, digits, and dashes for spaces: example-house',
      ],
    ],
    [
      'a short name in words that can’t be one',
      [
        replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'The doctor: I need a doctor.'),
        dropFile('ar/cards.yaml'),
      ],
      [
        'content/ar/cards.yaml  This file is missing.',
        '  Copy the file of the same name from another language into this folder, and translate it.',
        `content/en/cards.yaml:«The doctor»  "The doctor" can't be a short name.`,
        '  Write it with small letters from a to z, digits, and dashes for spaces: example-house',
      ],
    ],
    [
      'an address on a confidential place',
      [
        replaceIn(
          'facts/places/secret-shelter.yaml',
          'confidential: true',
          'confidential: true\naddress: Eksempelvej 9',
        ),
      ],
      [
        'content/facts/places/secret-shelter.yaml:«address:»  This place is confidential, but its address stands here.',
        '  Delete the line "address". A secret address must not be written down anywhere.',
      ],
    ],
    [
      'what leads to the door of a confidential place',
      [
        replaceIn(
          'facts/places/secret-shelter.yaml',
          'confidential: true',
          'confidential: true\ncoordinates: { lat: 55.5, lon: 11.5 }\nstation: Eksempelby St.',
        ),
      ],
      [
        'content/facts/places/secret-shelter.yaml:«coordinates:»  This place is confidential, but its coordinates stand here.',
        '  Delete the line "coordinates". A secret address must not be written down anywhere.',
        'content/facts/places/secret-shelter.yaml:«station:»  This place is confidential, but its nearest station stands here.',
        '  Delete the line "station". A secret address must not be written down anywhere.',
      ],
    ],
    [
      'degrees that there are not',
      [replaceIn(HOUSE, 'lat: 55.5', 'lat: 155.5')],
      [
        'content/facts/places/example-house.yaml:«155.5»  "155.5" at "lat" is not degrees from -90 to 90.',
        '  Write it like this: lat: 55.67594',
      ],
    ],
    [
      'half of a point',
      [replaceIn(HOUSE, '{ lat: 55.5, lon: 11.5 }', '{ lat: 55.5 }')],
      [
        'content/facts/places/example-house.yaml:«coordinates:»  The field "lon" is missing.',
        '  Add to this line: lon: 12.56553',
      ],
    ],
    [
      'degrees east before degrees north',
      [replaceIn(HOUSE, '{ lat: 55.5, lon: 11.5 }', '{ lat: 11.5, lon: 55.5 }')],
      [
        'content/facts/places/example-house.yaml:«coordinates:»  The coordinates of Eksempelhuset, 11.5 north and 55.5 east, are not within the area of the site.',
        '  Write the degrees north first: { lat: 55.5, lon: 11.5 }',
      ],
    ],
    [
      'a point somewhere else',
      [replaceIn(HOUSE, 'lat: 55.5', 'lat: 45.5')],
      [
        'content/facts/places/example-house.yaml:«coordinates:»  The coordinates of Eksempelhuset, 45.5 north and 11.5 east, are not within the area of the site.',
        '  Read them on a map again. They lie from 54 to 58 north and from 7 to 16 east.',
      ],
    ],
    [
      'a season that ends before it begins',
      [replaceIn('facts/places/winter-beds.yaml', "validTo: '2027-01-10'", "validTo: '2026-01-10'")],
      [
        'content/facts/places/winter-beds.yaml:«validTo:»  The record counts to 2026-01-10, but only from 2026-12-01.',
        '  Correct one of the two.',
      ],
    ],
    [
      'a closure with a reason that there is not',
      [replaceIn('facts/places/closed-clinic.yaml', 'reason: repair', 'reason: repairs')],
      [
        `content/facts/places/closed-clinic.yaml:«repairs»  "repairs" can't stand at "reason".`,
        '  Did you mean "repair"? Write one of: holiday, staff, repair, other',
      ],
    ],
    [
      'low confidence, and published',
      [replaceIn('facts/places/rumoured-place.yaml', 'publish: false\n', '')],
      [
        'content/facts/places/rumoured-place.yaml:«confidence: low»  What has "confidence: low" may not be shown to anybody.',
        '  Add a line: publish: false',
      ],
    ],
    [
      'an address for partners that is none',
      [replaceIn('site.yaml', 'hotline: hotline', 'hotline: hotline\ncontact: write to us')],
      [
        'content/site.yaml:«write to us»  "write to us" at "contact" is not a web address that begins with https://, nor an e-mail address.',
        '  Write it like this: contact: https://example.org/write-to-us',
      ],
    ],
    [
      'a country in two kinds',
      [replaceIn('facts/groups.yaml', 'home: [DK]', 'home: [DK, RO]')],
      [
        'content/facts/groups.yaml:«home»  The country "RO" stands in "eu" and in "home".',
        '  Leave it in one of the two.',
      ],
    ],
    [
      'a web address that is none',
      [replaceIn('facts/organisations.yaml', 'url: https://house.example/', 'url: house.example')],
      [
        'content/facts/organisations.yaml:«house.example»  "house.example" at "url" is not a web address.',
        '  Write it like this: url: https://example.org/',
      ],
    ],
  ],
  'in posts': [
    [
      'a post that is too long with what is filled in',
      [replaceIn('en/posts.yaml', 'What a phone remembers: {{', `${'What a phone remembers. '.repeat(6)}{{`)],
      [
        'content/en/posts.yaml:«short: "What»  This post has 177 characters when its address and its numbers are filled in.',
        '  At "short" it may have 160. Leave out 17.',
      ],
    ],
    [
      'a post that is too long by the marks around a number',
      [replaceIn('ar/posts.yaml', 'القراءة هنا: {{address}} لك', `${'ب'.repeat(425)} {{address}} لك`)],
      [
        'content/ar/posts.yaml:«short: "القراءة هنا: {{address}}"\n    long:»  This post has 510 characters when its address and its numbers are filled in.',
        '  At "long" it may have 500. Leave out 10.',
      ],
    ],
    [
      'a post that leads nowhere',
      [
        replaceIn('en/posts.yaml', 'What a phone remembers: {{address}}', 'What a phone remembers.'),
        replaceIn('ar/posts.yaml', 'ما يتذكره الهاتف: {{address}}', 'ما يتذكره الهاتف.'),
      ],
      [
        'content/ar/posts.yaml:«short: "ما»  This post does not lead to its page.',
        '  Write {{address}} where the address of the page belongs.',
        'content/en/posts.yaml:«short: "What»  This post does not lead to its page.',
        '  Write {{address}} where the address of the page belongs.',
      ],
    ],
    [
      'a post that tells, in its own language and in the one of the source',
      [
        replaceIn('en/posts.yaml', 'What a phone remembers: {{', 'What the police remember: {{'),
        replaceIn('ar/posts.yaml', 'ما يتذكره الهاتف: {{', 'Victims: {{'),
      ],
      [
        'content/ar/posts.yaml:«short: "Victims:»  This post tells what the site is about: "victim*".',
        "  Say it in other words. The sensitive words stand in each language's sensitive.yaml.",
        'content/en/posts.yaml:«police»  This post tells what the site is about: "police".',
        "  Say it in other words. The sensitive words stand in each language's sensitive.yaml.",
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
      'a post that the source language lacks',
      [
        replaceIn(
          'ar/posts.yaml',
          '  phone:',
          '  now: { short: "{{address}}", long: "{{address}}" }\n  phone:',
        ),
      ],
      [
        'content/ar/posts.yaml:«now»  Nothing is named "now", so nobody reads these words.',
        '  Correct the name, or delete the words.',
      ],
    ],
    [
      'a post that fills in what does not exist',
      [replaceIn('en/posts.yaml', '{{hotline}}', '{{hotlin}}')],
      [
        `content/en/posts.yaml:«long: "Read»  {{hotlin}} can't be filled in here.`,
        '  Did you mean "hotline"? What can be filled in: address, emergency, independent, hotline, time-first, time-max, code-size-least, code-distance, age-adult, report-within',
      ],
    ],
    [
      'a number that is typed in a post',
      [replaceIn('en/posts.yaml', '{{time-first}}', '30 days')],
      [
        'content/ar/posts.yaml:«long: "القراءة»  These words fill in {{address}} and {{emergency}} and {{hotline}} and {{time-first}}, but the source language fills in {{address}} and {{emergency}} and {{hotline}}.',
        '  Use exactly this: {{address}} and {{emergency}} and {{hotline}}',
        'content/en/posts.yaml:«long: "Read»  A number is typed in the words: "30"',
        '  Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
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
  'in names of records': [
    [
      'a source of a place',
      [replaceIn(HOUSE, 'source: example-page', 'source: exmple-page')],
      [
        'content/facts/places/example-house.yaml:«exmple-page»  The source "exmple-page" does not exist.',
        '  Did you mean "example-page"? Add "exmple-page" to content/facts/sources.yaml with its name, language, publisher and kind, or name one that stands there.',
      ],
    ],
    [
      'an edition of a page that does not exist',
      [replaceIn('facts/sources.yaml', 'kind: plan', 'kind: plan\n  editionOf: exmple-page')],
      [
        'content/facts/sources.yaml:«exmple-page»  The source "exmple-page" does not exist.',
        '  Did you mean "example-page"? Add "exmple-page" to content/facts/sources.yaml with its name, language, publisher and kind, or name one that stands there.',
      ],
    ],
    [
      'a source of another year, which is another source',
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
        '  Add "plan-2022" to content/facts/sources.yaml with its name, language, publisher and kind, or name one that stands there.',
      ],
    ],
    [
      'a source in a list',
      [replaceIn('facts/numbers.yaml', '[example-law, example-bill]', '[example-law, the-bill-of-then]')],
      [
        'content/facts/numbers.yaml:«the-bill-of-then»  The source "the-bill-of-then" does not exist.',
        '  Add "the-bill-of-then" to content/facts/sources.yaml with its name, language, publisher and kind, or name one that stands there.',
      ],
    ],
    [
      'a number that a page names by itself',
      [replaceIn('facts/numbers.yaml', 'code-distance:', 'code-far:')],
      [
        'content/facts/numbers.yaml  There is no number "code-distance", which a page of the site names.',
        '  Add it with its value, its source and the day on which it was stated, under: code-distance:',
      ],
    ],
    [
      'a source of a guide',
      [replaceIn(PHONE_GUIDE, 'sources: [example-press]', 'sources: [newspaper]')],
      [
        'content/en/guides/phone.mdx:«newspaper»  The source "newspaper" does not exist.',
        '  Add "newspaper" to content/facts/sources.yaml with its name, language, publisher and kind, or name one that stands there.',
      ],
    ],
    [
      'a source of the groups',
      [replaceIn('facts/groups.yaml', 'source: example-law', 'source: nobody')],
      [
        'content/facts/groups.yaml:«nobody»  The source "nobody" does not exist.',
        '  Add "nobody" to content/facts/sources.yaml with its name, language, publisher and kind, or name one that stands there.',
      ],
    ],
    [
      'an organisation',
      [replaceIn(HOUSE, 'organisation: house', 'organisation: nobody')],
      [
        'content/facts/places/example-house.yaml:«nobody»  The organisation "nobody" does not exist.',
        '  Add "nobody" to content/facts/organisations.yaml, or name one that stands there.',
      ],
    ],
    [
      'a line of the state where one stands that it does not run',
      [replaceIn('site.yaml', 'independent: night-line', 'independent: office-line')],
      [
        'content/site.yaml:«independent»  The state runs the phone line "office-line".',
        '  Name one that it does not run: hotline, night-line',
      ],
    ],
    [
      'a hotline of the state with no other line beside it',
      [
        replaceIn('site.yaml', 'independent: night-line\n', ''),
        replaceIn('site.yaml', 'hotline: hotline', 'hotline: office-line'),
      ],
      [
        'content/site.yaml:«hotline»  The state runs the phone line "office-line", and no other line is shown with it.',
        '  Add a line: independent: hotline',
      ],
    ],
    [
      'a line that nobody can reach',
      [replaceIn('facts/contacts.yaml', "  number: '000 001'\n", '')],
      ['content/facts/contacts.yaml:«night-line:»  Nobody can reach this line.', '  Add a line: number: "…"'],
    ],
    [
      'a line on every page that one can only write to',
      [
        replaceIn(
          'facts/contacts.yaml',
          "  number: '000 001'\n",
          '  write: [{ kind: chat, source: example-page }]\n',
        ),
      ],
      [
        'content/site.yaml:«independent»  The phone line "night-line" has no number.',
        '  Name a line that can be called.',
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
      [`content/facts/contacts.yaml:«'0003'»  "chat" has no "number".`, '  Write its address at "url".'],
    ],
    [
      'hours of a phone of which the number is not known',
      [
        replaceIn(CAFE, HOURS, `${HOURS}\nphoneHours: Mo-Fr 09:00-10:00; PH off`),
        replaceIn(CAFE, 'phone: +45 00 00 00 02\n', ''),
      ],
      [
        'content/facts/places/overdue-cafe.yaml:«phoneHours»  The hours of a phone are known, but not its number.',
        '  Add its number: phone: "…". Or delete the line "phoneHours".',
      ],
    ],
    [
      'a number in a guide',
      [replaceIn('en/guides/about.mdx', 'report-within', 'report-witin')],
      [
        'content/en/guides/about.mdx:«report-witin»  <Fact id="report-witin" /> names a number that does not exist or is not published.',
        '  Did you mean "report-within"? Name one of: age-adult, code-distance, code-size-least, report-within, time-first, time-max',
      ],
    ],
    [
      'a number that is withheld',
      [replaceIn('en/guides/about.mdx', 'report-within', 'rumoured-weeks')],
      [
        'content/en/guides/about.mdx:«rumoured-weeks»  <Fact id="rumoured-weeks" /> names a number that does not exist or is not published.',
        '  Name one of: age-adult, code-distance, code-size-least, report-within, time-first, time-max',
      ],
    ],
    [
      'a number in words',
      [replaceIn('en/places.yaml', '{{time-first}}', '{{time-frist}}')],
      [
        `content/en/places.yaml:«what: A house where you can sleep.»  {{time-frist}} can't be filled in here.`,
        '  Did you mean "time-first"? What can be filled in: time-first, time-max, code-size-least, code-distance, age-adult, report-within',
      ],
    ],
    [
      'a number in words that is withheld',
      [replaceIn('en/places.yaml', '{{time-first}}', '{{rumoured-weeks}}')],
      [
        `content/en/places.yaml:«what: A house where you can sleep.»  {{rumoured-weeks}} can't be filled in here.`,
        '  What can be filled in: time-first, time-max, code-size-least, code-distance, age-adult, report-within',
      ],
    ],
    [
      'a phone line in a guide',
      [replaceIn('en/guides/time.mdx', 'office-line', 'ofice-line')],
      [
        'content/en/guides/time.mdx:«ofice-line»  <Call to="ofice-line" /> names a phone line that does not exist or is not published.',
        '  Did you mean "office-line"? Name one of: abroad-line, by-appointment, closed-clinic, emergency, example-house, hotline, night-line, office-line, overdue-cafe, secret-shelter, unknown-hours, winter-beds',
      ],
    ],
    [
      'a phone line that is withheld',
      [replaceIn('en/guides/time.mdx', 'office-line', 'rumoured-line')],
      [
        'content/en/guides/time.mdx:«rumoured-line»  <Call to="rumoured-line" /> names a phone line that does not exist or is not published.',
        '  Name one of: abroad-line, by-appointment, closed-clinic, emergency, example-house, hotline, night-line, office-line, overdue-cafe, secret-shelter, unknown-hours, winter-beds',
      ],
    ],
    [
      'a note on a string that there is not',
      [writeFile('en/uiNotes.yaml', 'leave.link: On a button.\nleave.lnk: On a button.\n')],
      [
        'content/en/uiNotes.yaml:2  The note on "leave.lnk" belongs to no string of the interface.',
        '  Did you mean "leave.link"? Write a key of ui.json, or the beginning of one up to a dot.',
      ],
    ],
    [
      'lines that nobody calls',
      ['en', 'ar'].map((tag) => replaceIn(`${tag}/guides/now.mdx`, 'for="abroad"', 'for="abraod"')),
      [
        'content/ar/guides/now.mdx:«for="abraod"»  <Lines for="abraod" /> names no callers.',
        '  Did you mean "abroad"? Name one of: abroad, inside',
        'content/en/guides/now.mdx:«for="abraod"»  <Lines for="abraod" /> names no callers.',
        '  Did you mean "abroad"? Name one of: abroad, inside',
      ],
    ],
    [
      'a place in a guide',
      [replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="house"')],
      [
        'content/en/guides/places.mdx:«house»  <Place id="house" /> names a place that does not exist or is not published.',
        '  Name one of: by-appointment, closed-clinic, example-house, overdue-cafe, secret-shelter, unknown-hours, unknown-phone, winter-beds',
      ],
    ],
    [
      'a place that is withheld',
      [replaceIn('en/guides/places.mdx', 'id="example-house"', 'id="rumoured-place"')],
      [
        'content/en/guides/places.mdx:«rumoured-place»  <Place id="rumoured-place" /> names a place that does not exist or is not published.',
        '  Name one of: by-appointment, closed-clinic, example-house, overdue-cafe, secret-shelter, unknown-hours, unknown-phone, winter-beds',
      ],
    ],
    [
      'a guide of a right',
      [replaceIn('facts/entitlements.yaml', 'page: time', 'page: tme')],
      [
        'content/facts/entitlements.yaml:«tme»  The guide "tme" does not exist.',
        '  Did you mean "time"? Name one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time',
      ],
    ],
    [
      'a guide of a group',
      [replaceIn('facts/groups.yaml', 'eu: { page: eu }', 'eu: { page: europe }')],
      [
        'content/facts/groups.yaml:«europe»  The guide "europe" does not exist.',
        '  Name one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time',
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
        '  Name a line of content/facts/contacts.yaml: emergency, hotline, night-line, office-line, abroad-line',
      ],
    ],
    [
      'the language of the country',
      [replaceIn('site.yaml', 'countryLanguage: en', 'countryLanguage: da')],
      [
        'content/site.yaml:«countryLanguage:»  There is no folder for the language "da".',
        '  Name one of: ar, en',
      ],
    ],
    [
      'the language that is translated from',
      [replaceIn('site.yaml', 'sourceLanguage: en', 'sourceLanguage: fr')],
      [
        'content/site.yaml:«sourceLanguage:»  There is no folder for the language "fr".',
        '  Name one of: ar, en',
      ],
    ],
  ],
  'in hours, dates and numbers': [
    [
      'hours that can’t be read',
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
      'hours that say nothing of holidays',
      [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10:00-16:00')],
      [
        `content/facts/places/overdue-cafe.yaml:«Tu-Fr 10:00-16:00»  The opening hours "Tu-Fr 10:00-16:00" of Overskredet Café don't say what happens on public holidays.`,
        '  Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if nobody knows.',
      ],
    ],
    [
      'hours in a wrong order',
      [replaceIn(CAFE, HOURS, 'hours: PH off; Tu-Fr 10:00-16:00')],
      [
        'content/facts/places/overdue-cafe.yaml:«Tu-Fr 10:00-16:00»  In the opening hours of Overskredet Café, "Tu-Fr 10:00-16:00" takes the place of "PH off".',
        '  Write holidays, months and single days last: Tu-Fr 10:00-16:00; PH off',
      ],
    ],
    [
      'hours without an end',
      [replaceIn(CAFE, HOURS, 'hours: Tu-Fr 10:00+; PH off')],
      [
        `content/facts/places/overdue-cafe.yaml:«Tu-Fr 10:00+»  The opening hours "Tu-Fr 10:00+" of Overskredet Café don't say from when to when.`,
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
        'content/facts/places/example-house.yaml:«12-14 Uhr»  "12-14 Uhr" at "hours" is not hours, "off" or "unknown".',
        '  Write it like this: hours: "10:00-14:00"',
      ],
    ],
    [
      'an exception that ends before it begins',
      [replaceIn(HOUSE, "to: '2026-12-02'", "to: '2026-11-02'")],
      [
        "content/facts/places/example-house.yaml:«- { from: '2026-12-01',»  The last day, 2026-11-02, comes before the first, 2026-12-01.",
        '  Correct one of the two.',
      ],
    ],
    [
      'a closure that ends before it begins',
      [replaceIn('facts/places/closed-clinic.yaml', "to: '2026-11-29'", "to: '2026-11-19'")],
      [
        'content/facts/places/closed-clinic.yaml:«2026-11-19»  The last day, 2026-11-19, comes before the first, 2026-11-23.',
        '  Correct one of the two.',
      ],
    ],
    [
      'a date in another order',
      [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 20.11.2026')],
      [
        'content/facts/places/example-house.yaml:«20.11.2026»  "20.11.2026" at "date" is not a date.',
        '  Write it like this: date: 2024-05-31',
      ],
    ],
    [
      'a day that does not exist',
      [replaceIn(HOUSE, "date: '2026-11-20'", "date: '2026-11-31'")],
      [
        'content/facts/places/example-house.yaml:«2026-11-31»  "2026-11-31" at "date" is not a date.',
        '  Write it like this: date: 2024-05-31',
      ],
    ],
    [
      'a year where a day is needed',
      [replaceIn(PHONE_GUIDE, 'checked: 2026-11-01', 'checked: 2026')],
      [
        'content/en/guides/phone.mdx:«2026»  "2026" at "checked" is not a date with its month and day.',
        '  Write it like this: checked: 2024-05-31',
      ],
    ],
    [
      'a day that is often closed',
      [replaceIn('site.yaml', "'05-01'", "'13-01'")],
      [
        `content/site.yaml:«13-01»  "13-01" can't stand in the list "oftenClosed".`,
        '  Write it like this: oftenClosed: ["12-24", "12-31"]',
      ],
    ],
    [
      'a phone number that is none',
      [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: call us')],
      [
        'content/facts/places/example-house.yaml:«call us»  "call us" at "phone" is not a phone number.',
        '  Write it like this: phone: "+00 00 00 00 00"',
      ],
    ],
    [
      'a phone number without its country',
      [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: 00000001')],
      [
        'content/facts/places/example-house.yaml:«00000001»  "00000001" at "phone" is not a phone number.',
        '  Write it like this: phone: "+00 00 00 00 00"',
      ],
    ],
    [
      'a phone number in another form than that of the files',
      [replaceIn(HOUSE, 'phone: +45 00 00 00 01', 'phone: 22.33.44.55')],
      [
        'content/facts/places/example-house.yaml:«22.33.44.55»  "22.33.44.55" at "phone" is not a phone number.',
        '  Write: phone: +45 22 33 44 55',
      ],
    ],
    [
      'a number of another country in another form than that of the files',
      [replaceIn('facts/contacts.yaml', 'number: +46 00 00 00 00', 'number: 08-123 456 78')],
      [
        'content/facts/contacts.yaml:«08-123 456 78»  "08-123 456 78" at "number" is not a phone number.',
        '  Write: number: +46 8 123 456 78',
      ],
    ],
    [
      'a short phone number without quotation marks',
      [replaceIn('facts/contacts.yaml', "number: '000'", 'number: 112')],
      [
        'content/facts/contacts.yaml:«112»  "112" at "number" must stand between quotation marks.',
        '  Write: number: "112"',
      ],
    ],
  ],
  'in ui.json': [
    [
      'a string that is missing',
      [replaceIn('ar/ui.json', '  "nav.home": "الصفحة الرئيسية",\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a plural form that is missing',
      [replaceIn('ar/ui.json', '  "search.found_few": "وجدنا {{count}} صفحات",\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a plural form of the source language',
      [replaceIn('en/ui.json', '  "search.found_one": "{{count}} page found",\n', '')],
      [
        'content/en/ui.json:«"search.none":»  The words for "search.found_one" are missing. This language needs the forms: one, other.',
        '  Add below this line: "search.found_one": "…" (in the source language: "{{count}} pages found")',
      ],
    ],
    [
      'a string that somebody meant to write later',
      [replaceIn('ar/ui.json', '"الصفحة الرئيسية"', '"…"')],
      [
        'content/ar/ui.json:«"nav.home":»  Only "…" stands here.',
        '  Write the words, or take it out: then the words of the source language are shown.',
      ],
    ],
    [
      'a string that the site does not have',
      [replaceIn('ar/ui.json', '{\n', '{\n  "nav.cinema": "سينما",\n')],
      [
        'content/ar/ui.json:«nav.cinema»  "nav.cinema" is no string of this site.',
        '  Correct the key, or delete the line.',
      ],
    ],
    [
      'a key with a mistake',
      [replaceIn('ar/ui.json', '"nav.home"', '"nav.hom"')],
      [
        'content/ar/ui.json:«nav.hom»  "nav.hom" is no string of this site.',
        '  Did you mean "nav.home"? Correct the key, or delete the line.',
      ],
    ],
    [
      'a placeholder with another name',
      [replaceIn('ar/ui.json', 'هذه النسخة: {{date}}.', 'هذه النسخة: {{day}}.')],
      [
        'content/ar/ui.json:«"foot.built":»  These words fill in {{day}}, but the source language fills in {{date}}.',
        '  Use exactly this: {{date}}',
      ],
    ],
    [
      'a placeholder that is missing',
      [replaceIn('ar/ui.json', 'هذه النسخة: {{date}}.', 'هذه النسخة.')],
      [
        'content/ar/ui.json:«"foot.built":»  These words fill in nothing, but the source language fills in {{date}}.',
        '  Use exactly this: {{date}}',
      ],
    ],
    [
      'a placeholder that English does not have',
      [replaceIn('ar/ui.json', '"nav.search": "البحث"', '"nav.search": "البحث {{count}}"')],
      [
        'content/ar/ui.json:«"nav.search":»  These words fill in {{count}}, but the source language fills in nothing.',
        '  Write the words without it.',
      ],
    ],
    [
      'empty words',
      [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": " "')],
      ['content/ar/ui.json:«nav.home»  The words for "nav.home" are empty.', '  Translate: "Start page"'],
    ],
    [
      'a number',
      [replaceIn('en/ui.json', '"Start page"', '"Start page 1"')],
      [
        'content/en/ui.json:«"nav.home":»  A number is typed in the words: "1"',
        '  Numbers come from content/facts. Say it without the number.',
      ],
    ],
    [
      'a number in other digits',
      [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": "الصفحة ١"')],
      [
        'content/ar/ui.json:«"nav.home":»  A number is typed in the words: "١"',
        '  Numbers come from content/facts. Say it without the number.',
      ],
    ],
    [
      'something else than words',
      [replaceIn('en/ui.json', '"Start page"', '{ "short": "Start" }')],
      [
        'content/en/ui.json:«nav.home»  What stands at "nav.home" is not words.',
        '  Write words between quotation marks: "nav.home": "…"',
      ],
    ],
    [
      'a key that stands there twice',
      [
        replaceIn(
          'en/ui.json',
          '  "nav.home": "Start page",\n',
          '  "nav.home": "Start page",\n  "nav.home": "Start",\n',
        ),
      ],
      [
        'content/en/ui.json:«"nav.home": "Start",»  "nav.home" stands here for the second time.',
        '  Delete one of the two lines.',
      ],
    ],
    [
      'a missing comma',
      [replaceIn('en/ui.json', '"Start page",', '"Start page"')],
      [
        `content/en/ui.json:«"nav.home":»  This line can't be read.`,
        '  Every line is "key": "words", with a comma at its end, except the last one.',
      ],
    ],
    [
      'a comma too much',
      [replaceIn('en/ui.json', 'You can read this page instead:"', 'You can read this page instead:",')],
      [
        `content/en/ui.json:«You can read this page instead:»  This line can't be read.`,
        '  Every line is "key": "words", with a comma at its end, except the last one.',
      ],
    ],
    [
      'quotation marks inside words',
      [replaceIn('en/ui.json', '"Start page"', '"Start "page""')],
      [
        `content/en/ui.json:«"nav.home":»  This line can't be read.`,
        '  Every line is "key": "words", with a comma at its end, except the last one.',
      ],
    ],
    [
      'typographic quotation marks',
      [replaceIn('en/ui.json', '"nav.home":', '“nav.home”:')],
      [
        `content/en/ui.json:«“nav.home”:»  This line can't be read.`,
        '  Every line is "key": "words", with a comma at its end, except the last one.',
      ],
    ],
    [
      'a list',
      [writeFile('ar/ui.json', '["a"]')],
      [
        'content/ar/ui.json:«["a"]»  This file is not made of keys and words.',
        '  Begin it with a line "{", end it with a line "}", and write lines "key": "words" between them.',
      ],
    ],
  ],
  'in the form of a YAML file': [
    [
      'a quotation mark that never closes',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: "I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  A quotation mark opens here and never closes.',
        '  Write the second one where the words end.',
      ],
    ],
    [
      'a second colon',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: I need: a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This line has a second colon.',
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'a colon without a space',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor:I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This line has no colon with a space after it.',
        '  Every line is a name, a colon, a space and the words: name: words',
      ],
    ],
    [
      'a line without a colon',
      [replaceIn(HOUSE, 'kind: meeting-place', 'kind meeting-place')],
      [
        'content/facts/places/example-house.yaml:«kind»  This line and the one below it do not fit together.',
        '  Every line is a name, a colon, a space and the words. Lines that belong together begin with the same number of spaces.',
      ],
    ],
    [
      'spaces too many',
      [replaceIn(HOUSE, 'kind: meeting-place', '  kind: meeting-place')],
      [
        'content/facts/places/example-house.yaml:«organisation:»  This line and the one below it do not fit together.',
        '  Every line is a name, a colon, a space and the words. Lines that belong together begin with the same number of spaces.',
      ],
    ],
    [
      'spaces too few',
      [replaceIn('en/cards.yaml', '  doctor: I need a doctor.', ' doctor: I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  The spaces at the beginning of this line fit no line above.',
        '  Begin it with as many spaces as the lines that belong with it.',
      ],
    ],
    [
      'a tab',
      [replaceIn('en/cards.yaml', '  doctor: I need a doctor.', '\tdoctor: I need a doctor.')],
      [
        'content/en/cards.yaml:«doctor:»  This line begins with a tab.',
        '  Begin it with as many spaces as the lines that belong with it.',
      ],
    ],
    [
      'a bracket that never closes',
      [replaceIn(HOUSE, '[da, en, ar]', '[da, en, ar')],
      [
        'content/facts/places/example-house.yaml:«interpreter:»  A "[" or "{" above this line never closes.',
        '  Write the missing "]" or "}".',
      ],
    ],
    [
      'words after a quotation',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '"I" need a doctor.')],
      [
        `content/en/cards.yaml:«need a doctor.»  This line can't be read from "need a doctor." on.`,
        '  Every line is a name, a colon, a space and the words. Words with a colon, quotation marks, brackets or "#" in them stand between quotation marks.',
      ],
    ],
    [
      'words that begin with a placeholder',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '{{hotline}} is the number.')],
      [
        `content/en/cards.yaml:«doctor:»  Words can't begin with "{{" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'a placeholder alone',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '{{hotline}}')],
      [
        `content/en/cards.yaml:«doctor:»  Words can't begin with "{{" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'words that begin with a star',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '*I*')],
      [
        `content/en/cards.yaml:«doctor:»  Words can't begin with "*" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'words that begin with an exclamation mark',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '!Doctor')],
      [
        `content/en/cards.yaml:«doctor:»  Words can't begin with "!" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'words that begin with an ampersand',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '&I need a doctor.')],
      [
        `content/en/cards.yaml:«doctor:»  Words can't begin with "&" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'words that begin with an at sign',
      [replaceIn('en/cards.yaml', 'I need a doctor.', '@doctor')],
      [
        `content/en/cards.yaml:«doctor:»  Words can't begin with "@" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'a field that stands there twice',
      [replaceIn(HOUSE, 'kind: meeting-place', 'kind: meeting-place\nkind: clinic')],
      [
        'content/facts/places/example-house.yaml:«kind: clinic»  "kind" stands here for the second time.',
        '  Delete one of the two lines.',
      ],
    ],
    [
      'a line of dashes',
      [replaceIn(HOUSE, 'kind: meeting-place', '---\nkind: meeting-place')],
      [
        'content/facts/places/example-house.yaml:«---»  A line "---" divides this file.',
        '  Delete that line.',
      ],
    ],
    [
      'a mistake in facts that guides name, and no other',
      [replaceIn('facts/contacts.yaml', "number: '000'", "number: '000")],
      [
        'content/facts/contacts.yaml:«emergency:\n  number:»  A quotation mark opens here and never closes.',
        '  Write the second one where the words end.',
      ],
    ],
  ],
  'in a guide': [
    [
      'no head',
      [replaceIn(PHONE_GUIDE, '---\ntitle', 'title')],
      [
        'content/en/guides/phone.mdx:«title:»  The guide does not begin with its head.',
        '  Begin the file with a line "---", then title, summary and words, then a line "---".',
      ],
    ],
    [
      'a head without an end',
      [replaceIn(PHONE_GUIDE, 'shows: []\n---', 'shows: []')],
      [
        'content/en/guides/phone.mdx:1  The guide does not begin with its head.',
        '  Begin the file with a line "---", then title, summary and words, then a line "---".',
      ],
    ],
    [
      'a head that can’t be read',
      [replaceIn(PHONE_GUIDE, 'title: Your phone', 'title: Your: phone')],
      [
        'content/en/guides/phone.mdx:«title:»  This line has a second colon.',
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'a field of the head that is missing',
      [replaceIn(PHONE_GUIDE, 'group: life\n', '')],
      ['content/en/guides/phone.mdx:«title:»  The field "group" is missing.', '  Add a line: group: help'],
    ],
    [
      'an element that never closes',
      [replaceIn('en/guides/now.mdx', '</Note>', '')],
      [
        'content/en/guides/now.mdx:«<Note»  <Note> has no end.',
        '  Write </Note> after its words. Where it stands on a line of its own, leave a line empty after it and before </Note>.',
      ],
    ],
    [
      'an element that prints something and never closes',
      [replaceIn('en/guides/now.mdx', '<Call to="emergency" />', '<Call to="emergency">')],
      [
        'content/en/guides/now.mdx:«Call <Call to="emergency">.»  <Call> has no end.',
        '  Write it like this: <Call to="…" />',
      ],
    ],
    [
      'an end without a beginning',
      [replaceIn('en/guides/now.mdx', '<Note>\n', '')],
      [
        'content/en/guides/now.mdx:«</Note>»  </Note> ends something that does not begin, or that ends too late.',
        '  Write <Note> before its words, and end what is inside it first.',
      ],
    ],
    [
      'typographic quotation marks in an element',
      [replaceIn('en/guides/now.mdx', 'to="emergency"', 'to=“emergency”')],
      [
        'content/en/guides/now.mdx:«Call <Call to=“emergency”»  A "<" stands here that begins no element of a guide.',
        `  Look for a quotation mark or a "/>" that is missing. ${ALLOWED}`,
      ],
    ],
    [
      'a comment',
      [replaceIn(PHONE_GUIDE, WORDS, '<!-- Delete them. -->')],
      [
        'content/en/guides/phone.mdx:«<!--»  A "<" stands here that begins no element of a guide.',
        `  Look for a quotation mark or a "/>" that is missing. ${ALLOWED}`,
      ],
    ],
    [
      'a brace that never closes',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete { them.')],
      [
        'content/en/guides/phone.mdx:«Delete»  A "{" stands here without a "}".',
        '  Write the words without braces.',
      ],
    ],
    [
      'an import',
      [replaceIn(PHONE_GUIDE, WORDS, "import Map from './Map.astro'")],
      [
        `content/en/guides/phone.mdx:«import»  A paragraph can't begin with "import".`,
        '  Begin it with another word. A guide holds no program code.',
      ],
    ],
    [
      'a paragraph that only looks like program code',
      [replaceIn(PHONE_GUIDE, WORDS, 'export your photos first.')],
      [
        `content/en/guides/phone.mdx:«export»  A paragraph can't begin with "export".`,
        '  Begin it with another word. A guide holds no program code.',
      ],
    ],
    [
      'an expression',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete {count} of them.')],
      [
        `content/en/guides/phone.mdx:«Delete»  Braces can't stand in a guide: {count}`,
        '  Write the words without braces.',
      ],
    ],
    [
      'an element that does not exist',
      [replaceIn('en/guides/about.mdx', '<Fact id', '<Facts id')],
      [
        'content/en/guides/about.mdx:«<Facts»  <Facts> is no element of a guide.',
        `  Did you mean "Fact"? ${ALLOWED}`,
      ],
    ],
    [
      'an element of HTML',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete <b>them</b>.')],
      ['content/en/guides/phone.mdx:«<b»  <b> is no element of a guide.', `  ${ALLOWED}`],
    ],
    [
      'an element of HTML that never closes',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete<br>them.')],
      ['content/en/guides/phone.mdx:«<br»  <br> is no element of a guide.', `  ${ALLOWED}`],
    ],
    [
      'a source that does not exist',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Source id="example-plann" />')],
      [
        'content/en/guides/about.mdx:«<Source»  <Source id="example-plann" /> names a source that does not exist.',
        '  Did you mean "example-plan"? Name one of: example-bill, example-law, example-page, example-plan, example-press, example-report, example-undated',
      ],
    ],
    [
      'an organisation without an e-mail address',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Email to="office" />')],
      [
        'content/en/guides/about.mdx:«<Email»  <Email to="office" /> names an organisation without an e-mail address.',
        '  Name one of: house',
      ],
    ],
    [
      'a group that does not exist',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Group id="non-eu" />')],
      [
        'content/en/guides/about.mdx:«<Group»  <Group id="non-eu" /> names no group.',
        '  Name one of: eu, non-eu-no-permit, non-eu-permit',
      ],
    ],
    [
      'an element without its attribute',
      [replaceIn('en/guides/about.mdx', '<Fact id="report-within" />', '<Fact />')],
      [
        'content/en/guides/about.mdx:«<Fact»  <Fact> must have exactly id="…".',
        '  Write it like this: <Fact id="…" />',
      ],
    ],
    [
      'an element with another attribute',
      [replaceIn('en/guides/about.mdx', '<Fact id=', '<Fact name=')],
      [
        'content/en/guides/about.mdx:«<Fact»  <Fact> must have exactly id="…".',
        '  Write it like this: <Fact id="…" />',
      ],
    ],
    [
      'an element with an attribute that it does not have',
      [replaceIn('en/guides/now.mdx', '<Note>', '<Note color="red">')],
      [
        'content/en/guides/now.mdx:«<Note»  <Note> must have nothing but its name.',
        '  Write it like this: <Note>…</Note>',
      ],
    ],
    [
      'an element with braces',
      [replaceIn('en/guides/about.mdx', 'id="report-within"', 'id={number}')],
      [
        'content/en/guides/about.mdx:«<Fact»  <Fact> must have exactly id="…".',
        '  Write it like this: <Fact id="…" />',
      ],
    ],
    [
      'a picture',
      [replaceIn(PHONE_GUIDE, WORDS, '![A phone](phone.png)')],
      [
        `content/en/guides/phone.mdx:«![A phone](phone.png)»  A guide can't show a picture.`,
        '  Say it in words.',
      ],
    ],
    [
      'a link to a guide that does not exist',
      [replaceIn('en/guides/eu.mdx', '(/compare/)', '(/compair/)')],
      [
        'content/en/guides/eu.mdx:«You can»  The link /compair/ leads to no guide.',
        '  Did you mean "compare"? Name one of: about, bed, compare, eu, non-eu, now, partners, phone, places, rights, time',
      ],
    ],
    [
      'a link with a language',
      [replaceIn('en/guides/eu.mdx', '(/compare/)', '(/en/compare/)')],
      [
        'content/en/guides/eu.mdx:«/en/compare/»  The link "/en/compare/" leads to no guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Other sites are named as sources.',
      ],
    ],
    [
      'a link to another site',
      [replaceIn('en/guides/eu.mdx', '(/compare/)', '(https://www.example.com/)')],
      [
        'content/en/guides/eu.mdx:«https://www.example.com/»  The link "https://www.example.com/" leads to no guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Other sites are named as sources.',
      ],
    ],
    [
      'an address of another site',
      [replaceIn('en/guides/eu.mdx', '[Compare it](/compare/)', 'https://www.example.com/')],
      [
        'content/en/guides/eu.mdx:«https://www.example.com/»  The link "https://www.example.com/" leads to no guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Other sites are named as sources.',
      ],
    ],
    [
      'a link that is written further down',
      [
        replaceIn(
          'en/guides/eu.mdx',
          '[Compare it](/compare/).',
          '[Compare it][1].\n\n[1]: https://www.example.com/',
        ),
      ],
      [
        'content/en/guides/eu.mdx:«https://www.example.com/»  The link "https://www.example.com/" leads to no guide.',
        '  Write the name of a guide between slashes: [your rights](/rights/). Other sites are named as sources.',
      ],
    ],
    [
      'a number, with its own line',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete them,\nthe last 30 of them.')],
      [
        'content/en/guides/phone.mdx:«the last»  A number is typed in the text: "30"',
        '  Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a number in the digits of another script',
      [replaceIn('ar/guides/rights.mdx', 'ما فعلت شيئا خاطئا. إذا', 'ما فعلت ٣٠ شيئا خاطئا. إذا')],
      [
        'content/ar/guides/rights.mdx:«ما فعلت ٣٠»  A number is typed in the text: "٣٠"',
        '  Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a phone number',
      [replaceIn(PHONE_GUIDE, WORDS, 'Call 70 20 25 50.')],
      [
        'content/en/guides/phone.mdx:«70 20 25 50»  A number is typed in the text: "70 20 25 50"',
        '  Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a number in a link',
      [replaceIn('en/guides/eu.mdx', '[Compare it]', '[Compare 2]')],
      [
        'content/en/guides/eu.mdx:«You can»  A number is typed in the text: "2"',
        '  Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a number in a title',
      [replaceIn(PHONE_GUIDE, 'title: Your phone', 'title: Your 2 phones')],
      [
        'content/en/guides/phone.mdx:«title:»  A number is typed in the text: "2"',
        '  Say it without the number.',
      ],
    ],
    [
      'a number in a word of the country',
      [replaceIn('en/guides/time.mdx', 'word="eksempelfrist"', 'word="30 dage"')],
      [
        'content/en/guides/time.mdx:«You can get»  A number is typed in the text: "30"',
        '  Say it without the number.',
      ],
    ],
    [
      'a number in code',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete `30` of them.')],
      [
        'content/en/guides/phone.mdx:«Delete»  A number is typed in the text: "30"',
        '  Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
      ],
    ],
    [
      'a word of the law',
      [replaceIn(PHONE_GUIDE, WORDS, 'That is the example statute.')],
      [
        'content/en/guides/phone.mdx:«example statute»  "example statute" is a word of the law, without its plain meaning.',
        '  Say it plainly. Or write: what the law calls “example statute”, and then what that means.',
      ],
    ],
    [
      'a term that the site does not use',
      [replaceIn(PHONE_GUIDE, WORDS, 'Call the call centre.')],
      [
        'content/en/guides/phone.mdx:«call centre»  "call centre" is not the term of this site.',
        '  Write "hotline", as content/en/glossary.yaml says.',
      ],
    ],
  ],
  'in a translation': [
    [
      'a guide that the source language does not have',
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
      'a number that is missing',
      [replaceIn('ar/guides/rights.mdx', '<Fact id="age-adult" />', 'السن')],
      [
        'content/ar/guides/rights.mdx  The translation lacks <Fact id="age-adult" />, which the source guide has.',
        '  Put it where content/en/guides/rights.mdx:13 has it.',
      ],
    ],
    [
      'a phone number that is missing',
      [replaceIn('ar/guides/now.mdx', '<Call to="abroad-line" />', 'الرقم')],
      [
        'content/ar/guides/now.mdx  The translation lacks <Call to="abroad-line" />, which the source guide has.',
        '  Put it where content/en/guides/now.mdx:31 has it.',
      ],
    ],
    [
      'a link that is missing',
      [replaceIn('ar/guides/rights.mdx', '[عن الوقت](/time/)', 'عن الوقت')],
      [
        'content/ar/guides/rights.mdx  The translation lacks the link to /time/, which the source guide has.',
        '  Put it where content/en/guides/rights.mdx:13 has it.',
      ],
    ],
    [
      'a link too much',
      [replaceIn('ar/guides/rights.mdx', '[عن الوقت](/time/)', '[عن الوقت](/time/) و[الهاتف](/phone/)')],
      [
        'content/ar/guides/rights.mdx:«ما فعلت شيئا خاطئا. إذا»  The translation has the link to /phone/, which the source guide lacks.',
        '  Take it out, or add it to the source guide first.',
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
      'words of a later revision',
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
        '  Write it as speakers of the language do, under "cities": Andenby: "…"',
      ],
    ],
    [
      'the name of a city in which there is no place',
      [replaceIn('ar/places.yaml', '  Andenby:', '  Sjetteby: سيتبي\n  Andenby:')],
      [
        'content/ar/places.yaml:«Sjetteby:»  No place is in the city "Sjetteby", so nobody reads this name.',
        '  Correct the name, or delete the line.',
      ],
    ],
    [
      'a guide without its review',
      [replaceIn('ar/guides/rights.mdx', 'review: { by: Test, on: 2026-01-01 }\n', '')],
      ['content/ar/guides/rights.mdx:«title:»  The field "review" is missing.', '  Add a line: review: none'],
    ],
    [
      'words without their review',
      [replaceIn('ar/places.yaml', 'review: none\n', '')],
      ['content/ar/places.yaml:«translates:»  The field "review" is missing.', '  Add a line: review: none'],
    ],
    [
      'words without their revision',
      [replaceIn('ar/places.yaml', 'translates: 1\n', '')],
      ['content/ar/places.yaml:«review:»  The field "translates" is missing.', '  Add a line: translates: 1'],
    ],
    [
      'a review by nobody',
      [replaceIn('ar/guides/rights.mdx', '{ by: Test, on: 2026-01-01 }', '{ on: 2026-01-01 }')],
      [
        'content/ar/guides/rights.mdx:«review»  A group of fields at "review" is not "none", nor who checked the words and when.',
        '  Write it like this: review: { by: Amal, on: 2024-05-31 }',
      ],
    ],
    [
      'a review that says yes',
      [replaceIn('ar/guides/rights.mdx', '{ by: Test, on: 2026-01-01 }', 'yes')],
      [
        'content/ar/guides/rights.mdx:«yes»  "yes" at "review" is not "none", nor who checked the words and when.',
        '  Write it like this: review: { by: Amal, on: 2024-05-31 }',
      ],
    ],
    [
      'a field that stands only in the source language',
      [replaceIn('ar/guides/rights.mdx', 'translates: 1', 'translates: 1\norder: 10\nrevision: 1')],
      [
        'content/ar/guides/rights.mdx:«order»  "order" stands only in the source language.',
        '  Delete this line.',
        'content/ar/guides/rights.mdx:«revision»  "revision" stands only in the source language.',
        '  Delete this line.',
      ],
    ],
    [
      'a field that stands only in translations',
      [replaceIn('en/places.yaml', 'revision: 1', 'revision: 1\nreview: none')],
      ['content/en/places.yaml:«review»  "review" stands only in translations.', '  Delete this line.'],
    ],
    [
      'a source file without its revision',
      [replaceIn(PHONE_GUIDE, 'revision: 1\n', '')],
      ['content/en/guides/phone.mdx:«title:»  The field "revision" is missing.', '  Add a line: revision: 1'],
    ],
    [
      'a source guide that can’t be read, and no other mistake',
      [replaceIn('en/guides/now.mdx', '</Note>', '')],
      [
        'content/en/guides/now.mdx:«<Note»  <Note> has no end.',
        '  Write </Note> after its words. Where it stands on a line of its own, leave a line empty after it and before </Note>.',
      ],
    ],
    [
      'a source file that can’t be read, and no other mistake',
      [replaceIn('en/places.yaml', 'what: A café at noon.', 'what: A café: at noon.')],
      [
        'content/en/places.yaml:«what: A café:»  This line has a second colon.',
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
  ],
  'in the words of records': [
    [
      'words that are missing',
      [replaceIn('ar/places.yaml', '  unknown-phone:\n    what: شخص يعرف القانون.\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'words that are missing in the source language',
      [replaceIn('en/places.yaml', '  unknown-phone:\n    what: Somebody who knows the law.\n', '')],
      [
        'content/en/places.yaml:«words:»  The words for "unknown-phone" are missing.',
        '  Add under "words": unknown-phone: { what: "…" }',
      ],
    ],
    [
      'a sentence that is missing',
      [replaceIn('ar/contacts.yaml', '    when: لا تستطيع النوم.\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a sentence that is missing in the source language',
      [replaceIn('en/contacts.yaml', '    when: You can’t sleep.\n', '')],
      [
        'content/en/contacts.yaml:«night-line:»  The field "when" is missing.',
        '  Add a line: when: Words for the reader',
      ],
    ],
    [
      'a card that is missing',
      [replaceIn('ar/cards.yaml', '  doctor: أحتاج إلى طبيب.\n', '')],
      SHOWN_IN_ENGLISH,
    ],
    [
      'a card too much',
      [replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:')],
      [
        'content/ar/cards.yaml:«nurse»  Nothing is named "nurse", so nobody reads these words.',
        '  Correct the name, or delete the words.',
      ],
    ],
    [
      'words under a wrong name',
      [replaceIn('ar/places.yaml', '  unknown-phone:', '  unkown-phone:')],
      [
        'content/ar/places.yaml:«unkown-phone»  Nothing is named "unkown-phone", so nobody reads these words.',
        '  Did you mean "unknown-phone"? Correct the name, or delete the words.',
      ],
    ],
    [
      'words of a right for a group',
      [replaceIn('en/entitlements.yaml', '    non-eu-no-permit: You need a permission first.\n', '')],
      [
        'content/en/entitlements.yaml:«work:»  "work" has no words for "non-eu-no-permit".',
        '  Add a line under "work": non-eu-no-permit: …',
      ],
    ],
    [
      'words of a right for a group that does not exist',
      [
        replaceIn(
          'en/entitlements.yaml',
          'non-eu-no-permit: You need a permission first.',
          'non-eu-nopermit: You need a permission first.',
        ),
      ],
      [
        'content/en/entitlements.yaml:«work:»  "work" has no words for "non-eu-no-permit".',
        '  Add a line under "work": non-eu-no-permit: …',
        'content/en/entitlements.yaml:«non-eu-nopermit»  "non-eu-nopermit" is no group.',
        '  Did you mean "non-eu-no-permit"? The groups are: eu, non-eu-permit, non-eu-no-permit',
      ],
    ],
    [
      'a number',
      [replaceIn('en/contacts.yaml', 'They send help.', 'They send help in 10 minutes.')],
      [
        'content/en/contacts.yaml:«who: They»  A number is typed in the words: "10"',
        '  Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
    [
      'a number in other digits',
      [replaceIn('ar/contacts.yaml', 'يرسلون المساعدة.', 'يرسلون المساعدة في ١٠ دقائق.')],
      [
        'content/ar/contacts.yaml:«who: يرسلون»  A number is typed in the words: "١٠"',
        '  Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
    [
      'another number than in the source language',
      [replaceIn('ar/places.yaml', '{{time-first}}', '{{time-max}}')],
      [
        'content/ar/places.yaml:«what: بيت للنوم.»  These words fill in {{time-max}}, but the source language fills in {{time-first}}.',
        '  Use exactly this: {{time-first}}',
      ],
    ],
    [
      'a number that the source language does not have',
      [replaceIn('ar/places.yaml', 'مقهى في الظهر.', 'مقهى {{time-max}}.')],
      [
        'content/ar/places.yaml:«what: مقهى»  These words fill in {{time-max}}, but the source language fills in nothing.',
        '  Write the words without it.',
      ],
    ],
  ],
  'in questions': [
    [
      'a choice that leads nowhere',
      [replaceIn(QUESTIONS, 'town: { to: town }', 'town: { to: twon }')],
      [
        'content/facts/questions.yaml:«twon»  This choice leads nowhere: there is no question or answer "twon".',
        '  Name one of: who, where, where-child, days, town, elsewhere',
        'content/facts/questions.yaml:«\n    town:»  No choice leads to "town".',
        '  Lead a choice to it, or delete it.',
      ],
    ],
    [
      'a choice that leads to two places',
      [replaceIn(QUESTIONS, '{ group: eu }', '{ group: eu, to: town }')],
      [
        'content/facts/questions.yaml:«group: eu»  A choice leads to one place.',
        '  Write one of the two: { to: where } or { group: eu }',
      ],
    ],
    [
      'a group that does not exist',
      [replaceIn(QUESTIONS, '{ group: eu }', '{ group: eea }')],
      [
        'content/facts/questions.yaml:«eea»  The group "eea" does not exist.',
        '  The groups are: eu, non-eu-permit, non-eu-no-permit',
      ],
    ],
    [
      'a word that stands on no letter',
      [replaceIn(QUESTIONS, 'word: afslag', 'word: afslagg')],
      [
        'content/facts/questions.yaml:«afslagg»  "afslagg" is no word of facts/officialTerms.yaml.',
        '  Did you mean "afslag"? Add it there, or leave "word" out.',
      ],
    ],
    [
      'a question without a choice for whoever does not know',
      [replaceIn(QUESTIONS, 'adult: { to: where }\n        unsure: { to: where }', 'adult: { to: where }')],
      [
        `content/facts/questions.yaml:«who:\n      choices:»  The question "who" has no choice for somebody who doesn't know.`,
        '  Add a choice: unsure: { to: … }',
      ],
    ],
    [
      'an answer that nothing leads to',
      [replaceIn(QUESTIONS, 'letter: { to: days, word: afslag }', 'letter: { to: where, word: afslag }')],
      [
        'content/facts/questions.yaml:«days:»  No choice leads to "days".',
        '  Lead a choice to it, or delete it.',
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
        'content/facts/questions.yaml:«days:»  The answer "days" leads to no page.',
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
      'a number that is not there, a place that is not there, a page that is not there',
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
        'content/facts/questions.yaml:«nigth-line»  "nigth-line" is no phone line of this country that is published.',
        '  Did you mean "night-line"? Name a phone line of contacts.yaml.',
        'content/facts/questions.yaml:«unknown-fone»  "unknown-fone" is no place that is published.',
        '  Did you mean "unknown-phone"? Name a file in facts/places without its ending.',
        'content/facts/questions.yaml:«read: [now, word]»  There is no page "word".',
        '  Did you mean "words"? Name one of: about, compare, eu, non-eu, now, partners, phone, places, rights, time, bed, topics, all, cards, words',
      ],
    ],
    [
      'a number that is withheld',
      [
        replaceIn(
          QUESTIONS,
          '- { contact: emergency, note: talk }',
          '- { contact: rumoured-line, note: talk }',
        ),
      ],
      [
        'content/facts/questions.yaml:«rumoured-line»  "rumoured-line" is no phone line of this country that is published.',
        '  Name a phone line of contacts.yaml.',
      ],
    ],
    [
      'more numbers than somebody in need can choose among',
      [
        replaceIn(
          QUESTIONS,
          '- { contact: night-line, note: talk }',
          '- { contact: night-line, note: talk }\n        - { contact: hotline, note: talk }',
        ),
      ],
      [
        'content/facts/questions.yaml:«town:\n      heading: call-first\n      call:»  A list at "call" is not a list of at most three numbers.',
        '  Write it like this: call: [{ contact: hotline, note: ask }]',
      ],
    ],
    [
      'the address of another page',
      [
        replaceIn(QUESTIONS, '\nbed:', '\nnow:'),
        replaceIn(QUESTIONS, 'read: [places, bed]', 'read: [places]'),
        replaceIn(QUESTION_WORDS, '  bed:', '  now:'),
        replaceIn('ar/questions.yaml', '  bed:', '  now:'),
      ],
      [
        'content/facts/questions.yaml:«now:»  "now" is the address of another page of this site.',
        '  Choose another name.',
      ],
    ],
    [
      'words that are missing, and words that nobody reads',
      [replaceIn(QUESTION_WORDS, '      call-first:', '      call-frist:')],
      [
        'content/en/questions.yaml:«texts:»  The words for "call-first" are missing.',
        '  Add under "texts": call-first: "…"',
        'content/en/questions.yaml:«call-frist»  Nothing uses "call-frist", so nobody reads these words.',
        '  Did you mean "call-first"? Correct the name, or delete the words.',
      ],
    ],
    [
      'a number that is typed',
      [replaceIn(QUESTION_WORDS, 'I am under {{age-adult}}', 'I am under 18')],
      [
        'content/ar/questions.yaml:«child: »  These words fill in {{age-adult}}, but the source language fills in nothing.',
        '  Write the words without it.',
        'content/en/questions.yaml:«18»  A number is typed in the words: "18"',
        '  Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      ],
    ],
  ],
  'in the site': [
    [
      'a proof that nobody can have measured',
      [replaceIn('privacyAudit.yaml', 'pages: 12', 'pages: 0')],
      [
        'content/privacyAudit.yaml:«pages»  "0" at "pages" is not a count above zero.',
        '  Write it like this: pages: 400',
      ],
    ],
    [
      'a proof with a finding',
      [replaceIn('privacyAudit.yaml', 'otherSites: 7', 'otherSites: 7\ncookies: 1')],
      [
        'content/privacyAudit.yaml:«cookies»  "cookies" is no field here.',
        '  The fields are: date, browser, pages, controls, searches, requests, otherSites',
      ],
    ],
    [
      'a field that does not exist in a group that may be left out',
      [replaceIn('site.yaml', 'east: 16 }', 'east: 16, middle: 11 }')],
      [
        'content/site.yaml:«middle»  "middle" is no field here.',
        '  The fields are: south, north, west, east',
      ],
    ],
    [
      'an exit link with a space',
      [replaceIn('site.yaml', 'https://weather.example/', 'https://weather.example/in copenhagen')],
      [
        'content/site.yaml:«https://weather.example/in copenhagen»  "https://weather.example/in copenhagen" at "exitLink" is not a web address that begins with https:// and has no spaces.',
        '  Write it like this: exitLink: https://weather.example.org/',
      ],
    ],
    [
      'an exit link without https',
      [replaceIn('site.yaml', 'https://weather.example/', 'weather.example')],
      [
        'content/site.yaml:«weather.example»  "weather.example" at "exitLink" is not a web address that begins with https:// and has no spaces.',
        '  Write it like this: exitLink: https://weather.example.org/',
      ],
    ],
    [
      'an exit link that a browser rewrites',
      [replaceIn('site.yaml', 'https://weather.example/', 'https://Weather.example')],
      [
        'content/site.yaml:«https://Weather.example»  A browser writes the address "https://Weather.example" in another way.',
        '  Write: exitLink: https://weather.example/',
      ],
    ],
    [
      'an address of the site that would be read as something else',
      [replaceIn('site.yaml', 'https://fixture.example', 'https://fixture.example:8443/?a')],
      [
        'content/site.yaml:3  "https://fixture.example:8443/?a" at "address" is not the address of a site: https://, the name of its host in small letters, and at most folders.',
        '  Write it like this: address: https://example.org/',
      ],
    ],
    [
      'an exit link to the site itself',
      [replaceIn('site.yaml', 'https://weather.example/', 'https://www.fixture.example/')],
      [
        'content/site.yaml:8  Whoever leaves by this link is still on this site.',
        '  Write the address of another site, one that anybody may have open: exitLink: https://weather.example.org/',
      ],
    ],
    [
      'the address of an onion service',
      [replaceIn('site.yaml', '.onion', '.example')],
      [
        `content/site.yaml:«onion»  "http://${'imaginary'.repeat(6)}aa.example" at "onion" is not the address of an onion service: http://, 56 letters and digits, .onion.`,
        `  Write it like this: onion: http://${'a'.repeat(56)}.onion`,
      ],
    ],
    [
      'whom to tell about a vulnerability of the site',
      [replaceIn('site.yaml', 'mailto:security@', 'security@')],
      [
        'content/site.yaml:«security@fixture.example»  "security@fixture.example" at "securityContact" is not an address that begins with mailto:, https:// or tel:+.',
        '  Write it like this: securityContact: mailto:security@example.org',
      ],
    ],
    [
      'a time zone',
      [replaceIn('site.yaml', 'Europe/Copenhagen', 'Copenhagen')],
      [
        'content/site.yaml:«Copenhagen»  "Copenhagen" at "timeZone" is not a time zone.',
        '  Write it like this: timeZone: Europe/Stockholm',
      ],
    ],
    [
      'a country',
      [replaceIn('site.yaml', 'country: DK', 'country: Denmark')],
      [
        'content/site.yaml:«Denmark»  "Denmark" at "country" is not the two letters of a country.',
        '  Write it like this: country: SE',
      ],
    ],
    [
      'a number of days',
      [replaceIn('site.yaml', 'place: 50', 'place: fifty')],
      [
        'content/site.yaml:«fifty»  "fifty" at "place" is not a number of days.',
        '  Write it like this: place: 180',
      ],
    ],
    [
      'a limit that is missing',
      [replaceIn('site.yaml', '  place: 50\n', '')],
      ['content/site.yaml:«freshDays:»  The field "place" is missing.', '  Add a line: place: 180'],
    ],
    [
      'a file that is missing',
      [dropFile('site.yaml')],
      ['content/site.yaml  This file is missing.', '  Copy it from an older version of the project.'],
    ],
  ],
  'in the folders': [
    [
      'a language that is written the other way',
      [replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr')],
      [
        'content/ar/language.yaml:«ltr»  The direction is "ltr", but Arabic is written the other way.',
        '  Write: direction: rtl',
      ],
    ],
    [
      'a folder that is named after no language',
      [renameFolder('ar', 'arabic')],
      [
        'content/arabic  The folder "arabic" is named after no language.',
        '  Name it with the tag of the language: ro for Romanian, pt-BR for the Portuguese of Brazil.',
      ],
    ],
    [
      'a tag that is written otherwise',
      [renameFolder('ar', 'AR')],
      ['content/AR  The folder "AR" is named after no language.', '  Name it: ar'],
    ],
    [
      'a tag that is a part of the site’s own addresses',
      [renameFolder('ar', 'go')],
      [
        'content/go  No language can have the name "go": other pages of this site are at /go/.',
        '  Name the folder with another tag of the same language: ro-RO in place of ro.',
      ],
    ],
    [
      'a tag that no language has',
      [renameFolder('ar', 'xx')],
      [
        'content/xx  The folder "xx" is named after no language.',
        '  Name it with the tag of the language: ro for Romanian, pt-BR for the Portuguese of Brazil.',
      ],
    ],
    [
      'a tag with a wrong sign',
      [renameFolder('ar', 'ar_EG')],
      [
        'content/ar_EG  The folder "ar_EG" is named after no language.',
        '  Name it with the tag of the language: ro for Romanian, pt-BR for the Portuguese of Brazil.',
      ],
    ],
    [
      'a file of facts that is missing',
      [dropFile('facts/groups.yaml')],
      ['content/facts/groups.yaml  This file is missing.', '  Copy it from an older version of the project.'],
    ],
    ['a file of a language that is missing', [dropFile('ar/groups.yaml')], SHOWN_IN_ENGLISH],
    [
      'a file of the source language that is missing',
      [dropFile('en/ui.json')],
      [
        'content/en/ui.json  This file is missing.',
        '  Copy the file of the same name from another language into this folder, and translate it.',
      ],
    ],
    [
      'a place in a file with another ending',
      [writeFile('facts/places/new-place.yml', 'name: A new place')],
      [
        'content/facts/places/new-place.yml  This file is not read, because its name does not end in ".yaml".',
        '  Name it: new-place.yaml',
      ],
    ],
    [
      'a guide in a file with another ending',
      [writeFile('ar/guides/phone.md', 'هاتفك.')],
      [
        'content/ar/guides/phone.md  This file is not read, because its name does not end in ".mdx".',
        '  Name it: phone.mdx',
      ],
    ],
    [
      'a file that begins with a byte order mark',
      [replaceIn(PHONE_GUIDE, '---\ntitle', '\uFEFF---\ntitle')],
      [
        'content/en/guides/phone.mdx:«﻿---»  This file begins with a sign that nobody can see.',
        '  Save it again with the encoding "UTF-8", not "UTF-8 with BOM".',
      ],
    ],
    [
      'a place in a file that can’t be part of an address',
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
        `content/ar/places.yaml:«Example House»  "Example House" can't be a short name.`,
        '  Write it with small letters from a to z, digits, and dashes for spaces: example-house',
        `content/en/places.yaml:«Example House»  "Example House" can't be a short name.`,
        '  Write it with small letters from a to z, digits, and dashes for spaces: example-house',
        `content/facts/places/Example House.yaml  "Example House" can't be a short name.`,
        '  Write it with small letters from a to z, digits, and dashes for spaces: example-house',
      ],
    ],
  ],
  'in recordings': [
    [
      'a file that phones can’t play',
      [writeFile('en/recordings/now.wav', '')],
      [
        'content/en/recordings/now.wav  A phone can’t play this file: its name does not end in .mp3 or .opus.',
        '  Save it as MP3 in the program that made it, and name it: now.mp3',
      ],
    ],
    [
      'a name that is no guide, near to one that is',
      [writeFile('ar/recordings/rihgts.mp3', '')],
      [
        'content/ar/recordings/rihgts.mp3  In this language there is no guide "rihgts" that could be read out.',
        '  Did you mean "rights"? Name the file after one of: now, rights, time',
      ],
    ],
    [
      'a guide that is not translated',
      [writeFile('ar/recordings/places.mp3', '')],
      [
        'content/ar/recordings/places.mp3  In this language there is no guide "places" that could be read out.',
        '  Name the file after one of: now, rights, time',
      ],
    ],
    [
      'a recording of which nothing is noted',
      [writeFile('en/recordings/rights.mp3', '')],
      [
        'content/en/recordings.yaml  Nothing is noted of the recording "rights.mp3".',
        "  Add a line: rights: { revision: 1, recorded: 2026-05-31, by: office, said: ['18'] }",
      ],
    ],
    [
      'recordings of which nothing at all is noted',
      [dropFile('ar/recordings.yaml')],
      [
        'content/ar/recordings.yaml  Nothing is noted of the recording "now.mp3".',
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
      'a note of a recording that is not there',
      [dropFile('en/recordings/time.opus')],
      [
        'content/en/recordings.yaml:«time»  There is no recording of the guide "time".',
        '  Put it at content/en/recordings/time.mp3, or delete what is noted of it.',
      ],
    ],
    [
      'a revision that the text does not have yet',
      [replaceIn('ar/recordings.yaml', 'revision: 1', 'revision: 3')],
      [
        'content/ar/recordings.yaml:«revision»  This reads out revision 3, but the text is at revision 1.',
        '  Write: revision: 1',
      ],
    ],
    [
      'a number without quotation marks, which would lose its zeros',
      [replaceIn('ar/recordings.yaml', "'000'", '000')],
      [
        'content/ar/recordings.yaml:«said»  "000" in the list "said" must stand between quotation marks.',
        '  Write: "000"',
      ],
    ],
    [
      'a day that has not come yet',
      [replaceIn('ar/recordings.yaml', '2026-11-20', '2027-11-20')],
      [
        'content/ar/recordings.yaml:«recorded»  The date 2027-11-20 at "recorded" lies in the future: today is 2026-11-25.',
        '  Write the day on which it was really done.',
      ],
    ],
  ],
  'in what a file is': [
    [
      'the name of a guide that another page has',
      [writeGuide('cards')],
      [
        'content/en/guides/cards.mdx  "cards" is the address of another page of this site.',
        '  Give the guide another name, in every language. Not: topics, all, cards, words, share, print, 404, recordings',
      ],
    ],
    [
      'the name of a guide that can’t be part of an address',
      [writeGuide('My Page')],
      [
        `content/en/guides/My Page.mdx  "My Page" can't be a short name.`,
        '  Write it with small letters from a to z, digits, and dashes for spaces: example-house',
      ],
    ],
    [
      'the id of another place',
      [replaceIn('facts/places/winter-beds.yaml', getPlaceId('winter-beds'), getPlaceId('example-house'))],
      [
        `content/facts/places/winter-beds.yaml:«\nid:»  The id "${getPlaceId('example-house')}" is that of Eksempelhuset (content/facts/places/example-house.yaml).`,
        '  Give the newer place one that nobody has: id: 634x',
      ],
    ],
    [
      'an id that could tell',
      [replaceIn(HOUSE, getPlaceId('example-house'), 'home')],
      [
        'content/facts/places/example-house.yaml:«\nid:»  "home" at "id" is not four signs that say nothing, of 3467cdfhkmnprtwx, with a letter and a digit.',
        '  Write it like this: id: h4mx',
      ],
    ],
    [
      'a name that is too long',
      [writeFile(`en/${'a'.repeat(61)}.txt`, '')],
      [
        `content/en/${'a'.repeat(61)}.txt  The name of this file has 61 letters.`,
        '  Give it a name of at most 60 letters.',
      ],
    ],
    [
      'a name that leads out of the folder',
      [writeFile('en/../secret.txt', '')],
      [
        'content/en/../secret.txt  This file has a name that no file of the content can have.',
        '  Name it with small letters from a to z, digits and dashes.',
      ],
    ],
    ...(
      [
        [
          'too-large',
          'This file is larger than 256 kilobytes, so it is not read.',
          'Take out what does not belong in it, or divide it.',
        ],
        [
          'large-recording',
          'This recording is larger than 8 megabytes: few phones could load it.',
          'Save it for speech in one channel: as MP3 with 32 kbit/s, or as Opus with 16.',
        ],
        [
          'other-encoding',
          'The letters of this file are saved in a way that can’t be read here.',
          'Open it in the program that wrote it, and save it again with the encoding "UTF-8".',
        ],
        [
          'no-text',
          'This file is no text.',
          'Put the right file here, saved as plain text with the encoding "UTF-8".',
        ],
        [
          'link',
          'This is a link to a file or folder somewhere else.',
          'Put a copy of what it leads to in its place.',
        ],
        [
          'folder',
          'This is a folder, where a file belongs.',
          'Give the folder another name, or take it out.',
        ],
        ['special', 'This is neither a file nor a folder.', 'Take it out.'],
        ['locked', 'This file may not be read.', 'Allow everybody on this computer to read it.'],
      ] as const
    ).flatMap(([rejected, problem, fix]) =>
      [PHONE_GUIDE, 'en/places.yaml', 'ar/ui.json'].map((path): Case => [
        `a file that is not read: ${rejected}, ${path}`,
        [(files) => files.map((file) => (file.path === path ? { ...file, text: '', rejected } : file))],
        [`content/${path}  ${problem}`, `  ${fix}`],
      ]),
    ),
    [
      'a sign that turns the order of words',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete \u202ethem.')],
      [
        'content/en/guides/phone.mdx:«Delete»  A sign that nobody can see stands here (U+202E).',
        '  Delete the words around it, and type them again.',
      ],
    ],
    [
      'such a sign, written as a code',
      [replaceIn('en/cards.yaml', 'doctor: I need a doctor.', 'doctor: "I need \\u202e a doctor."')],
      [
        'content/en/cards.yaml:«doctor:»  A sign that nobody can see stands here (U+202E).',
        '  Delete the words around it, and type them again.',
      ],
    ],
    [
      'a letter that an encoding lost',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete th\ufffdm.')],
      [
        'content/en/guides/phone.mdx:«Delete»  A letter was lost here (U+FFFD).',
        '  Type the word again, and save the file with the encoding "UTF-8".',
      ],
    ],
    [
      'too many things inside each other in a guide',
      [replaceIn(PHONE_GUIDE, WORDS, `${'> '.repeat(30)}Delete them.`)],
      [
        'content/en/guides/phone.mdx:«> > > > > > > > > > > > > > > >»  Too many things stand inside each other here.',
        '  A guide is headings, paragraphs and lists. Write the words without brackets and braces.',
      ],
    ],
    [
      'code that is deep',
      [replaceIn(PHONE_GUIDE, WORDS, `{${'['.repeat(9000)}`)],
      [
        'content/en/guides/phone.mdx:«What you can do\n\n{»  Too many things stand inside each other here.',
        '  A guide is headings, paragraphs and lists. Write the words without brackets and braces.',
      ],
    ],
    [
      'too many things inside each other in a list of facts',
      [replaceIn(HOUSE, 'people: all', `people: ${'['.repeat(9000)}${']'.repeat(9000)}`)],
      [
        'content/facts/places/example-house.yaml:«people:»  Too many things stand inside each other here.',
        '  Every line is a name, a colon, a space and the words. Nothing in the content needs more than three steps.',
      ],
    ],
    [
      'a name that every object has',
      [replaceIn(HOUSE, 'people: all', 'people: all\n__proto__: { a: b }')],
      [
        `content/facts/places/example-house.yaml:«__proto__»  "__proto__" can't be a name here.`,
        '  Choose another name, or delete this line.',
      ],
    ],
    [
      'a mark of a type',
      [replaceIn(HOUSE, 'people: all', 'people: !!str all')],
      [
        `content/facts/places/example-house.yaml:«people:»  Words can't begin with "!" here.`,
        '  Put all the words after the colon between quotation marks: "…"',
      ],
    ],
    [
      'a table, a footnote and a box to tick',
      [replaceIn(PHONE_GUIDE, WORDS, 'Delete[^a]\n\n| a | b |\n| - | - |\n| c | d |\n\n- [ ] e\n\n[^a]: f')],
      [
        "content/en/guides/phone.mdx:«Delete[^a]»  A guide can't have footnotes.",
        '  Say it in the text.',
        "content/en/guides/phone.mdx:«| a |»  A guide can't have a table.",
        '  Say it in a list.',
        "content/en/guides/phone.mdx:«- [ ]»  A list can't have boxes to tick.",
        '  Begin the line with "- ".',
        "content/en/guides/phone.mdx:«[^a]:»  A guide can't have footnotes.",
        '  Say it in the text.',
      ],
    ],
    [
      'words that call for other words',
      [replaceIn('ar/ui.json', '"nav.home": "الصفحة الرئيسية"', '"nav.home": "$t(nav.home)"')],
      ['content/ar/ui.json:«$t(»  Words can’t hold "$t(".', '  Write the words without it.'],
    ],
    [
      'a country whose holidays nobody knows',
      [replaceIn('site.yaml', 'country: DK', 'country: AQ')],
      [
        'content/site.yaml:«country:»  The public holidays of the country "AQ" are not known.',
        '  Write the two letters of another country, or have its holidays added to the program first.',
      ],
    ],
  ],
  'in a date that has not come yet': [
    [
      'a fact that was stated tomorrow',
      [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-26')],
      [
        'content/facts/places/example-house.yaml:«date»  The date 2026-11-26 at "date" lies in the future: today is 2026-11-25.',
        '  Write the day on which it was really done.',
      ],
    ],
    [
      'a fact that was stated next year',
      [replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2027')],
      [
        'content/facts/places/example-house.yaml:«date»  The date 2027 at "date" lies in the future: today is 2026-11-25.',
        '  Write the day on which it was really done.',
      ],
    ],
    [
      'a guide that was checked next month',
      [replaceIn(PHONE_GUIDE, 'checked: 2026-11-01', 'checked: 2026-12-01')],
      [
        'content/en/guides/phone.mdx:«checked»  The date 2026-12-01 at "checked" lies in the future: today is 2026-11-25.',
        '  Write the day on which it was really done.',
      ],
    ],
    [
      'words that will be checked',
      [replaceIn('ar/cards.yaml', 'review: none', 'review: { by: Amal, on: 2027-01-01 }')],
      [
        'content/ar/cards.yaml:«review:»  The date 2027-01-01 at "on" lies in the future: today is 2026-11-25.',
        '  Write the day on which it was really done.',
      ],
    ],
  ],
  'in the sensitive words': [
    [
      'no words for something',
      [replaceIn('ar/sensitive.yaml', '  police: [شرطة]\n', '')],
      [
        'content/ar/sensitive.yaml:«words:»  The words for "police" are missing.',
        '  Add under "words": police: ["…"]',
      ],
    ],
    [
      'words for something else',
      [replaceIn('ar/sensitive.yaml', '  police: [شرطة]', '  police: [شرطة]\n  polce: [شرطة]')],
      [
        'content/ar/sensitive.yaml:«polce»  The source language has no words for "polce".',
        '  Did you mean "police"? Its words are for: victim, flight, police',
      ],
    ],
    [
      'a star within a word',
      [replaceIn('en/sensitive.yaml', 'police: [police]', 'police: [po*lice]')],
      [
        'content/en/sensitive.yaml:«po*lice»  "po*lice" can\'t stand in the list "police".',
        '  Write it like this: police: [escape*, run away]',
      ],
    ],
    [
      'no list at all',
      [dropFile('ar/sensitive.yaml')],
      [
        'content/ar/sensitive.yaml  This file is missing.',
        '  Copy the file of the same name from another language into this folder, and translate it.',
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

describe.each(Object.entries(issues))('a mistake %s', (_, cases) => {
  it.each(cases.map(([what, changes, reported]) => ({ what, changes, reported })))(
    '$what',
    ({ changes, reported }) => {
      expect(checkChanged(...changes)).toBe(fillLines(reported, changes));
    },
  );
});

describe('several mistakes', () => {
  it('are told all at once, sorted by file and line', () => {
    const changes = [
      replaceIn('site.yaml', 'country: DK', 'country: Denmark'),
      replaceIn(HOUSE, 'people: all', 'people: everyone'),
      replaceIn(HOUSE, 'kind: meeting-place', 'kind: meetingplace'),
      replaceIn(PHONE_GUIDE, WORDS, 'Delete 30 of <b>them</b>.'),
      replaceIn('ar/language.yaml', 'direction: rtl', 'direction: ltr'),
      replaceIn('ar/cards.yaml', '  doctor:', '  nurse: ممرضة\n  doctor:'),
      replaceIn('facts/contacts.yaml', 'hours: 24/7', 'hours: always'),
    ];
    expect(checkChanged(...changes)).toBe(
      fillLines(
        [
          'content/ar/cards.yaml:«nurse»  Nothing is named "nurse", so nobody reads these words.',
          '  Correct the name, or delete the words.',
          'content/ar/language.yaml:«ltr»  The direction is "ltr", but Arabic is written the other way.',
          '  Write: direction: rtl',
          'content/en/guides/phone.mdx:«<b>»  <b> is no element of a guide.',
          `  ${ALLOWED}`,
          'content/en/guides/phone.mdx:«<b>»  A number is typed in the text: "30"',
          '  Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
          `content/facts/contacts.yaml:«always»  The opening hours "always" of night-line can't be read at "always" (character 1).`,
          '  Write them like this: Tu-Fr 10:00-16:00; PH off. The weekdays are Mo Tu We Th Fr Sa Su, holidays are PH',
          `content/facts/places/example-house.yaml:«meetingplace»  "meetingplace" can't stand at "kind".`,
          '  Did you mean "meeting-place"? Write one of: meeting-place, night-cafe, clinic, counselling, legal-aid, shelter, union, outreach',
          `content/facts/places/example-house.yaml:«everyone»  "everyone" can't stand at "people".`,
          '  Write one of: women, men, all, unknown',
          'content/site.yaml:«Denmark»  "Denmark" at "country" is not the two letters of a country.',
          '  Write it like this: country: SE',
        ],
        changes,
      ),
    );
  });
});

describe('every message', () => {
  const lines = Object.values(issues).flatMap((cases) => cases.flatMap(([, , reported]) => reported));

  it('is two lines: where and what, then what to type', () => {
    for (const [index, line] of lines.entries()) {
      expect(line).toMatch(index % 2 === 0 ? /^content\/[^:]+(:\d+|:«[^»]+»)? {2}\S.*\S$/ : /^ {2}\S.*\S$/);
    }
  });

  it('is in the words of an editor, and calm', () => {
    for (const line of lines) {
      const words = line.replace(/«[^»]+»|"[^"]*"|\S+\.(yaml|json|mdx)\b/g, '');
      expect(words).not.toMatch(JARGON);
      expect(words).not.toContain('!');
    }
  });
});

describe('what nobody should be told about', () => {
  it('the fixture as it is', () => {
    expect(checkChanged()).toBe('');
  });

  it.each<readonly [string, Change]>([
    ['a fact that was stated today', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-25')],
    ['a fact that was stated this year', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026')],
    [
      'a guide that was saved on Windows',
      (files) => files.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') })),
    ],
    ['a file that a computer put there', writeFile('en/guides/.DS_Store', '')],
    ['a date without quotation marks', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026-11-20')],
    ['a year without quotation marks', replaceIn(HOUSE, "date: '2026-11-20'", 'date: 2026')],
    [
      'words for a record that is withheld',
      replaceIn('en/contacts.yaml', 'words:\n', 'words:\n  rumoured-line: { name: a, who: b, when: c }\n'),
    ],
    [
      'a stale translation that lacks what is new',
      replaceIn('ar/guides/time.mdx', 'يمكنك الحصول على <Fact id="time-first" />.', 'وقت.'),
    ],
    ['a guide that is not translated', dropFile('ar/guides/rights.mdx')],
    [
      'a list of steps with its numbers',
      replaceIn(PHONE_GUIDE, WORDS, '<Steps>\n\n1. Delete them.\n2. Do it again.\n\n</Steps>'),
    ],
    [
      'a word of the law between quotation marks',
      replaceIn(PHONE_GUIDE, WORDS, 'What the law calls the “example statute” is a rule.'),
    ],
  ])('%s', (_, change) => {
    expect(checkChanged(change)).toBe('');
  });
});

describe('whatever somebody types', () => {
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

  it('the check has an answer: nothing, or where and what to type', () => {
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
