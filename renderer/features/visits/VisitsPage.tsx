import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCalendarWeek, IconLuggage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { beginningIn, beginningKeys } from '../register/beginning.ts';
import { useMay } from '../../data/hooks.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { PlanVisit } from './PlanVisit.tsx';
import { VisitDetail } from './VisitDetail.tsx';
import { VisitList } from './VisitList.tsx';

/** Stays at customers' sites: the week, one visit, planning (`?new=1`, also with `ticket` or `account`). */
export function VisitsPage() {
  const { id } = useParams();
  const { t } = useTranslation('visits');
  const query = useListQuery();
  const may = useMay();
  const beginning = beginningIn(query, id);
  const opened = id === undefined ? null : <VisitDetail key={id} id={id} />;
  return (
    <RegisterPage
      screen="visits"
      title={t('title')}
      action={
        <>
          <Button
            component={Link}
            to="/week"
            variant="default"
            leftSection={<IconCalendarWeek size={15} aria-hidden />}
          >
            {t('week.mine')}
          </Button>
          <Button
            component={Link}
            to="/suitcase"
            variant="default"
            leftSection={<IconLuggage size={15} aria-hidden />}
          >
            {t('suitcase')}
          </Button>
          {may.create('visits') ? (
            <Button
              component={Link}
              to={{ pathname: '/visits', search: query.with({ new: '1' }) }}
              leftSection={<IconCalendarPlus size={15} aria-hidden />}
            >
              {t('plan.action')}
            </Button>
          ) : null}
        </>
      }
      list={<VisitList selectedId={id ?? null} />}
      detail={beginning === null ? opened : <PlanVisit key={query.suffix} {...beginning} />}
      ending={beginningKeys}
      listSize={38}
    />
  );
}
