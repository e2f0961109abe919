const CREATORS = /\/(?:Creator|Producer) \((?:\\.|[^\\)])*\)/g;
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;

/**
 * Removes from a Chromium PDF what identifies the machine that made it, and sets its dates to the instant `date` (ms). Title and
 * language remain those of the page. Removed text is replaced with spaces, because a PDF refers to its parts by byte offset.
 * @throws if Chromium's format has changed
 */
export function setPdfDetails(pdf: Buffer, date: number): Buffer {
  const text = pdf.toString('latin1');
  const start = text.indexOf('<</Title ');
  const end = text.indexOf('endobj', start);
  const details = text.slice(start, end);
  const digits = new Date(date).toISOString().replace(/\D/g, '').slice(0, 'YYYYMMDDhhmmss'.length);
  const changed = details
    .replace(CREATORS, (creator) => ' '.repeat(creator.length))
    .replace(DATES, (_, name: string) => `/${name} (D:${digits}+00'00')`);
  if (start < 0 || /Creator|Producer|Chrome/.test(changed) || changed.split(digits).length !== 3)
    throw new Error(
      'The metadata of this PDF is not in the format that setPdfDetails (tools/print/pdfDetails.ts) expects from Chromium. Update that function.',
    );
  return Buffer.from(text.slice(0, start) + changed + text.slice(end), 'latin1');
}
