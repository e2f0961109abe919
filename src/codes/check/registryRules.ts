import type { Campaign } from '../../content/schemas/campaignSchema.ts';
import type { Issues } from '../../domain/contentError.ts';
import { formatRecord, type PrintedRecord } from '../permalinkRegistry.ts';
import { findCode } from '../../domain/paths.ts';
import type { Content } from '../../content/content.ts';

/** Reports codes whose files contradict the permalink registry. */
export function* listRegistryIssues({ folder, registry, facts: { campaigns } }: Content): Issues {
  const { file, entries, unreadable } = registry;
  for (const { line, text } of unreadable) {
    yield {
      file,
      line,
      problem: `"${text}" is not an address.`,
      fix: 'An address starts with "/", a comment with "#". Don\'t edit this file yourself: npm run publish:permalinks',
    };
  }
  for (const { address, line, record } of entries) {
    const code = findCode(address);
    if (code === undefined) continue;
    const where = `${file}:${String(line)}`;
    if (!campaigns.mightContain(code)) {
      yield {
        file: folder.getName(`facts/campaigns/${code}.yaml`),
        problem: `This file is missing, but its code "${code}" was published: ${where}`,
        fix: 'Restore the file from an older version of the project. If the code is no longer handed out, write: status: stopped',
      };
    }
    const campaign = campaigns.files.get(code);
    if (!record || !campaign) continue;
    const { yaml, value } = campaign;
    const printed = findPrintedRecord(value);
    const [published, current] = [formatRecord(record), printed ? formatRecord(printed) : value.status];
    if (published === current) continue;
    yield yaml.describe(
      ['code'],
      `The code "${value.code}" was printed as "${published}", but this file says "${current}".`,
      `Codes are never reused: restore what was here, and create a new code with "npm run code". If this is the same print and was only recorded wrongly, correct ${where} too.`,
    );
  }
}

/** The print record of a campaign, or undefined if it has not been printed. */
export function findPrintedRecord({ material, owner, printed, status }: Campaign): PrintedRecord | undefined {
  return status === 'planned' || printed === undefined ? undefined : { material, owner, printed };
}
