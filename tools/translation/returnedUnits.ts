/** Brings units that a translation tool returns into the form in which they were exported. */
import { isBlock, type TranslatedText } from '../../src/content/textUnits.ts';
import type { TranslatedUnit } from './xliffFile.ts';

/** A translation without the line breaks that its source lacks: they would start a new paragraph of a guide. */
export function cleanTarget(target: string, source: string): string {
  return (source.includes('\n') ? target : target.replace(/\s*[\r\n]\s*/g, ' ')).trim();
}

/**
 * Updates the ids of units to the current ids of their texts. The paragraphs of a guide are numbered, so a new one
 * renames those after it; PO files have no ids. The source that was translated tells which text it is.
 */
export function updateUnitIds<Unit extends TranslatedUnit>(
  texts: readonly TranslatedText[],
  units: readonly Unit[],
): Unit[] {
  const byId = new Map(texts.map(({ source }) => [source.id, source]));
  const bySource = Map.groupBy(texts, ({ source }) => source.text);
  const getPair = (source: string, target: string | undefined): string => JSON.stringify([source, target]);
  const returned = new Set(units.map(({ source, target }) => getPair(source, target)));
  return units.map((unit) => {
    const known = byId.get(unit.id);
    if (known?.text === unit.source || (known && !isBlock(known))) return unit;
    const sameSource = bySource.get(unit.source) ?? [];
    const candidates = known ? sameSource.filter(({ source }) => source.file === known.file) : sameSource;
    // If several texts have the same source, the unit belongs to one whose current translation did not come back.
    const found =
      candidates.find(({ target }) => target?.text === unit.target) ??
      candidates.find(({ target }) => !returned.has(getPair(unit.source, target?.text))) ??
      (known || candidates.length === 1 ? candidates[0] : undefined);
    return found ? { ...unit, id: found.source.id } : unit;
  });
}
