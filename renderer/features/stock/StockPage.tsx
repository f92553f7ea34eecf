import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { shortages, stockByPlace } from '../../../shared/stock/stock-at.ts';
import { useMay, usePerson } from '../../data/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { Loans } from './Loans.tsx';
import { NewPlaceDialog } from './NewPlaceDialog.tsx';
import { PlaceNav } from './PlaceNav.tsx';
import { PlaceSheet } from './PlaceSheet.tsx';
import { Shortages } from './Shortages.tsx';
import classes from './stock.module.css';
import { useLoans } from './use-loans.ts';
import { useStock } from './use-stock.ts';

/** Our own stock: what is in which depot and van, what runs low, what has to be settled, and what is lent. */
export function StockPage() {
  const { t } = useTranslation('stock');
  const { id } = useParams();
  const stock = useStock();
  const person = usePerson().id;
  const may = useMay();
  const loans = useLoans();
  const [isNew, setNew] = useState(false);
  const { places: known, items } = stock;
  const places = useMemo(() => stockByPlace([...known, ...items], person), [known, items, person]);
  const short = useMemo(() => shortages(items), [items]);
  const shown = places.find(({ place }) => place.id === id) ?? places[0];
  const isLoans = id === 'loans';
  return (
    <Page
      title={t('title')}
      actions={
        may.create('assets') ? (
          <Button variant="default" size="xs" onClick={() => setNew(true)}>
            {t('place.new')}
          </Button>
        ) : undefined
      }
    >
      <div className={classes.page}>
        <PlaceNav
          places={places}
          person={person}
          loans={loans.length}
          shown={isLoans ? 'loans' : (shown?.place.id ?? null)}
        />
        <div className={classes.content}>
          {short.length === 0 ? null : <Shortages items={short} stock={stock} />}
          {isLoans ? <Loans loans={loans} stock={stock} /> : null}
          {!isLoans && shown !== undefined ? (
            <PlaceSheet key={shown.place.id} shown={shown} stock={stock} />
          ) : null}
          {places.length === 0 && !isLoans ? <p className="ff-dim">{t('noPlaces')}</p> : null}
        </div>
      </div>
      {isNew ? <NewPlaceDialog onClose={() => setNew(false)} /> : null}
    </Page>
  );
}
