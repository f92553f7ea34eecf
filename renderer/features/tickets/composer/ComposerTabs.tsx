import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconClock, IconLock, IconMessage, IconPhone } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { composerModes, type ComposerDraft, type ComposerMode } from './draft.ts';
import classes from './Composer.module.css';

const icons = { reply: IconMessage, note: IconLock, call: IconPhone, time: IconClock } as const;

export interface ComposerTabsProps {
  mode: ComposerMode;
  isOpen: boolean;
  draft: ComposerDraft;
  onOpen: (mode: ComposerMode) => void;
  onClose: () => void;
}

/** The kinds of things to write; a dot shows where something is begun. */
export function ComposerTabs({ mode, isOpen, draft, onOpen, onClose }: ComposerTabsProps) {
  const { t } = useTranslation('tickets');
  return (
    <div className={classes['bar']}>
      <div
        className={classes['tabs']}
        role="tablist"
        aria-label={t('composer.title')}
        tabIndex={-1}
        onKeyDown={moveBetweenTabs}
      >
        {composerModes.map((word) => {
          const Icon = icons[word];
          const isBegun = draft.texts[word].trim() !== '';
          return (
            <button
              key={word}
              type="button"
              role="tab"
              className={classes['tab']}
              aria-selected={isOpen && word === mode}
              tabIndex={word === mode ? 0 : -1}
              onClick={() => onOpen(word)}
            >
              <Icon size={14} aria-hidden="true" />
              {t(`composer.mode.${word}`)}
              {isBegun ? (
                <span className={classes['begun']}>
                  <span className="ff-visually-hidden">{t('row.draft')}</span>
                </span>
              ) : null}
            </button>
          );
        })}
      </div>
      {isOpen ? (
        <ActionIcon size={24} aria-label={t('composer.fold')} title={t('composer.fold')} onClick={onClose}>
          <IconChevronDown size={15} aria-hidden="true" />
        </ActionIcon>
      ) : null}
    </div>
  );
}

function moveBetweenTabs(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const index = tabs.indexOf(document.activeElement as HTMLElement);
  tabs[(index + step + tabs.length) % tabs.length]?.focus();
}
