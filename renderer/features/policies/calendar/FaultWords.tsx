import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFault } from './calendar-faults.ts';

/** The error of a field; `null` where nothing is wrong with it. */
export function faultWords(faults: readonly FormFault[] | undefined): ReactElement | null {
  return faults === undefined ? null : <FaultWords faults={faults} />;
}

/** What is wrong with a field and what to do about it. */
export function FaultWords({ faults }: { faults: readonly FormFault[] }) {
  const { t } = useTranslation('policies');
  return (
    <>
      {faults.map((fault) => (
        <span key={`${fault.code} ${JSON.stringify(fault.values)}`} style={{ display: 'block' }}>
          {t(`fault.${fault.code}`, { ...fault.values })}
        </span>
      ))}
    </>
  );
}
