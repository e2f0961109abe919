import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedPage, SearchDetails, SearchIndex } from '../../src/search/searchIndex.ts';
import { Search } from '../../src/search/searchRanking.ts';
import { formatPhrases, WordReader } from '../../src/search/searchTerms.ts';

function makePage(path: string, page: Partial<IndexedPage> = {}): IndexedPage {
  return { path, title: path, summary: '', words: [], names: [], sections: [], ...page };
}

const forms = { stopWords: ['my', 'i', 'the', 'is'], prefixes: [], suffixes: ['s', 'ed', 'ing'] };
const format = (...phrases: readonly string[]): string[] =>
  formatPhrases(phrases, new WordReader('en', forms), 'en');

const index: SearchIndex = {
  ...forms,
  pages: [
    makePage('work/', {
      title: 'Work',
      summary: 'Pay and papers.',
      words: format('boss', 'not paid', 'passport'),
      sections: [
        ['', ''],
        ['s1', 'Passport'],
      ],
    }),
    makePage('sleep/', { title: 'A place to sleep', words: format('bed tonight') }),
    makePage('non-eu/', { title: 'Other countries', names: ['Nigeria'] }),
    makePage('stay/', { title: 'Staying' }),
    makePage('words/', { title: 'Words', words: format('what means', 'letter') }),
  ],
  officialTerms: [
    { word: 'opholdstilladelse', path: 'stay/', spellings: ['opholdskort'] },
    { word: 'gebyr', path: 'words/', spellings: [] },
  ],
  cities: [
    {
      word: 'Copenhagen',
      spellings: ['København', 'kopen'],
      meaning: 'Where to go',
      path: 'places/',
      section: 'city-kobenhavn',
    },
  ],
  places: [{ word: 'Reden København', spellings: ['Reden'], meaning: 'A house.', path: 'places/k7wp/' }],
  answers: [
    { text: 'A bed.', words: format('bed'), path: 'sleep/', title: 'Sleep', calls: [{ number: '70' }] },
    { text: 'Call.', words: format('hotline'), path: 'now/', title: 'Now', calls: [{ number: '71' }] },
  ],
};
const details: SearchDetails = {
  sentences: [
    [
      ['You can ask for your pay.', 'A contract is not needed.'],
      ['Others say nothing.', 'A boss may not keep your passport.'],
    ],
  ],
  meanings: { opholdstilladelse: 'A permit.', gebyr: 'Money for work.' },
};
const search = new Search(index, 'en', 'words/');
search.addDetails(details);
const find = (query: string): string[] => search.search(query).pages.map(({ path }) => path);

describe('a search', () => {
  it('shows any page of the index with its best sentence for the query', () => {
    const { showPage } = search.search('passport');
    expect(showPage('work/')).toMatchObject({
      kind: 'guide',
      sentence: 'A boss may not keep your passport.',
    });
    expect(showPage('places/k7wp/')).toMatchObject({ kind: 'place', title: 'Reden København' });
    expect(showPage('other/')).toBeUndefined();
  });

  it('lists the pages whose headings and sentences contain all words of the query', () => {
    const list = (query: string): string[] =>
      search
        .search(query)
        .listFullText()
        .map(({ path }) => path);
    expect(list('passport contract')).toEqual(['work/']);
    expect(list('passport hospital')).toEqual([]);
    // Keywords are not text.
    expect(list('tonight')).toEqual([]);
  });

  it('links to the best section and shows its best sentence', () => {
    expect(search.search('my boss has the passport').pages[0]).toEqual({
      kind: 'guide',
      path: 'work/',
      title: 'Work',
      section: 's1',
      heading: 'Passport',
      sentence: 'A boss may not keep your passport.',
    });
  });

  it('links to a section by its heading and shows the summary before the sentences are loaded', () => {
    expect(new Search(index, 'en', 'words/').search('my boss has the passport').pages[0]).toEqual({
      kind: 'guide',
      path: 'work/',
      title: 'Work',
      section: 's1',
      heading: 'Passport',
      sentence: 'Pay and papers.',
    });
  });

  it('finds pages by their sentences if no title, heading or keyword matches', () => {
    expect(new Search(index, 'en', 'words/').search('contracts').pages).toEqual([]);
    expect(search.search('contracts').pages).toMatchObject([
      { path: 'work/', section: '', sentence: 'A contract is not needed.' },
    ]);
    expect(search.split('A contract.').filter(search.search('contrakt').isMatch)).toEqual(['contract']);
  });

  it('ranks pages alike before and after the sentences are loaded', () => {
    const early = new Search(index, 'en', 'words/');
    for (const query of ['boss passport', 'passport', 'bed', 'gebyr', 'nothing paid']) {
      expect(early.search(query).pages.map(({ path }) => path)).toEqual(find(query));
    }
  });

  it('shows the summary of a page that is found by its title or keywords', () => {
    expect(search.search('paid').pages[0]).toMatchObject({
      path: 'work/',
      section: '',
      sentence: 'Pay and papers.',
    });
  });

  it.each([
    ['pasport', 'work/'],
    ['passpotr', 'work/'],
    ['PASSPORTS', 'work/'],
    ['niger', 'non-eu/'],
    ['bedtonight sleeping', 'sleep/'],
    ['Nígeria', 'non-eu/'],
    // One letter too many in a word of four, two wrong letters in a word of eight.
    ['bexd', 'sleep/'],
    ['kontrakt', 'work/'],
    // By sound, in another script, even in pieces.
    ['пасспорт', 'work/'],
    ['пассп о рт', 'work/'],
  ])('finds the right page for "%s"', (query, path) => expect(find(query)[0]).toBe(path));

  it.each(['bad', 'pazpord'])('does not match "%s" with another word', (query) =>
    expect(find(query)).toEqual([]),
  );

  it('ignores stop words if other words match', () => {
    expect(find('is the my bed i')[0]).toBe('sleep/');
    const pages = [...index.pages, makePage('my/', { title: 'My' })];
    const paths = new Search({ ...index, pages }, 'en', 'words/').search('my passport').pages;
    expect(paths.map(({ path }) => path)).toEqual(['work/']);
  });

  it('does not match a word with a similar one if pages contain it', () => {
    const pages = ['Card', 'Cart'].map((title) => makePage(title, { title }));
    const searching = new Search({ ...index, pages }, 'en', 'words/');
    expect(searching.search('card').pages.map(({ title }) => title)).toEqual(['Card']);
    expect(searching.search('carx').pages.map(({ title }) => title)).toEqual(['Card', 'Cart']);
  });

  it('does not match a number with a similar one', () => {
    const pages = [makePage('2025/', { title: 'Rules of 2025' })];
    const searching = new Search({ ...index, pages }, 'en', 'words/');
    expect(searching.search('2025').pages).toMatchObject([{ path: '2025/' }]);
    expect(searching.search('2024').pages).toEqual([]);
  });

  it('prefers the typed word to a rarer one that contains it', () => {
    const pages = ['Paperwork', 'Paper', 'Paper', 'Paper', 'Sleep'].map((title, number) =>
      makePage(`${String(number)}/`, { title }),
    );
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('paper');
    expect(found.map(({ title }) => title)).toEqual(['Paper', 'Paper', 'Paper', 'Paperwork']);
  });

  it('prefers a page with a rare word of the query to pages with a common one', () => {
    const pages = ['Work', 'Work', 'Work', 'Work', 'Police', 'Sleep'].map((title, number) =>
      makePage(`${String(number)}/`, { title }),
    );
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('work police');
    expect(found[0]?.title).toBe('Police');
  });

  it('prefers a word with fewer wrong letters', () => {
    const pages = ['Kontrakt', 'Contrakt'].map((title) => makePage(title, { title }));
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('contract');
    expect(found.map(({ title }) => title)).toEqual(['Contrakt', 'Kontrakt']);
  });

  it('prefers the word that is closest to a typed prefix', () => {
    const pages = ['Contractor', 'Contract'].map((title) => makePage(title, { title }));
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('contrac');
    expect(found.map(({ title }) => title)).toEqual(['Contract', 'Contractor']);
  });

  it('prefers a phrase with most words of the query to a phrase of only one of them', () => {
    const pages = [
      makePage('word/', { words: format('boss') }),
      makePage('phrase/', { words: format('boss passport card') }),
    ];
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('boss passport');
    expect(found.map(({ path }) => path)).toEqual(['phrase/', 'word/']);
  });

  it('prefers a phrase with all words of the query to a long title that contains them', () => {
    const pages = [
      makePage('title/', { title: 'How a boss wrote seven books about any passport' }),
      makePage('phrase/', { words: format('boss passport') }),
    ];
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('boss passport');
    expect(found.map(({ path }) => path)).toEqual(['phrase/', 'title/']);
  });

  it('finds the page of an answer by keywords that only the answer has', () => {
    const words = format('debt', 'stolen bed');
    const answering = new Search(
      { ...index, answers: [{ words, path: 'work/', title: 'Work', calls: [{ number: '72' }] }] },
      'en',
      'words/',
    );
    const { pages: found, answers } = answering.search('debts');
    expect(found).toMatchObject([{ path: 'work/', section: '' }]);
    expect(answers).toMatchObject([{ calls: [{ number: '72' }] }]);
    // A keyword that a page has leads to that page only.
    const known = { words: format('passport'), path: 'stay/', title: 'Staying', calls: [{ number: '73' }] };
    expect(new Search({ ...index, answers: [known] }, 'en', 'words/').search('passport').pages).toMatchObject(
      [{ path: 'work/' }],
    );
    // Even if pages have another word of the phrase.
    expect(answering.search('stolen').pages).toMatchObject([{ path: 'work/' }]);
    expect(find('debts')).toEqual([]);
  });

  it.each([
    ['kill', '70'],
    ['he will kill me at home', '70'],
    ['kill myself', '71'],
    ['they kill my boss', '70'],
  ])('shows the first answer, or a later one that matches more of the same words: %s', (query, number) => {
    const answers = [
      { words: format('kill'), path: 'stay/', title: 'Staying', calls: [{ number: '70' }] },
      { words: format('kill myself', 'boss'), path: 'stay/', title: 'Staying', calls: [{ number: '71' }] },
    ];
    expect(new Search({ ...index, answers }, 'en', 'words/').search(query).answers).toMatchObject([
      { calls: [{ number }] },
    ]);
  });

  it('keeps the first answer if a longer one matches other words', () => {
    const rents = Array.from({ length: 7 }, (_, number) =>
      makePage(`${String(number)}/`, { title: 'Rent a flat' }),
    );
    const answers = [
      { words: format('kill'), path: 'stay/', title: 'Staying', calls: [{ number: '70' }] },
      { words: format('rent flat'), path: 'stay/', title: 'Staying', calls: [{ number: '71' }] },
    ];
    const pages = [...rents, ...index.pages.slice(1, 4)];
    const answering = new Search({ ...index, pages, answers }, 'en', 'words/');
    expect(answering.search('rent flat').answers).toMatchObject([{ calls: [{ number: '71' }] }]);
    expect(answering.search('kill rent flat').answers).toMatchObject([{ calls: [{ number: '70' }] }]);
  });

  it('finds nothing if no word is similar', () =>
    expect(search.search('xyzzyqqq')).toMatchObject({ pages: [], answers: [] }));

  it.each(['opholdstilladelse', 'ophholdstiladelse', 'opholdskort', 'what means ophold stilladelse'])(
    'finds the official term in "%s"',
    (query) => {
      const { pages } = search.search(query);
      expect(pages.slice(0, 2)).toMatchObject([
        { kind: 'term', title: 'opholdstilladelse', sentence: 'A permit.', path: 'stay/' },
        { kind: 'guide', path: 'words/' },
      ]);
    },
  );

  it('lists the page of all official terms only if the query is nothing but a term', () => {
    expect(search.search('opholdstilladelse passport').pages).toMatchObject([
      { kind: 'term', path: 'stay/' },
      { kind: 'guide', path: 'work/' },
    ]);
  });

  it.each([
    ['in Copenhagen', 'city'],
    ['kobenhavn', 'city'],
    ['a bed in copenhagn', 'guide'],
    ['reden', 'place'],
    ['Reden in København', 'place'],
  ])('finds cities and places by name: %s', (query, kind) => {
    const [first] = search.search(query).pages;
    expect(first?.kind).toBe(kind);
  });

  it('lists a city after the guide that matches the other words', () => {
    expect(search.search('a bed in copenhagn').pages.slice(0, 2)).toMatchObject([
      { path: 'sleep/' },
      { path: 'places/', section: 'city-kobenhavn', title: 'Copenhagen' },
    ]);
  });

  it('finds an official term by its sound, and ranks it below exact matches', () => {
    expect(search.search('โอโฮลสติลเลเดลเซอ').pages).toMatchObject([{ title: 'opholdstilladelse' }]);
    expect(search.search('โอโฮลสติลเลเดลเซอ passport').pages.map(({ kind }) => kind)).toEqual([
      'guide',
      'term',
    ]);
  });

  it('uses stop words if no other word matches', () => {
    const pages = [...index.pages, makePage('my/', { title: 'My' })];
    const { pages: found } = new Search({ ...index, pages }, 'en', 'words/').search('my xyzzyqqq');
    expect(found.map(({ path }) => path)).toEqual(['my/']);
  });

  it('shows an answer if its keywords are typed', () => {
    expect(search.search('i need a bed').answers.map(({ text }) => text)).toEqual(['A bed.']);
    expect(search.search('my boss has the passport').answers).toEqual([]);
    expect(search.listLastAnswer().map(({ text }) => text)).toEqual(['Call.']);
  });

  it('marks the words of a text that match, without changing the text', () => {
    const { isMatch } = search.search('the boss');
    const pieces = search.split('The boss, and “others”.');
    expect(pieces.join('')).toBe('The boss, and “others”.');
    expect(pieces.filter(isMatch)).toEqual(['boss']);
  });

  it('ignores punctuation and spaces, and accepts any text', () => {
    expect(find('  passport!?  boss ')).toEqual(find('passport boss'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        expect(find(query).length).toBeLessThanOrEqual(12);
        expect(search.split(query).join('')).toBe(query);
      }),
    );
  });
});

describe('the order of pages', () => {
  /** The paths of the pages that are found, best first. They are named by their order in the index. */
  const rank = (query: string, ...pages: readonly Partial<IndexedPage>[]): string[] => {
    const indexed = pages.map((page, number) => makePage(`${String(number + 1)}/`, { title: '', ...page }));
    const ranking = new Search({ ...index, pages: indexed, officialTerms: [], answers: [] }, 'en', 'words/');
    return ranking.search(query).pages.map(({ path }) => path);
  };
  const sections = (heading: string): IndexedPage['sections'] => [
    ['', ''],
    ['s1', heading],
  ];

  it('is that of title, keyword, name and heading if each contains the same word', () =>
    expect(
      rank(
        'visa',
        { sections: sections('visa') },
        { names: ['visa'] },
        { words: ['visa'] },
        { title: 'visa' },
      ),
    ).toEqual(['4/', '3/', '2/', '1/']));

  it('prefers one heading with all words to a title and a keyword with one of them each', () =>
    expect(
      rank(
        'bed tonight',
        { title: 'bed room', words: ['tonight open'] },
        { sections: sections('bed tonight') },
        { title: 'room' },
        { title: 'open' },
      ),
    ).toEqual(['2/', '1/']));

  it('prefers a page with several matching keywords to one with a matching title', () =>
    expect(rank('bed', { title: 'bed' }, { words: ['bed', 'bed room', 'bed house'] })).toEqual(['2/', '1/']));

  it('contains pages with a longer word that contains the typed one', () =>
    expect(rank('sport', { words: ['passport'] })).toEqual(['1/']));

  it('prefers a long word that sounds like a typed one to a short one', () =>
    expect(rank('খানা পাসপোর্ট', { words: ['kana'] }, { words: ['passport'] })).toEqual(['2/', '1/']));

  it('lacks words that only share one consonant with a typed one', () =>
    expect(rank('মা', { words: ['am'] })).toEqual([]));
});

describe('a search in a script without spaces', () => {
  const chinese = new Search(
    {
      ...{ stopWords: [], prefixes: [], suffixes: [], places: [], answers: [] },
      officialTerms: [{ word: '护照', path: 'words/', spellings: [] }],
      cities: [{ word: '哥本哈根', spellings: [], meaning: '地点', path: 'places/', section: 'city' }],
      pages: [
        makePage('work/', { title: '工作和工资', words: ['老板拿走护照'] }),
        makePage('sleep/', { title: '过夜的地方' }),
        makePage('words/', { title: '官方用语', words: ['什么意思'] }),
      ],
    },
    'zh',
    'words/',
  );
  const list = (query: string): string[] => chinese.search(query).pages.map(({ path }) => path);

  it.each([
    ['护照被老板扣了', 'work/'],
    ['薪资', 'work/'],
    ['夜里', 'sleep/'],
  ])('finds %s by its parts, however it is split into words', (query, path) =>
    expect(list(query)[0]).toBe(path),
  );

  it('treats a common word as an official term only if its meaning is asked or it is alone', () => {
    const listTerms = (query: string) => chinese.search(query).pages.filter(({ kind }) => kind === 'term');
    expect(listTerms('护照')).toMatchObject([{ title: '护照' }]);
    expect(listTerms('护照 什么意思')).toMatchObject([{ title: '护照' }]);
    expect(listTerms('护照 老板')).toEqual([]);
    // Shares a character with the keyword.
    expect(listTerms('护照 思考')).toEqual([]);
  });

  it('finds a city within a longer string', () =>
    expect(chinese.search('我在哥本哈根').pages.map(({ section }) => section)).toContain('city'));
});
