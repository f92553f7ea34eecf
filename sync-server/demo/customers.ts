import type { RecordOf } from '../../shared/records/kinds.ts';
import { DAY, type DemoBuild } from './build.ts';
import { customerPlans, type CustomerPlan } from './customer-plans.ts';
import type { Organisation } from './organisation.ts';

type Account = RecordOf<'accounts'>;

/** A customer with the plan it was made from (language, short name for host names). */
export interface Customer {
  account: Account;
  plan: CustomerPlan;
}

const contactPosts: Record<CustomerPlan['language'], readonly (readonly [string, string])[]> = {
  en: [
    ['key-user', 'Key user, Warehouse'],
    ['key-user', 'Key user, Finance'],
    ['decision-maker', 'Head of IT'],
    ['user', 'Shift leader, Dispatch'],
    ['key-user', 'Key user, Purchasing'],
    ['decision-maker', 'Operations director'],
    ['user', 'Reception'],
  ],
  pl: [
    ['key-user', 'Użytkownik kluczowy, magazyn'],
    ['key-user', 'Użytkownik kluczowy, finanse'],
    ['decision-maker', 'Kierownik IT'],
    ['user', 'Brygadzista, ekspedycja'],
    ['key-user', 'Użytkownik kluczowy, produkcja'],
    ['decision-maker', 'Dyrektor operacyjny'],
    ['user', 'Sekretariat'],
  ],
  de: [
    ['key-user', 'Key-User Lager'],
    ['key-user', 'Key-User Buchhaltung'],
    ['decision-maker', 'IT-Leitung'],
    ['user', 'Schichtleitung Versand'],
    ['key-user', 'Key-User Fertigung'],
    ['decision-maker', 'Werkleitung'],
    ['user', 'Empfang'],
  ],
  ru: [
    ['key-user', 'Ключевой пользователь, склад'],
    ['key-user', 'Ключевой пользователь, бухгалтерия'],
    ['decision-maker', 'Начальник отдела ИТ'],
    ['user', 'Старший смены, отгрузка'],
    ['key-user', 'Ключевой пользователь, производство'],
    ['decision-maker', 'Директор по производству'],
    ['user', 'Приёмная'],
  ],
};

/** Add the six customers with their sites and forty contacts. */
export function buildCustomers(build: DemoBuild, organisation: Organisation): Customer[] {
  return customerPlans.map((plan) => ({ plan, account: buildAccount(build, organisation, plan) }));
}

function buildAccount(build: DemoBuild, organisation: Organisation, plan: CustomerPlan): Account {
  const { random, now } = build;
  const sites = plan.sites.map((site) => ({ id: random.id(now), timeZone: plan.timeZone, ...site }));
  const contacts = contactPosts[plan.language].slice(0, plan.contacts).map(([role, name], index) => ({
    id: random.id(now),
    name,
    role,
    email: `${plan.short.toLowerCase()}.${index + 1}@${plan.short.toLowerCase()}.example`,
    phone: plan.phone === null ? null : `${plan.phone}${index}`,
    language: plan.language,
    site: sites[index % sites.length]?.id ?? null,
  }));
  return build.add('accounts', {
    number: plan.number,
    name: plan.name,
    advisor: organisation.advisors[plan.advisor]?.id ?? null,
    contract: organisation.contracts[plan.contract].id,
    timeZone: plan.timeZone,
    languages: plan.language === 'en' ? ['en'] : [plan.language, 'en'],
    users: plan.users,
    sites,
    contacts,
    processes: plan.processes,
    notes: plan.notes,
    tags: plan.tags,
    attributes: plan.attributes,
    lastContactAt: now - random.int(1, plan.quietDays) * DAY,
  });
}
