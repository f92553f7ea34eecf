import { expect, test } from 'vitest';
import { ids, PASSWORD } from './support/organisation.ts';
import { startServer } from './support/server.ts';

function signIn(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('signing in gives a token, its end and the person; the token opens the session', async () => {
  const { url } = await startServer();
  const answer = await signIn(url, { login: 'lead', password: PASSWORD, replica: 'r1' });
  expect(answer.status).toBe(200);
  const body = (await answer.json()) as { token: string; expiresAt: number; serverTime: number };
  expect(body).toMatchObject({ person: { id: ids.lead, roles: ['lead'] } });
  expect(Buffer.from(body.token, 'base64url')).toHaveLength(32);
  expect(body.expiresAt).toBeGreaterThan(body.serverTime);
  const headers = { authorization: `Bearer ${body.token}` };
  const session = await fetch(`${url}/api/session`, { headers });
  expect(await session.json()).toMatchObject({ person: { id: ids.lead }, expiresAt: body.expiresAt });
});

test('a wrong password, an unknown login and somebody who left get one and the same answer', async () => {
  const { url } = await startServer();
  const answers = await Promise.all(
    [
      { login: 'lead', password: 'wrong' },
      { login: 'nobody', password: PASSWORD },
      { login: 'left', password: PASSWORD },
    ].map(async (body) => {
      const answer = await signIn(url, body);
      const { code, message } = (await answer.json()) as { code: string; message: string };
      return { status: answer.status, code, message };
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, code: 'wrong-credentials' });
});

test('the sixth wrong password within a minute is not even checked: 429 with the time to wait', async () => {
  const { url } = await startServer();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    statuses.push((await signIn(url, { login: 'lead', password: 'wrong' })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401]);
  const refused = await signIn(url, { login: 'LEAD', password: PASSWORD });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  // Others sign in as ever.
  expect((await signIn(url, { login: 'admin', password: PASSWORD })).status).toBe(200);
});

test('many wrong passwords at once do not slip past the limit', async () => {
  const { url } = await startServer();
  const attempts = Array.from({ length: 12 }, () => signIn(url, { login: 'lead', password: 'wrong' }));
  const statuses = (await Promise.all(attempts)).map((answer) => answer.status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

test('signing out ends the session at once, and only that one', async () => {
  const server = await startServer();
  const [here, there] = [await server.signIn('lead', 'here'), await server.signIn('lead', 'there')];
  expect((await here.request('/api/session', { method: 'DELETE' })).status).toBe(204);
  expect((await here.request('/api/session')).status).toBe(401);
  expect((await there.request('/api/session')).status).toBe(200);
});

test('the store knows no token: what it keeps opens no session', async () => {
  const server = await startServer();
  const client = await server.signIn('lead');
  expect(await server.store.session(client.token, Date.now())).toBeNull();
});

test('the demo sign-ins are told in demo mode and are a 404 in earnest', async () => {
  const demo = { signIns: [{ role: 'lead' as const, login: 'lead', password: 'demo' }] };
  const [inDemo, inEarnest] = [await startServer({ demo }), await startServer()];
  expect(await (await fetch(`${inDemo.url}/api/demo`)).json()).toEqual(demo);
  expect((await fetch(`${inEarnest.url}/api/demo`)).status).toBe(404);
});
