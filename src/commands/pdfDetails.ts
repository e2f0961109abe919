const CREATORS = /\/(?:Creator|Producer) \((?:\\.|[^\\)])*\)/g;
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;

/**
 * A PDF of Chromium that says nothing of the machine that made it, with the instant `date` (ms) in place of the clock. Its
 * title and language are those of the page. What is taken out becomes spaces: a PDF names places in itself by number.
 * @throws if Chromium writes these details in another way
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
    throw new Error('Chromium writes the details of a PDF in a new way: change setPdfDetails.');
  return Buffer.from(text.slice(0, start) + changed + text.slice(end), 'latin1');
}
