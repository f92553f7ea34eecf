import { describe, expect, test } from 'vitest';
import { ANNA, idOf, NOW, PLANT, ticketOf } from '../list/tickets.fixture.ts';
import {
  afterSending,
  emptyDraft,
  isEmptyDraft,
  putBack,
  readDraft,
  sendDraft,
  whileSending,
  withText,
  type ComposerDraft,
} from './draft.ts';

function contextOf() {
  let ids = 100;
  return { now: NOW, personId: ANNA, newId: () => idOf((ids += 1)) };
}
const ticket = ticketOf(1, { account: PLANT, status: 'in-progress' });
const draftOf = (fields: Partial<ComposerDraft>): ComposerDraft => ({ ...emptyDraft, ...fields });
const texts = (fields: Partial<ComposerDraft['texts']>) => ({ ...emptyDraft.texts, ...fields });
const send = (fields: Partial<ComposerDraft>) => sendDraft(contextOf(), ticket, draftOf(fields));
const entries = (fields: Partial<ComposerDraft>) =>
  send(fields).flatMap(({ kind, change }) => (kind === 'entries' ? [change] : []));

describe('sending a draft', () => {
  test('a reply is for the customer, a note is internal', () => {
    expect(entries({ mode: 'reply', texts: texts({ reply: 'Done' }) })).toMatchObject([
      { type: 'reply', text: 'Done', internal: false, account: PLANT },
    ]);
    expect(entries({ mode: 'note', texts: texts({ note: 'Hm' }) })).toMatchObject([
      { type: 'note', internal: true },
    ]);
  });

  test('only the text of the open mode is sent', () => {
    const sent = entries({ mode: 'reply', texts: texts({ reply: 'Hello', note: 'They are difficult' }) });
    expect(JSON.stringify(sent)).not.toContain('difficult');
  });

  test('a reply may take the ticket to another status in the same group', () => {
    const changes = send({
      mode: 'reply',
      texts: texts({ reply: 'Which one?' }),
      nextStatus: 'waiting:customer',
    });
    expect(
      changes.find(({ kind, change }) => kind === 'tickets' && 'status' in change)?.change,
    ).toMatchObject({
      status: 'waiting',
      waitingFor: 'customer',
    });
    expect(changes.filter(({ kind }) => kind === 'entries').map(({ change }) => change['type'])).toEqual([
      'reply',
      'status',
    ]);
  });

  test('a reply that resolves is the resolution', () => {
    const changes = send({ mode: 'reply', texts: texts({ reply: 'New cable' }), nextStatus: 'resolved' });
    expect(changes.find(({ change }) => 'resolution' in change)?.change).toMatchObject({
      resolution: 'New cable',
    });
  });

  test('time is read as it is typed and needs no words', () => {
    expect(entries({ mode: 'time', minutes: '1h 10' })).toMatchObject([
      { type: 'time', data: { minutes: 70, billable: true } },
    ]);
  });

  test.each<[string, Partial<ComposerDraft>]>([
    ['text-required', { mode: 'reply' }],
    ['text-required', { mode: 'call', callMinutes: '5' }],
    ['minutes-out-of-range', { mode: 'time', minutes: 'soon' }],
    ['minutes-out-of-range', { mode: 'call', texts: texts({ call: 'Rang' }), callMinutes: 'long' }],
    ['illegal-status', { mode: 'note', texts: texts({ note: 'x' }), nextStatus: 'closed' }],
  ])('is refused with %s for %j', (code, fields) => {
    expect(() => send(fields)).toThrow(expect.objectContaining({ code }));
  });
});

describe('drafts', () => {
  test('what was begun in another mode stays after sending', () => {
    const left = afterSending(
      whileSending(
        draftOf({ mode: 'reply', texts: texts({ reply: 'a', note: 'b' }), nextStatus: 'resolved' }),
      ),
    );
    expect(left).toMatchObject({ texts: { reply: '', note: 'b' }, nextStatus: '' });
    expect(isEmptyDraft(left)).toBe(false);
  });

  test('what is typed while something is sent stays, and what was sent does not come back', () => {
    const sending = whileSending(draftOf({ mode: 'note', texts: texts({ note: 'first' }) }));
    expect(sending.texts.note).toBe('');
    expect(afterSending(withText(sending, 'note', 'second'))).toMatchObject({
      texts: { note: 'second' },
      sending: null,
    });
  });

  test('what could not be kept stands in front of what was typed since', () => {
    const sending = whileSending(
      draftOf({ mode: 'time', texts: texts({ time: 'first' }), minutes: '25', nextStatus: 'resolved' }),
    );
    expect(putBack(withText({ ...sending, mode: 'note' }, 'time', 'second'))).toMatchObject({
      mode: 'note',
      texts: { time: 'first\n\nsecond' },
      minutes: '25',
      nextStatus: 'resolved',
      sending: null,
    });
  });

  test('what is under way is something to keep, also across a reading', () => {
    const sending = whileSending(draftOf({ mode: 'reply', texts: texts({ reply: 'a' }) }));
    expect(isEmptyDraft(sending)).toBe(false);
    expect(putBack(readDraft(JSON.stringify(sending))).texts.reply).toBe('a');
  });

  test('blanks are nothing to keep', () => {
    expect(isEmptyDraft(draftOf({ texts: texts({ reply: ' \n' }) }))).toBe(true);
  });

  test('a draft of an older console is read with defaults', () => {
    expect(readDraft('{"mode":"note","texts":{"note":"x"}}')).toMatchObject({
      billable: true,
      nextStatus: '',
    });
  });

  test('text that is no draft is not lost', () => {
    expect(readDraft('{"mode":').texts.reply).toBe('{"mode":');
  });
});
