import { z } from 'zod';
import { exactDate, text } from './factSchema.ts';

const count = (example: string) => z.number().int().positive().meta({ title: 'a count above zero', example });

/**
 * Written by `npm run audit:privacy` after a run in which nothing was stored or sent. A run with findings writes no file, so
 * there is no field for them.
 */
export const privacyAuditSchema = z.strictObject({
  date: exactDate,
  browser: text.meta({ title: 'the name of a browser', example: 'Chromium 150' }),
  pages: count('400'),
  controls: count('2000'),
  searches: count('5'),
  requests: count('500'),
  otherSites: count('30'),
});

export type PrivacyAudit = z.infer<typeof privacyAuditSchema>;
