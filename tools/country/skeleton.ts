/** The texts of the files that a new country begins with. Their comments say what belongs there; they contain no facts. */

/** Stands for the phone numbers that are not known yet. The check warns about it, and it can't be called. */
const NO_NUMBER = '000';

export interface Beginning {
  readonly country: string;
  readonly countryName: string;
  readonly countryLanguage: string;
  readonly sourceLanguage: string;
  readonly timeZone: string;
}

/** The facts and settings, by path in the content folder. */
export function createFactFiles(beginning: Beginning): Map<string, string> {
  const { country, countryName, countryLanguage, sourceLanguage, timeZone } = beginning;
  const placeholder = [
    '  source: placeholder',
    '  assured: { date: 2000, by: nobody }',
    '  confidence: high',
  ].join('\n');
  return new Map([
    [
      'site.yaml',
      `# The settings of the site of one country. content/README.md of the project explains each file.
name: Guide (draft)

# A placeholder: no release is made before it is replaced by the address of the site.
address: https://guide.example
country: '${country}'
countryLanguage: ${countryLanguage}
sourceLanguage: ${sourceLanguage}

# Guessed. If the country has several, use that of most places.
timeZone: ${timeZone}

# Where the exit link leads. Replace it with a page that anybody in ${countryName} might be reading, such as the weather.
exitLink: https://www.wikipedia.org/

# The phone lines (facts/contacts.yaml) that are on every page. If the state runs the hotline, add "independent": a line that
# the state does not run, which is shown before it.
emergency: emergency
hotline: hotline

license: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }

# Days on which many places close although they are not public holidays, month first: ["12-24", "12-31"]
oftenClosed: []

# How many days after its date a fact counts as fresh.
freshDays:
  number: 365
  contact: 180
  place: 90
  entitlement: 365
  organisation: 365

# The area of the country, in degrees. Coordinates outside it are an error, cities outside it a warning.
# area: { south: …, north: …, west: …, east: … }
`,
    ],
    [
      'facts/sources.yaml',
      `# Where each fact comes from: a law, a page of an authority, a phone call. Without a source there is no fact. Example:
#   office-about:
#     name: the title of the page, in its language
#     lang: ${countryLanguage}
#     publisher: who publishes it
#     url: https://…
#     date: the date on the page
#     kind: page
# Delete this one when no record uses it any more.
placeholder:
  name: Not a source
  lang: en
  publisher: nobody
  kind: call
`,
    ],
    [
      'facts/contacts.yaml',
      `# Phone lines. Replace both numbers, with their source and date, before anybody sees the site: ${NO_NUMBER} is not a number.
# A line in another country has "abroad".
emergency:
  # The number to call in danger.
  number: '${NO_NUMBER}'
  kind: emergency
${placeholder}
  question: What is the emergency number, and is the call free without a SIM card?
hotline:
  # The line for people who were trafficked.
  number: '${NO_NUMBER}'
  kind: helpline
  hours: unknown
  cost: unknown
  languages: unknown
  anonymous: unknown
  tellsAuthorities: unknown
  phoneBill: unknown
${placeholder}
  question: Who answers, when, in which languages, and whom do they tell?
`,
    ],
    ['facts/organisations.yaml', '# Authorities and organisations that help, or that decide.\n{}\n'],
    [
      'facts/numbers.yaml',
      '# Deadlines, ages and limits. Texts name them, <Fact id="…" />, and never type a number.\n{}\n',
    ],
    [
      'facts/groups.yaml',
      `# The groups whose rights differ, each with a guide: usually people with and without permission to be in the country.
# "countries" says to which group the citizens of a country belong; "home" are those of ${countryName}.
groups:
  everybody: { page: rights }
countries:
  eu: []
  home: ['${country}']
  unsure: []
  non-eu: []
${placeholder.replaceAll(/^ {2}/gm, '')}
`,
    ],
    [
      'facts/entitlements.yaml',
      '# Each right, with an answer for each group: yes, no, depends or unknown. Its texts are in each language.\n{}\n',
    ],
    [
      'facts/officialTerms.yaml',
      `# Words in letters of the authorities, in the language of the country, and the guide that explains each.\nwords: {}\n`,
    ],
    [
      'facts/answers.yaml',
      '# What the search answers at once. The last one is shown if nothing is found.\ndanger: { page: now, call: [emergency] }\nhotline: { page: now }\n',
    ],
    ['facts/moves.yaml', '# Redirects of published pages. To rename a guide: npm run move\nmoves: []\n'],
  ]);
}

/** The texts of the source language that depend on the facts above. */
export function createTextFiles(): Map<string, string> {
  const guide = (fields: readonly string[], body: string): string =>
    ['---', ...fields, 'revision: 1', 'checked: 2000-01-01', 'sources: []', '---', '', body, ''].join('\n');
  return new Map([
    [
      'contacts.yaml',
      `# Who answers, and when to call: the texts of each phone line.
revision: 1
words:
  emergency:
    name: Emergency
    who: We don’t know yet who answers.
    when: You or somebody else is in danger now.
  hotline:
    name: The hotline
    who: We don’t know yet who answers.
    when: You want to talk to somebody.
`,
    ],
    [
      'groups.yaml',
      `revision: 1
words:
  everybody:
    name: Everybody
    short: Everybody
    who: We don’t know yet how rights differ.
`,
    ],
    ['entitlements.yaml', 'revision: 1\nwords: {}\n'],
    ['officialTerms.yaml', 'revision: 1\nwords: {}\n'],
    [
      'places.yaml',
      '# What each place is. "cities" is the name of each city in this language.\nrevision: 1\nwords: {}\n',
    ],
    ['posts.yaml', 'revision: 1\nwords: {}\n'],
    [
      'glossary.yaml',
      '# The agreed terms of this language; "avoid" lists words that the check reports.\nterms: {}\nlegal: []\n',
    ],
    [
      'searchWords.yaml',
      `# What readers type. Each guide has "words" of its own; add more here, by guide.
revision: 1
stopWords: [i, im, am, is, are, the, a, an, to, of, in, on, my, me, you, can, do, how, what, where, who, have, get, need, please]
prefixes: []
suffixes: [s, es, ed, ing]
words: {}
answers:
  danger: { says: 'In danger now, call.', asked: [danger, emergency] }
  hotline: { asked: [hotline, number, talk to somebody] }
`,
    ],
    [
      'guides/now.mdx',
      guide(
        [
          '# The first page. Say who answers, what happens when somebody calls, and what you do not know. Name your sources.',
          'title: Help now',
          'summary: Who you can call.',
          'words: [danger, help, who can i call]',
          'group: now',
          'order: 10',
          'shows: [contacts]',
        ],
        `<Short>

- **In danger now:** call <Call to="emergency" />.
- **To talk to somebody:** call <Call to="hotline" />.

</Short>

## What we don’t know

- What happens when you call.

## Your next step

Before you say your name, ask whom they tell.`,
      ),
    ],
    [
      'guides/rights.mdx',
      guide(
        [
          '# What people have a right to. It shows the rights of facts/entitlements.yaml; split it by group when they differ.',
          'title: Your rights',
          'summary: What you can ask for.',
          'words: [my rights, papers, permit]',
          'group: rights',
          'order: 10',
          'shows: []',
        ],
        'You have done nothing wrong by asking. We don’t know yet what you have a right to.',
      ),
    ],
    [
      'guides/about.mdx',
      guide(
        [
          '# Who makes the site, and how sure it is. Remove the first sentence when every fact has a source.',
          'title: About this site',
          'summary: Who makes it.',
          'words: [who made this, is this real]',
          'group: site',
          'order: 10',
          'shows: [organisations]',
        ],
        '**This site is a draft. Do not rely on it.**',
      ),
    ],
  ]);
}
