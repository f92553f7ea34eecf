import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { Table } from '../../../ui/Table.tsx';
import type { NamedLoad } from './LoadSection.tsx';

const figures = ['open', 'overdue', 'dueToday', 'waiting'] as const;

/** The load in figures. */
export function LoadTable({ loads }: { loads: readonly NamedLoad[] }) {
  const { t, i18n } = useTranslation('today');
  return (
    <Table
      aria-label={t('load.title')}
      rows={loads}
      rowKey={(load) => load.key ?? ''}
      columns={[
        {
          id: 'name',
          title: t('load.name'),
          isRowHeader: true,
          render: (load) => <Link to={load.to}>{load.name}</Link>,
        },
        ...figures.map((figure) => ({
          id: figure,
          title: t(`load.part.${figure}`),
          align: 'right' as const,
          render: (load: NamedLoad) => formatCount(load[figure], i18n.language),
        })),
      ]}
    />
  );
}
