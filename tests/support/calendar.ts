import ICAL from 'ical.js';

export interface CalendarEvent {
  /** Instants, ms. */
  readonly from: number;
  readonly to: number;
  readonly uid: string;
  readonly summary: string;
  readonly status: string;
}

/** The events of a calendar file as a calendar shows them, those that repeat one by one, by time. */
export function readEvents(file: string): CalendarEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      if (event.isRecurring())
        throw new Error(`${event.summary} repeats; the calendar of a place lists each opening.`);
      return {
        from: event.startDate.toJSDate().getTime(),
        to: event.endDate.toJSDate().getTime(),
        uid: event.uid,
        summary: event.summary,
        status: String(component.getFirstPropertyValue('status')),
      };
    })
    .sort((a, b) => a.from - b.from);
}
