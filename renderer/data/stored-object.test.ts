import { expect, test } from 'vitest';
import { sessionOwner } from './session/session-text.ts';
import { storedObject } from './stored-object.ts';

test.each([null, '', 'no JSON', '[1]', 'null', '7', '"text"'])('%s holds nothing', (text) => {
  expect(storedObject(text)).toEqual({});
  expect(sessionOwner(text)).toBe(null);
});

test('whose session it is stands in the stored text', () => {
  const text = JSON.stringify({ server: 'http://127.0.0.1', token: 't', person: { id: 'p', name: 'Lead' } });
  expect(sessionOwner(text)).toEqual({ server: 'http://127.0.0.1', personId: 'p' });
  expect(sessionOwner('{"server":"http://127.0.0.1","person":{"id":7}}')).toBe(null);
  expect(sessionOwner('{"server":"http://127.0.0.1","person":null}')).toBe(null);
});
