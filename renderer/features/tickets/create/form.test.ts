import { expect, test } from 'vitest';
import { defaultPriorityMatrix } from '../../../../shared/sla/priority.ts';
import { ANNA, idOf, NOW, PLANT } from '../list/tickets.fixture.ts';
import { emptyForm, formPriority, isEmptyForm, readForm, submitForm } from './form.ts';

function contextOf() {
  let ids = 0;
  return { now: NOW, personId: ANNA, newId: () => idOf((ids += 1)) };
}

test('the priority follows from impact and urgency until somebody knows better', () => {
  expect(formPriority({ ...emptyForm, impact: 1, urgency: 1 }, defaultPriorityMatrix)).toBe(1);
  expect(formPriority({ ...emptyForm, impact: 1, urgency: 1, priority: 4 }, defaultPriorityMatrix)).toBe(4);
});

test('submitting makes a ticket with what was filled in, opened now by the person', () => {
  const form = { ...emptyForm, subject: ' No mail ', account: PLANT, team: 'First line', impact: 1 as const };
  const [ticket, entry] = submitForm(contextOf(), form, defaultPriorityMatrix);
  expect(ticket).toMatchObject({ kind: 'tickets', base: null });
  expect(ticket?.change).toMatchObject({
    subject: 'No mail',
    account: PLANT,
    team: 'First line',
    priority: 2,
    status: 'new',
    openedAt: NOW,
    openedBy: ANNA,
  });
  expect(entry?.change).toMatchObject({ type: 'opened', ticket: ticket?.id });
});

test('a ticket needs a subject', () => {
  expect(() => submitForm(contextOf(), emptyForm, defaultPriorityMatrix)).toThrow(
    expect.objectContaining({ code: 'subject-required' }),
  );
});

test('a stored form comes back; one that cannot be read is empty', () => {
  const form = { ...emptyForm, subject: 'x', urgency: 3 as const };
  expect(readForm(JSON.stringify(form))).toEqual(form);
  expect(readForm('{')).toEqual(emptyForm);
  expect(isEmptyForm(readForm(''))).toBe(true);
});
