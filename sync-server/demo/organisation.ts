import type { RecordOf } from '../../shared/records/kinds.ts';
import type { DemoBuild } from './build.ts';

type Person = RecordOf<'people'>;

/** Our own side: who works here and by which rules. */
export interface Organisation {
  engineers: Person[];
  advisors: Person[];
  agents: Person[];
  lead: Person;
  admin: Person;
  partner: Person;
  /** Contract policies by how fast they promise. */
  contracts: { gold: RecordOf<'policies'>; standard: RecordOf<'policies'> };
}

/** Name of the regional service company whose technician signs in as `partner`. */
export const PARTNER = 'Regional service partner West';

export const teams = ['Service desk', 'Second line', 'Applications', 'Network and servers', 'Field service'];

/** Categories and their subcategories, the same words in every language as codes on a report. */
export const categories: Record<string, string[]> = {
  ERP: ['Finance', 'Purchasing', 'Sales', 'Warehouse', 'Production', 'Reporting'],
  Warehouse: ['Hand scanners', 'Label printing', 'Conveyor', 'Stocktaking'],
  Integrations: ['EDI', 'Bank', 'Carrier', 'Web shop'],
  Infrastructure: ['Server', 'Network', 'Wi-Fi', 'Backup', 'Storage'],
  Workplace: ['PC', 'Printer', 'E-mail', 'Telephony'],
  Access: ['Accounts and passwords', 'Authorisations', 'VPN'],
};

/** Add people and policies. */
export function buildOrganisation(build: DemoBuild): Organisation {
  const contracts = buildPolicies(build);
  const staff = (fields: Record<string, unknown>): Person =>
    build.add('people', {
      languages: ['en'],
      email: `${String(fields['login'])}@fieldfare.example`,
      ...fields,
    });
  const engineers = [
    staff({
      name: 'Engineer 1',
      login: 'engineer',
      roles: ['engineer'],
      teams: ['Second line', 'Field service'],
      languages: ['en', 'pl', 'de'],
      skills: ['hand scanners', 'label printing', 'networks'],
    }),
    staff({
      name: 'Engineer 2',
      login: 'engineer-2',
      roles: ['engineer'],
      teams: ['Network and servers'],
      languages: ['en', 'pl', 'ru'],
      skills: ['servers', 'backup', 'databases'],
    }),
    staff({
      name: 'Engineer 3',
      login: 'engineer-3',
      roles: ['engineer'],
      teams: ['Applications'],
      languages: ['de', 'en'],
      skills: ['ERP', 'EDI', 'parametrisation'],
    }),
  ];
  return {
    engineers,
    advisors: [
      staff({
        name: 'Advisor 1',
        login: 'advisor',
        roles: ['advisor'],
        teams: ['Applications'],
        languages: ['en', 'pl', 'de'],
        skills: ['processes', 'parametrisation'],
      }),
      staff({ name: 'Advisor 2', login: 'advisor-2', roles: ['advisor'], languages: ['ru', 'pl', 'en'] }),
    ],
    agents: [
      staff({
        name: 'Agent 1',
        login: 'agent',
        roles: ['agent'],
        teams: ['Service desk'],
        languages: ['pl', 'en'],
      }),
      staff({
        name: 'Agent 2',
        login: 'agent-2',
        roles: ['agent'],
        teams: ['Service desk'],
        languages: ['de', 'ru'],
      }),
    ],
    lead: staff({ name: 'Lead', login: 'lead', roles: ['lead'], teams, languages: ['en', 'pl', 'de', 'ru'] }),
    admin: staff({ name: 'Administrator', login: 'admin', roles: ['admin'] }),
    partner: staff({
      name: 'Partner technician 1',
      login: 'partner',
      roles: ['partner'],
      partner: PARTNER,
      languages: ['en', 'de'],
    }),
    contracts,
  };
}

/** Opening hours of Monday (1) to Friday (5). */
function weekdays(from: string, to: string): Record<string, [string, string][]> {
  return Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), [[from, to]]]));
}

function buildPolicies(build: DemoBuild): Organisation['contracts'] {
  const office = build.add('policies', {
    type: 'calendar',
    name: 'Office hours',
    data: { timeZone: 'Europe/Warsaw', week: weekdays('08:00', '17:00'), holidays: 'PL' },
  });
  const shifts = build.add('policies', {
    type: 'calendar',
    name: 'Two shifts',
    data: { timeZone: 'Europe/Warsaw', week: { ...weekdays('06:00', '22:00'), 6: [['06:00', '14:00']] } },
  });
  const contract = (name: string, calendar: string, resolution: number[], response: number[]) =>
    build.add('policies', {
      type: 'contract',
      name,
      data: {
        calendar,
        resolutionHours: { 1: resolution[0], 2: resolution[1], 3: resolution[2], 4: resolution[3] },
        firstResponseHours: { 1: response[0], 2: response[1], 3: response[2], 4: response[3] },
      },
    });
  for (const name of teams) build.add('policies', { type: 'team', name });
  for (const [name, subcategories] of Object.entries(categories)) {
    build.add('policies', { type: 'category', name, data: { subcategories } });
  }
  build.add('policies', {
    type: 'priority-matrix',
    name: 'Priority by impact and urgency',
    data: { 1: { 1: 1, 2: 2, 3: 3 }, 2: { 1: 2, 2: 3, 3: 4 }, 3: { 1: 3, 2: 4, 3: 4 } },
  });
  build.add('policies', { type: 'archive', name: 'Archive', data: { afterDays: 90 } });
  return {
    gold: contract('Gold, two shifts', shifts.id, [4, 8, 48, 96], [0.5, 1, 4, 8]),
    standard: contract('Standard, office hours', office.id, [8, 16, 72, 120], [1, 2, 8, 24]),
  };
}
