import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logWork } from '../../../shared/commands/work.ts';
import type { DaySheet, Gap } from '../../../shared/work/day-sheet.ts';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { useDaySubjects } from './use-day-subjects.ts';
import { formOfGap } from './work-form.ts';
import { WorkDialog } from './WorkDialog.tsx';

interface FillGapProps {
  gap: Gap;
  sheet: DaySheet;
  onClose: () => void;
}

/** Writes down what happened in a gap of one's own day, to begin with for what was being worked on before it. */
export function FillGap({ gap, sheet, onClose }: FillGapProps) {
  const { t } = useTranslation('work');
  const act = useAct();
  const { options, subjectOf, visitOf } = useDaySubjects(sheet, gap);
  const before = sheet.timed.findLast(({ begin }) => begin < gap.begin)?.entry.subjectId ?? null;
  const [chosen, setChosen] = useState(before);
  const [initial] = useState(() => formOfGap(gap, visitOf(before) === null ? 'remote' : 'on-site'));
  return (
    <WorkDialog
      title={t('sheet.fill')}
      initial={initial}
      subject={
        <SearchSelect
          label={t('field.subject')}
          data={options}
          value={chosen}
          required
          clearable={false}
          comboboxProps={{ withinPortal: false }}
          onChange={setChosen}
        />
      }
      onSave={async (fields) => {
        const subject = subjectOf(chosen);
        if (subject === null) return false;
        return act((context) => logWork(context, subject, { ...fields, visit: visitOf(chosen) }));
      }}
      onClose={onClose}
    />
  );
}
