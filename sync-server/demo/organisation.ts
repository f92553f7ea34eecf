import type { RecordOf } from '../../shared/records/kinds.ts';
import type { DemoBuild } from './build.ts';
import { buildPolicies, type DemoContracts } from './policies.ts';

type Person = RecordOf<'people'>;

/** Our own side: who works here and by which rules. */
export interface Organisation {
  engineers: Person[];
  advisors: Person[];
  agents: Person[];
  lead: Person;
  admin: Person;
  partner: Person;
  contracts: DemoContracts;
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
  const contracts = buildPolicies(build, { teams, categories, partner: PARTNER });
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
