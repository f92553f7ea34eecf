import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/records/person.ts';
import { useAll, useHeaders } from '../../data/hooks.ts';
import type { Option } from '../register/use-options.ts';
import { partnerOf } from './use-visit-edit.ts';

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label);

/** Who can go: our own people, then those of each partner under its name. */
export function useWhoOptions(): { group: string; items: Option[] }[] {
  const { t } = useTranslation('visits');
  const people = useAll('people');
  const own = t('plan.ownPeople');
  return useMemo(() => {
    const groups = new Map<string, Option[]>([[own, []]]);
    for (const person of people.values()) {
      if (!person.active) continue;
      const group = partnerOf(person) ?? own;
      groups.set(group, [...(groups.get(group) ?? []), optionOf(person)]);
    }
    return [...groups].map(([group, items]) => ({ group, items: items.sort(byLabel) }));
  }, [people, own]);
}

function optionOf({ id, name }: Person): Option {
  return { value: id, label: name };
}

/** Checklists of the knowledge base, by title. */
export function useChecklistOptions(): Option[] {
  const { rows } = useHeaders('articles');
  return useMemo(
    () =>
      rows
        .filter((one) => one.type === 'checklist-template' && one.status === 'published')
        .map((one) => ({ value: one.id, label: `${one.title} (${one.language.toUpperCase()})` }))
        .sort(byLabel),
    [rows],
  );
}
