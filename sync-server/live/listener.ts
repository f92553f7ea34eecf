import type { Access } from '../access/grants.ts';

/** Who is told of news: an open event stream, or a long poll. */
export interface Listener {
  readonly person: string;
  readonly tokenHash: string;
  /** View that it was last told about. */
  view: string;
  /** What its person may see; until that is known everything counts as news. */
  access: Access | null;
  poke(revision: number): void;
  accessChanged(): void;
  heartbeat(): void;
  /** The device was revoked. */
  wipe(): void;
  end(): void;
}
