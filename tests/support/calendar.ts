import ICAL from 'ical.js';

export interface CalendarEvent {
  /** In ms since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly status: string;
}

/**
 * The events of a calendar file, by time.
 * @throws if an event repeats: the calendar of a place must list each opening.
 */
export function readEvents(file: string): CalendarEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      if (event.isRecurring())
        throw new Error(`Event "${event.summary}" repeats. The calendar of a place must list each opening.`);
      return {
        from: event.startDate.toJSDate().getTime(),
        to: event.endDate.toJSDate().getTime(),
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        status: String(component.getFirstPropertyValue('status')),
      };
    })
    .sort((a, b) => a.from - b.from);
}
