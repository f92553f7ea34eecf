import { expect, test } from 'vitest';
import { ticketTypeSchema } from '../../../../shared/records/ticket.ts';
import { targetFor, targetSchema, type Target } from '../../../../shared/sla/contract.ts';
import { cellsOf, countingRulesOf, kinds, priorities, targetsOf, typesIn } from './target-grid.ts';

const target = (fields: object): Target => targetSchema.parse(fields);
const targets = [
  target({ kind: 'first-response', budget: { minutes: 60 } }),
  target({ kind: 'first-response', priorities: [1], budget: { minutes: 15 } }),
  target({ kind: 'resolution', priorities: [1, 2], budget: { minutes: 480 } }),
  target({ kind: 'resolution', priorities: [4], budget: { workdays: 5 } }),
  target({ kind: 'resolution', ticketTypes: ['request', 'question'], budget: { workdays: 10 } }),
];

test('a grid says for every priority what the targets say together', () => {
  expect(cellsOf({ targets }, 'en')).toEqual({
    'all/first-response/1': '15 min',
    'all/first-response/2': '1 hr',
    'all/first-response/3': '1 hr',
    'all/first-response/4': '1 hr',
    'all/resolution/1': '8 hr',
    'all/resolution/2': '8 hr',
    'all/resolution/4': '5 days',
    'request/resolution/3': '10 days',
    'question/resolution/3': '10 days',
  });
});

test('a grid that is saved unchanged promises every ticket the same as before', () => {
  const blocks = ['all', ...typesIn(targets)] as const;
  const saved = targetsOf(cellsOf({ targets }, 'en'), blocks, countingRulesOf(targets)).targets;
  for (const type of ticketTypeSchema.options) {
    for (const kind of kinds) {
      for (const priority of priorities) {
        expect(targetFor({ targets: saved }, kind, priority, type)?.budget).toEqual(
          targetFor({ targets }, kind, priority, type)?.budget,
        );
      }
    }
  }
});

test('a target of a type goes before that of all types', () => {
  const cells = { 'all/resolution/1': '4 h', 'request/resolution/1': '2 d' };
  const saved = targetsOf(cells, ['all', 'request'], { until: 'time', boundary: 'end' }).targets;
  expect(targetFor({ targets: saved }, 'resolution', 1, 'request')?.budget).toEqual({
    workdays: 2,
    until: 'time',
  });
  expect(targetFor({ targets: saved }, 'resolution', 1, 'incident')?.budget).toEqual({ minutes: 240 });
});

test('cells that nobody understands are named, empty ones promise nothing, and a block that is not shown says nothing', () => {
  const cells = { 'all/resolution/1': '4', 'all/resolution/2': ' ', 'request/resolution/1': '2 d' };
  expect(targetsOf(cells, ['all'], { until: 'time', boundary: 'end' })).toEqual({
    targets: [],
    faults: ['all/resolution/1'],
  });
});

test('types with targets of their own, and one way of counting for all', () => {
  expect(typesIn(targets)).toEqual(['request', 'question']);
  expect(countingRulesOf(targets)).toEqual({ until: 'closing', boundary: 'end' });
  expect(
    countingRulesOf([target({ kind: 'resolution', budget: { minutes: 1 }, boundary: 'next_opening' })]),
  ).toEqual({
    until: 'closing',
    boundary: 'next_opening',
  });
});
