import { useTranslation } from 'react-i18next';
import { editAsset } from '../../../shared/commands/assets.ts';
import type { Asset } from '../../../shared/records/asset.ts';
import { useRecord } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { NotesSection } from '../register/NotesSection.tsx';
import { RecordGate } from '../register/RecordGate.tsx';
import { RecordTimeline } from '../register/RecordTimeline.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { useListQuery } from '../register/use-list-query.ts';
import { AssetAttributes } from './AssetAttributes.tsx';
import { AssetFacts } from './AssetFacts.tsx';
import { AssetHeader } from './AssetHeader.tsx';
import { AssetArticles, AssetTickets } from './AssetLinks.tsx';
import { AssetTree } from './AssetTree.tsx';

/** One configuration item: what is documented, what was seen, what hangs on it. */
export function AssetDetail({ id }: { id: string }) {
  const asset = useRecord('assets', id);
  const { suffix } = useListQuery();
  return (
    <RecordGate record={asset} listPath={`/assets${suffix}`}>
      {(asset) => <AssetSheet asset={asset} />}
    </RecordGate>
  );
}

function AssetSheet({ asset }: { asset: Asset }) {
  const { t } = useTranslation('assets');
  const act = useAct();
  return (
    <article className={register.detail} aria-label={asset.name}>
      <div className={register.detailInner}>
        <AssetHeader asset={asset} />
        <div className={register.columns}>
          <div>
            <AssetAttributes asset={asset} />
            <NotesSection
              title={t('section.notes')}
              text={asset.notes}
              none={t('noNotes')}
              onSave={(notes) => act((context) => editAsset(context, asset, { notes }))}
            />
            <AssetTickets assetId={asset.id} />
            <Section title={t('section.history')}>
              <RecordTimeline kind="assets" record={asset} none={t('noHistory')} />
            </Section>
          </div>
          <aside aria-label={t('section.facts')}>
            <Section title={t('section.facts')}>
              <AssetFacts asset={asset} />
            </Section>
            <AssetTree asset={asset} />
            <AssetArticles asset={asset} />
          </aside>
        </div>
      </div>
    </article>
  );
}
