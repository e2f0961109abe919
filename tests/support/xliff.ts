import type { Content } from '../../src/content/content.ts';
import { exportTexts } from '../../tools/translation/exportTexts.ts';
import { formatXliff, parseXliff, type ReturnedUnit } from '../../tools/translation/xliffFile.ts';

/** The XLIFF files of a language, by path. */
export function exportAll(content: Content, tag: string, openOnly = false): Map<string, string> {
  const files = exportTexts(content, tag, { openOnly, findPlaces: () => [], findOldSource: () => undefined });
  return new Map([...files].map(([path, file]) => [path, formatXliff(file)]));
}

/** The units of XLIFF files. */
export function readAll(files: ReadonlyMap<string, string>): (ReturnedUnit & { readonly file: string })[] {
  return [...files].flatMap(([file, text]) =>
    parseXliff(text).flatMap(({ units }) => units.map((unit) => ({ ...unit, file }))),
  );
}
