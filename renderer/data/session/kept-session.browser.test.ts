import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { parseRecord } from '../../../shared/records/kinds.ts';
import { restoreSession } from './kept-session.ts';
import { parseSession, saveSession } from './session-storage.ts';
import { SESSION_KEY, sessionText } from './session-text.ts';

const person = parseRecord('people', {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Engineer',
  login: 'e',
  roles: ['engineer'],
});
const session = { server: 'http://desk.example', token: 'secret-token', expiresAt: 4e12, person };

afterEach(async () => {
  localStorage.clear();
  await Dexie.delete('ff-kept');
});

test('a session that a crash took out of localStorage is there at the next start', async () => {
  await saveSession(session);
  localStorage.removeItem(SESSION_KEY);
  await restoreSession();
  expect(parseSession(sessionText())).toEqual(session);
});

test('who signed out stays signed out', async () => {
  await saveSession(session);
  await saveSession(null);
  await restoreSession();
  expect(sessionText()).toBeNull();
});

test('a session that is there is not replaced by an older one', async () => {
  await saveSession(session);
  const newer = JSON.stringify({ ...session, token: 'another' });
  localStorage.setItem(SESSION_KEY, newer);
  await restoreSession();
  expect(sessionText()).toBe(newer);
});
