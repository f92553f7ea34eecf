import { TIMER_KEY } from '../../../../shared/work/timer.ts';
import { draftKey } from '../../../data/drafts/draft-rows.ts';

/** A text that was begun and not sent, with the record that it is for. */
export interface Unfinished {
  key: string;
  kind: 'tickets' | 'accounts' | 'assets' | 'articles' | 'visits' | 'commitments';
  id: string;
  text: string;
  /** UTC ms. */
  savedAt: number;
}

const kindOfWord: Readonly<Record<string, Unfinished['kind']>> = {
  ticket: 'tickets',
  account: 'accounts',
  asset: 'assets',
  article: 'articles',
  visit: 'visits',
  commitment: 'commitments',
};

/**
 * Drafts as Today lists them, the latest first. A key names the record (`reply/<id>`, `composer/ticket/<id>`); a value
 * is the text itself, or JSON whose `texts` hold one for each mode, or whose `fields` have the text of an article. What
 * holds no text is left out, and so are timers, which stand in the top bar.
 */
export function unfinished(rows: readonly { key: string; value: string; savedAt: number }[]): Unfinished[] {
  const found = rows.flatMap(({ key, value, savedAt }) => {
    if (key.startsWith(TIMER_KEY)) return [];
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(draftKey(key))?.[0];
    const text = textOf(value);
    if (id === undefined || text === '') return [];
    const word = key.split(/[/:]/).find((part) => kindOfWord[part.replace(/s$/, '')] !== undefined);
    const kind = kindOfWord[(word ?? 'ticket').replace(/s$/, '')] ?? 'tickets';
    return [{ key, kind, id, text, savedAt }];
  });
  return found.sort((a, b) => b.savedAt - a.savedAt);
}

function textOf(value: string): string {
  if (!value.startsWith('{')) return value.trim();
  try {
    const { texts, fields } = JSON.parse(value) as {
      texts?: Record<string, unknown>;
      fields?: Record<string, unknown>;
    };
    const written = Object.values(texts ?? { body: fields?.['body'] }).filter(
      (text) => typeof text === 'string' && text.trim() !== '',
    );
    return written.join(' ').trim();
  } catch {
    // Somebody's text may well begin with a brace.
    return value.trim();
  }
}
