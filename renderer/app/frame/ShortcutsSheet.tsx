import { Modal } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useHotkeyScopes } from '../../ui/use-hotkeys-scoped.tsx';
import { sheetSections } from './sheet-sections.ts';
import classes from './ShortcutsSheet.module.css';

/** Every shortcut that works on this screen, by what it belongs to. */
export const ShortcutsSheet = memo(function ShortcutsSheet({
  opened,
  onClose,
}: {
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const scopes = useHotkeyScopes();
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} size={760}>
      <div className={classes['columns']}>
        {opened
          ? sheetSections(scopes).map((section) => (
              <section key={section.title} className={classes['section']}>
                <h3 className={classes['title']}>{section.title}</h3>
                <dl>
                  {section.lines.map((line) => (
                    <div key={line.label} className={classes['line']}>
                      <dt>{line.label}</dt>
                      <dd className={classes['keys']}>
                        {line.keys.map((keys) => (
                          <KeyHint key={keys} keys={keys} />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))
          : null}
      </div>
    </Modal>
  );
});
