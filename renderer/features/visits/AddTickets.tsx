import { Button, MultiSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useHeaders } from '../../data/hooks.ts';
import { FormDialog } from '../register/FormDialog.tsx';
import register from '../register/register.module.css';
import { useOpenTicketOptions } from '../register/use-options.ts';
import { PartnerMisses } from './PartnerHint.tsx';
import { useVisitTickets } from './use-visit-tickets.ts';

/** Takes further open tickets of the customer along; nothing for those who may not, and once the visit is over. */
export function AddTickets({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const { mayChange } = useVisitTickets(visit);
  const [isOpen, setOpen] = useState(false);
  if (!mayChange) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('addTickets.action')}
      </Button>
      {isOpen ? <AddDialog visit={visit} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AddDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation(['visits', 'records']);
  const { add } = useVisitTickets(visit);
  const { byId } = useHeaders('tickets');
  const options = useOpenTicketOptions(visit.account).filter(({ value }) => !visit.tickets.includes(value));
  const [chosen, setChosen] = useState<string[]>([]);
  const save = async () => {
    const tickets = chosen.map((id) => byId.get(id)).filter((ticket) => ticket !== undefined);
    if (tickets.length === 0 || !(await add(tickets))) return false;
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={t('addTickets.action')}
      saveLabel={t('addTickets.action')}
      isChanged={chosen.length > 0}
      onSave={save}
      onClose={onClose}
    >
      {options.length === 0 ? <p className={register.none}>{t('addTickets.none')}</p> : null}
      <MultiSelect
        label={t('records:visit.field.tickets')}
        data={options}
        value={chosen}
        searchable
        selectFirstOptionOnChange
        limit={50}
        disabled={options.length === 0}
        data-autofocus
        onChange={setChosen}
      />
      <PartnerMisses partner={visit.partner} tickets={chosen} />
    </FormDialog>
  );
}
