import { Button } from '@mantine/core';
import { IconClockQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { pickLanguage } from '../../../app/i18n/languages.ts';
import { useAll } from '../../../data/hooks.ts';
import { spanWords } from './estimate-words.ts';
import { useEstimate } from './use-estimate.ts';

interface InsertEstimateProps {
  ticket: Ticket;
  onInsert: (sentence: string) => void;
}

/** Puts a sentence into the reply that says when such tickets are usually solved, in the customer's language. */
export function InsertEstimate({ ticket, onInsert }: InsertEstimateProps) {
  const { t, i18n } = useTranslation('tickets');
  const account = useAll('accounts').get(ticket.account ?? '');
  const estimate = useEstimate(ticket);
  if (estimate === null) return null;
  const contact = account?.contacts.find(({ id }) => id === ticket.contact);
  const wished = [contact?.language ?? '', ...(account?.languages ?? []), i18n.language].filter(Boolean);
  const language = pickLanguage(wished);
  const insert = async (): Promise<void> => {
    await i18n.loadLanguages(language);
    const say = i18n.getFixedT(language, 'tickets');
    const words = spanWords(estimate, language);
    onInsert(words.isOne ? say('estimate.sentenceBy', words) : say('estimate.sentence', words));
  };
  return (
    <Button
      variant="subtle"
      leftSection={<IconClockQuestion size={15} aria-hidden="true" />}
      onClick={() => void insert()}
    >
      {t('estimate.insert')}
    </Button>
  );
}
