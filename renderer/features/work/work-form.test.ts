import { expect, test } from 'vitest';
import { formOfGap, readWork } from './work-form.ts';

const at = (time: string) => new Date(`2026-03-02T${time}`).getTime();

test('what fills a gap begins with its first whole minute and ends with its last', () => {
  const form = formOfGap({ begin: at('09:14:20'), end: at('10:00:40') }, 'remote');
  expect(form).toMatchObject({ day: '2026-03-02', from: '09:15', minutes: '45' });
  expect(readWork(form, at('12:00:00'))).toMatchObject({ startedAt: at('09:15:00'), minutes: 45 });
});

test('a gap between whole minutes is filled as a whole', () => {
  const form = formOfGap({ begin: at('09:15:00'), end: at('09:20:00') }, 'on-site');
  expect(form).toMatchObject({ kind: 'on-site', from: '09:15', minutes: '5' });
});
