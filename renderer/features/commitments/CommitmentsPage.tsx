import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { CommitmentDetail } from './CommitmentDetail.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { NewCommitment } from './NewCommitment.tsx';

/** What we owe and what is owed to us; `?new=1` (also with `ticket` or `account`) begins one. */
export function CommitmentsPage() {
  const { id } = useParams();
  const { t } = useTranslation('commitments');
  const navigate = useNavigate();
  const query = useListQuery();
  const isNew = id === undefined && (query.get('new') !== '' || query.get('ticket') !== '');
  const detail = isNew ? (
    <NewCommitment
      key={query.suffix}
      account={query.get('account') || null}
      ticket={query.get('ticket') || null}
    />
  ) : id === undefined ? null : (
    <CommitmentDetail key={id} id={id} />
  );
  return (
    <Page
      title={t('title')}
      layout="flush"
      actions={
        <Button
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => void navigate({ pathname: '/commitments', search: query.with({ new: '1' }) })}
        >
          {t('new')}
        </Button>
      }
    >
      <SplitView
        id="commitments"
        list={<CommitmentList selectedId={id ?? null} />}
        detail={detail}
        onBack={() => void navigate({ pathname: '/commitments', search: query.without('new', 'ticket') })}
        listSize={42}
      />
    </Page>
  );
}
