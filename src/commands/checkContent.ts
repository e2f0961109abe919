/** `npm run check:content`: lists every error in the content with its file, its line and a fix. */
import { writeFileSync } from 'node:fs';
import { checkContent } from '../check/contentRules.ts';
import { groupMissingPages } from '../check/missingPages.ts';
import { ContentError } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { listUnplayable } from '../content/recordings.ts';
import { getContent } from '../content/siteContent.ts';
import type { Command } from './commandLine.ts';
import { formatAsJson, formatForGitHub, formatForGitLab } from './issueReports.ts';
import { runCommand } from './runCommand.ts';

const checkContentCommand = {
  script: 'check:content',
  summary: 'Lists every error in the content with its file, its line and a fix.',
  changes: 'nothing; --gitlab writes FILE.',
  next: 'look at the pages: npm run dev',
  options: {
    all: { meaning: 'list every line that links to a missing page, not just the page' },
    json: { meaning: 'print every error as JSON' },
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
  if (values.gitlab !== undefined) writeFileSync(values.gitlab, formatForGitLab(issues));
  if (values.json) {
    console.log(formatAsJson(issues));
    process.exitCode = issues.length > 0 ? 1 : 0;
    return;
  }
  if (values.github && issues.length > 0) console.log(formatForGitHub(issues));
  if (issues.length > 0)
    throw new ContentError(...(values.all ? issues : groupMissingPages(content, issues)));
  console.log('No errors in the content.');
});
