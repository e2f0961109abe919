import { z } from 'zod';
import { findOpeningHoursMistake } from '../openingHours.ts';

/** Hours in OpenStreetMap's language, or `unknown`. They must say what happens on public holidays. */
export const openingHours = z
  .string()
  .superRefine((hours, context) => {
    const mistake = hours === 'unknown' ? undefined : findOpeningHoursMistake(hours);
    if (mistake) context.addIssue({ code: 'custom', message: mistake.problem, params: { fix: mistake.fix } });
  })
  .meta({ title: 'opening hours', example: 'Tu-Fr 10:00-16:00; PH off' });
