import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/commands/subject.ts';
import { useHotkeysScoped } from '../../ui/use-hotkeys-scoped.tsx';
import { SwitchTimer } from './SwitchTimer.tsx';
import { useToggleTimer } from './use-toggle-timer.ts';

interface TimerButtonProps {
  subject: Subject;
  /** Only the sign, where there is little room. */
  isSmall?: boolean;
}

/** Starts the timer on a record, and stops it there; also by its key. */
export function TimerButton({ subject, isSmall = false }: TimerButtonProps) {
  const { t } = useTranslation('work');
  const { isHere, toggle, asked, replace, keep } = useToggleTimer(subject);
  const label = t(isHere ? 'timer.stopHere' : 'timer.start');
  const Glyph = isHere ? IconPlayerStop : IconPlayerPlay;
  useHotkeysScoped(t('title'), [{ keys: 'w', label: t('timer.key'), run: toggle }]);
  return (
    <>
      {isSmall ? (
        <ActionIcon size={26} aria-label={label} title={label} aria-pressed={isHere} onClick={toggle}>
          <Glyph size={16} aria-hidden="true" />
        </ActionIcon>
      ) : (
        <Button
          variant="default"
          size="xs"
          leftSection={<Glyph size={14} aria-hidden="true" />}
          onClick={toggle}
        >
          {label}
        </Button>
      )}
      {asked === null ? null : <SwitchTimer timer={asked} onReplace={replace} onKeep={keep} />}
    </>
  );
}
