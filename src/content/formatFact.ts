import { formatNumber } from '../i18n/format.ts';
import type { Content } from './content.ts';
import type { NumberFact } from './schemas/recordsSchema.ts';

/**
 * A number of `numbers.yaml` as a language writes it.
 * @example formatFact(content, 'ro', { value: 120, unit: 'day' }) // => '120 de zile'
 */
export function formatFact(
  { languages }: Pick<Content, 'languages'>,
  language: string,
  { value, unit }: Pick<NumberFact, 'value' | 'unit'>,
): string {
  const word = unit && languages.get(language)?.language?.value.units?.[unit];
  return word === undefined
    ? formatNumber(language, value, unit)
    : `${formatNumber(language, value)} ${word}`;
}
