import { Button, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountReport } from '../../../shared/protocol/reports.ts';
import { useAll } from '../../data/hooks.ts';
import { saveFile } from '../files/save-file.ts';
import { breachesCsv, countsCsv } from './report-csv.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\uFEFF';

/** Taking a report along: as a table for other programs, or on paper. */
export function ReportActions({ reports, month }: { reports: readonly AccountReport[]; month: string }) {
  const { t } = useTranslation('reports');
  const accounts = useAll('accounts');
  const nameOf = (account: string | null) =>
    account === null ? '' : (accounts.get(account)?.name ?? account);
  const save = (text: string, what: string) =>
    saveFile(new Blob([MARK, text], { type: 'text/csv' }), `fieldfare-${what}-${month}.csv`);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={15} aria-hidden="true" />}>
            {t('export.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save(countsCsv(reports, nameOf), 'targets')}>
            {t('export.counts')}
          </Menu.Item>
          <Menu.Item onClick={() => save(breachesCsv(reports, nameOf), 'breaches')}>
            {t('export.breaches')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </>
  );
}
