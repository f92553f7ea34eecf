import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Asset } from '../../../shared/records/asset.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { childrenByParent, linesUnder } from './asset-tree.ts';
import { AssetIcon } from './AssetIcon.tsx';
import classes from './assets.module.css';

/** Lines shown before "show all". */
const LIMIT = 20;

/** What runs on this asset or is built into it. */
export function AssetTree({ asset }: { asset: Asset }) {
  const { t } = useTranslation('assets');
  const { rows } = useHeaders('assets');
  const [all, setAll] = useState(false);
  const children = useMemo(() => childrenByParent(rows), [rows]);
  const lines = useMemo(() => linesUnder(children, asset.id), [children, asset.id]);
  if (lines.length === 0) return null;
  return (
    <Section title={t('section.children')} count={lines.length}>
      <ul className={classes.tree}>
        {(all ? lines : lines.slice(0, LIMIT)).map(({ item, depth }) => (
          <li key={item.id} className={classes.treeLine} style={{ paddingLeft: (depth - 1) * 18 }}>
            <AssetIcon type={item.type} size={14} />
            <Link to={`/assets/${item.id}`} title={item.name}>
              {item.name}
            </Link>
          </li>
        ))}
      </ul>
      {all || lines.length <= LIMIT ? null : (
        <button type="button" className={register.linkButton} onClick={() => setAll(true)}>
          {t('showAll', { count: lines.length })}
        </button>
      )}
    </Section>
  );
}
