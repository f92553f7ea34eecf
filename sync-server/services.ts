import type { DemoAnswer } from '../shared/protocol/session.ts';
import { Grants } from './access/grants.ts';
import { Manifests } from './archive/manifests.ts';
import type { Files } from './blobs/files.ts';
import { Contacts } from './live/contacts.ts';
import { Hub } from './live/hub.ts';
import { Metrics } from './metrics.ts';
import { Totals } from './pull/totals.ts';
import { ClientSchemas } from './schema/client-schemas.ts';
import { SignIn } from './sign-in/sign-in.ts';
import type { Store } from './store/store.ts';

/** What routes work with; made once per server. */
export interface Services {
  store: Store;
  grants: Grants;
  totals: Totals;
  manifests: Manifests;
  /** Schemas of older consoles. */
  schemas: ClientSchemas;
  signIn: SignIn;
  hub: Hub;
  contacts: Contacts;
  metrics: Metrics;
  /** Files of attachments; `null` where the server takes none. */
  files: Files | null;
  /** Sign-ins of demo mode; `null` in earnest. */
  demo: DemoAnswer | null;
  /** False while the server starts and from the moment on that it stops. */
  isReady: () => boolean;
}

export interface ServiceOptions {
  store: Store;
  demo: DemoAnswer | null;
  isReady: () => boolean;
  files: Files | null;
  onFailure: (error: unknown) => void;
}

export function createServices({ store, demo, isReady, files, onFailure }: ServiceOptions): Services {
  const grants = new Grants(store);
  const hub = new Hub(store, grants, onFailure);
  return {
    store,
    grants,
    totals: new Totals(store),
    manifests: new Manifests(store),
    schemas: new ClientSchemas(),
    signIn: new SignIn(store, grants),
    hub,
    contacts: new Contacts(store),
    metrics: new Metrics(() => hub.size),
    files,
    demo,
    isReady,
  };
}
