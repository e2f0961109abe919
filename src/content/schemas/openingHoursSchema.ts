import { z } from 'zod';
import { memoizeByName } from '../../domain/memoize.ts';
import { findOpeningHoursIssue, findRangeIssue } from '../../opening/hoursIssue.ts';
import { reject } from './factSchema.ts';

/** The hours of the days of an exception. They take the place of all other rules, so they name no days. */
export const hoursOfOneDay = z
  .string()
  .regex(/^(off|unknown|[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d(, ?[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)*)$/)
  .superRefine((hours, context) => {
    const issue = findRangeIssue(hours);
    if (issue) reject(context, [], issue.problem, issue.fix, issue);
  })
  .meta({ title: 'hours, "off" or "unknown"', example: '"10:00-14:00"' });

/** The library reads slowly, and the same hours are read again with every change of another file. */
const findIssue = memoizeByName((hours) => findOpeningHoursIssue(hours));

/** Hours in OpenStreetMap's language, or `unknown`. They must say what happens on public holidays. */
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
