import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../data/hooks.ts';

/** Languages of the person who reads, best first: that of the person, the others they speak, that of the console. */
export function useReaderLanguages(): string[] {
  const person = usePerson();
  const { i18n } = useTranslation();
  return useMemo(
    () => [...new Set([person.language, ...person.languages, i18n.language])],
    [person.language, person.languages, i18n.language],
  );
}
