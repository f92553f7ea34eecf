import { describe, expect, test } from 'vitest';
import { codeOf, context, entryOf, make, ticket, uuid } from '../../test/support/command-records.ts';
import { parseRecord } from '../records/kinds.ts';
import { addAttachment, eraseAttachment } from './attachments.ts';
import { subjectOf } from './subject.ts';

const hash = 'a'.repeat(64);
const data = { name: 'photo.jpg', mediaType: 'image/jpeg', size: 10, hash };
const subject = subjectOf('tickets', ticket());

const attached = (more: object, subjectId = ticket().id) =>
  make('entries', {
    type: 'attachment',
    subjectKind: 'tickets',
    subjectId,
    at: 1,
    data: { ...data, ...more },
  });

describe('attachments', () => {
  test('the entry has the id under which the bytes are stored, and the ticket comes to the top', () => {
    const [line, top] = addAttachment(context(), subject, { id: uuid(70), data });
    expect(line).toMatchObject({
      kind: 'entries',
      id: uuid(70),
      base: null,
      change: { type: 'attachment', data },
    });
    expect(top).toMatchObject({ kind: 'tickets', change: { activityAt: expect.any(Number) } });
    expect(() => parseRecord('entries', { ...line?.change, id: uuid(70) })).not.toThrow();
  });

  test.each([
    ['a hash that is none', { hash: 'abc' }, 'invalid-value'],
    ['a negative size', { size: -1 }, 'invalid-value'],
    ['no name', { name: ' ' }, 'text-required'],
  ])('refused: %s', (_title, wrong, code) => {
    expect(
      codeOf(() => addAttachment(context(), subject, { id: uuid(70), data: { ...data, ...wrong } })),
    ).toBe(code);
  });
});

describe('delete after review', () => {
  const confidential = { confidentiality: 'delete-after-review' };

  test('a certificate names the file, its content and what was found', () => {
    const entry = attached(confidential);
    const changes = eraseAttachment(context(), subject, entry, { text: 'Nothing of note.' });
    const { name, size } = data;
    const expected = { attachment: entry.id, name, hash, size };
    expect(entryOf(changes)).toMatchObject({ type: 'erased', text: 'Nothing of note.', data: expected });
  });

  test.each([
    ['a file that is to stay', attached({}), 'not-permitted'],
    ['a file of another record', attached(confidential, uuid(99)), 'invalid-value'],
  ])('refused for %s', (_title, entry, code) => {
    expect(codeOf(() => eraseAttachment(context(), subject, entry))).toBe(code);
  });
});
