import { createContext } from 'react';
import { namesInUse } from './durability/set-aside.ts';
import { openFiles, openFilesAtStart, type ReplicaFiles } from './replica/replica-files.ts';
import { parseSession, sessionText } from './session/session-storage.ts';
import type { ReplicaNames } from './sync/names.ts';

/** Hands out the small databases of a replica. */
export type OpenFiles = (names: ReplicaNames) => ReplicaFiles;

export const OpenFilesContext = createContext<OpenFiles>(openFiles);

/**
 * Begin to read the databases of whoever is signed in, while the program itself is still being read. The first to ask
 * for them gets them.
 */
export function openEarly(): OpenFiles {
  const session = parseSession(sessionText());
  let early =
    session === null ? null : openFilesAtStart(namesInUse(localStorage, session.server, session.person.id));
  return (names) => {
    const taken = early?.names.records === names.records ? early : null;
    early = taken === null ? early : null;
    return taken ?? openFiles(names);
  };
}
