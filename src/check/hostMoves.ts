import type { Content } from '../content/content.ts';
import { listMoves, type Move } from '../domain/move.ts';

/** What a host may answer with a 301, by the moves and the ledger of the content. */
export function listHostMoves({ moves, languages, ledger }: Content): Move[] {
  const published = ledger.entries.map(({ address }) => address);
  return listMoves(moves?.value.moves ?? [], [...languages.keys()], new Set(published));
}
