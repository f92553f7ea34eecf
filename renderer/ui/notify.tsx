import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './notify.module.css';

export interface NotifyAction {
  label: string;
  run: () => void;
}

export interface Notify {
  /** Something was done. `undo` adds the button that takes it back. */
  done: (text: string, options?: { undo?: () => void }) => void;
  /** Something worth knowing that nobody has to act on. */
  info: (text: string, options?: { action?: NotifyAction }) => void;
  /** Something went wrong; say in `text` what to do. Stays until closed. */
  problem: (text: string, options?: { action?: NotifyAction }) => void;
}

const SHORT = 5_000;
/** Long enough to reach for the button after a slip. */
const WITH_UNDO = 9_000;

/** Short messages at the bottom of the window, announced to screen readers. */
export function useNotify(): Notify {
  const { t } = useTranslation('common');
  return useMemo(() => {
    const closeLabel = t('close');
    return {
      done(text, options) {
        const action = options?.undo ? { label: t('undo'), run: options.undo } : undefined;
        show({ text, action, closeLabel, tone: 'done', autoClose: action ? WITH_UNDO : SHORT });
      },
      info: (text, options) =>
        show({ text, action: options?.action, closeLabel, tone: 'info', autoClose: SHORT }),
      problem: (text, options) =>
        show({ text, action: options?.action, closeLabel, tone: 'problem', autoClose: false }),
    };
  }, [t]);
}

interface Message {
  text: string;
  action: NotifyAction | undefined;
  closeLabel: string;
  tone: 'done' | 'info' | 'problem';
  autoClose: number | false;
}

function show({ text, action, tone, autoClose, closeLabel }: Message): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose,
    icon: icons[tone],
    className: classes['root'],
    'data-tone': tone,
    role: tone === 'problem' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <div className={classes['message']}>
        <span>{text}</span>
        {action ? (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              action.run();
              notifications.hide(id);
            }}
          >
            {action.label}
          </Button>
        ) : null}
      </div>
    ),
  });
}

const icons: Record<Message['tone'], ReactNode> = {
  done: <IconCheck size={16} aria-hidden="true" />,
  info: <IconInfoCircle size={16} aria-hidden="true" />,
  problem: <IconAlertTriangle size={16} aria-hidden="true" />,
};
