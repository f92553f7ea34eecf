import { parseRecord } from '../../../shared/records/kinds.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { workweek } from './known/known-case.ts';

/** Ids of policies and versions in tests: `policyId(7)`. */
export const policyId = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function policyOf(type: Policy['type'], id: number, data: object, fields: object = {}): Policy {
  return parseRecord('policies', { id: policyId(id), type, name: `${type} ${id}`, data, ...fields });
}

export const officeHours = { tz: 'UTC', hours: workweek(['08:00', '16:00']) };
export const shortHours = { tz: 'UTC', hours: workweek(['10:00', '12:00']) };

export function calendarPolicy(id: number, calendar: object = officeHours, data: object = {}): Policy {
  return policyOf('calendar', id, { calendar, ...data });
}

/** A version that promises resolution within some minutes, by the calendar with this number. */
export function versionOf(minutes: number, calendar: number, from: number | null = null) {
  return {
    from,
    calendar: policyId(calendar),
    targets: [{ kind: 'resolution', budget: { minutes } }],
  };
}

/** A contract policy; its versions get ids from 1000 on. */
export function contractPolicy(
  id: number,
  versions: object[],
  data: object = {},
  fields: object = {},
): Policy {
  const byId = Object.fromEntries(versions.map((version, index) => [policyId(1000 + index), version]));
  return policyOf('contract', id, { versions: byId, ...data }, fields);
}

export function policyMap(...policies: Policy[]): ReadonlyMap<string, Policy> {
  return new Map(policies.map((policy) => [policy.id, policy]));
}
