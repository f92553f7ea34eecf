import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { renewPlace } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { sameJson } from '../../../shared/sync/json.ts';
import { placeForPartner } from '../../../shared/visits/visit-place.ts';
import { useAll, useMay } from '../../data/hooks.ts';
import { useAct } from '../register/use-act.ts';
import classes from './plan.module.css';

/** Says what the partner sees of the place, and offers to renew it where the account says something else by now. */
export function PartnerPlace({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const may = useMay();
  const account = useAll('accounts').get(visit.account);
  if (visit.partner === null || account === undefined || !may.change('visits', 'place')) return null;
  const isFresh = sameJson(visit.place ?? null, placeForPartner(visit, account));
  return (
    <p className={classes.partnerPlace}>
      {t(isFresh ? 'partnerSees' : visit.place ? 'partnerSeesOld' : 'partnerSeesNothing')}
      {isFresh ? null : (
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => void act((context) => renewPlace(context, visit, account))}
        >
          {t('renewPlace')}
        </Button>
      )}
    </p>
  );
}
