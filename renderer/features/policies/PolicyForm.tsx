import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../../shared/records/policy.ts';
import type { Submit } from '../../ui/use-submit.ts';
import { BegunForm } from '../register/BegunForm.tsx';
import register from '../register/register.module.css';
import type { BegunRecord } from '../register/use-begun-record.ts';

export interface PolicyFormProps<Draft extends object> {
  title: string;
  /** `null`: a new one. */
  policy: Policy | null;
  begun: BegunRecord<Draft>;
  saving: Submit;
  /** Pixels. */
  maxWidth: number;
  children: ReactNode;
}

/** The form of a policy of any type: its title, its fields, and the way back to where it was opened. */
export function PolicyForm<Draft extends object>({
  title,
  policy,
  begun,
  saving,
  maxWidth,
  children,
}: PolicyFormProps<Draft>) {
  const { t } = useTranslation('common');
  return (
    <div className={register.detail}>
      <div className={register.detailInner}>
        <h2 className={register.title}>{title}</h2>
        <BegunForm
          begun={begun}
          saving={saving}
          label={t('save')}
          listPath={policy === null ? '/policies' : `/policies/${policy.id}`}
          maxWidth={maxWidth}
        >
          {children}
        </BegunForm>
      </div>
    </div>
  );
}
