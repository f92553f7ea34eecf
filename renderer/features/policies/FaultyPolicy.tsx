import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says why a policy cannot be used, and what stands in for it. */
export function FaultyPolicy({ problems }: { problems: readonly string[] }) {
  const { t } = useTranslation('policies');
  return (
    <Alert variant="light" color="red" title={t('faulty.title')} mt="md">
      {t('faulty.text')}
      <ul>
        {problems.map((problem) => (
          <li key={problem} lang="en">
            {problem}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
