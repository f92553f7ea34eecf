import { expect, test } from 'vitest';
import type { BlobRow } from '../../../data/blobs/blob-row.ts';
import { sumUp } from './upload-lines.ts';

function row(fields: Partial<BlobRow>): BlobRow {
  return {
    key: `${fields.entry}/${fields.part ?? 'file'}`,
    entry: 'a',
    part: 'file',
    hash: 'h',
    name: 'photo.jpg',
    mediaType: 'image/jpeg',
    size: 100,
    state: 'waiting',
    addedAt: 0,
    usedAt: 0,
    uploadUrl: null,
    sent: 0,
    problem: null,
    deed: null,
    ...fields,
  };
}

test('a preview counts with its file, what the server has is held and does not wait', () => {
  const rows = [
    row({ entry: 'a', part: 'preview', size: 10, sent: 10 }),
    row({ entry: 'a', size: 100, sent: 40 }),
    row({ entry: 'b', size: 50, state: 'kept' }),
  ];
  expect(sumUp(rows)).toMatchObject({
    size: 110,
    sent: 50,
    held: 160,
    count: 2,
    lines: [{ entry: 'a', sent: 50 }],
  });
});

test('what was refused stands first, then what is under way, then what waits', () => {
  const rows = [
    row({ entry: 'waits' }),
    row({ entry: 'under way', sent: 1 }),
    row({ entry: 'refused', problem: 'file-refused' }),
  ];
  expect(sumUp(rows).lines.map(({ entry }) => entry)).toEqual(['refused', 'under way', 'waits']);
});
