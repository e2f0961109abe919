/** `npm run ask`: writes the messages with which a coordinator has the records confirmed that are due. Sends nothing. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContent, getSite, getSiteAddress } from '../content/siteContent.ts';
import { getSettings } from '../settings.ts';
import { ContentError } from '../domain/contentError.ts';
import { writeMail } from './mailFile.ts';
import { askCommand, describeMessages, nameMessage, planAsk, readAskOrder } from './planAsk.ts';
import { runCommand } from './runCommand.ts';

await runCommand(askCommand, async (line) => {
  const { buildTime } = getSettings();
  const order = readAskOrder(line);
  const content = getContent();
  if (content.mistakes.length > 0) throw new ContentError(...content.mistakes);
  const messages = planAsk(content, getSiteAddress(), buildTime, order);
  const { contact } = getSite();
  const from = contact?.includes('@') ? contact : undefined;
  mkdirSync(order.outDir, { recursive: true });
  // What was to be asked last time is not asked again by mistake. Other files are nobody's here.
  for (const name of readdirSync(order.outDir))
    if (/^\d{2,}\.(txt|eml)$/.test(name)) rmSync(join(order.outDir, name));
  for (const [index, message] of messages.entries()) {
    const name = nameMessage(index);
    const day = new Date(buildTime).toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { email: to, subject, text } = message;
    const messageId = `<${day}.${name}@${new URL(getSiteAddress()).host}>`;
    writeFileSync(join(order.outDir, `${name}.txt`), text);
    writeFileSync(
      join(order.outDir, `${name}.eml`),
      await writeMail({ from, to, subject, text, messageId, date: buildTime }),
    );
  }
  console.log(describeMessages(messages, order.outDir));
});
