import { parseLedger } from '../domain/ledger.ts';
import { listMoves, type Move } from '../domain/move.ts';
import type { ContentFile } from '../content/contentFile.ts';
import { ContentFolder } from '../content/contentFolder.ts';
import { LEDGER } from './ledger.ts';
import { readMoves } from './moves.ts';

/** What a host may answer with a 301, read from the moves and the ledger of the content. */
export function listHostMoves(contentFiles: readonly ContentFile[]): Move[] {
  const folder = new ContentFolder(contentFiles);
  const published = parseLedger(folder.findFile(LEDGER)?.text ?? '').entries.map(({ address }) => address);
  return listMoves(readMoves(folder)?.value.moves ?? [], folder.listLanguages(), new Set(published));
}
