/** `npm run translate -- status`: shows how far each language is; its other actions change translations. */
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSettings } from '../../src/settings.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { askForChanges } from './askReview.ts';
import { formatReviewSummary } from './showReview.ts';
import { readReviewFile, runTranslate, translateCommand } from './translateCommand.ts';

/** The next step of each action, if it is not to look at the status; '' if the output ends with it already. */
const nextSteps: Readonly<Record<string, string | undefined>> = {
  status: '',
  start: '',
  review: '',
  live: 'build the site: npm run build',
  export: 'send the files to a translator; import what comes back: npm run translate -- import FOLDER',
  find: 'change the text in that line, then look at it: npm run dev',
};

await runCommand(translateCommand, async (line) => {
  const settings = getSettings();
  const [action, ...rest] = line.args;
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (action !== 'import-review' || line.values.accept !== undefined || !isTerminal) {
    console.log(runTranslate(line, settings));
    return nextSteps[action ?? ''];
  }
  const { plan } = readReviewFile(
    readContent(readContentFiles(settings.contentDir)),
    rest,
    settings.buildTime,
  );
  console.log(formatReviewSummary(plan));
  const accepted = await askForChanges(plan.changes);
  if (accepted === undefined) {
    console.log('\nStopped. Nothing was written.');
    process.exitCode = 1;
    return '';
  }
  const accept = accepted.length === 0 ? 'none' : accepted.join(',');
  console.log(runTranslate({ ...line, values: { ...line.values, accept } }, settings));
  return undefined;
});
