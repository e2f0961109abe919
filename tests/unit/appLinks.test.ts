import { describe, expect, it } from 'vitest';
import { getGeoHref, getTelHref, getContactHref, PHONE_NUMBER } from '../../src/domain/appLinks.ts';

describe('PHONE_NUMBER', () => {
  it.each([
    '+45 70 20 25 50',
    '+45 33 73 50 00',
    '+40 21 313 3100',
    '+1 202 555 0100',
    '112',
    '114',
    '1888',
    '02800',
    '116 006',
    '116 111',
    '020-39 00 00',
    '0800 20 100',
    '08000 121 700',
    '800 290 290',
    '15-47',
    '06 80 20 55 20',
    '900 10 50 90',
    '964 608 288',
    '0 800 77777',
    '+359 2 948 24 04',
    '16135',
    '02 1343',
    '111 247 786',
    '06 80 225 225',
    '8 800 91119',
    '+880 9610 10 20 30',
  ])('accepts %s', (number) => expect(number).toMatch(PHONE_NUMBER));

  it.each([
    '',
    '70 20 25 50',
    '70 201 201',
    '7020 25 50',
    '+4570202550',
    '+45 7020255',
    '+45-70-20-25-50',
    '0045 70 20 25 50',
    '(+45) 70 20 25 50',
    '+45 70 20 25 50 ',
    ' 112',
    '11',
    '11 2',
    '161350',
    'call us',
    '+45 70 20 25 5O',
    '112; 114',
  ])('rejects "%s"', (number) => expect(number).not.toMatch(PHONE_NUMBER));
});

describe('getTelHref', () => {
  it.each([
    ['+45 70 20 25 50', 'tel:+4570202550'],
    ['112', 'tel:112'],
    ['116 006', 'tel:116006'],
    ['020-39 00 00', 'tel:020390000'],
  ])('links %s to %s', (number, href) => expect(getTelHref(number)).toBe(href));
});

describe('getGeoHref', () => {
  it('repeats the point in `q` for map apps, without the name of the place', () => {
    expect(getGeoHref({ lat: 55.5, lon: 11.25 })).toBe('geo:55.5,11.25?q=55.5,11.25');
    expect(getGeoHref({ lat: -1, lon: -0.5 })).toBe('geo:-1,-0.5?q=-1,-0.5');
  });
});

describe('getContactHref', () => {
  it('puts only the page into the subject of an email', () => {
    expect(getContactHref('post@example.org', { page: '/en/time/' })).toBe(
      'mailto:post@example.org?subject=%2Fen%2Ftime%2F',
    );
    expect(getContactHref('post@example.org')).toBe('mailto:post@example.org');
  });

  it('returns a web address unchanged', () =>
    expect(getContactHref('https://example.org/write', { page: '/en/time/' })).toBe(
      'https://example.org/write',
    ));

  it('puts a text into the body of an email', () =>
    expect(getContactHref('post@example.org', { page: '/en/', text: 'Number & name:' })).toBe(
      'mailto:post@example.org?subject=%2Fen%2F&body=Number%20%26%20name%3A',
    ));
});
