import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { workKinds, type WorkKind } from './work-kinds.ts';

interface KindSelectProps {
  value: WorkKind | null;
  onChange: (kind: WorkKind) => void;
}

/** Kind of work, travel or break. */
export function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useTranslation('work');
  return (
    <Select
      label={t('field.kind')}
      data={workKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      value={value}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => {
        const kind = workKinds.find((one) => one === chosen);
        if (kind !== undefined) onChange(kind);
      }}
    />
  );
}
