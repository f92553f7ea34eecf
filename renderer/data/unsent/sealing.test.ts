import { expect, test } from 'vitest';
import { UnsentFileError } from '../../../shared/unsent/sealed-file.ts';
import type { UnsentWork } from '../../../shared/unsent/unsent-work.ts';
import { seal, unseal } from './sealing.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const work: UnsentWork = {
  format: 'fieldfare-unsent',
  version: 1,
  savedAt: 5,
  person: { id: uuid(1), name: 'Łukasz Żółć' },
  device: 'Chrome · Linux',
  groups: [
    {
      group: uuid(2),
      at: 4,
      ops: [
        {
          opId: uuid(3),
          kind: 'tickets',
          id: uuid(4),
          base: 7,
          change: { subject: 'Датчик '.repeat(20_000) },
          before: { subject: 'x' },
          revision: null,
        },
      ],
    },
  ],
  parked: [],
  drafts: [{ key: 'reply/1', value: 'half', savedAt: 3 }],
};
const passphrase = 'correct horse battery';
const sealed = async () => JSON.stringify(await seal(work, passphrase, 100_000));
const problem = (text: string, words = passphrase) =>
  unseal(text, words).then(
    () => 'taken',
    (error: unknown) => (error instanceof UnsentFileError ? error.code : String(error)),
  );

test('what was sealed comes back whole with the passphrase, however its accents are typed', async () => {
  expect(await unseal(await sealed(), passphrase)).toEqual(work);
  const accented = JSON.stringify(await seal(work, 'zażółć gęślą'.normalize('NFC'), 100_000));
  expect(await unseal(accented, 'zażółć gęślą'.normalize('NFD'))).toEqual(work);
});

test('the file tells nothing of the work, and two files of the same work are different', async () => {
  const [one, other] = [await sealed(), await sealed()];
  expect(one).not.toMatch(/reply|tickets|Датчик|Łukasz/);
  expect((JSON.parse(one) as { data: string }).data).not.toBe((JSON.parse(other) as { data: string }).data);
});

test('a wrong passphrase, a damaged file, a newer one and one that is not ours are told apart', async () => {
  const text = await sealed();
  const changed = (fields: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...fields });
  const { data } = JSON.parse(text) as { data: string };
  expect(await problem(text, 'incorrect horse')).toBe('wrong-passphrase');
  expect(await problem(changed({ data: `${data[0] === 'A' ? 'B' : 'A'}${data.slice(1)}` }))).toBe('damaged');
  expect(await problem(text.slice(0, text.length / 2))).toBe('damaged');
  expect(await problem(changed({ salt: 'x' }))).toBe('damaged');
  expect(await problem(changed({ version: 2 }))).toBe('newer');
  expect(await problem('{"a":1}')).toBe('not-ours');
  expect(await problem('PK\u0003\u0004')).toBe('not-ours');
});

test('a file that asks for a key that is quick to guess, or endless to make, is not opened', async () => {
  const text = await sealed();
  for (const iterations of [1, 1_000_000_000]) {
    expect(await problem(JSON.stringify({ ...(JSON.parse(text) as object), iterations }))).toBe('damaged');
  }
});
