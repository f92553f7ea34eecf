import { composerModes, readDraft, type ComposerDraft } from './draft.ts';

/**
 * What was begun in several windows as one draft: texts of a mode stand below each other, divided by a line. Two
 * durations stand side by side until somebody decides. Everything else is as in the latest.
 */
export function joinDrafts(stored: readonly string[]): string {
  const drafts = stored.map(readDraft);
  const latest = drafts.at(-1);
  if (latest === undefined) return '';
  if (drafts.length === 1) return stored[0] ?? '';
  const texts = { ...latest.texts };
  for (const mode of composerModes)
    texts[mode] = joined(
      drafts.map((draft) => draft.texts[mode]),
      '\n\n---\n\n',
    );
  const joinedDraft: ComposerDraft = {
    ...latest,
    texts,
    minutes: joined(
      drafts.map(({ minutes }) => minutes),
      ' / ',
    ),
    callMinutes: joined(
      drafts.map(({ callMinutes }) => callMinutes),
      ' / ',
    ),
  };
  return JSON.stringify(joinedDraft);
}

/** Each once; what is contained in another text is there already. */
function joined(texts: readonly string[], divider: string): string {
  const parts = texts.filter(
    (text, index) =>
      text.trim() !== '' &&
      !texts.some(
        (other, place) => place !== index && other.includes(text) && (other !== text || place > index),
      ),
  );
  return parts.join(divider);
}
