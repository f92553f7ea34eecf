import { Select, type SelectProps } from '@mantine/core';

/** Options shown at once: more are found by typing. */
const SHOWN = 100;

/** A choice from a long list: typing narrows it, Enter takes the first match, the cross empties it. */
export function SearchSelect(props: SelectProps) {
  return <Select clearable searchable selectFirstOptionOnChange limit={SHOWN} {...props} />;
}
