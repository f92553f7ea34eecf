import { describe, expect, test } from 'vitest';
import { AT, codeOf, context, entryOf, make, ticket, uuid } from '../../test/support/command-records.ts';
import type { Kind } from '../records/kinds.ts';
import { applyProposal, applyProposals, deedOf, dismissProposal, dismissProposals } from './proposals.ts';

const proposal = (field: string, value: unknown, kept: unknown = null, kind: Kind = 'tickets') =>
  make('entries', {
    type: 'proposal',
    subjectKind: kind,
    subjectId: uuid(50),
    at: AT,
    data: { field, value, kept, editedAt: AT, opId: uuid(80) },
  });

const resolvedFrom = (status: string) =>
  applyProposal(context(), ticket({ status }), proposal('status', 'resolved'));

describe('S5 proposals', () => {
  test('S5 one click puts the value there and decides the proposal', () => {
    const changes = applyProposal(context(), ticket(), proposal('category', 'Network'));
    expect(changes[0]?.change).toMatchObject({ category: 'Network' });
    expect(entryOf(changes)).toMatchObject({ type: 'proposal-decided', data: { decision: 'applied' } });
  });

  test('S5 a value that is there by now only decides it', () => {
    const changes = applyProposal(
      context(),
      ticket({ category: 'Network' }),
      proposal('category', 'Network'),
    );
    expect(changes.map((change) => change.kind)).toEqual(['entries']);
  });

  test('S5 a value inside attributes or contacts goes to its place and leaves the others', () => {
    const asset = make('assets', { name: 'Press', type: 'device', attributes: { ram: '16', disk: '1' } });
    expect(
      applyProposal(context(), asset, proposal('attributes.ram', '32', '16', 'assets'))[0]?.change,
    ).toEqual({
      attributes: { ram: '32', disk: '1' },
    });
    const account = make('accounts', { name: 'Plant', contacts: [{ id: uuid(90), name: 'A' }] });
    const changes = applyProposal(
      context(),
      account,
      proposal(`contacts.${uuid(90)}.phone`, '1', null, 'accounts'),
    );
    expect(changes[0]?.change).toMatchObject({ contacts: [{ id: uuid(90), name: 'A', phone: '1' }] });
  });

  test('S5 a status is applied only where it is legal now, with its times', () => {
    expect(resolvedFrom('in-progress')[0]?.change).toMatchObject({
      status: 'resolved',
      resolvedAt: AT + 1_000,
    });
    expect(codeOf(() => resolvedFrom('cancelled'))).toBe('illegal-status');
  });

  test('S5 the proposals of one deed are applied by one change, or put aside, together', () => {
    const asset = make('assets', { name: 'Press', type: 'device', attributes: { ram: '16', disk: '1' } });
    const both = [
      proposal('attributes.ram', '32', '16', 'assets'),
      proposal('attributes.disk', '2', '1', 'assets'),
      proposal('name', 'Press 2', 'Press', 'assets'),
    ];
    const changes = applyProposals(context(), asset, both);
    expect(changes.map((change) => change.kind)).toEqual(['assets', 'entries', 'entries', 'entries']);
    expect(changes[0]?.change).toEqual({ name: 'Press 2', attributes: { ram: '32', disk: '2' } });
    const aside = dismissProposals(context(), asset, both);
    expect(aside.map((change) => change.change['data'])).toEqual(
      both.map(({ id }) => ({ proposal: id, decision: 'dismissed' })),
    );
    expect(aside.every((change) => change.change['author'] === context().personId)).toBe(true);
  });

  test('S5 a deed whose values cannot all be applied applies none', () => {
    const list = [proposal('category', 'Network'), proposal('status', 'resolved')];
    expect(codeOf(() => applyProposals(context(), ticket({ status: 'cancelled' }), list))).toBe(
      'illegal-status',
    );
  });

  test('S5 proposals belong together by their deed; those of an earlier server by their op', () => {
    const old = proposal('category', 'Network');
    const named = { ...old, data: { ...old.data, group: uuid(81) } };
    expect([deedOf(old), deedOf(named)]).toEqual([uuid(80), uuid(81)]);
  });

  test('S5 dismissing leaves the record alone', () => {
    const changes = dismissProposal(context(), ticket(), proposal('category', 'Network'));
    expect(changes.map((change) => change.kind)).toEqual(['entries']);
  });
});
