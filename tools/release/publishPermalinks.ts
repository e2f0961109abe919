/** `npm run publish:permalinks`: adds every new address of the built site to the permalink registry. Removes none. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPrintedRecord } from '../../src/codes/check/registryRules.ts';
import { REGISTRY } from '../../src/content/content.ts';
import { getContent, getSiteAddress, listLanguages } from '../../src/content/siteContent.ts';
import { addToRegistry, parseRegistry } from '../../src/codes/permalinkRegistry.ts';
import { warnOfPlaceholder } from '../../src/domain/siteAddress.ts';
import { getCodePath } from '../../src/domain/paths.ts';
import { getSettings } from '../../src/settings.ts';
import { listBuiltAddresses, listPublishableAddresses } from '../../src/finish/publishedAddresses.ts';
import { getBuiltSite } from '../../src/commands/builtSite.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command } from '../../src/commands/commandLine.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

const publishPermalinksCommand = {
  script: 'publish:permalinks',
  summary: 'Records every address of the built site, so that later builds must keep them. Removes none.',
  changes: `adds new addresses to ${REGISTRY} of the content, permanently.`,
  next: 'commit permalinks.txt',
  options: {},
} as const satisfies Command;

await runCommand(publishPermalinksCommand, () => {
  const { contentDir } = getSettings();
  const outDir = getBuiltSite();
  const file = join(contentDir, REGISTRY);
  const warning = warnOfPlaceholder(getSiteAddress());
  if (warning) throw new CommandError(warning);

  if (!existsSync(outDir))
    throw new CommandError(`The folder ${outDir}/ does not exist. Run "npm run build" first.`);
  const previews = listLanguages()
    .filter(({ status }) => status === 'preview')
    .map(({ tag }) => tag);
  const printed = new Map(
    [...getContent().facts.campaigns.records].flatMap(([code, campaign]) => {
      const record = findPrintedRecord(campaign);
      return record ? [[getCodePath(code), record] as const] : [];
    }),
  );
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = addToRegistry(
    before,
    listPublishableAddresses(listBuiltAddresses(outDir), previews),
    printed,
  );
  if (after !== before) writeFileSync(file, after);
  const added = parseRegistry(after).entries.length - parseRegistry(before).entries.length;
  console.log(
    `${file} has ${String(parseRegistry(after).entries.length)} addresses; ${String(added)} of them are new.`,
  );
  return added > 0 ? undefined : '';
});
