import { z } from 'zod';
import { exactDate, text } from './factSchema.ts';

const count = (example: string) => z.number().int().positive().meta({ title: 'a count above zero', example });

/**
 * What `npm run audit:privacy` writes after a run that found nothing stored and nothing sent. A run that finds something writes
 * no file, so there is no field for it.
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
