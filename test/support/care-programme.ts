import type { CalendarDay } from '../../src/kernel/calendar-day.ts';

/** What the form that begins a programme sends: three times a week, on days that do not matter, unless told otherwise. */
export const programmeForm = (startDay: CalendarDay, but: Record<string, string> = {}) => ({
  ...{ begint: startDay, stap: '1', keren: '3', doel: '30', wandeling: '45' },
  ...{ intensiteit: 'vigorous-allowed', vasthouden: 'ja', doe: 'opslaan' },
  ...{
    'begeleid-0': '2',
    'begeleid-1': '1',
    'begeleid-2': '1-fortnight',
    'begeleid-3': '1',
    'begeleid-4': '1',
  },
  ...but,
});
