import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/records/person.ts';
import type { Store } from '../store/store.ts';
import { buildArticles } from './articles.ts';
import { buildInstallation } from './assets.ts';
import { startBuild, type DemoBuild, type DemoItem } from './build.ts';
import { buildDemands, buildLedger } from './business.ts';
import { buildCommitments } from './commitments.ts';
import { buildCustomers } from './customers.ts';
import { buildOrganisation } from './organisation.ts';
import { buildStock } from './stock.ts';
import { buildTickets } from './tickets.ts';
import { buildVisits } from './visits.ts';

/** The roles that one can sign in with; the login is the role's name. */
export const demoRoles: readonly Role[] = ['engineer', 'advisor', 'agent', 'lead', 'admin', 'partner'];

export interface DemoOptions {
  /** The same seed and the same `now` give the same records. */
  seed: number;
  /** UTC ms; visits and due times are laid around it. */
  now: number;
  /** One password for all sign-ins; without it each gets a random one. */
  password?: string;
  /** Turns a password into what the store keeps. */
  hash(password: string): string | Promise<string>;
}

export interface DemoSignIn {
  role: Role;
  login: string;
  password: string;
}

/** Build all records of the demo organisation, in an order in which references point backwards. */
export function buildDemo(seed: number, now: number): DemoItem[] {
  const build = startBuild(seed, now);
  const organisation = buildOrganisation(build);
  const customers = buildCustomers(build, organisation);
  limitAdvisors(
    build,
    customers.map(({ account }) => account),
  );
  const installations = new Map(customers.map((one) => [one.account.id, buildInstallation(build, one)]));
  const library = buildArticles(build, organisation, customers);
  const tickets = buildTickets(build, { organisation, customers, installations, library });
  buildVisits(build, organisation, customers, tickets, library);
  buildCommitments(build, organisation, customers, tickets);
  buildLedger(build, customers, tickets);
  buildDemands(build, organisation, tickets);
  // Last, so that more stock changes no other record of the same seed.
  buildStock(build, organisation, customers);
  return build.items;
}

/** Advisors see the accounts that they look after, and no others. */
function limitAdvisors(build: DemoBuild, accounts: readonly { id: string; advisor: string | null }[]): void {
  for (const { kind, record } of build.items) {
    if (kind !== 'people') continue;
    const own = accounts.filter((account) => account.advisor === record.id).map((account) => account.id);
    if (own.length > 0) Object.assign(record, { accounts: own });
  }
}

/** Our own side alone, people and policies: for a store that holds imported records and nobody to see them. */
export function buildStaff(seed: number, now: number): DemoItem[] {
  const build = startBuild(seed, now);
  buildOrganisation(build);
  return build.items;
}

/**
 * Fill an empty store with the demo organisation and its sign-ins, and return the sign-ins with their passwords in
 * clear: they are shown in demo mode and kept nowhere else.
 */
export async function seedDemo(store: Store, options: DemoOptions): Promise<DemoSignIn[]> {
  return seedItems(store, buildDemo(options.seed, options.now), options);
}

/** Add only the demo's staff and their sign-ins to a store that holds imported records. */
export async function seedSignIns(store: Store, options: DemoOptions): Promise<DemoSignIn[]> {
  return seedItems(store, buildStaff(options.seed, options.now), options);
}

async function seedItems(store: Store, items: DemoItem[], options: DemoOptions): Promise<DemoSignIn[]> {
  await store.importBatch(items);
  const signIns: DemoSignIn[] = [];
  for (const login of demoRoles) {
    const person = items.find((item) => isPersonWithLogin(item, login));
    if (person === undefined) throw new Error(`The demo has nobody who signs in as "${login}".`);
    const password = options.password ?? randomBytes(9).toString('base64url');
    await store.setPassword(person.record.id, login, await options.hash(password));
    signIns.push({ role: login, login, password });
  }
  return signIns;
}

function isPersonWithLogin(item: DemoItem, login: string): boolean {
  return item.kind === 'people' && 'login' in item.record && item.record.login === login;
}
