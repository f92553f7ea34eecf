import { afterEach, describe, expect, test } from 'vitest';
import { OutboxDb } from '../outbox/outbox-db.ts';
import { createDraft, type Draft, type JoinDrafts } from './draft.ts';

const join: JoinDrafts = (values) => values.toSorted().join('|');
const open: { outbox: OutboxDb; draft: Draft }[] = [];
afterEach(async () => {
  for (const { outbox, draft } of open.splice(0)) {
    await draft.close();
    outbox.close();
  }
});

/** A composer of a window of its own: its own connection to the one database. */
function composer(name: string, how: 'joined' | 'one by one' = 'joined') {
  const outbox = new OutboxDb(name);
  const draft = createDraft(outbox.drafts, 'ticket/1', how === 'joined' ? join : undefined);
  const shown: string[] = [];
  let isFree = true;
  draft.follow((text, free) => {
    shown.push(text);
    isFree = free;
  });
  open.push({ outbox, draft });
  const write = async (text: string) => {
    draft.change(text);
    await draft.flush();
  };
  return { draft, write, shown: () => shown.at(-1), isFree: () => isFree, values: () => values(outbox) };
}

async function values(outbox: OutboxDb): Promise<string[]> {
  return (await outbox.drafts.toArray()).map(({ value }) => value).sort();
}

test('S11 what two windows typed on the same ticket is kept, and shown together at the next start', async () => {
  const name = crypto.randomUUID();
  const [one, two] = [composer(name), composer(name)];
  await expect.poll(one.shown).toBe('');
  await expect.poll(two.shown).toBe('');
  await one.write('AAA');
  await expect.poll(two.shown).toBe('AAA');
  await two.write('BBB');
  await one.write('AAAA');
  expect(await one.values()).toEqual(['AAAA', 'BBB']);
  await one.draft.close();
  const again = composer(name);
  await expect.poll(again.shown).toBe('AAAA');
  await again.draft.close();
  await two.draft.close();
  await expect.poll(composer(name).shown).toBe('AAAA|BBB');
});

test('S11 what is sent in one window leaves what another one holds', async () => {
  const name = crypto.randomUUID();
  const [one, two] = [composer(name), composer(name)];
  await expect.poll(one.shown).toBe('');
  await one.write('AAA');
  await expect.poll(two.shown).toBe('AAA');
  await two.write('BBB');
  await one.write('');
  expect(await one.values()).toEqual(['BBB']);
});

test('a window that has typed nothing follows another one, also when that sends', async () => {
  const name = crypto.randomUUID();
  const [one, two] = [composer(name), composer(name)];
  await expect.poll(one.shown).toBe('');
  await one.write('AAA');
  await expect.poll(two.shown).toBe('AAA');
  await one.write('');
  await expect.poll(two.shown).toBe('');
});

test('what nobody has open any more goes over to the one who goes on with it', async () => {
  const name = crypto.randomUUID();
  const one = composer(name);
  await expect.poll(one.shown).toBe('');
  await one.write('AAA');
  await one.draft.close();
  const two = composer(name);
  await expect.poll(two.shown).toBe('AAA');
  await two.write('AAA and more');
  expect(await two.values()).toEqual(['AAA and more']);
});

test('texts that cannot be joined come one after the other', async () => {
  const name = crypto.randomUUID();
  const outbox = new OutboxDb(name);
  await outbox.drafts.bulkPut([
    { key: 'ticket/1', value: 'AAA', savedAt: 1 },
    { key: 'ticket/1@gone', value: 'BBB', savedAt: 2 },
  ]);
  outbox.close();
  const only = composer(name, 'one by one');
  await expect.poll(only.shown).toBe('BBB');
  await only.write('');
  await only.draft.close();
  const next = composer(name, 'one by one');
  await expect.poll(next.shown).toBe('AAA');
});

describe('S4 what is sent', () => {
  const group = { group: 'g', order: 1, at: 1, state: 'pending' as const, ops: [] };

  test('is a draft no longer in the very commit that keeps it, and what follows stays one', async () => {
    const name = crypto.randomUUID();
    const one = composer(name);
    await expect.poll(one.shown).toBe('');
    await one.write('AAA');
    const outbox = new OutboxDb(name);
    await outbox.commit({ put: [group], drafts: one.draft.leave('next') });
    expect(await one.values()).toEqual(['next']);
    await one.write('');
    expect(await one.values()).toEqual([]);
    outbox.close();
  });

  test('is a draft still when the commit fails, with all that was typed until then', async () => {
    const name = crypto.randomUUID();
    const one = composer(name);
    await expect.poll(one.shown).toBe('');
    one.draft.change('AAA');
    one.draft.leave('');
    one.draft.stay();
    await one.draft.flush();
    expect(await one.values()).toEqual(['AAA']);
  });

  test('and was taken over from a window that is gone leaves its row too; one that somebody holds stays', async () => {
    const name = crypto.randomUUID();
    const [one, two] = [composer(name), composer(name)];
    await expect.poll(one.shown).toBe('');
    await one.write('AAA');
    await one.draft.close();
    const three = composer(name);
    await expect.poll(three.shown).toBe('AAA');
    await two.write('BBB');
    const outbox = new OutboxDb(name);
    await outbox.commit({ put: [group], drafts: three.draft.leave('') });
    expect(await two.values()).toEqual(['BBB']);
    outbox.close();
  });
});

test('a window that only follows is told that another one is writing', async () => {
  const name = crypto.randomUUID();
  const [one, two] = [composer(name), composer(name)];
  await expect.poll(two.shown).toBe('');
  await one.write('AAA');
  await expect.poll(two.shown).toBe('AAA');
  expect(two.isFree()).toBe(false);
  const again = composer(name);
  await one.draft.close();
  await again.draft.close();
  const later = composer(name);
  await expect.poll(later.shown).toBe('AAA');
  expect(later.isFree()).toBe(true);
});
