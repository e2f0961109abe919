import { z } from 'zod';
import { memoizeByName } from '../../domain/memoize.ts';
import { findOpeningHoursIssue, findRangeIssue } from '../../opening/hoursIssue.ts';
import { reject } from './factSchema.ts';

/** The hours on the days of an exception. They replace all other rules, so they contain no weekdays. */
export const hoursOfOneDay = z
  .string()
  .regex(/^(off|unknown|[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d(, ?[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)*)$/)
  .superRefine((hours, context) => {
    const issue = findRangeIssue(hours);
    if (issue) reject(context, [], issue.problem, issue.fix, issue);
  })
  .meta({ title: 'hours, "off" or "unknown"', example: '"10:00-14:00"' });

/** Memoized, because the library is slow and the hours are parsed again after every change of another file. */
const findIssue = memoizeByName((hours) => findOpeningHoursIssue(hours));

/** Hours in OpenStreetMap's `opening_hours` syntax, or `unknown`. They must cover public holidays. */
export const openingHours = z
  .string()
  .superRefine((hours, context) => {
    const issue = hours === 'unknown' ? undefined : findIssue(hours);
    if (!issue) return;
    reject(context, [], issue.problem, issue.fix, {
      ...issue,
      describe: (owner) => findOpeningHoursIssue(hours, owner)?.problem ?? issue.problem,
    });
  })
  .meta({ title: 'opening hours', example: 'Tu-Fr 10:00-16:00; PH off' });
