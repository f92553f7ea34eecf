import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/records/kinds.ts';
import { useAll } from '../../../data/hooks.ts';
import { formatMinutes } from '../../../ui/format.ts';
import { singular } from '../record-words.ts';
import type { Deed } from './describe-changes.ts';

/** Puts one deed into words of the person's language, beginning with a small letter where the language has it so. */
export function useDeedWords(): (deed: Deed, kind: Kind | undefined) => string {
  const { t, i18n } = useTranslation(['sync', 'records']);
  const people = useAll('people');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });

  return (deed, kind = 'tickets') => {
    const name = singular[kind];
    switch (deed.what) {
      case 'created':
        return t('sync:did.created', { context: name });
      case 'status': {
        const to = t(`records:${name}.${kind === 'commitments' ? 'state' : 'status'}.${deed.to}`);
        const waiting =
          deed.waitingFor === null ? '' : ` (${t(`records:ticket.waitingFor.${deed.waitingFor}`)})`;
        return t('sync:did.status', { to: to + waiting });
      }
      case 'assigned': {
        const assignee = deed.assignee === null ? null : (people.get(deed.assignee)?.name ?? null);
        const to = [deed.team, assignee].filter((part) => part !== null).join(' · ');
        return to === '' ? t('sync:did.unassigned') : t('sync:did.assigned', { to });
      }
      case 'time':
      case 'travel':
        return t(`sync:did.${deed.what}`, { duration: formatMinutes(deed.minutes, i18n.language) });
      case 'proposal':
        return t(`sync:did.proposal.${deed.decision}`);
      case 'fields': {
        const fields = deed.fields.map((field) =>
          t(`records:${name}.field.${field}`, { defaultValue: field }),
        );
        return t('sync:did.fields', { fields: list.format(fields) });
      }
      case 'deleted':
      case 'reply':
      case 'note':
      case 'call':
      case 'e-mail':
      case 'attachment':
      case 'erased':
      case 'checklist':
      case 'part':
      case 'link':
      case 'other':
        break;
    }
    return t(`sync:did.${deed.what}`);
  };
}
