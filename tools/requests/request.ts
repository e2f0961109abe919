/** `npm run request`: writes messages that ask organisations to confirm records that are due. Sends nothing. */
import { getContent, getSite, getSiteAddress } from '../../src/content/siteContent.ts';
import { getSettings } from '../../src/settings.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { openOutputFolder } from '../../src/finish/outputFolder.ts';
import { writeMail } from './mailFile.ts';
import {
  requestCommand,
  describeMessages,
  nameMessage,
  planRequests,
  readRequestOrder,
} from './planRequests.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { formatUtcDay } from '../../src/domain/calendarDay.ts';

await runCommand(requestCommand, async (line) => {
  const { buildTime } = getSettings();
  const order = readRequestOrder(line);
  const content = getContent();
  if (content.issues.length > 0) throw new ContentError(...content.issues);
  const messages = planRequests(content, getSiteAddress(), buildTime, order);
  const { contact } = getSite();
  const from = contact?.includes('@') ? contact : undefined;
  // Replaces the messages of the last run, so that none is sent twice by mistake.
  const folder = openOutputFolder(order.outDir, 'shared', messages.flatMap(listNames));
  for (const [index, message] of messages.entries()) {
    const name = nameMessage(index);
    const [textName = '', mailName = ''] = listNames(message, index);
    const day = formatUtcDay(buildTime);
    const { email: to, subject, text } = message;
    const messageId = `<${day}.${name}@${new URL(getSiteAddress()).host}>`;
    folder.write(textName, text);
    folder.write(mailName, await writeMail({ from, to, subject, text, messageId, date: buildTime }));
  }
  console.log(describeMessages(messages, order.outDir));
  return messages.length > 0 ? undefined : 'ask further ahead: npm run request -- --days 60';
});

function listNames(_: unknown, index: number): string[] {
  return ['txt', 'eml'].map((kind) => `${nameMessage(index)}.${kind}`);
}
