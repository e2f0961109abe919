import { z } from 'zod';
import { keepByName } from '../../domain/kept.ts';
import { findOpeningHoursMistake, findRangeMistake } from '../../opening/hoursMistake.ts';
import { refuse } from './fact.ts';

/** The hours of the days of an exception. They take the place of all other rules, so they name no days. */
export const hoursOfOneDay = z
  .string()
  .regex(/^(off|unknown|[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d(, ?[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)*)$/)
  .superRefine((hours, context) => {
    const mistake = findRangeMistake(hours);
    if (mistake) refuse(context, [], mistake.problem, mistake.fix, mistake);
  })
  .meta({ title: 'hours, "off" or "unknown"', example: '"10:00-14:00"' });

/** The library reads slowly, and the same hours are read again with every change of another file. */
const findMistake = keepByName((hours) => findOpeningHoursMistake(hours));

/** Hours in OpenStreetMap's language, or `unknown`. They must say what happens on public holidays. */
export const openingHours = z
  .string()
  .superRefine((hours, context) => {
    const mistake = hours === 'unknown' ? undefined : findMistake(hours);
    if (!mistake) return;
    refuse(context, [], mistake.problem, mistake.fix, {
      ...mistake,
      describe: (owner) => findOpeningHoursMistake(hours, owner)?.problem ?? mistake.problem,
    });
  })
  .meta({ title: 'opening hours', example: 'Tu-Fr 10:00-16:00; PH off' });
