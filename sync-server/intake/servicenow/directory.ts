import { parseRecord, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Role } from '../../../shared/records/person.ts';
import type { LogEvent } from './log-event.ts';
import type { LogNames } from './names.ts';

type Item = { kind: Kind; record: AnyRecord };

/** Everything that the log's events refer to, gathered in a first reading. */
export interface Directory {
  /** Events an incident has, so that the second reading knows when its story is complete. */
  events: Map<string, number>;
  people: Map<string, { role: Role; teams: Set<string> }>;
  /** Callers by location. */
  callers: Map<string, Set<string>>;
  categories: Map<string, Set<string>>;
  teams: Set<string>;
  items: Set<string>;
}

/** An empty directory. */
export function startDirectory(): Directory {
  return {
    events: new Map(),
    people: new Map(),
    callers: new Map(),
    categories: new Map(),
    teams: new Set(),
    items: new Set(),
  };
}

/** Take in what one event names. */
export function gather(directory: Directory, { number, values }: LogEvent): void {
  directory.events.set(number, (directory.events.get(number) ?? 0) + 1);
  addPerson(directory, values.opened_by, 'agent');
  addPerson(directory, values.sys_updated_by, 'agent');
  addPerson(directory, values.resolved_by, 'engineer');
  addPerson(directory, values.assigned_to, 'engineer', values.assignment_group);
  if (values.assignment_group !== null) directory.teams.add(values.assignment_group);
  if (values.cmdb_ci !== null) directory.items.add(values.cmdb_ci);
  if (values.location !== null) addTo(directory.callers, values.location, values.caller_id);
  if (values.category !== null) addTo(directory.categories, values.category, values.subcategory);
}

function addTo(sets: Map<string, Set<string>>, key: string, member: string | null): void {
  let set = sets.get(key);
  if (set === undefined) {
    set = new Set();
    sets.set(key, set);
  }
  if (member !== null) set.add(member);
}

function addPerson(directory: Directory, name: string | null, role: Role, team: string | null = null): void {
  if (name === null) return;
  let person = directory.people.get(name);
  if (person === undefined) {
    person = { role, teams: new Set() };
    directory.people.set(name, person);
  }
  if (team !== null) person.teams.add(team);
}

function item(kind: Kind, record: Record<string, unknown>): Item {
  return { kind, record: parseRecord(kind, record) };
}

/** The directory as records: people, teams, categories, accounts with their contacts, configuration items. */
export function* directoryItems(
  directory: Directory,
  names: LogNames,
  { system, timeZone }: { system: string; timeZone: string },
): Generator<Item> {
  const source = (key: string): { system: string; key: string } => ({ system, key });
  for (const [name, { role, teams }] of directory.people) {
    const fields = { name, roles: [role], teams: [...teams].toSorted(), source: source(name) };
    yield item('people', { id: names.person(name), ...fields });
  }
  for (const name of directory.teams) {
    yield item('policies', { id: names.policy('team', name), type: 'team', name, source: source(name) });
  }
  for (const [name, subcategories] of directory.categories) {
    const data = { subcategories: [...subcategories].toSorted() };
    yield item('policies', {
      id: names.policy('category', name),
      type: 'category',
      name,
      data,
      source: source(name),
    });
  }
  for (const [name, callers] of directory.callers) {
    const site = { id: names.site(name), name, timeZone };
    const contacts = [...callers].map((caller) => ({
      id: names.contact(name, caller),
      name: caller,
      site: site.id,
    }));
    const fields = { name, timeZone, sites: [site], contacts, source: source(name) };
    yield item('accounts', { id: names.account(name), ...fields });
  }
  for (const name of directory.items) {
    yield item('assets', { id: names.asset(name), name, type: 'other', source: source(name) });
  }
}
