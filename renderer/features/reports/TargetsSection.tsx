import { useTranslation } from 'react-i18next';
import type { AccountReport, TargetCount } from '../../../shared/protocol/reports.ts';
import { permilleMet, summedCounts } from '../../../shared/sla/target-tally.ts';
import { formatCount } from '../../ui/format.ts';
import { PriorityMark } from '../../ui/PriorityMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { Table } from '../../ui/Table.tsx';
import { formatShare } from './format-share.ts';

const parts = ['met', 'breached', 'running', 'paused'] as const;

/** Every kind of target by priority. */
export function TargetsSection({ reports }: { reports: readonly AccountReport[] }) {
  const { t, i18n } = useTranslation(['reports', 'records']);
  const counts = summedCounts(reports.map(({ targets }) => targets));
  return (
    <Section title={t('section.targets')}>
      <Table
        aria-label={t('section.targets')}
        rows={counts}
        rowKey={({ kind, priority }) => `${kind} ${priority}`}
        columns={[
          {
            id: 'kind',
            title: t('column.target'),
            isRowHeader: true,
            render: ({ kind }) => t(`records:target.${kind}`),
          },
          {
            id: 'priority',
            title: t('column.priority'),
            render: ({ priority }) => <PriorityMark priority={priority} withLabel />,
          },
          ...parts.map((part) => ({
            id: part,
            title: t(`part.${part}`),
            align: 'right' as const,
            render: (count: TargetCount) => formatCount(count[part], i18n.language),
          })),
          {
            id: 'share',
            title: t('column.share'),
            align: 'right',
            render: (count) => formatShare(permilleMet([count]), i18n.language),
          },
        ]}
      />
    </Section>
  );
}
