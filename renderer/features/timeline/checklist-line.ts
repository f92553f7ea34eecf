import type { TFunction } from 'i18next';
import type { Json } from '../../../shared/sync/json.ts';
import type { ChangeLine } from './useChangeWords.ts';

type Data = Record<string, Json>;

interface Words {
  t: TFunction<['timeline', 'records']>;
  /** The record that an entry names. */
  target: (data: Data) => Pick<ChangeLine, 'to' | 'link'>;
  answer: (value: Json) => string | null;
}

/** An entry of a checklist in words: what was asked and answered, that it was begun, or the ticket that came of it. */
export function checklistLine(data: Data, { t, target, answer }: Words): ChangeLine {
  const words = data['title'] ?? data['step'];
  const title = typeof words === 'string' ? words : '';
  if (data['action'] === 'start') {
    return {
      what: t('checklist.started'),
      to: t('checklist.version', { title, version: data['version'] ?? 1 }),
    };
  }
  if (data['action'] === 'follow-up') {
    return { what: t('checklist.followUp', { title }), ...target({ ...data, relation: 'related' }) };
  }
  if (data['action'] === 'origin') {
    return { what: t('checklist.origin', { title }), ...target(data) };
  }
  if (data['skipped'] === true) return { what: title, to: t('checklist.skipped') };
  const given = data['answer'] ?? null;
  if (given === null) return { what: title, to: t('checklist.takenBack') };
  if (Array.isArray(given)) return { what: title, to: t('checklist.photos', { count: given.length }) };
  const unit = typeof data['unit'] === 'string' ? ` ${data['unit']}` : '';
  const measured = typeof data['instrument'] === 'string' ? ` (${data['instrument']})` : '';
  return { what: title, to: `${answer(given) ?? ''}${unit}${measured}` };
}
