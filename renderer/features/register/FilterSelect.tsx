import { Select } from '@mantine/core';
import classes from './FilterSelect.module.css';

interface FilterSelectProps {
  /** Names the filter; shown while nothing is chosen. */
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | null) => void;
  /** Whether "no choice" exists; an order has none. */
  required?: boolean;
}

/** One filter of a list. */
export function FilterSelect({ label, value, options, onChange, required = false }: FilterSelectProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={value === '' ? null : value}
      data={[...options]}
      onChange={onChange}
      clearable={!required}
      allowDeselect={!required}
      searchable={options.length > 8}
      selectFirstOptionOnChange
      className={classes.filter}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}
