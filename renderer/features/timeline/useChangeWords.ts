import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { useAll, useHeaders } from '../../data/hooks.ts';
import { originOf } from '../../../shared/checklists/runs.ts';
import { stepAddress } from '../checklists/step-address.ts';
import { checklistLine } from './checklist-line.ts';
import { useFieldWords } from './useFieldWords.ts';

/** One line that says what was done: what, and from which value to which (`null`: only that it was). */
export interface ChangeLine {
  what: string;
  from?: string | null;
  to?: string | null;
  /** Where `to` leads. */
  link?: string;
}

type Data = Record<string, Json>;
const text = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** A change of the record in words, a line for each thing that changed. */
export function useChangeWords(): (entry: Entry) => ChangeLine[] {
  const { t } = useTranslation(['timeline', 'records']);
  const people = useAll('people');
  const target = useTargetWords();
  const none = t('none');
  const nameOf = useCallback(
    (id: Json | undefined) => (text(id) === null ? none : (people.get(text(id) ?? '')?.name ?? t('unknown'))),
    [people, none, t],
  );
  const { name, value } = useFieldWords();
  return useCallback(
    (entry) => {
      const data: Data = entry.data;
      const kind = entry.subjectKind;
      const field = (key: string, from: Json, to: Json): ChangeLine => ({
        what: name(kind, key),
        from: value(kind, key, from),
        to: value(kind, key, to),
      });
      // Types that are missing here say what they are by their text or their figures.
      // oxlint-disable-next-line typescript/switch-exhaustiveness-check
      switch (entry.type) {
        case 'status':
        case 'visit': {
          const line = field('status', data['from'] ?? null, data['to'] ?? null);
          const waitingFor = text(data['waitingFor']);
          if (waitingFor === null) return [line];
          return [{ ...line, to: `${line.to ?? ''} · ${value(kind, 'waitingFor', waitingFor) ?? ''}` }];
        }
        case 'assignment':
          return [
            ...(text(data['fromTeam']) === text(data['toTeam'])
              ? []
              : [
                  {
                    what: name(kind, 'team'),
                    from: text(data['fromTeam']) ?? none,
                    to: text(data['toTeam']) ?? none,
                  },
                ]),
            ...(text(data['fromAssignee']) === text(data['toAssignee'])
              ? []
              : [
                  {
                    what: name(kind, 'assignee'),
                    from: nameOf(data['fromAssignee']),
                    to: nameOf(data['toAssignee']),
                  },
                ]),
          ];
        case 'change': {
          const fields = (data['fields'] ?? {}) as Record<string, { from: Json; to: Json }>;
          return Object.entries(fields).map(([key, { from, to }]) => field(key, from, to));
        }
        case 'link':
          return [
            { what: t(`records:entry.relation.${text(data['relation']) ?? 'related'}`), ...target(data) },
          ];
        case 'checklist':
          return [checklistLine(data, { t, target, answer: (one) => value(kind, 'answer', one) })];
        case 'part':
          return [
            { what: t(`records:entry.action.${text(data['action']) ?? 'used'}`), to: partWords(data, t) },
          ];
        case 'shortage':
          return [{ what: t('records:entry.type.shortage'), to: partWords(data, t) }];
        case 'proposal-decided':
          return [{ what: t(`decided.${text(data['decision']) ?? 'dismissed'}`) }];
        default:
          return [];
      }
    },
    [name, value, nameOf, none, t, target],
  );
}

/** Which part, with its serial number (of the old one too in a swap), and how many. */
function partWords(data: Data, t: (key: 'part', values: { count: number }) => string): string {
  const serials = [text(data['removedSerial']), text(data['serialNumber'])].filter(Boolean).join(' → ');
  const name = [text(data['name']), serials].filter(Boolean).join(' ');
  return [name, t('part', { count: Number(data['quantity'] ?? 1) })].filter(Boolean).join(' · ');
}

/** A visit's name is read where it is looked at: here stands that it is one. */
function originWords(
  data: Data,
  tickets: ReadonlyMap<string, { number: string | null; subject: string }>,
  t: (key: 'checklist.onVisit') => string,
): Pick<ChangeLine, 'to' | 'link'> {
  const origin = originOf([{ type: 'checklist', data }]);
  const link = origin === null ? null : stepAddress(origin);
  const ticket = tickets.get(origin?.id ?? '');
  const to =
    ticket === undefined ? t('checklist.onVisit') : `${ticket.number ?? ''} ${ticket.subject}`.trim();
  return link === null ? { to } : { to, link };
}

function useTargetWords(): (data: Data) => Pick<ChangeLine, 'to' | 'link'> {
  const { t } = useTranslation('timeline');
  const tickets = useHeaders('tickets');
  const assets = useHeaders('assets');
  const articles = useHeaders('articles');
  return useCallback(
    (data) => {
      const id = text(data['target']) ?? '';
      if (data['relation'] === 'asset') {
        return { to: assets.byId.get(id)?.name ?? t('unknown'), link: `/assets/${id}` };
      }
      if (data['relation'] === 'article') {
        return { to: articles.byId.get(id)?.title ?? t('unknown'), link: `/knowledge/${id}` };
      }
      if (data['action'] === 'origin') return originWords(data, tickets.byId, t);
      const ticket = tickets.byId.get(id);
      const name = ticket === undefined ? t('unknown') : `${ticket.number ?? ''} ${ticket.subject}`.trim();
      return { to: name, link: `/tickets/${id}` };
    },
    [t, tickets.byId, assets.byId, articles.byId],
  );
}
