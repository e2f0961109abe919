import { describe, expect, it } from 'vitest';
import { PHONE_NUMBER } from '../../src/domain/appLinks.ts';
import { parsePhoneNumber } from '../../src/domain/phoneNumber.ts';

describe('parsePhoneNumber', () => {
  it.each([
    '22 33 11 60',
    '22331160',
    '+4722331160',
    '0047 22331160',
    '22.33.11.60',
    '22-33-11-60',
    '(+47) 22 33 11 60',
  ])('normalizes "%s"', (typed) => expect(parsePhoneNumber(typed, 'NO')).toBe('+47 22 33 11 60'));

  it.each([
    ['08 123 456 78', 'SE', '+46 8 123 456 78'],
    ['030 1234567', 'DE', '+49 30 1234 567'],
    ['+46812345678', 'NO', '+46 8 123 456 78'],
    ['+1 201 555 0123', 'NO', '+1 201 555 0123'],
  ])('adds the country code to "%s" (%s)', (typed, country, number) => {
    expect(parsePhoneNumber(typed, country)).toBe(number);
    expect(PHONE_NUMBER.test(number)).toBe(true);
  });

  it.each(['112', '116 006', '0800 800 800', '12', 'call me', '', '1234567890123456'])(
    'leaves "%s" as it is',
    (typed) => expect(parsePhoneNumber(typed, 'NO')).toBe(typed),
  );

  it('adds no country code when the country is unknown', () => {
    expect(parsePhoneNumber('22331160', '')).toBe('22331160');
    expect(parsePhoneNumber('+4722331160', '')).toBe('+47 22 33 11 60');
  });
});
