import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import ContactCard from '../../src/components/contact/ContactCard.astro';
import Edition from '../../src/components/mdx/Edition.astro';
import Lines from '../../src/components/mdx/Lines.astro';
import Say from '../../src/components/mdx/Say.astro';
import AnswerText from '../../src/components/rights/AnswerText.astro';
import RightNote from '../../src/components/rights/RightNote.astro';
import SourceList from '../../src/components/page/SourceList.astro';
import ReviewTable from '../../src/components/page/ReviewTable.astro';
import ReviewNote from '../../src/components/page/ReviewNote.astro';
import WrongSentence from '../../src/components/page/WrongSentence.astro';
import AssuredLine from '../../src/components/page/AssuredLine.astro';
import PartnerPages from '../../src/components/partner/PartnerPages.astro';
import PlaceDetails from '../../src/components/place/PlaceDetails.astro';
import PlaceName from '../../src/components/place/PlaceName.astro';
import { findEdition, type Assurance } from '../../src/content/facts.ts';
import type { Source } from '../../src/content/schemas/recordsSchema.ts';
import type { ContactView } from '../../src/content/contacts.ts';
import type { Translate } from '../../src/i18n/translator.ts';
import { getOpeningStatus } from '../../src/opening/openingTimeline.ts';
import { makePlaceView, stateLocale } from '../support/place.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** Strings are their keys, so that tests see which ones were chosen. */
const t: Translate = (key, values = {}) => [key, ...Object.values(values)].join(' ');

const assurance: Assurance = {
  freshness: 'overdue',
  overdueFrom: 0,
  date: '2022',
  year: '2022',
  undated: false,
  confidence: 'medium',
};

type Component = Parameters<AstroContainer['renderToString']>[0];

/** Renders a component; components in guides also need `guide`. */
async function render(component: Component, props: object, guide: object = {}): Promise<string> {
  const locals = { guide } as unknown as App.Locals;
  return container.renderToString(component, { props: { ...props, t }, locals });
}

const getText = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const renderText = async (component: Component, props: object, guide?: object): Promise<string> =>
  getText(await render(component, props, guide));

describe('Say', () => {
  it.each([
    ['th', '<span lang="en" dir="auto">police</span>'],
    ['en', 'police'],
  ])(
    'on a page in %s, marks the word with its language only if that differs',
    async (textLanguage, expected) => {
      const html = await render(Say, { word: 'police' }, { sourceLanguage: 'en', textLanguage });
      expect(html.trim()).toBe(expected);
    },
  );
});

describe('Lines', () => {
  const renderLine = (line: object): Promise<string> => {
    const lines = [{ number: '111', country: 'VN', callers: ['inside'], runBy: 'state', assurance, ...line }];
    const countries = [{ code: 'VN', name: 'Viet Nam', isSpoken: false, lines }];
    const guide = { t, idPrefix: '', sectionIds: new Map(), listLinesAbroad: () => countries };
    return renderText(Lines, { for: 'inside' }, guide);
  };

  it('lists who runs a line before its other notes', async () => {
    expect(await renderLine({})).toBe('Viet Nam Viet Nam 111 runBy.state · abroad.source 2022');
  });

  it('shows the operator’s name, and that the source is undated and the line untried', async () => {
    const operator = { name: 'La Strada', lang: 'pl' };
    const old = { ...assurance, undated: true };
    expect(await renderLine({ operator, assurance: old, untried: true, callCentre: true })).toBe(
      'Viet Nam La Strada 111 runBy.state · abroad.callCentre · abroad.untried · abroad.sourceUndated',
    );
  });

  it('shows whom a line helps, and what happens during a call', async () => {
    expect(
      await renderLine({
        only: 'women',
        recorded: true,
        withPolice: true,
        tellsAuthorities: 'yes',
        press: '0 9',
      }),
    ).toBe(
      'Viet Nam Viet Nam 111 runBy.state · abroad.women · abroad.press 0 9 · abroad.recorded · organisation.withPolice · abroad.tells · abroad.source 2022',
    );
  });

  it('omits unknown facts', async () => {
    expect(await renderLine({ cost: 'unknown', anonymous: 'unknown', tellsAuthorities: 'unknown' })).toBe(
      'Viet Nam Viet Nam 111 runBy.state · abroad.source 2022',
    );
  });
});

describe('Edition', () => {
  const office = { publisher: 'Office', kind: 'page', date: '2021-05' } as const;
  const sources = new Map<string, Source>([
    ['work', { ...office, name: 'Work', lang: 'en', url: 'https://office.example/work' }],
    [
      'work-pl',
      { ...office, name: 'Praca', lang: 'pl', url: 'https://office.example/praca', editionOf: 'work' },
    ],
  ]);
  const renderIn = async (textLanguage: string): Promise<string> => {
    const guide = { findEdition: (id: string) => findEdition(sources, id, textLanguage), textLanguage };
    const html = await render(Edition, { of: 'work' }, guide);
    return html.replace(/<\/?span[^>]*>|\s(rel|dir)="[^"]*"/g, '').trim();
  };

  it('links to the edition in the language of the text', async () => {
    expect(await renderIn('pl')).toBe('<a href="https://office.example/praca">Praca</a> (2021)');
    expect(await renderIn('en')).toBe('<a href="https://office.example/work">Work</a> (2021)');
  });

  it('names the language of an edition in another language', async () => {
    expect(await renderIn('fr')).toBe(
      '<a href="https://office.example/work" lang="en">Work</a> (anglais · 2021)',
    );
  });
});

describe('AnswerText', () => {
  it('shows the answer before its conditions', async () => {
    expect(await renderText(AnswerText, { answer: 'depends', text: 'Ask them.' })).toBe(
      'value.depends. Ask them.',
    );
  });

  it('prefers the entitlement’s wording to the generic answer', async () => {
    expect(await renderText(AnswerText, { answer: 'yes', short: 'There is', text: 'There is one.' })).toBe(
      'There is one.',
    );
  });

  it('does not repeat the answer if the conditions begin with it', async () => {
    expect(await renderText(AnswerText, { answer: 'yes', text: 'value.yes, when they agree.' })).toBe(
      'value.yes , when they agree.',
    );
  });
});

describe('AssuredLine', () => {
  it('warns if the fact is overdue or the source is weak', async () => {
    expect(await renderText(AssuredLine, { assurance, hasPhone: true })).toBe(
      'assured.on 2022 assured.overdue assured.medium',
    );
  });

  it('shows the date only if the fact is fresh and the source is good', async () => {
    const fresh: Assurance = { ...assurance, freshness: 'fresh', confidence: 'high', undated: true };
    const html = await render(AssuredLine, { assurance: fresh, hasPhone: true });
    // A script shows the warning once the fact is overdue.
    expect(html).toMatch(/assured\.undated\s*<span hidden data-overdue="0">\s*assured\.overdue\s*<\/span>/);
    expect(html).not.toContain('assured.medium');
  });
});

const contact: ContactView = {
  id: 'line',
  kind: 'helpline',
  number: '+45 00 00 00 00',
  name: 'The line',
  who: 'Somebody answers.',
  when: 'Any time.',
  opening: makePlaceView(),
  status: getOpeningStatus(makePlaceView().record, 'line', stateLocale),
  cost: 'free',
  anonymous: 'unknown',
  write: [],
  assurance,
};

describe('a phone line', () => {
  it('shows known answers, lists unknown ones, and omits questions that do not apply', async () => {
    const text = await renderText(ContactCard, { contact });
    expect(text).toContain('contact.cost value.free');
    expect(text).toContain('contact.unknown contact.hours contact.anonymous');
    expect(text).not.toContain('contact.languages');
  });

  it('shows its name, number, operator, cost and availability in one row', async () => {
    const html = await render(ContactCard, {
      contact: { ...contact, runBy: 'state', cost: 'unknown', secrecy: 'yes' },
    });
    const row = /<a href="tel:[\s\S]*?<\/a>/.exec(html)?.[0] ?? '';
    expect(row).toContain('data-state-run');
    expect(getText(row)).toBe(
      'The line +45 00 00 00 00 runBy.state · contact.costUnknown · contact.isSecret state.line.unknown',
    );
  });

  it('lists each way to write with the traces it leaves', async () => {
    const write = [
      { id: 'line-chat', kind: 'chat' as const, website: 'https://line.example/' },
      { id: 'line-sms', kind: 'sms' as const, number: '+45 44 44 44 44' },
      { id: 'line-email', kind: 'email' as const, email: 'a@line.example' },
    ];
    const html = await render(ContactCard, { contact: { ...contact, number: undefined, write } });
    expect(html).not.toContain('tel:');
    expect(html).toContain('href="sms:+4544444444"');
    expect(html).not.toContain('mailto:');
    const text = await renderText(ContactCard, { contact: { ...contact, write } });
    expect(text).toContain(
      'write.title write.chat write.onWebsite line.example write.chatTrace ' +
        'write.sms +45 44 44 44 44 write.smsTrace write.email a@line.example write.emailTrace',
    );
  });

  it('shows no date and no warning for the emergency number', async () => {
    expect(await renderText(ContactCard, { contact: { ...contact, kind: 'emergency' } })).not.toContain(
      'assured',
    );
  });
});

const place = makePlaceView({ kind: 'shelter', people: 'women', confidential: true });
/** The details of a place with changes. */
const renderPlace = (changes: object = {}): Promise<string> =>
  render(PlaceDetails, { place: { ...place, ...changes }, nameLanguage: 'da' });
const renderPlaceText = async (changes?: object): Promise<string> => getText(await renderPlace(changes));

describe('a place', () => {
  it('marks a secret address as not public, and links to no number if none is known', async () => {
    const html = await renderPlace();
    const text = getText(html);
    expect(text).toContain('place.addressHidden');
    expect(text).toContain('place.phoneUnknown place.askHelp help.title');
    expect(html).not.toContain('tel:');
    expect(text).toContain('state.askFirst');
    expect(text).toContain('place.people place.people.women');
  });

  it('shows in lists that papers are needed, and omits papers if that is unknown', async () => {
    const renderName = (papers: 'needed' | 'unknown'): Promise<string> =>
      renderText(PlaceName, { place: { ...place, papers }, nameLanguage: 'da', plain: true });
    expect(await renderName('needed')).toContain('place.people.women · place.papersNeeded');
    expect(await renderName('unknown')).not.toContain('place.papers');
  });

  it('shows the operator’s name and number, labelled if the state runs it', async () => {
    const runner = { number: '+45 33 33 33 33', name: 'The office', runBy: 'state' as const };
    expect(await renderPlaceText({ runner })).toContain(
      'place.phoneUnknown The office +45 33 33 33 33 runBy.state place.runnerPhone place.askHelp',
    );
  });

  it('shows the hours of its phone separately', async () => {
    const line = {
      hours: { always: true, week: [], short: [] },
      status: getOpeningStatus({ ...place.record, listEnd: 0 }, 'line', stateLocale),
    };
    const text = await renderPlaceText({ phone: '+45 22 22 22 22', line });
    expect(text).toContain('The house +45 22 22 22 22 runBy.unknown hours.short contact.always');
    expect(text).toContain('place.phoneHours contact.always');
    expect(text).toContain('hours.title hours.unknown');
  });

  it('links to the operator’s website', async () => {
    const organisation = {
      id: 'house',
      name: 'House',
      english: 'House',
      does: [],
      url: 'https://www.house.example/a',
    };
    expect(await renderPlace({ organisation })).toMatch(
      /href="https:\/\/www\.house\.example\/a"[^>]*>\s*<bdi dir="ltr" lang="zxx" class="[^"]*">\s*house\.example/,
    );
  });

  it('describes the location in words, and links to a map only after a note', async () => {
    const html = await renderPlace({
      confidential: false,
      address: 'Eksempelvej 1',
      station: 'Eksempelby St.',
      coordinates: { lat: 55.5, lon: -11.25 },
      cost: 'depends',
    });
    expect(html).toContain('Eksempelby St.');
    expect(html).toContain('href="geo:55.5,-11.25?q=55.5,-11.25"');
    expect(html.indexOf('Eksempelvej 1')).toBeLessThan(html.indexOf('place.mapNote'));
    expect(html.indexOf('place.mapNote')).toBeLessThan(html.indexOf('geo:'));
    expect(html).toContain('place.cost.depends');
  });

  it('shows its season and closures, even if its hours are unknown', async () => {
    const text = await renderPlaceText({
      firstDay: '1 December',
      lastDay: '31 March',
      differentDays: makePlaceView(
        {
          closures: [
            { from: '2026-12-28', to: '2027-01-01' },
            { from: '2026-12-24', to: '2026-12-26', reason: 'holiday' },
          ],
          exceptions: [{ from: '2026-12-29', to: '2026-12-29', hours: '12:00-14:00', reason: 'other' }],
        },
        { from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0, 20) },
      ).differentDays,
    });
    expect(text).toContain('place.firstDay 1 December place.lastDay 31 March hours.unknown');
    expect(text.replaceAll('\u2009', ' ')).toContain(
      [
        '24 – 26 December 2026 (hours.reason.holiday) hours.closed',
        '28 December 2026 hours.closed',
        'Tuesday 29 December (hours.reason.other) 12:00–14:00',
        '30 December 2026 – 1 January 2027 hours.closed',
      ].join(' '),
    );
  });

  it('shows the number, then known details, and collapses the questions to ask', async () => {
    const html = await renderPlace({ phone: '+45 22 22 22 22' });
    const order = ['data-state=', 'tel:', 'place.address', 'hours.title', 'place.people', 'place.unknown'];
    const found = order.map((text) => html.indexOf(text));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
    const closed = /<details[^>]*>[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
    expect(closed).toMatch(/^<details(?![^>]* open)[^>]*>\s*<summary[^>]*>place\.askWhenCalling/);
    expect(closed).toContain('place.anonymous');
    expect(html.replace(closed, '')).not.toContain('place.anonymous');
  });

  it('shows the city’s name in the page’s language and its local name', async () => {
    expect(await renderPlaceText({ city: 'København', cityName: 'كوبنهاغن' })).toContain(
      'كوبنهاغن (København)',
    );
    expect(await renderPlaceText({ city: 'Aarhus', cityName: 'Aarhus' })).not.toContain('(Aarhus)');
  });

  it('shows no map if the address is secret', async () => {
    expect(await renderPlaceText()).not.toContain('place.map');
  });

  it('shows a missing address as unknown if it is not secret', async () => {
    const text = await renderPlaceText(makePlaceView({ phone: '+45 22 22 22 22' }));
    expect(text).toContain('place.addressUnknown');
    expect(text).toContain('state.callFirst');
  });
});

describe('PartnerPages', () => {
  it.each([true, false])('warns if the site’s URL is a placeholder: %s', async (isOne) => {
    const props = { language: 'en', topics: [], campaigns: [], hasPlaceholderAddress: isOne };
    expect((await renderText(PartnerPages, props)).includes('partner.noAddress')).toBe(isOne);
  });
});

describe('the sources of a right', () => {
  const sources = ['other', 'law', 'bill'].map((id) => ({
    id,
    name: `On ${id}`,
    lang: 'en',
    publisher: 'Office',
    kind: 'law',
  }));
  const entitlement = { sources: ['law', 'bill'], assurance };

  it('follow its date and a warning if it is overdue or not official', async () => {
    expect(await renderText(RightNote, { entitlement, sources })).toBe(
      'right.stated 2022 · right.unsure · right.sources 2, 3',
    );
  });

  it('are shown alone, numbered as in the page’s list, if the right is fresh and certain', async () => {
    const sure: Assurance = { ...assurance, freshness: 'fresh', confidence: 'high' };
    const props = { entitlement: { ...entitlement, assurance: sure }, sources };
    expect(await renderText(RightNote, props)).toBe('right.sources 2, 3');
    const note = await render(RightNote, props);
    const [, anchor = ''] = /href="#([^"]*)"/.exec(note) ?? [];
    const list = await render(SourceList, { sources, language: 'en' });
    expect(list).toMatch(new RegExp(`id="${anchor}"[^>]*>On law, Office</li>`));
  });

  it.each([
    ['ar', '<bdi lang="en">On other</bdi>, <bdi>Office</bdi>'],
    ['da', '<span lang="en">On other</span>, Office'],
    ['en', 'On other, Office'],
  ])(
    'are marked with their language, and isolated on right-to-left pages: %s',
    async (language, expected) => {
      const list = await render(SourceList, { sources, language });
      expect(list.replace(/\s+/g, ' ')).toContain(expected);
    },
  );
});

describe('ReviewTable', () => {
  const summary = {
    state: 'partly',
    texts: 3,
    reviewed: 0,
    twice: 0,
    changed: 0,
    people: 0,
    since: undefined,
  };
  const one = (tag: string, reviewed: number) => ({
    ...{ tag, name: tag, english: tag, guides: new Map() },
    all: { ...summary, reviewed },
  });

  it('shows the share of reviewed texts, rounded down, and lists languages without reviews', async () => {
    const reviews = [one('ro', 2), one('th', 0)];
    expect(await renderText(ReviewTable, { reviews, language: 'en' })).toBe(
      'reviews.title reviews.intro Romanian 66% reviews.none Thai',
    );
  });

  it('has no table while nothing is reviewed', async () =>
    expect(await renderText(ReviewTable, { reviews: [one('th', 0)], language: 'en' })).toBe(
      'reviews.title reviews.none Thai',
    ));
});

describe('ReviewNote', () => {
  it.each([
    ['none', 'translation.unreviewed'],
    ['partly', 'translation.review.partly'],
    ['changed', 'translation.review.changed'],
    ['reviewed', 'translation.review.one'],
    ['twice', 'translation.review.two'],
  ])('shows how much has been reviewed: %s', async (review, expected) => {
    expect(await renderText(ReviewNote, { review })).toBe(expected);
  });
});

describe('WrongSentence', () => {
  const renderFor = (contact: string | undefined): Promise<string> =>
    renderText(WrongSentence, { contact, path: '/th/time/' });

  it('warns about names and traces before it shows the contact address', async () =>
    expect(await renderFor('post@example.org')).toBe(
      'wrong.title wrong.numbers partner.feedback.careful partner.feedback.here post@example.org',
    ));

  it('shows the contact URL if the contact is a web page', async () =>
    expect(await renderFor('https://example.org/write')).toBe(
      'wrong.title wrong.numbers partner.feedback.careful partner.feedback.here https://example.org/write',
    ));

  it('shows whom to tell if the publisher has no contact address', async () =>
    expect(await renderFor(undefined)).toBe('wrong.title wrong.numbers wrong.tell wrong.name'));
});
