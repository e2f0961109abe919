import { z } from 'zod';
import type { PlaceRecord } from '../content/places.ts';
import { findEndOfOpenings, isReliable, listOpenings } from '../opening/openingState.ts';

const words = (description: string) => z.string().optional().describe(description);

/** What programs are told of the opening times of a place, the same in every file. */
export const openingFields = {
  opening_hours: words('The hours in the opening_hours language of OpenStreetMap. Absent: not known.'),
  openings: z
    .array(
      z.object({
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        sure: z
          .boolean()
          .describe(
            'false: perhaps open, or only if a time was agreed on, or the record is overdue before it ends. Say: call first.',
          ),
      }),
    )
    .describe(
      'The openings of the coming weeks as instants; holidays, closures and days that differ are counted in. They win over schedules.',
    ),
  openings_known_to: z.iso
    .datetime()
    .optional()
    .describe('After this instant nothing is known of the openings. Absent: nothing is known of any.'),
  by_appointment: z
    .boolean()
    .optional()
    .describe('True: nobody is let in without an agreed time, also within the openings.'),
};

const openings = z.object(openingFields);

/** The openings of a place that are not over at `now` (ms). */
export function getOpeningFields({ opening, hours }: PlaceRecord, now: number): z.infer<typeof openings> {
  const end = findEndOfOpenings(opening);
  return {
    opening_hours: hours === 'unknown' ? undefined : hours,
    openings: listOpenings(opening, now).map((span) => ({
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
      sure: isReliable(opening, span),
    })),
    openings_known_to: end === undefined ? undefined : new Date(end).toISOString(),
    by_appointment: opening.byAppointment || undefined,
  };
}
