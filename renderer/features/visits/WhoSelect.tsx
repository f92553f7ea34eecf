import { Select } from '@mantine/core';
import { useWhoOptions } from './use-plan-options.ts';

interface WhoSelectProps {
  /** Name for screen readers. */
  label: string;
  who: string;
  onChange: (id: string) => void;
}

/** Whose days are shown: our own people, then those of each partner. */
export function WhoSelect({ label, who, onChange }: WhoSelectProps) {
  const options = useWhoOptions();
  return (
    <Select
      aria-label={label}
      data={options}
      value={who}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      w={190}
      onChange={(id) => id !== null && onChange(id)}
    />
  );
}
