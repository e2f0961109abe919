import { describe, expect, it } from 'vitest';
import { writeMail } from '../../tools/requests/mailFile.ts';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import {
  requestCommand,
  describeMessages,
  nameMessage,
  planRequests,
  readRequestOrder,
} from '../../tools/requests/planRequests.ts';
import strings from '../fixtures/content/en/ui.json' with { type: 'json' };
import { placeQuestions } from '../../src/domain/placeQuestions.ts';
import { listUnconfirmed } from '../../src/check/launch.ts';
import { checkChanged, dropFile, readChanged, replaceIn, type Change } from '../support/contentFixture.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

const now = Date.parse(FIXTURE_TIME);
const order = { requested: '', daysAhead: 0, outDir: 'requests' };
const address = 'https://fixture.example';

const plan = (changedOrder = {}, ...changes: readonly Change[]) =>
  planRequests(readChanged(...changes), address, now, { ...order, ...changedOrder });

const findText = (requested: string, ...changes: readonly Change[]): string[] => {
  const [message, ...others] = plan({ requested }, ...changes);
  expect(others).toEqual([]);
  return (message?.text ?? '').split('\n');
};

describe('planRequests', () => {
  it('asks about each due record once', () => {
    const requested = plan()
      .flatMap(({ records }) => records)
      .sort();
    expect(requested).toEqual([...new Set(requested)]);
    for (const name of ['place overdue-cafe', 'place rumoured-place', 'contact night-line'])
      expect(requested).toContain(name);
    expect(requested).not.toContain('place example-house');
    const content = readChanged();
    // A launch also needs addresses and recordings.
    const facts = listUnconfirmed(content, now).filter(({ file }) => file.includes('/facts/'));
    expect(requested).toHaveLength(facts.length);
  });

  it('asks about records that become overdue within the given days', () => {
    const requested = 'example-house';
    expect(plan({ requested })).toEqual([]);
    expect(plan({ requested, daysAhead: 60 })).toHaveLength(1);
  });

  it('shows what readers are told today, and what is not known', () => {
    const lines = findText('overdue-cafe');
    const reported = lines.slice(lines.indexOf('OVERSKREDET CAFÉ (EKSEMPELBY)'));
    expect(reported.slice(0, 9)).toEqual([
      'OVERSKREDET CAFÉ (EKSEMPELBY)',
      'This is what we tell our readers today:',
      '- Night café',
      expect.stringMatching(/^- /),
      '- Address: Eksempelvej 2, 0000 Eksempelby',
      '- Phone: +45 00 00 00 02',
      expect.stringMatching(/^- Opening hours: Mon\s–\sSun 12:00–15:00$/),
      '- These days are different:',
      '- Thursday 24 December: Call first',
    ]);
    expect(reported).toContain('- Who may come? Women');
    expect(reported).toContain('- Last confirmed: 2022 (Eksempelkapellet)');
    const unknown = reported.slice(reported.indexOf('This is what we don’t know:') + 1);
    expect(unknown.slice(0, unknown.indexOf(''))).toEqual([
      '- What happens on public holidays?',
      ...placeQuestions
        .filter(({ field }) => field !== 'people' && field !== 'ages')
        .map(({ key }) => `- ${strings[key]}`),
    ]);
    expect(unknown).toContain('- Is the café still open?');
  });

  it('describes closures, special days and seasons', () => {
    const text = plan({ requested: 'closed-clinic', daysAhead: 60 })[0]?.text.replace(/\s+/g, ' ');
    expect(text).toContain('23 – 29 November 2026: Closed (repairs)');
    expect(text).toContain('Tuesday 29 December: 12:00–14:00 (holiday)');
    expect(plan({ requested: 'winter-beds', daysAhead: 60 })[0]?.text).toContain('10 January 2027');
  });

  it('marks withheld records as not shown to readers, and reveals no secret addresses', () => {
    expect(findText('rumoured-place')).toContain(
      'This is what we have heard. We don’t show it to our readers yet:',
    );
    const secret = plan({ requested: 'secret-shelter', daysAhead: 60 })[0]?.text;
    expect(secret).toContain('The address is not public.');
  });

  it('describes phone lines', () => {
    const lines = findText('night-line').join('\n');
    expect(lines).toContain('- Phone: 000 001');
    expect(lines).toContain('- When can I call? Day and night, every day');
    expect(lines).toContain('- Does it show on the phone bill? Yes');
  });

  it('addresses the responsible organisation by e-mail if possible, else by phone', () => {
    const find = (record: string) => plan({ daysAhead: 60 }).find(({ records }) => records.includes(record));
    expect(find('place example-house')).toMatchObject({ name: 'Eksempelhuset', email: 'post@example.org' });
    expect(find('place overdue-cafe')).toMatchObject({ email: undefined, phone: '+45 00 00 00 02' });
    // An emergency line must not be called about records.
    expect(plan({ requested: 'emergency', daysAhead: 400 })[0]?.phone).not.toBe('000');
    // A question that names an organisation is sent to it, no matter who last confirmed the record.
    const named = replaceIn(
      'facts/contacts.yaml',
      'Ask the Example Chapel: is it still open at night?',
      'Ask: is it so?',
    );
    expect(plan({ requested: 'night-line' }, named)[0]?.name).toBe('Eksempelkapellet');
  });

  it('uses a subject and file names that reveal nothing', () => {
    for (const { subject, name } of plan()) {
      expect(subject).toBe('Is this still right?');
      expect(subject).not.toContain(name);
    }
    expect(nameMessage(0)).toBe('01');
    expect(
      checkChanged(
        replaceIn('en/requests.yaml', 'subject: Is this still right?', 'subject: How victims are helped'),
      ),
    ).toMatch(
      /^content\/en\/requests\.yaml:\d+ {2}The subject reveals what the site is about: "[^"]+"\.\n {2}Rephrase it/,
    );
  });

  it('writes e-mails within the limits of the format that decode to the same text', async () => {
    const [message] = plan({ requested: 'example-house', daysAhead: 60 });
    const text = `${message?.text ?? ''}æøå ${'long '.repeat(40)}`;
    const mail = { from: undefined, to: message?.email, subject: 'Er det rigtigt? å', text, date: now };
    const file = await writeMail({ ...mail, messageId: '<2026-11-25.01@fixture.example>' });
    expect(file.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e]/);
    const lines = file.toString().split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    const [header = '', body = ''] = file.toString().split(/\r\n\r\n(.*)/s);
    expect(header.split('\r\n')).toEqual([
      ...['X-Unsent: 1', 'From: undisclosed:;', 'To: post@example.org'],
      ...['Subject: =?UTF-8?Q?Er_det_rigtigt=3F_=C3=A5?=', 'Message-ID: <2026-11-25.01@fixture.example>'],
      ...['Date: Wed, 25 Nov 2026 12:00:00 +0000', 'Content-Transfer-Encoding: quoted-printable'],
      ...['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'],
    ]);
    // Quoted-printable is percent-encoding with "=", and "=" at the end of a line continues it.
    const encoded = body.replaceAll('=\r\n', '').replaceAll('%', '%25').replaceAll('=', '%');
    expect(decodeURIComponent(encoded).replaceAll('\r\n', '\n').trim()).toBe(text.trim());
    const withoutRecipient = await writeMail({
      ...{ ...mail, from: 'us@fixture.example', to: undefined },
      messageId: '<1@x>',
    });
    expect(withoutRecipient.toString()).toMatch(/^From: us@fixture\.example\r$/m);
    expect(withoutRecipient.toString()).not.toMatch(/^To:/m);
  });

  it('lists in the terminal whom to ask, how, and about what', () => {
    const reported = describeMessages(plan({ requested: 'overdue-cafe' }), 'requests').split('\n');
    expect(reported.slice(0, 3)).toEqual([
      '01  Overskredet Café',
      '    call: +45 00 00 00 02',
      '    place overdue-cafe',
    ]);
    expect(reported.slice(3).join(' ')).toMatch(/Nothing was sent\. Read each message before you send it\.$/);
    expect(reported.filter((line) => line.length > 80)).toEqual([]);
    expect(describeMessages([], 'requests')).toBe('No facts are due now.');
  });

  it('reads its options and rejects invalid ones', () => {
    const read = (typed: readonly string[]) => readRequestOrder(readCommandLine(requestCommand, typed));
    expect(read([])).toEqual({ requested: '', daysAhead: 30, outDir: 'requests' });
    expect(read(['kompas', '--days', '7', '--out', 'x'])).toEqual({
      ...{ requested: 'kompas', daysAhead: 7, outDir: 'x' },
    });
    expect(() => read(['--days', 'many'])).toThrow('"many" is not a number of days from 0 to 999.');
  });
});

describe('the texts of the messages', () => {
  it('are checked for missing files and unknown placeholders', () => {
    expect(checkChanged(dropFile('en/requests.yaml'))).toMatch(
      /^content\/en\/requests\.yaml {2}This file is missing\./,
    );
    expect(
      checkChanged(replaceIn('en/requests.yaml', 'greeting: Hello,', 'greeting: Hello {{name}},')),
    ).toMatch(
      /^content\/en\/requests\.yaml:\d+ {2}"greeting" can’t use \{\{name\}\}\.\n {2}Write the text itself\.$/,
    );
  });

  it('are in the language of the country and in the source language, once each', () => {
    const content = readSiteContent();
    const [message] = planRequests(content, 'https://site.example', now, {
      ...order,
      requested: 'reden-koebenhavn',
    });
    const { countryLanguage = '', sourceLanguage = '' } = content.site?.value ?? {};
    const subjects = [countryLanguage, sourceLanguage].map(
      (tag) => content.languages.get(tag)?.requestTexts?.value.subject,
    );
    expect(message?.subject).toBe(subjects.join(' / '));
    expect(message?.text.split('REDEN KØBENHAVN')).toHaveLength(3);
    // No placeholder is left.
    for (const { text } of planRequests(content, 'https://site.example', now, {
      ...order,
      requested: 'udlænd',
    }))
      expect(text).not.toMatch(/\{\{|</);
  });
});
