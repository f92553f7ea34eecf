import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editAsset } from '../../../shared/commands/assets.ts';
import type { Asset } from '../../../shared/records/asset.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import classes from './assets.module.css';
import { withAttribute } from './attribute-edit.ts';
import { AttributeForm } from './AttributeForm.tsx';
import { AttributeLine } from './AttributeLine.tsx';
import { attributeRows } from './drift.ts';

/** What is documented beside what was seen; differences first and said in words. */
export function AssetAttributes({ asset }: { asset: Asset }) {
  const { t } = useTranslation('assets');
  const act = useAct();
  const [isAdding, setAdding] = useState(false);
  const rows = attributeRows(asset);
  const withObserved = rows.some((row) => row.drift !== 'unchecked');
  const save = (fields: Parameters<typeof editAsset>[2]) =>
    act((context) => editAsset(context, asset, fields));
  return (
    <Section
      title={t('section.attributes')}
      count={rows.length}
      actions={
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('attribute.add')}
        </Button>
      }
    >
      {rows.length === 0 ? <p className={register.none}>{t('attribute.none')}</p> : null}
      {rows.length === 0 ? null : (
        <div className={classes.tableScroll}>
          <table className={classes.attributes} aria-label={t('section.attributes')}>
            <thead>
              <tr>
                <th scope="col">{t('attribute.key')}</th>
                <th scope="col">{t('attribute.documented')}</th>
                {withObserved ? <th scope="col">{t('attribute.observed')}</th> : null}
                {withObserved ? <th scope="col">{t('attribute.state')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <AttributeLine
                  key={row.key}
                  row={row}
                  withObserved={withObserved}
                  onSave={(value) => save({ attributes: withAttribute(asset.attributes, row.key, value) })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isAdding ? (
        <AttributeForm
          taken={Object.keys(asset.attributes)}
          onClose={() => setAdding(false)}
          onSave={async (key, value, secret) => {
            const fields = {
              attributes: withAttribute(asset.attributes, key, value),
              secret: secret ? [...new Set([...asset.secret, key])] : asset.secret,
            };
            if (await save(fields)) setAdding(false);
          }}
        />
      ) : null}
    </Section>
  );
}
