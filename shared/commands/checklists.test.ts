import { expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import { originOf } from '../checklists/runs.ts';
import { answerStep, followUpTicket } from './checklists.ts';

function context() {
  let ids = 300;
  return { now: AT, personId: uuid(1), newId: () => uuid((ids += 1)) };
}
const ticket = { kind: 'tickets', id: uuid(60), account: uuid(2), ticket: uuid(60) } as const;
const pinned = { id: uuid(500), title: 'Service', version: 3, body: '- [ ] Power off' };
const step = { key: 'off', text: '**Power** off', unit: '' };
const run = { template: uuid(500), run: 1 };

test('the first answer begins the run, with the text of the template, in one group', () => {
  const changes = answerStep(context(), ticket, { ...run, start: pinned }, { step, answer: true });
  expect(changes.map(({ kind, change }) => [kind, change['text'] ?? null, change['data'] ?? null])).toEqual([
    [
      'entries',
      '- [ ] Power off',
      { ...run, step: '', answer: null, action: 'start', title: 'Service', version: 3 },
    ],
    ['entries', '', { ...run, step: 'off', title: 'Power off', answer: true }],
    ['tickets', null, null],
  ]);
});

const skip = (text: string) =>
  answerStep(context(), ticket, { ...run, start: null }, { step, answer: null, isSkipped: true, text });

test('a step that cannot be done needs a reason', () => {
  expect(() => skip(' ')).toThrow(expect.objectContaining({ code: 'text-required' }));
  expect(skip('No key')[0]?.change).toMatchObject({ text: 'No key', data: { skipped: true } });
});

test('a follow-up is a ticket of the same customer that knows its step, and is noted there', () => {
  const fields = { subject: 'Too hot', description: '', site: null, contact: null, assets: [] };
  const changes = followUpTicket(context(), ticket, { ...run, step }, fields);
  const made = changes[0]?.id;
  expect(changes[0]?.change).toMatchObject({ subject: 'Too hot', account: uuid(2), related: [uuid(60)] });
  const entries = changes.filter(({ kind }) => kind === 'entries').map(({ change }) => change);
  expect(
    entries.map(({ type, subjectId, data }) => [type, subjectId, (data as { target?: string }).target]),
  ).toEqual([
    ['opened', made, undefined],
    ['checklist', made, uuid(60)],
    ['link', uuid(60), made],
    ['checklist', uuid(60), made],
  ]);
});

test('a follow-up of a visit leads back to the visit, the run and the step', () => {
  const visit = { kind: 'visits', id: uuid(70), account: uuid(2), ticket: null } as const;
  const fields = { subject: 'Too hot', description: '', site: null, contact: null, assets: [] };
  const changes = followUpTicket(context(), visit, { ...run, run: 2, step }, fields);
  const made = changes[0]?.id;
  const own = changes.flatMap(({ kind, id, change }) =>
    kind === 'entries' && change['subjectId'] === made ? [make('entries', { ...change, id })] : [],
  );
  expect(originOf(own)).toEqual({
    kind: 'visits',
    id: uuid(70),
    template: uuid(500),
    run: 2,
    step: 'off',
    title: 'Power off',
  });
  expect(own.every(({ type, internal }) => type === 'opened' || internal)).toBe(true);
});
