import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { beginningIn, beginningKeys } from '../register/beginning.ts';
import { useMay } from '../../data/hooks.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { CommitmentDetail } from './CommitmentDetail.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { NewCommitment } from './NewCommitment.tsx';

/** What we owe and what is owed to us; `?new=1` (also with `ticket` or `account`) begins one. */
export function CommitmentsPage() {
  const { id } = useParams();
  const { t } = useTranslation('commitments');
  const query = useListQuery();
  const may = useMay();
  const beginning = beginningIn(query, id);
  const opened = id === undefined ? null : <CommitmentDetail key={id} id={id} />;
  return (
    <RegisterPage
      screen="commitments"
      title={t('title')}
      action={
        may.create('commitments') ? (
          <Button
            component={Link}
            to={{ pathname: '/commitments', search: query.with({ new: '1' }) }}
            leftSection={<IconPlus size={15} aria-hidden />}
          >
            {t('new')}
          </Button>
        ) : null
      }
      list={<CommitmentList selectedId={id ?? null} />}
      detail={beginning === null ? opened : <NewCommitment key={query.suffix} {...beginning} />}
      ending={beginningKeys}
      listSize={42}
    />
  );
}
