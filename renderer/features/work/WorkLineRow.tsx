import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine } from '../../../shared/work/work-line.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { PendingMark } from '../timeline/PendingMark.tsx';
import { LineWords } from './LineWords.tsx';
import { useLineActions } from './use-line-actions.ts';
import { formOfLine } from './work-form.ts';
import { WorkDialog } from './WorkDialog.tsx';
import classes from './work.module.css';

interface WorkLineRowProps {
  line: WorkLine;
  /** What it was for, where the screen does not say it already; then the day is said too. */
  subject?: ReactNode;
  /** More to say about it, such as with what it overlaps. */
  remark?: ReactNode;
  /** It is only looked at. */
  isReadOnly?: boolean;
}

/** A line of a work log; whoever did it, and leads, can correct it or take it back. */
export function WorkLineRow({ line, subject, remark, isReadOnly = false }: WorkLineRowProps) {
  const { t } = useTranslation('work');
  const { entry } = line;
  const [isCorrecting, setCorrecting] = useState(false);
  const { mayChange, correct, withdraw } = useLineActions(line);
  return (
    <li className={classes['line']}>
      <span className={classes['lineMain']}>
        <LineWords line={line} withoutDay={subject !== undefined} />
        <span className={classes['lineSub']}>
          {subject ?? <PersonName id={line.person} />}
          {line.isBillable || line.isBreak ? null : <span>{t('notBillable')}</span>}
          {line.isCorrected ? <span>{t('corrected')}</span> : null}
          <PendingMark entry={entry} />
        </span>
        {entry.text === '' ? null : <span className={classes['lineText']}>{entry.text}</span>}
        {remark}
      </span>
      {mayChange && !isReadOnly ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={26} aria-label={t('line.menu')}>
              <IconDots size={15} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setCorrecting(true)}>{t('line.correct')}</Menu.Item>
            <Menu.Item onClick={withdraw}>{t('line.withdraw')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {isCorrecting ? (
        <WorkDialog
          title={t('line.correctTitle')}
          initial={formOfLine(line)}
          onSave={correct}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </li>
  );
}
