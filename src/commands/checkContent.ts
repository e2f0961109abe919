/** `npm run check:content`: every mistake in the content, with file, line and what to type. */
import { writeFileSync } from 'node:fs';
import { checkContent } from '../check/contentRules.ts';
import { groupMissingPages } from '../check/missingPages.ts';
import { ContentError } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { listUnplayable } from '../content/recordings.ts';
import { getContent } from '../content/siteContent.ts';
import type { Command } from './commandLine.ts';
import { formatForGitHub, formatForGitLab } from './issueReports.ts';
import { runCommand } from './runCommand.ts';

const checkContentCommand = {
  script: 'check:content',
  summary: 'Lists every mistake in the content, with file, line and what to type.',
  changes: 'nothing but the FILE of --gitlab.',
  options: {
    all: { meaning: 'list each line that names a page which is missing, not the page alone' },
    github: { meaning: 'list them also in the way that GitHub shows beside the line' },
    gitlab: { value: 'FILE', meaning: 'also write a report that GitLab shows in a merge request' },
  },
} as const satisfies Command;

await runCommand(checkContentCommand, async ({ values }) => {
  const content = getContent();
  const issues = [...checkContent(content, getSettings().buildTime), ...(await listUnplayable(content))];
  if (values.gitlab !== undefined) writeFileSync(values.gitlab, formatForGitLab(issues));
  if (values.github && issues.length > 0) console.log(formatForGitHub(issues));
  if (issues.length > 0)
    throw new ContentError(...(values.all ? issues : groupMissingPages(content, issues)));
  console.log('The content has no mistakes.');
});
