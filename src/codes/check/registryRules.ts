import type { Campaign } from '../../content/schemas/campaignSchema.ts';
import type { Issues } from '../../domain/contentError.ts';
import { formatRecord, type PrintedRecord } from '../permalinkRegistry.ts';
import { findCode } from '../../domain/paths.ts';
import type { Content } from '../../content/content.ts';

/** What the permalink registry of published addresses says about codes that their files no longer say. */
export function* listRegistryIssues({ folder, registry, facts: { campaigns } }: Content): Issues {
  const { file, entries, unreadable } = registry;
  for (const { line, text } of unreadable) {
    yield {
      file,
      line,
      problem: `"${text}" is no address.`,
      fix: 'An address begins with "/". A line with other words begins with "#". Don\'t write here by hand: npm run publish:permalinks',
    };
  }
  for (const { address, line, record } of entries) {
    const code = findCode(address);
    if (code === undefined) continue;
    const where = `${file}:${String(line)}`;
    if (!campaigns.mayHave(code)) {
      yield {
        file: folder.getName(`facts/campaigns/${code}.yaml`),
        problem: `This file is missing, and its code "${code}" was published: ${where}`,
        fix: 'Take the file back from an older version of the project. What is no longer handed out has "status: stopped".',
      };
    }
    const campaign = campaigns.files.get(code);
    if (!record || !campaign) continue;
    const { yaml, value } = campaign;
    const printed = findPrintedRecord(value);
    const [was, now] = [formatRecord(record), printed ? formatRecord(printed) : value.status];
    if (was === now) continue;
    yield yaml.describe(
      ['code'],
      `The code "${value.code}" was printed as "${was}", but this file says "${now}".`,
      `A code is never used again: put back what was here, and make a new code with "npm run code". If this is the same print and was only noted wrongly, correct ${where} too.`,
    );
  }
}

/** What was printed with a campaign's code, or undefined while nothing was. */
export function findPrintedRecord({ material, owner, printed, status }: Campaign): PrintedRecord | undefined {
  return status === 'planned' || printed === undefined ? undefined : { material, owner, printed };
}
