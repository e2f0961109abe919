import { expect, it } from 'vitest';
import { formatSecurityText } from '../../src/finish/securityText.ts';

it('formatSecurityText writes the fields of RFC 9116, valid for less than a year', () => {
  expect(
    formatSecurityText({
      contact: 'mailto:security@guide.example',
      address: 'https://guide.example/some/copy/',
      languages: ['en', 'da', 'en'],
      buildTime: Date.parse('2026-11-25T12:00:00Z'),
    }),
  ).toBe(
    [
      'Contact: mailto:security@guide.example',
      'Expires: 2027-11-24T12:00:00Z',
      'Preferred-Languages: en, da',
      'Canonical: https://guide.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});
