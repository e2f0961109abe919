import type { Campaign } from '../content/schemas/campaign.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { formatRecord, type PrintedRecord } from '../domain/ledger.ts';
import { findCode } from '../domain/paths.ts';
import type { Content } from '../content/content.ts';
import type { Read } from '../content/contentFolder.ts';

/** What the ledger of published addresses says about codes that their files no longer say. */
export function listLedgerMistakes({
  folder,
  ledger: { file, entries, unreadable },
  facts: { campaigns },
}: Content): ContentErrorDetails[] {
  return [
    ...unreadable.map(({ line, text }) => ({
      file,
      line,
      problem: `"${text}" is no address.`,
      fix: 'An address begins with "/". A line with other words begins with "#". Don\'t write here by hand: npm run publish:ledger',
    })),
    ...entries.flatMap(({ address, line, record }) => {
      const code = findCode(address);
      if (code === undefined) return [];
      if (!campaigns.mayHave(code)) {
        return [
          describeRemoved(folder.getName(`facts/campaigns/${code}.yaml`), code, `${file}:${String(line)}`),
        ];
      }
      const campaign = campaigns.files.get(code);
      return record && campaign ? listReuse(campaign, record, `${file}:${String(line)}`) : [];
    }),
  ];
}

/** What was printed with a campaign's code, or undefined while nothing was. */
export function findPrintedRecord({ material, owner, printed, status }: Campaign): PrintedRecord | undefined {
  return status === 'planned' || printed === undefined ? undefined : { material, owner, printed };
}

function describeRemoved(file: string, code: string, where: string): ContentErrorDetails {
  return {
    file,
    problem: `This file is missing, and its code "${code}" was published: ${where}`,
    fix: 'Take the file back from an older version of the project. What is no longer handed out has "status: stopped".',
  };
}

function listReuse(
  { yaml, value }: Read<Campaign>,
  record: PrintedRecord,
  where: string,
): ContentErrorDetails[] {
  const now = findPrintedRecord(value);
  const was = formatRecord(record);
  if (now && formatRecord(now) === was) return [];
  return [
    {
      file: yaml.file,
      line: yaml.getLine(['code']),
      problem: `The code "${value.code}" was printed as "${was}", but this file says "${now ? formatRecord(now) : value.status}".`,
      fix: `A code is never used again: put back what was here, and make a new code with "npm run code". If this is the same print and was only noted wrongly, correct ${where} too.`,
    },
  ];
}
