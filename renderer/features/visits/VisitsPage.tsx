import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { PlanVisit } from './PlanVisit.tsx';
import { VisitDetail } from './VisitDetail.tsx';
import { VisitList } from './VisitList.tsx';

/** Stays at customers' sites: the week, one visit, planning (`?new=1`, also with `ticket` or `account`). */
export function VisitsPage() {
  const { id } = useParams();
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const query = useListQuery();
  const isPlanning = id === undefined && (query.get('new') !== '' || query.get('ticket') !== '');
  const detail = isPlanning ? (
    <PlanVisit
      key={query.suffix}
      account={query.get('account') || null}
      ticket={query.get('ticket') || null}
    />
  ) : id === undefined ? null : (
    <VisitDetail key={id} id={id} />
  );
  return (
    <Page
      title={t('title')}
      layout="flush"
      actions={
        <Button
          leftSection={<IconCalendarPlus size={15} aria-hidden />}
          onClick={() => void navigate({ pathname: '/visits', search: query.with({ new: '1' }) })}
        >
          {t('plan.action')}
        </Button>
      }
    >
      <SplitView
        id="visits"
        list={<VisitList selectedId={id ?? null} />}
        detail={detail}
        onBack={() => void navigate({ pathname: '/visits', search: query.without('new', 'ticket') })}
        listSize={38}
      />
    </Page>
  );
}
