import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/records/kinds.ts';
import { useAll } from '../../../data/hooks.ts';
import { formatInstant } from '../../../ui/format.ts';
import { singular } from '../record-words.ts';

/** Puts the value of a field into words: names for ids, dates for times, labels for words of ours. */
export function useValueWords(): (kind: Kind, field: string, value: unknown) => string {
  const { t, i18n } = useTranslation(['sync', 'records']);
  const people = useAll('people');
  const accounts = useAll('accounts');

  function one(kind: Kind, field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return t('sync:proposals.empty');
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (typeof value === 'number') {
      if (field.endsWith('At')) return formatInstant(value, i18n.language, 'short');
      return labelled(kind, field, String(value));
    }
    if (typeof value === 'string') {
      return people.get(value)?.name ?? accounts.get(value)?.name ?? labelled(kind, field, value);
    }
    return Array.isArray(value)
      ? value.map((part) => one(kind, field, part)).join(', ')
      : JSON.stringify(value);
  }

  function labelled(kind: Kind, field: string, value: string): string {
    // Only short words can be labels; a sentence as a key would be taken apart at its dots.
    return /^[a-z0-9-]{1,20}$/.test(value)
      ? t(`records:${singular[kind]}.${field}.${value}`, { defaultValue: value })
      : value;
  }
  return one;
}
