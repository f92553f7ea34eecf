import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/records/entry.ts';
import { answersOf, checklistParts } from './checklist.ts';

const tick = (id: string, step: string, answer: boolean, at: number) =>
  ({ id, type: 'checklist', at, data: { step, answer } }) as unknown as Entry;

describe('checklistParts', () => {
  it('takes headings, steps and the words between them in order', () => {
    const text = '# Title\nTake time.\n\n## Before\n- [ ] Read **notes**\n* [x] Pack\n\nMind the dog.\n';
    expect(checklistParts(text)).toEqual([
      { type: 'heading', text: 'Title' },
      { type: 'words', text: 'Take time.' },
      { type: 'heading', text: 'Before' },
      { type: 'step', text: 'Read **notes**' },
      { type: 'step', text: 'Pack' },
      { type: 'words', text: 'Mind the dog.' },
    ]);
  });

  it('a list without boxes is words', () => {
    expect(checklistParts('- a\n- b')).toEqual([{ type: 'words', text: '- a\n- b' }]);
  });

  it('an empty text has no parts', () => {
    expect(checklistParts('\n\n')).toEqual([]);
  });
});

describe('answersOf', () => {
  it('keeps the last answer of each step, whatever order the entries come in', () => {
    const answers = answersOf([
      tick('b', 'Pack', false, 2),
      tick('a', 'Pack', true, 1),
      tick('c', 'Read', true, 1),
    ]);
    expect([...answers].map(([step, entry]) => [step, entry.data['answer']])).toEqual([
      ['Pack', false],
      ['Read', true],
    ]);
  });

  it('the later id wins at the same moment', () => {
    expect(answersOf([tick('b', 'Pack', true, 1), tick('a', 'Pack', false, 1)]).get('Pack')?.id).toBe('b');
  });

  it('other entries are no answers', () => {
    expect(answersOf([{ ...tick('a', 'Pack', true, 1), type: 'note' }]).size).toBe(0);
  });
});
