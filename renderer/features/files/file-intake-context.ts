import { createContext } from 'react';

/** Takes files for the record whose region it is. */
export interface Intake {
  take: (files: Iterable<File>) => void;
}

export const FileIntakeContext = createContext<Intake | null>(null);
