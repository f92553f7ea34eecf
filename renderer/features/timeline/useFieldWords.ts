import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isObject, type Json } from '../../../shared/sync/json.ts';
import { useAll } from '../../data/hooks.ts';
import { useReplica } from '../../data/replica-context.ts';
import { formatInstant } from '../../ui/format.ts';
import { useTicketLabel } from '../tickets/ticket-label.ts';

/** Singular of each kind, as the names of fields and values are kept under. */
export const singular: Record<string, string> = {
  tickets: 'ticket',
  accounts: 'account',
  assets: 'asset',
  visits: 'visit',
  commitments: 'commitment',
  articles: 'article',
  demands: 'demand',
};

/** Fields whose values are words of their own, by kind. */
const worded: Record<string, readonly string[]> = {
  tickets: ['type', 'status', 'waitingFor', 'channel', 'impact', 'urgency', 'priority'],
  accounts: ['status'],
  assets: ['type', 'status'],
  visits: ['status', 'mode'],
  commitments: ['type', 'state'],
  articles: ['type', 'status', 'visibility', 'language'],
};

const personFields = ['assignee', 'openedBy', 'advisor', 'owner', 'engineer', 'author'];
/** Texts too long to stand in a line. */
const longFields = [
  'description',
  'resolution',
  'notes',
  'body',
  'result',
  'summary',
  'attributes',
  'observed',
];

export interface FieldWords {
  /** Name of a field, "Priority"; of a path such as `attributes.ram` the last part too. */
  name: (kind: string, path: string) => string;
  /** A value in words; `null` for texts too long for a line. */
  value: (kind: string, path: string, value: Json) => string | null;
}

/** Fields and values of records in the language of the console. */
export function useFieldWords(account?: string | null): FieldWords {
  const { t, i18n } = useTranslation(['records', 'timeline']);
  const people = useAll('people');
  const accounts = useAll('accounts');
  const policies = useAll('policies');
  const ticketWords = useTicketWords();
  const name = useCallback(
    (kind: string, path: string) => {
      const [field = '', ...rest] = path.split('.');
      const known = t(`records:${singular[kind] ?? kind}.field.${field}`, { defaultValue: field });
      return rest.length === 0 ? known : `${known} · ${rest.join(' · ')}`;
    },
    [t],
  );
  const value = useCallback(
    (kind: string, path: string, json: Json): string | null => {
      const field = path.split('.')[0] ?? path;
      if (json === null || json === '' || (Array.isArray(json) && json.length === 0))
        return t('timeline:none');
      if (longFields.includes(path)) return null;
      if (worded[kind]?.includes(field)) {
        return t(`records:${singular[kind] ?? kind}.${field}.${wordOf(json)}`, {
          defaultValue: wordOf(json),
        });
      }
      if (typeof json === 'number' && field.endsWith('At'))
        return formatInstant(json, i18n.language, 'short');
      if (typeof json === 'boolean') return t(json ? 'timeline:yes' : 'timeline:no');
      if (typeof json === 'string') {
        if (personFields.includes(field)) return people.get(json)?.name ?? t('timeline:unknown');
        if (field === 'account') return accounts.get(json)?.name ?? t('timeline:unknown');
        if (field === 'contract') return policies.get(json)?.name ?? t('timeline:unknown');
        const of = accounts.get(account ?? '');
        if (field === 'contact')
          return of?.contacts.find(({ id }) => id === json)?.name ?? t('timeline:unknown');
        if (field === 'site') return of?.sites.find(({ id }) => id === json)?.name ?? t('timeline:unknown');
        return json;
      }
      if (field === 'contracts' && Array.isArray(json)) return contractWords(json, policies, t);
      if (field === 'tickets' && Array.isArray(json)) return ticketWords(json) ?? listWords(json, t);
      if (Array.isArray(json)) return listWords(json, t);
      return wordOf(json);
    },
    [t, i18n.language, people, accounts, policies, account, ticketWords],
  );
  return { name, value };
}

/** Tickets by their numbers, as they are called now; `null` where one is not on this device. */
function useTicketWords(): (ids: readonly Json[]) => string | null {
  const replica = useReplica();
  const label = useTicketLabel();
  return useCallback(
    (ids) => {
      const { byId } = replica.headers('tickets').get();
      const tickets = ids
        .map((id) => (typeof id === 'string' ? byId.get(id) : undefined))
        .filter((ticket) => ticket !== undefined);
      return tickets.length === ids.length ? tickets.map(label).join(', ') : null;
    },
    [replica, label],
  );
}

/** Names of the contracts in the order in which they begin. */
function contractWords(
  periods: readonly Json[],
  policies: ReadonlyMap<string, { name: string }>,
  t: (key: string) => string,
): string {
  return periods
    .filter(isObject)
    .sort((a, b) => Number(a['from']) - Number(b['from']))
    .map(({ contract }) =>
      typeof contract === 'string'
        ? (policies.get(contract)?.name ?? t('timeline:unknown'))
        : t('timeline:none'),
    )
    .join(', ');
}

function wordOf(json: Json): string {
  return typeof json === 'object' ? JSON.stringify(json) : String(json);
}

/** Words as they are; ids and objects by their number, since nobody reads ids. */
function listWords(json: readonly Json[], t: (key: string, values: { count: number }) => string): string {
  const words = json.filter((member) => typeof member === 'string' && !/^[\da-f-]{36}$/u.test(member));
  return words.length === json.length
    ? words.map(String).join(', ')
    : t('timeline:items', { count: json.length });
}
