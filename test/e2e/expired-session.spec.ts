import { PASSWORD } from '../support/sync-server.ts';
import { axeFaults } from './support/axe.ts';
import { writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

test('S6 S11 a token that ends while offline pauses syncing and wipes nothing; signing in again resumes', async ({
  server,
  openConsole,
}) => {
  const { id, wire } = await newTicket(server.url, { subject: `Long visit (${Date.now()})` });
  const one = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(one.page);
  const notes = [`Before the token ended (${Date.now()})`, `After the token ended (${Date.now()})`];
  const written = async () =>
    (await wire.pullAll('entries')).map((entry) => entry.text).filter((text) => notes.includes(text));
  await one.goOffline();
  await writeNote(one.page, notes[0] ?? '');
  // As after thirty days: the server does not know the token any more.
  const token = await one.page.evaluate(() => {
    const session: unknown = JSON.parse(localStorage.getItem('ff-session') ?? 'null');
    return (session as { token: string }).token;
  });
  const ended = await fetch(`${server.url}/api/session`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  });
  expect(ended.status).toBe(204);

  await one.goOnline();
  await expect(one.page.getByRole('button', { name: /State of syncing: .*[Ss]ign in/ })).toBeVisible();
  await expect(one.page.locator('p', { hasText: notes[0] })).toBeVisible();
  await writeNote(one.page, notes[1] ?? '');
  expect(await written()).toEqual([]);

  await test.step('It goes on after a restart of the browser, still paused', async () => {
    await one.reopen(`/tickets/${id}`);
    for (const note of notes) await expect(one.page.locator('p', { hasText: note })).toBeVisible();
    await one.page.getByRole('link', { name: /^Sync/ }).click();
    await expect(one.page.getByText('Your sign-in has expired')).toBeVisible();
    expect(await axeFaults(one.page)).toEqual([]);
  });

  await one.page.getByRole('button', { name: 'Sign in again' }).click();
  const dialog = one.page.getByRole('dialog');
  await dialog.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await untilFilled(one.page);
  await expect(syncState(one.page)).toContainText('Online · saved');
  expect((await written()).sort()).toEqual([...notes].sort());
});
