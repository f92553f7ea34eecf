import type { Policy } from '../records/policy.ts';
import { contractDataSchema, type ContractData } from './contract-data.ts';

type Policies = ReadonlyMap<string, Policy>;
type DefaultSpans = ContractData['defaultDuring'];

/** A contract (by policy id; null for none) that holds in a span, UTC ms. */
export interface Holding {
  from: number;
  until: number;
  contract: string | null;
}

/** Id of the contract that accounts without one of their own have at a moment (UTC ms), or null. */
export function defaultContract(policies: Policies, at: number): string | null {
  return defaultHoldings(policies).find(({ from, until }) => from <= at && at < until)?.contract ?? null;
}

/** Which contract was the default when, without gaps from 0 on. Of several at once the one that was made first. */
export function defaultHoldings(policies: Policies): Holding[] {
  const spans = [...policies.values()].flatMap(spansOf).sort((a, b) => (a.contract < b.contract ? -1 : 1));
  const edges = new Set([0, ...spans.flatMap(({ from, until }) => [from, until])]);
  edges.delete(Infinity);
  const moments = [...edges].sort((a, b) => a - b);
  const holdings: Holding[] = [];
  for (const [index, from] of moments.entries()) {
    const contract = spans.find((span) => span.from <= from && from < span.until)?.contract ?? null;
    const last = holdings.at(-1);
    const until = moments[index + 1] ?? Infinity;
    if (last?.contract === contract) last.until = until;
    else holdings.push({ from, until, contract });
  }
  return holdings;
}

/** The spans of a contract after it became the default at a moment (UTC ms). What was before stays as it was. */
export function withDefaultFrom(spans: DefaultSpans, from: number): DefaultSpans {
  return [...spans, { from, until: null }];
}

/** The spans of a default contract after it was replaced at a moment (UTC ms). */
export function withDefaultUntil(spans: DefaultSpans, until: number): DefaultSpans {
  const ended = spans.map((span) => (span.until === null ? { ...span, until } : span));
  return spans.some((span) => span.until === null) ? ended : [...ended, { from: null, until }];
}

function spansOf({ id, type, active, data }: Policy): { from: number; until: number; contract: string }[] {
  const isConcerned = data['isDefault'] === true || data['defaultDuring'] !== undefined;
  const parsed = type === 'contract' && isConcerned ? contractDataSchema.safeParse(data).data : undefined;
  if (parsed === undefined) return [];
  const past = parsed.defaultDuring.filter(({ until }) => until !== null);
  const open = parsed.defaultDuring.filter(({ until }) => until === null);
  // One that is offered no longer is the default no longer.
  const present = !parsed.isDefault || !active ? [] : open.length > 0 ? open : [{ from: null, until: null }];
  return [...past, ...present].map(({ from, until }) => ({
    from: from ?? 0,
    until: until ?? Infinity,
    contract: id,
  }));
}
