import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/records/entry.ts';
import { workTypeOf } from '../../../shared/work/work-types.ts';
import { formatMinutes } from '../../ui/format.ts';

interface WorkWordsProps {
  entry: Entry;
  fate: 'corrected' | 'withdrawn' | undefined;
}

/** How long and what kind, struck where it counts no more. */
export function WorkWords({ entry, fate }: WorkWordsProps) {
  const { t, i18n } = useTranslation('work');
  const type = entry.type === 'time' ? workTypeOf(entry.data['workType']) : null;
  const words = [
    formatMinutes(Number(entry.data['minutes'] ?? 0), i18n.language),
    ...(type === null ? [] : [t(`kind.${type}`)]),
  ].join(' · ');
  if (fate === undefined) return <span>{words}</span>;
  return (
    <span>
      <s className="ff-dim">{words}</s> {t(`fate.${fate}`)}
    </span>
  );
}
