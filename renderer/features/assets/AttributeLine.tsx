import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineText } from '../../ui/InlineText.tsx';
import classes from './assets.module.css';
import { parseValue, valueText } from './attribute-edit.ts';
import { differs, type AttributeRow, type AttributeValue } from './drift.ts';

interface AttributeLineProps {
  row: AttributeRow;
  withObserved: boolean;
  onSave: (value: AttributeValue) => Promise<boolean>;
}

/** One attribute. A secret one shows dots until somebody asks; leaving the asset hides it again. */
export function AttributeLine({ row, withObserved, onSave }: AttributeLineProps) {
  const { t } = useTranslation('assets');
  const [isShown, setShown] = useState(!row.secret);
  const label = t('attribute.valueOf', { key: row.key });
  const observed = valueText(row.observed);
  return (
    <tr data-drift={row.drift}>
      <th scope="row">{row.key}</th>
      <td>
        {isShown ? (
          <InlineText
            label={label}
            value={valueText(row.documented)}
            onSave={(text) => void onSave(parseValue(text, row.documented ?? row.observed))}
          >
            {boolText(row.documented, t)}
          </InlineText>
        ) : (
          <span className={classes.masked}>
            <span aria-hidden>••••••</span>
            <span className="ff-visually-hidden">{t('attribute.hidden')}</span>
          </span>
        )}
        {row.secret ? (
          <Button
            variant="subtle"
            size="compact-xs"
            ml={6}
            aria-label={t(isShown ? 'attribute.hideKey' : 'attribute.showKey', { key: row.key })}
            leftSection={isShown ? <IconEyeOff size={13} aria-hidden /> : <IconEye size={13} aria-hidden />}
            onClick={() => setShown(!isShown)}
          >
            {t(isShown ? 'attribute.hide' : 'attribute.show')}
          </Button>
        ) : null}
      </td>
      {withObserved ? (
        <td>{isShown || observed === '' ? (boolText(row.observed, t) ?? (observed || '–')) : '••••••'}</td>
      ) : null}
      {withObserved ? (
        <td>
          {differs(row.drift) ? (
            <>
              <span className={classes.drift}>
                <IconAlertTriangle size={13} aria-hidden />
                {t(`drift.${row.drift}`)}
              </span>
              {row.drift === 'missing' ? null : (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t('attribute.adoptKey', { key: row.key })}
                  onClick={() => void onSave(row.observed ?? null)}
                >
                  {t('attribute.adopt')}
                </Button>
              )}
            </>
          ) : (
            <span className={classes.same}>
              {row.drift === 'same' ? <IconCheck size={12} aria-hidden /> : null} {t(`drift.${row.drift}`)}
            </span>
          )}
        </td>
      ) : null}
    </tr>
  );
}

function boolText(value: AttributeValue | undefined, t: (key: string) => string): string | undefined {
  return typeof value === 'boolean' ? t(value ? 'common:yes' : 'common:no') : undefined;
}
