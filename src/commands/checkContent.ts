/** `npm run check:content`: lists every error in the content with its file, its line and a fix. */
import { writeFileSync } from 'node:fs';
import { checkContent } from '../check/contentRules.ts';
import { groupMissingPages } from '../check/missingPages.ts';
import { listCountryWarnings } from '../check/countryWarnings.ts';
import { ContentError, formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { listUnplayable } from '../content/recordings.ts';
import { getContent } from '../content/siteContent.ts';
import type { Command } from './commandLine.ts';
import { formatAsJson, formatForGitHub, formatForGitLab } from './issueReports.ts';
import { runCommand } from './runCommand.ts';
import { paint } from './style.ts';

const checkContentCommand = {
  script: 'check:content',
  summary:
    'Lists every error in the content with its file, its line and a fix, and warns about anything that seems to belong to another country.',
  changes: 'nothing; --gitlab writes FILE.',
  next: 'look at the pages: npm run dev',
  options: {
    all: { meaning: 'list every line that links to a missing page, not just the page' },
    json: { meaning: 'print every error and warning as JSON' },
    github: { meaning: 'also print annotations, which GitHub shows beside the line' },
    gitlab: {
      value: 'FILE',
      meaning: 'also write a code quality report, which GitLab shows in a merge request',
    },
  },
} as const satisfies Command;

await runCommand(checkContentCommand, async ({ values }) => {
  const content = getContent();
  const issues = [...checkContent(content, getSettings().buildTime), ...(await listUnplayable(content))];
  const warnings = [...listCountryWarnings(content)];
  if (values.gitlab !== undefined) writeFileSync(values.gitlab, formatForGitLab(issues));
  if (values.json) {
    console.log(formatAsJson(issues, warnings));
    process.exitCode = issues.length > 0 ? 1 : 0;
    return;
  }
  if (values.github && issues.length > 0) console.log(formatForGitHub(issues));
  if (warnings.length > 0)
    console.warn(
      `${paint('yellow', 'Warnings (not errors):', process.stderr)}\n${formatContentErrors(warnings)}\n`,
    );
  if (issues.length > 0)
    throw new ContentError(...(values.all ? issues : groupMissingPages(content, issues)));
  console.log('No errors in the content.');
});
