import { createContext } from 'react';
import { namesInUse } from './durability/set-aside.ts';
import { openFiles, openFilesAtStart, type ReplicaFiles } from './replica/replica-files.ts';
import { sessionOwner, sessionText } from './session/session-text.ts';
import type { ReplicaNames } from './sync/names.ts';

/** Longest wait for the first rows: what comes later is drawn later. */
const PATIENCE_MS = 150;

/** Hands out the small databases of a replica. */
export type OpenFiles = (names: ReplicaNames) => ReplicaFiles;

export const OpenFilesContext = createContext<OpenFiles>(openFiles);

export interface EarlyFiles {
  /** The first to ask for the databases gets them. */
  openFiles: OpenFiles;
  /**
   * Resolves when the first rows were read, or are not worth waiting for. Drawn with the frame they cost nothing; a
   * little later the whole screen is drawn twice.
   */
  rowsRead: () => Promise<unknown>;
}

/** Begin to read the databases of whoever is signed in, while the program itself is still being read. */
export function openEarly(): EarlyFiles {
  const owner = sessionOwner(sessionText());
  let early =
    owner === null ? null : openFilesAtStart(namesInUse(localStorage, owner.server, owner.personId));
  const rows = early?.hasRows.catch(() => false);
  return {
    rowsRead: () => Promise.race([rows, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]),
    openFiles: (names) => {
      const taken = early?.names.records === names.records ? early : null;
      early = taken === null ? early : null;
      return taken ?? openFiles(names);
    },
  };
}
