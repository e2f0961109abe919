import { expect, it } from 'vitest';
import { findFullStop, joinFullStops } from '../../src/domain/fullStops.ts';

it.each([
  ['Utoljára megerősítve: 2026. november 29..', 'Utoljára megerősítve: 2026. november 29.'],
  ['kb. 2018.. A forrásban nincs dátum.', 'kb. 2018. A forrásban nincs dátum.'],
  ['and so on...', 'and so on...'],
  ['One. Two.', 'One. Two.'],
])('joinFullStops converts "%s"', (text, joined) => expect(joinFullStops(text)).toBe(joined));

it.each([
  ['It can take weeks.', '.'],
  ['看情况。', '。'],
  ['यो भर पर्छ।', '।'],
  ['“It depends.”', '.'],
  ['ขึ้นอยู่กับ', ''],
  ['', ''],
])('findFullStop of "%s" is "%s"', (text, stop) => expect(findFullStop(text)).toBe(stop));
