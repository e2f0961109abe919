/**
 * `npm run audit:privacy`: opens every page of the built site and presses everything. If nothing is stored or sent, writes the
 * result to `privacyAudit.yaml` of the content, which the privacy page shows after the next build.
 */
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { getBuiltSite } from '../src/commands/builtSite.ts';
import { startProgress } from '../src/commands/progress.ts';
import { CommandError } from '../src/commands/commandError.ts';
import type { Command } from '../src/commands/commandLine.ts';
import { runCommand } from '../src/commands/runCommand.ts';
import { getSettings } from '../src/settings.ts';
import { startChromium } from '../src/commands/chromium.ts';
import { crawlSite } from '../tests/support/crawl.ts';
import { listPages } from '../tests/support/pages.ts';

const auditPrivacyCommand = {
  script: 'audit:privacy',
  summary: 'Opens every page of the built site, presses everything, and reports what is stored or sent.',
  changes: 'writes privacyAudit.yaml of the content if nothing is stored or sent.',
  next: 'show the result on the site: npm run build',
  options: {},
} as const satisfies Command;

await runCommand(auditPrivacyCommand, async () => {
  const { contentDir, buildTime } = getSettings();
  // Fails before the long audit if the result can't be written.
  accessSync(contentDir, constants.W_OK);
  const { exitLink } = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as { exitLink: string };
  const site = getBuiltSite();
  using progress = startProgress();
  progress.step('start the browser');
  await using browser = await startChromium();
  const version = `Chromium ${browser.version().split('.')[0] ?? ''}`;
  const paths = listPages(site).map(({ path }) => path);
  progress.step('open every page and press everything');
  const { problems, ...counts } = await crawlSite(browser, site, {
    paths,
    exitLink,
    count: progress.count,
  });
  progress.end();

  if (problems.length > 0)
    throw new CommandError(
      `${problems.join('\n')}\nThe site stores or sends data, so privacyAudit.yaml was not written. Fix that, build the site, then run this again.`,
      1,
    );
  const file = join(contentDir, 'privacyAudit.yaml');
  const privacyAudit = { date: new Date(buildTime).toISOString().slice(0, 10), browser: version, ...counts };
  writeFileSync(
    file,
    `# Written by "npm run audit:privacy", which opened every page and pressed everything.\n${stringify(privacyAudit)}`,
  );
  console.log(`Nothing was stored or sent. The result is in ${file}.`);
});
