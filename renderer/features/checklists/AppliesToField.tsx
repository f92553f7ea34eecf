import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assetWord, categoryWord } from '../../../shared/checklists/applies-to.ts';
import { assetTypeSchema } from '../../../shared/records/asset.ts';
import { useHeaders } from '../../data/hooks.ts';

interface AppliesToFieldProps {
  value: readonly string[];
  onChange: (words: string[]) => void;
}

/** For which tickets a checklist is there by itself: by category, or by the type of an asset of theirs. */
export function AppliesToField({ value, onChange }: AppliesToFieldProps) {
  const { t } = useTranslation(['checklists', 'records']);
  const { rows } = useHeaders('tickets');
  const groups = useMemo(() => {
    const categories = new Set(
      rows.flatMap(({ category, subcategory }) => [category ?? [], subcategory ?? []].flat()),
    );
    const known = new Set([...categories].map(categoryWord));
    const others = value.filter((word) => word.startsWith('category:') && !known.has(word));
    return [
      {
        group: t('appliesTo.assets'),
        items: assetTypeSchema.options.map((type) => ({
          value: assetWord(type),
          label: t(`records:asset.type.${type}`),
        })),
      },
      {
        group: t('appliesTo.categories'),
        items: [...known, ...others]
          .map((word) => ({ value: word, label: word.slice('category:'.length) }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      },
    ];
  }, [rows, value, t]);
  return (
    <MultiSelect
      label={t('appliesTo.label')}
      data={groups}
      value={[...value]}
      searchable
      clearable
      onChange={onChange}
    />
  );
}
