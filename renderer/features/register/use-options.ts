import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/records/person.ts';
import { useAll, useHeaders } from '../../data/hooks.ts';

export interface Option {
  value: string;
  label: string;
}

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label);

/** Active people as choices, by name; only those with one of the roles when roles are given. */
export function usePersonOptions(...roles: Role[]): Option[] {
  const people = useAll('people');
  const key = roles.join(' ');
  return useMemo(() => {
    const wanted = key === '' ? [] : key.split(' ');
    return [...people.values()]
      .filter((person) => person.active)
      .filter((person) => wanted.length === 0 || person.roles.some((role) => wanted.includes(role)))
      .map((person) => ({ value: person.id, label: person.name }))
      .sort(byLabel);
  }, [people, key]);
}

/** Accounts as choices, by name. */
export function useAccountOptions(): Option[] {
  const accounts = useAll('accounts');
  return useMemo(
    () => [...accounts.values()].map((one) => ({ value: one.id, label: one.name })).sort(byLabel),
    [accounts],
  );
}

/** Values of an enum as choices, labelled by the `records` texts: `records:<prefix>.<value>`. */
export function useEnumOptions(prefix: string, values: readonly string[]): Option[] {
  const { t } = useTranslation('records');
  return values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
}

/** Open tickets of an account as choices, newest activity first, at most 500. */
export function useOpenTicketOptions(account: string | null): Option[] {
  const { rows } = useHeaders('tickets');
  return useMemo(
    () =>
      rows
        .filter((ticket) => ticket.account === account && isLive(ticket.status))
        .sort((a, b) => b.activityAt - a.activityAt)
        .slice(0, 500)
        .map((ticket) => ({ value: ticket.id, label: `${ticket.number ?? '–'} ${ticket.subject}` })),
    [rows, account],
  );
}

function isLive(status: string): boolean {
  return status === 'new' || status === 'in-progress' || status === 'waiting';
}
