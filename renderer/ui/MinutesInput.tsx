import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from './format.ts';
import classes from './MinutesInput.module.css';
import { parseMinutes } from './parse-minutes.ts';

interface MinutesInputProps {
  label: string;
  /** As typed, read by `parseMinutes`. */
  value: string;
  /** The field that a form begins with. */
  isFirst?: boolean;
  /** Show the label above the field instead of beside it. */
  withLabel?: boolean;
  onChange: (value: string) => void;
}

/** A duration as people write it; beside it what was understood, or how to write it. */
export function MinutesInput({
  label,
  value,
  isFirst = false,
  withLabel = false,
  onChange,
}: MinutesInputProps) {
  const { t, i18n } = useTranslation('common');
  const minutes = parseMinutes(value);
  const isWrong = value.trim() !== '' && minutes === null;
  return (
    <div className={classes['minutes']} style={withLabel ? { alignItems: 'end' } : undefined}>
      <TextInput
        {...(withLabel ? { label } : { 'aria-label': label })}
        placeholder={t('minutes.example')}
        value={value}
        w={130}
        error={isWrong}
        {...(isFirst ? { 'data-first-field': '' } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <output className={classes['read']} data-wrong={isWrong ? '' : undefined}>
        {isWrong
          ? t('minutes.wrong')
          : minutes === null
            ? withLabel
              ? ''
              : label
            : formatMinutes(minutes, i18n.language)}
      </output>
    </div>
  );
}
