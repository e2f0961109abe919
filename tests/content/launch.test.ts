import { describe, expect, it } from 'vitest';
import { groupUnconfirmed, listUnconfirmed, type LaunchGroup } from '../../src/check/launch.ts';
import { formatLaunchJson, formatLaunchReport } from '../../tools/reports/launchReport.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { hashText } from '../../src/content/textState.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import {
  addTo,
  checkChanged,
  readChanged,
  replaceIn,
  writeFile,
  type Change,
} from '../support/contentFixture.ts';
import { readSiteContent } from '../support/siteContent.ts';

/** The report for the fixture with changes. */
const report = (...changes: readonly Change[]): string => reportOn('2026-11-25', ...changes);
const reportOn = (day: string, ...changes: readonly Change[]): string =>
  formatContentErrors(listUnconfirmed(readChanged(...changes), Date.parse(day)));

describe('listUnconfirmed', () => {
  it('reports facts that are overdue, weakly sourced or withheld, with what to ask', () => {
    const reported = report();
    expect(reported).toMatch(
      /overdue-cafe\.yaml:\d+ {2}"overdue-cafe" was last stated by chapel in 2022, more than 50 days ago\.\n {2}\S/,
    );
    expect(reported).toMatch(
      /unknown-hours\.yaml:\d+ {2}"unknown-hours" is based on a source of medium confidence\.\n {2}Ask house whether/,
    );
    expect(reported).toMatch(/rumoured-place\.yaml:\d+ {2}"rumoured-place" is withheld\.\n {2}\S/);
    expect(reported).not.toContain('"example-house"');
  });

  it('reports the open question of a confirmed record with unknown answers', () => {
    const contacts = 'facts/contacts.yaml';
    const question = replaceIn(
      contacts,
      '\nhotline:\n',
      "\nhotline:\n  question: 'Ask the House: hours on holidays, and the cost?'\n",
    );
    const holidays = replaceIn(contacts, '15:00; PH off', '15:00; PH unknown');
    expect(report(question, holidays)).toMatch(
      /contacts\.yaml:\d+ {2}"hotline" is confirmed, but still unknown: hours\.\n {2}Ask the House: hours on holidays, and the cost\? Write/,
    );
    expect(report(question)).not.toContain('"hotline"');
    expect(report(holidays)).not.toContain('"hotline"');
  });

  it('reports a placeholder site address', () => {
    expect(report()).toMatch(
      /site\.yaml:3 {2}The site address https:\/\/fixture\.example is a placeholder that can’t be registered\.\n {2}Ask the publisher/,
    );
    expect(report(replaceIn('site.yaml', '/fixture.example', '/vejviser.dk'))).not.toContain('a placeholder');
  });

  it('reports a missing contact', () => {
    expect(report()).toContain(
      'site.yaml  No contact address is set ("contact").\n  Ask the publisher which address is read every working day. Then add a line: contact: …',
    );
    expect(report(addTo('site.yaml', 'contact: help@house.example\n'))).not.toContain('No contact address');
  });

  it('reports facts once they become overdue', () =>
    expect(reportOn('2027-03-01')).toContain('"example-house" was last stated by house in 2026-11-20'));

  it('reports a missing security contact', () => {
    expect(report()).not.toContain('securityContact');
    expect(report(replaceIn('site.yaml', '\nsecurityContact', '\n# securityContact'))).toContain(
      [
        'content/site.yaml  No contact for security reports is set ("securityContact").',
        '  Ask the publisher. Then add a line like this: securityContact: mailto:security@example.org',
      ].join('\n'),
    );
  });
});

describe('listUnconfirmed for reviews', () => {
  const DUE = 'content/ar/reviewed.json  No speaker of this language has reviewed all of its texts.';

  it('reports a language that is not fully reviewed, unless it may be launched unreviewed', () => {
    expect(report()).toContain(DUE);
    expect(report(addTo('site.yaml', 'unreviewed: [ar]\n'))).not.toContain(DUE);
  });

  it('reports a language until all texts for readers are reviewed, and again after a change', () => {
    const german: Change = (files) => [
      ...files,
      ...files
        .filter(({ path }) => path.startsWith('en/'))
        .map((file) => ({
          ...file,
          path: file.path.replace('en/', 'de/'),
          text: file.text.replace(/^revision:/m, 'translates:'),
        })),
    ];
    const reviewed = {
      reviewers: { t: { name: 'T', relation: 'native', date: '2026-11-20' } },
      texts: Object.fromEntries(
        listTranslatedTexts(readChanged(german), 'de').flatMap(({ source, target }) =>
          target && !source.file.startsWith('review') ? [[source.id, { t: hashText(target.text) }]] : [],
        ),
      ),
    };
    const review = writeFile('de/reviewed.json', JSON.stringify(reviewed));
    expect(report(german)).toContain('de/reviewed.json  No speaker');
    expect(report(german, review)).not.toContain('de/reviewed.json');
    const change = replaceIn('de/ui.json', 'Skip to the text', 'Skip');
    expect(report(german, change, review)).toContain('de/reviewed.json  No speaker');
  });

  it('reports an unknown language in "unreviewed"', () =>
    expect(checkChanged(addTo('site.yaml', 'unreviewed: [xx]\n'))).toMatch(
      /site\.yaml:\d+ {2}The site has no language "xx"\.\n {2}The languages are: ar, en/,
    ));
});

describe('formatLaunchReport', () => {
  const NOW = Date.parse('2026-11-25');
  const site = groupUnconfirmed(readSiteContent(), NOW);
  const titles = (report: string): string[] =>
    report.split('\n').filter((line) => /^\S.*: \d+$/.test(line) && !line.startsWith('To list all of them'));

  it('has at most 60 lines, starts with help lines, and ends with how to list everything', () => {
    const lines = formatLaunchReport(site, false).split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^Phone lines on every page: \d+$/);
    expect(lines[1]).toMatch(/^content\/facts\/contacts\.yaml:\d+ {2}"emergency"/);
    expect(lines.at(-1)).toBe('To list all of them: npm run check:launch -- --all');
  });

  it('lists every group with its count, even if its issues do not fit', () => {
    const brief = titles(formatLaunchReport(site, false));
    expect(brief).toEqual(titles(formatLaunchReport(site, true)));
    expect(brief.indexOf(brief.find((title) => title.startsWith('Places with')) ?? '')).toBeLessThan(
      brief.indexOf(brief.find((title) => title.startsWith('Lines in other')) ?? ''),
    );
  });

  it('lists everything on request', () => {
    const all = formatLaunchReport(site, true);
    for (const { problem } of [...site.values()].flat()) expect(all).toContain(problem.slice(0, 60));
    expect(all).not.toContain('--all');
  });

  it('is also available as JSON', () => {
    const listed = JSON.parse(formatLaunchJson(site)) as { group: string; file: string }[];
    expect(listed).toHaveLength([...site.values()].flat().length);
    expect(listed[0]).toMatchObject({ group: 'helpLines', file: 'content/facts/contacts.yaml' });
  });

  it('merges the same issue in several languages', () => {
    const open = ['ar', 'th', 'uk'].map((language) => ({
      file: `content/${language}/recordings.yaml`,
      line: 1,
      problem: 'The recording of "now" is older than its text.',
      fix: `Record it again (${language}).`,
    }));
    const report = formatLaunchReport(new Map<LaunchGroup, typeof open>([['recordings', open]]), true);
    expect(report.split('\n').slice(0, 3)).toEqual([
      'Recordings: 3',
      'content/ar/recordings.yaml:1  The recording of "now" is older than its text. The same applies to 2 more: content/th/recordings.yaml, content/uk/recordings.yaml',
      '  Record it again (ar).',
    ]);
  });
});
