import type { Content } from '../../src/content/content.ts';
import { exportTexts } from '../../src/translation/exportTexts.ts';
import type { Returned } from '../../src/translation/importTexts.ts';
import { formatXliff, parseXliff } from '../../src/translation/xliffFile.ts';

/** The XLIFF files of a language, by their path. */
export function exportAll(content: Content, tag: string, openOnly = false): Map<string, string> {
  const files = exportTexts(content, tag, { openOnly, findPlaces: () => [] });
  return new Map([...files].map(([path, file]) => [path, formatXliff(file)]));
}

/** What stands in XLIFF files. */
export function readAll(files: ReadonlyMap<string, string>): Returned[] {
  return [...files].flatMap(([file, text]) =>
    parseXliff(text).flatMap(({ units }) => units.map((unit) => ({ ...unit, file }))),
  );
}
