import { ActionIcon, Button } from '@mantine/core';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { use, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileIntakeContext } from './file-intake-context.ts';

interface AttachButtonsProps {
  /** With words beside the signs, where there is room. */
  withLabels?: boolean;
}

/** Take a photo, or choose files, for the record around it. */
export function AttachButtons({ withLabels = false }: AttachButtonsProps) {
  const { t } = useTranslation('files');
  const intake = use(FileIntakeContext);
  const camera = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  if (intake === null) return null;
  const taken = (input: HTMLInputElement) => {
    intake.take(input.files ?? []);
    // The same file may be chosen again.
    input.value = '';
  };
  const ways = [
    { key: 'photo', input: camera, Icon: IconCamera },
    { key: 'file', input: picker, Icon: IconPaperclip },
  ] as const;
  return (
    <>
      {ways.map(({ key, input, Icon }) =>
        withLabels ? (
          <Button
            key={key}
            variant="default"
            size="xs"
            leftSection={<Icon size={15} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {t(`take.${key}`)}
          </Button>
        ) : (
          <ActionIcon
            key={key}
            size={30}
            aria-label={t(`take.${key}`)}
            title={t(`take.${key}`)}
            onClick={() => input.current?.click()}
          >
            <Icon size={17} aria-hidden />
          </ActionIcon>
        ),
      )}
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        hidden
        aria-label={t('take.photo')}
        onChange={(event) => taken(event.currentTarget)}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('take.file')}
        onChange={(event) => taken(event.currentTarget)}
      />
    </>
  );
}
