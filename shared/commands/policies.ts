import type { Policy } from '../records/policy.ts';
import { agreementDataSchema, type AgreementData } from '../sla/agreement.ts';
import { parseCalendar } from '../sla/business-time.ts';
import { calendarDataSchema, type CalendarData } from '../sla/calendar-data.ts';
import { contractDataSchema, contractVersionSchema, type ContractVersion } from '../sla/contract-data.ts';
import { withDefaultFrom, withDefaultUntil } from '../sla/default-contracts.ts';
import { sameJson, type Json } from '../sync/json.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { creation, differences, update, withoutEmpty } from './write.ts';

type Data = Record<string, Json>;

/** What a calendar says from now on: its hours, and whose holidays were written into it. */
export type CalendarTerms = Omit<CalendarData, 'earlier'>;

/** Add a calendar. The first change is the policy. */
export function createCalendar(context: CommandContext, name: string, terms: CalendarTerms): Change[] {
  return create(context, 'calendar', name, checkedCalendar({ ...terms, earlier: [] }));
}

/**
 * Change a calendar. With `from` (UTC ms) the new hours hold from then on, and what was before stays as it was; without
 * it they are a correction that holds for the past as well.
 */
export function editCalendar(
  context: CommandContext,
  policy: Policy,
  { name, terms, from }: { name: string; terms: CalendarTerms; from: number | null },
): Change[] {
  const before = calendarDataSchema.safeParse(policy.data).data;
  const isSame = before === undefined || sameJson(before.calendar, terms.calendar);
  const earlier =
    before === undefined || isSame || from === null ? (before?.earlier ?? []) : earlierUntil(before, from);
  return change(policy, { name, data: checkedCalendar({ ...terms, earlier }) });
}

/** What held until a moment, when other hours hold from then on; what was to hold after it is dropped. */
function earlierUntil({ calendar, earlier }: CalendarData, from: number): CalendarData['earlier'] {
  const inOrder = earlier.toSorted((a, b) => a.until - b.until);
  const ending = inOrder.find(({ until }) => until >= from)?.calendar ?? calendar;
  return [...inOrder.filter(({ until }) => until < from), { until: from, calendar: ending }];
}

/** Add a contract with its first terms. The first change is the policy. */
export function createContract(context: CommandContext, name: string, version: ContractVersion): Change[] {
  const versions = { [context.newId()]: checkedVersion(version) };
  return create(context, 'contract', name, { versions, isDefault: false });
}

/** New terms from a moment on. Throws `times-out-of-order` for a moment that another version already begins at. */
export function addContractVersion(
  context: CommandContext,
  policy: Policy,
  version: ContractVersion,
): Change[] {
  const versions = versionsOf(policy);
  const from = version.from ?? 0;
  if (Object.values(versions).some((one) => (one.from ?? 0) === from)) {
    throw new CommandError('times-out-of-order', 'from');
  }
  return change(policy, { data: { versions: { ...versions, [context.newId()]: checkedVersion(version) } } });
}

/** Take back terms that have not begun yet. Throws `field-not-editable` for others: the past is not written over. */
export function withdrawContractVersion(
  context: CommandContext,
  policy: Policy,
  versionId: string,
): Change[] {
  const { [versionId]: withdrawn, ...versions } = versionsOf(policy);
  if (withdrawn === undefined) return [];
  if ((withdrawn.from ?? 0) <= context.now) throw new CommandError('field-not-editable', 'versions');
  return change(policy, { data: { versions } });
}

/**
 * Make a contract the one of all accounts without a contract of their own, from now on, in place of the one that was: due
 * times of the past stay what they were.
 */
export function setDefaultContract(
  { now }: CommandContext,
  policies: Iterable<Policy>,
  chosen: string | null,
): Change[] {
  return [...policies]
    .filter(({ type }) => type === 'contract')
    .filter(({ id, data }) => (data['isDefault'] === true) !== (id === chosen))
    .flatMap((policy) => {
      const isDefault = policy.id === chosen;
      const spans = contractDataSchema.safeParse(policy.data).data?.defaultDuring ?? [];
      const defaultDuring = isDefault ? withDefaultFrom(spans, now) : withDefaultUntil(spans, now);
      return change(policy, { data: { isDefault, defaultDuring } });
    });
}

/** Add an agreement with a team or partner. The first change is the policy. */
export function createAgreement(context: CommandContext, name: string, data: AgreementData): Change[] {
  return create(context, 'agreement', name, checkedAgreement(data));
}

/** Change an agreement; steps that were passed on keep the time that they were given. */
export function editAgreement(
  _context: CommandContext,
  policy: Policy,
  { name, data }: { name: string; data: AgreementData },
): Change[] {
  return change(policy, { name, data: checkedAgreement(data) });
}

/** Rename a policy, or offer it no longer; whoever has it keeps it. */
export function editPolicy(
  _context: CommandContext,
  policy: Policy,
  fields: Partial<Pick<Policy, 'name' | 'active'>>,
): Change[] {
  return change(policy, fields);
}

function create(context: CommandContext, type: Policy['type'], name: string, data: Data): Change[] {
  if (name.trim() === '') throw new CommandError('text-required', 'name');
  return [creation('policies', { id: context.newId(), type, name: name.trim(), data })];
}

/** Parts of `data` that are not given stay as they are. */
function change(
  policy: Policy,
  fields: Partial<Pick<Policy, 'name' | 'active'>> & { data?: Data },
): Change[] {
  if (fields.name?.trim() === '') throw new CommandError('text-required', 'name');
  const data = fields.data === undefined ? undefined : { ...policy.data, ...fields.data };
  const given = { ...fields, ...(fields.name === undefined ? {} : { name: fields.name.trim() }) };
  const changed = differences('policies', policy, data === undefined ? given : { ...given, data });
  return withoutEmpty([update('policies', policy, changed)]);
}

function versionsOf(policy: Policy): Record<string, ContractVersion> {
  const parsed = contractDataSchema.safeParse(policy.data);
  if (!parsed.success) throw new CommandError('invalid-value', 'data');
  return parsed.data.versions;
}

function checkedCalendar(data: CalendarData): Data {
  const parsed = calendarDataSchema.safeParse(data);
  if (!parsed.success) throw new CommandError('invalid-value', 'calendar');
  try {
    parseCalendar(parsed.data.calendar);
  } catch {
    throw new CommandError('invalid-value', 'calendar');
  }
  return plain(parsed.data);
}

function checkedVersion(version: ContractVersion): Json {
  const parsed = contractVersionSchema.safeParse(version);
  if (!parsed.success) throw new CommandError('invalid-value', String(parsed.error.issues[0]?.path[0]));
  return plain(parsed.data);
}

function checkedAgreement(data: AgreementData): Data {
  const parsed = agreementDataSchema.safeParse(data);
  if (!parsed.success) throw new CommandError('invalid-value', String(parsed.error.issues[0]?.path[0]));
  return plain(parsed.data);
}

/** Without the fields that are undefined, which JSON does not have. */
function plain(value: object): Data {
  return JSON.parse(JSON.stringify(value)) as Data;
}
