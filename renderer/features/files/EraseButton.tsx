import { Button, Modal, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eraseAttachment } from '../../../shared/commands/attachments.ts';
import { isToBeErased } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { useGrant } from '../../data/hooks.ts';
import { useReplica } from '../../data/replica-context.ts';
import { useAct } from '../register/use-act.ts';
import { useErased } from './use-erased.ts';
import classes from './files.module.css';

/** Removes a confidential file after its review, on every device; what stays is the entry that certifies it. */
export function EraseButton({ entry, onErased }: { entry: Entry; onErased: () => void }) {
  const { t } = useTranslation(['files', 'common']);
  const act = useAct();
  const { blobs } = useReplica();
  const isStaff = useGrant().partner === null;
  const erased = useErased();
  const [isAsking, setAsking] = useState(false);
  const [text, setText] = useState('');
  if (!isStaff || !isToBeErased(entry) || erased.has(entry.id)) return null;
  const { subjectKind: kind, subjectId: id, account, ticket } = entry;
  const erase = async () => {
    const isDone = await act((context) =>
      eraseAttachment(context, { kind, id, account, ticket }, entry, { text }),
    );
    if (!isDone) return;
    await blobs.remove([entry.id]);
    setAsking(false);
    onErased();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('files:erase.action')}…
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('files:erase.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('files:erase.text')}</p>
        <Textarea
          label={t('files:erase.reason')}
          value={text}
          autosize
          minRows={2}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button color="red" onClick={() => void erase()}>
            {t('files:erase.confirm')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('common:cancel')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
