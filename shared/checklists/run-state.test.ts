import { describe, expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import type { Entry } from '../records/entry.ts';
import type { Json } from '../sync/json.ts';
import { parseChecklist } from './parse-checklist.ts';
import { runState } from './run-state.ts';
import { begunRuns } from './runs.ts';

const template = uuid(500);
const name = { template, run: 1 };
const { parts } = parseChecklist(
  [
    '- [ ] Power off {#off; required}',
    '- [ ] Temperature {#t; number 10..35 °C; required}',
    '- [ ] Fan {#fan; choice good | worn | broken!; required}',
    '- [ ] Which fan {#which; text; required; if fan != good}',
    '- [ ] Cool it {#cool; if t > 35}',
  ].join('\n'),
);

function answer(id: number, step: string, value: Json, more: Partial<Entry> & { data?: Entry['data'] } = {}) {
  const data = { step, answer: value, template, run: 1, ...more.data };
  const usual = { type: 'checklist', subjectKind: 'visits', subjectId: uuid(7) } as const;
  return make('entries', { id: uuid(id), at: AT + id, revision: id, ...usual, ...more, data });
}
const start = (id: number, text: string, more: Partial<Entry> = {}) =>
  answer(id, '', null, { text, ...more, data: { action: 'start', title: 'Service', version: id } });
const state = (...entries: Entry[]) => runState(parts, entries, name, true);

describe('of the answers to a step', () => {
  test.each<[string, Entry[], Json | undefined]>([
    ['the one that the server took last counts', [answer(2, 't', 20), answer(1, 't', 30)], 20],
    ['whatever the clocks said', [answer(1, 't', 30, { at: AT + 900 }), answer(2, 't', 20)], 20],
    ['what is not sent yet counts before all', [answer(9, 't', 30), answer(1, 't', 20, { revision: 0 })], 20],
    ['those of another run are none', [answer(1, 't', 30, { data: { run: 2 } })], undefined],
    ['those of another template are none', [answer(1, 't', 30, { data: { template: uuid(9) } })], undefined],
    ['those from before runs are the visit’s', [answer(1, 't', 30, { data: { template: null } })], 30],
  ])('%s', (_rule, entries, expected) => {
    expect(state(...entries).steps.get('t')?.value).toBe(expected);
  });
});

describe('a run', () => {
  test('has open what is shown, required and not answered', () => {
    expect(state().open.map(({ key }) => key)).toEqual(['off', 't', 'fan']);
    const worn = state(answer(1, 'off', true), answer(2, 't', 20), answer(3, 'fan', 'worn'));
    expect(worn.open.map(({ key }) => key)).toEqual(['which']);
    expect([worn.done, worn.total]).toEqual([3, 4]);
    expect(state(answer(1, 'off', true), answer(2, 't', 20), answer(3, 'fan', 'good')).open).toEqual([]);
  });

  test('a tick that was taken off is open again', () => {
    const keys = state(answer(1, 'off', true), answer(2, 'off', false)).open.map(({ key }) => key);
    expect(keys).toContain('off');
  });

  test('a step that could not be done is answered, and a deviation where it is required', () => {
    const { steps, open } = state(answer(1, 'off', null, { text: 'No key', data: { skipped: true } }));
    expect(open.map(({ key }) => key)).toEqual(['t', 'fan']);
    expect(steps.get('off')).toMatchObject({ isSkipped: true, deviation: 'skipped' });
  });

  test.each<[string, Json, string | null]>([
    ['t', 9.9, 'range'],
    ['t', 10, null],
    ['t', 35, null],
    ['t', 35.1, 'range'],
    ['fan', 'worn', null],
    ['fan', 'broken', 'choice'],
  ])('the answer to %s that is %j is a deviation: %s', (step, value, expected) => {
    expect(state(answer(1, step, value)).steps.get(step)?.deviation).toBe(expected);
  });

  test('a step is shown while the answer that it hangs on says so', () => {
    const answers = [answer(1, 't', 36), answer(2, 't', 34)];
    const shown = [0, 1, 2].map((count) => state(...answers.slice(0, count)).steps.get('cool')?.isShown);
    expect(shown).toEqual([false, true, false]);
  });

  test('a deviation knows the ticket that came of it', () => {
    const found = answer(1, 't', 40);
    const ticket = answer(2, 't', null, { data: { action: 'follow-up', target: uuid(60) } });
    expect(state(found, ticket).deviations).toMatchObject([{ value: 40, followUp: uuid(60) }]);
  });

  test('keeps the text that it began with; of two beginnings the one that the server took first says it', () => {
    expect(begunRuns([start(3, 'mine', { revision: 0, at: AT }), start(2, 'theirs')])).toMatchObject([
      { ...name, title: 'Service', version: 2, text: 'theirs' },
    ]);
  });
});
