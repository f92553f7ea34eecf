import { expect, test } from 'vitest';
import { emptyDraft, readDraft, type ComposerDraft } from './draft.ts';
import { joinDrafts } from './join-drafts.ts';

function stored(part: Partial<ComposerDraft['texts']>, minutes = ''): string {
  return JSON.stringify({ ...emptyDraft, texts: { ...emptyDraft.texts, ...part }, minutes });
}

test('texts of two windows stand below each other, each mode for itself', () => {
  const draft = readDraft(joinDrafts([stored({ reply: 'AAA', note: 'N' }), stored({ reply: 'BBB' })]));
  expect(draft.texts.reply).toBe('AAA\n\n---\n\nBBB');
  expect(draft.texts.note).toBe('N');
});

test('what a longer text holds already is not said twice', () => {
  const draft = readDraft(
    joinDrafts([stored({ reply: 'AAA' }), stored({ reply: 'AAA' }), stored({ reply: 'AAA B' })]),
  );
  expect(draft.texts.reply).toBe('AAA B');
});

test('two durations stand side by side', () => {
  const draft = readDraft(joinDrafts([stored({ time: 'x' }, '20'), stored({ time: 'x' }, '45')]));
  expect(draft.minutes).toBe('20 / 45');
});
