import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isNumeric, type Step } from '../../../shared/checklists/checklist.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { numberFormat } from '../../ui/intl-formats.ts';

/** A number as people write it, with a point or a comma; `null` when it is none. */
export function readDecimal(text: string): number | null {
  const plain = text.trim().replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Answers and ranges in words. */
export function useAnswerWords() {
  const { t, i18n } = useTranslation('checklists');
  const number = useCallback(
    (value: number) => numberFormat(i18n.language, { maximumFractionDigits: 6 }).format(value),
    [i18n.language],
  );
  const range = useCallback(
    ({ min, max, unit }: Step) => {
      const words =
        min !== null && max !== null
          ? `${number(min)}–${number(max)}`
          : min !== null
            ? `≥ ${number(min)}`
            : max !== null
              ? `≤ ${number(max)}`
              : '';
      return [words, unit].filter(Boolean).join(' ');
    },
    [number],
  );
  const answer = useCallback(
    (step: Step, value: Json | undefined) => {
      if (Array.isArray(value)) return t('photos', { count: value.length });
      if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
      if (typeof value !== 'number') return typeof value === 'string' ? value : '';
      return [number(value), isNumeric(step) ? step.unit : ''].filter(Boolean).join(' ');
    },
    [t, number],
  );
  return { number, range, answer };
}
