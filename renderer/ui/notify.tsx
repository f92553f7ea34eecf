import { Button } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './notify.module.css';

export interface NotifyAction {
  label: string;
  run: () => void;
}

/** Tells once when something is over; returns how to stop listening. */
export type Until = (over: () => void) => () => void;

export interface Notify {
  /**
   * Something was done. `undo` adds the button that takes it back; `undoUntil` tells when that is no longer possible,
   * and the button goes.
   */
  done: (text: string, options?: { undo?: () => void; undoUntil?: Until | undefined }) => void;
  /** Something worth knowing that nobody has to act on. */
  info: (text: string, options?: { action?: NotifyAction }) => void;
  /** Something went wrong; say in `text` what to do. Stays long, and as long as somebody is at it. */
  problem: (text: string, options?: { action?: NotifyAction }) => void;
}

const SHORT = 5_000;
/** Long enough to reach for the button after a slip. */
const WITH_UNDO = 9_000;
/** Long enough to read what went wrong twice. */
const PROBLEM = 20_000;

/** Short messages at the top of the window, announced to screen readers. The same words are there only once. */
export function useNotify(): Notify {
  const { t } = useTranslation('common');
  return useMemo(() => {
    const closeLabel = t('close');
    return {
      done(text, options) {
        const action = options?.undo ? { label: t('undo'), run: options.undo } : undefined;
        const autoClose = action ? WITH_UNDO : SHORT;
        show({ text, action, actionUntil: options?.undoUntil, closeLabel, tone: 'done', autoClose });
      },
      info: (text, options) =>
        show({ text, action: options?.action, closeLabel, tone: 'info', autoClose: SHORT }),
      problem: (text, options) =>
        show({ text, action: options?.action, closeLabel, tone: 'problem', autoClose: PROBLEM }),
    };
  }, [t]);
}

interface Message {
  text: string;
  action: NotifyAction | undefined;
  actionUntil?: Until | undefined;
  closeLabel: string;
  tone: 'done' | 'info' | 'problem';
  autoClose: number;
}

function show({ text, action, actionUntil, tone, autoClose, closeLabel }: Message): void {
  const id = crypto.randomUUID();
  const { notifications: shown, queue } = notificationsStore.getState();
  for (const one of [...shown, ...queue]) {
    const isEqual = one['data-tone'] === tone && one['data-text'] === text;
    if (isEqual && one.id !== undefined) notifications.hide(one.id);
  }
  let message = <Words text={text} action={action} onDone={() => notifications.hide(id)} />;
  let stop: (() => void) | undefined;
  notifications.show({
    id,
    autoClose,
    icon: icons[tone],
    className: classes['root'],
    'data-tone': tone,
    'data-text': text,
    role: tone === 'problem' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': closeLabel },
    message,
    // The pointer holds it already; so does the focus.
    onFocus: () => notifications.update({ id, message, autoClose: false }),
    onBlur: () => notifications.update({ id, message, autoClose }),
    onClose: () => stop?.(),
  });
  stop = actionUntil?.(() => {
    message = <Words text={text} />;
    notifications.update({ id, message });
  });
}

interface WordsProps {
  text: string;
  action?: NotifyAction | undefined;
  onDone?: () => void;
}

function Words({ text, action, onDone }: WordsProps) {
  return (
    <div className={classes['message']}>
      <span>{text}</span>
      {action ? (
        <Button
          className={classes['action']}
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            action.run();
            onDone?.();
          }}
        >
          {action.label}
        </Button>
      ) : null}
    </div>
  );
}

const icons: Record<Message['tone'], ReactNode> = {
  done: <IconCheck size={16} aria-hidden="true" />,
  info: <IconInfoCircle size={16} aria-hidden="true" />,
  problem: <IconAlertTriangle size={16} aria-hidden="true" />,
};
