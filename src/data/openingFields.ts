import { z } from 'zod';
import type { PlaceRecord } from '../content/places.ts';
import { findEndOfOpenings, isReliable, listOpenings } from '../opening/openingState.ts';

const text = (description: string) => z.string().optional().describe(description);

/** The opening times of a place, the same in every file. */
export const openingFields = {
  opening_hours: text('The hours in the opening_hours syntax of OpenStreetMap. Absent: not known.'),
  openings: z
    .array(
      z.object({
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        sure: z
          .boolean()
          .describe(
            'false: it may be closed, or an appointment is needed, or the record becomes overdue before the opening ends. Show: Call first.',
          ),
      }),
    )
    .describe(
      'The openings of the coming weeks as UTC times, with holidays, closures and exceptions included. They take precedence over schedules.',
    ),
  openings_known_to: z.iso
    .datetime()
    .optional()
    .describe('Nothing is known about openings after this time. Absent: nothing is known about any opening.'),
  by_appointment: z
    .boolean()
    .optional()
    .describe('True: an appointment is needed, even during the openings.'),
};

const openings = z.object(openingFields);

/** The openings of a place that end after `now` (ms). */
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
