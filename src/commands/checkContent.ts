/**
 * `npm run check:content`: every mistake in the content, with file, line and what to type. `-- --github` also says it so that
 * GitHub shows it beside the line, `-- --gitlab FILE` writes a report that GitLab shows in a merge request.
 */
import { writeFileSync } from 'node:fs';
import { checkContent } from '../check/checkContent.ts';
import { ContentError } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { listUnplayable } from '../content/recordings.ts';
import { getContent } from '../content/siteContent.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';
import { formatForGitHub, formatForGitLab } from './mistakeReports.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(async () => {
  const { values, mistakes: mistyped } = readCommandLine(process.argv.slice(2), {
    options: { github: 'boolean', gitlab: 'string' },
    words: 0,
    usage: 'Write: npm run check:content  (and -- --github, or -- --gitlab FILE)',
  });
  if (mistyped.length > 0) throw new CommandError(mistyped.join('\n'));
  const content = getContent();
  const mistakes = [...checkContent(content, getSettings().buildTime), ...(await listUnplayable(content))];
  if (values.gitlab !== undefined) writeFileSync(values.gitlab, formatForGitLab(mistakes));
  if (values.github !== undefined && mistakes.length > 0) console.log(formatForGitHub(mistakes));
  if (mistakes.length > 0) throw new ContentError(...mistakes);
  console.log('The content has no mistakes.');
});
