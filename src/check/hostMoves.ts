import type { Content } from '../content/content.ts';
import { mapPrintLanguages } from '../domain/campaign.ts';
import { listMoves, type Move } from '../domain/move.ts';

/** What a host may answer with a 301, by the moves and the ledger of the content. */
export function listHostMoves({ moves, languages, ledger, facts }: Content): Move[] {
  return listMoves(moves?.value.moves ?? [], {
    languages: [...languages.keys()],
    addresses: new Set(ledger.entries.map(({ address }) => address)),
    printedIn: mapPrintLanguages(facts.campaigns.records.values()),
  });
}
