import { importHosts } from './hosts.ts';
import { importKnowledge } from './kb.ts';
import { importNetbox } from './netbox.ts';
import { importLog } from './servicenow/import-log.ts';
import { importThreads } from './threads.ts';
import type { Profile } from './unit.ts';

export interface ProfileEntry {
  /** Name under which keys of the source are remembered, unless `--system` says otherwise. */
  system: string;
  /** One line for the help. */
  about: string;
  run: Profile;
}

/** File formats that need no mapping. */
export const profiles: Readonly<Record<string, ProfileEntry>> = {
  'servicenow-log': {
    system: 'servicenow',
    about: 'event log of ServiceNow incidents (CSV): tickets with timelines, people, teams, accounts',
    run: importLog,
  },
  'kb-jsonl': {
    system: 'kb',
    about: 'knowledge articles in Markdown, one JSON object a line',
    run: importKnowledge,
  },
  'hosts-jsonl': { system: 'hosts', about: 'inventory of hosts, one JSON object a line', run: importHosts },
  'netbox-jsonl': {
    system: 'netbox',
    about: 'inventory exported from NetBox, one JSON object a line',
    run: importNetbox,
  },
  'threads-jsonl': {
    system: 'threads',
    about: 'support threads with answers in HTML, one JSON object a line',
    run: importThreads,
  },
};
