import { describe, expect, it } from 'vitest';
import { getHoursPreview } from '../../tools/editor/hoursPreview.ts';
import { readChanged } from '../support/contentFixture.ts';

describe('getHoursPreview', () => {
  it('shows a special day even if the usual hours are unknown', () => {
    const site = readChanged().site?.value;
    if (!site) throw new Error('The fixture has no site.yaml.');
    const fields = {
      hours: 'unknown',
      exceptions: [{ from: '2026-12-29', to: '2026-12-29', hours: '12:00-14:00', reason: 'holiday' }],
      appointment: 'unknown',
      assured: { date: '2026-12-01', by: 'office' },
    };
    const days = { now: Date.parse('2026-12-29T12:30:00Z'), first: '2026-12-28', days: 3 };
    const preview = getHoursPreview(fields, 'place', site, days, { language: 'en', t: (key) => key });
    expect(preview?.now).toBe('state.openUntil');
    expect(preview?.days.map(({ hours, state }) => `${hours} ${state}`.trim())).toEqual([
      'call-first',
      '12:00–14:00 open',
      'call-first',
    ]);
  });
});
