import { suitcaseGroups, type SuitcaseGroup, type SuitcaseItem } from './suitcase-item.ts';

/** How well a visit is provided for. */
export interface Coverage {
  total: number;
  here: number;
  /** Files that are on this device. */
  bytes: number;
  /** Things that packing would bring. */
  unfetched: number;
  /** Things that packing does not bring, with the reason in each. */
  lacking: readonly SuitcaseItem[];
  groups: readonly { group: SuitcaseGroup; total: number; here: number }[];
}

/** `complete`: everything is here. `open`: packing brings more. `lacking`: something is not to be had. */
export type CoverageState = 'complete' | 'open' | 'lacking';

/** Sum up what is needed; the same thing that two visits need counts once. */
export function coverageOf(items: Iterable<SuitcaseItem>): Coverage {
  const unique = [...new Map([...items].map((item) => [`${item.group}/${item.id}`, item])).values()];
  const here = unique.filter(({ lack }) => lack === null);
  const groups = suitcaseGroups.map((group) => ({
    group,
    total: unique.filter((item) => item.group === group).length,
    here: here.filter((item) => item.group === group).length,
  }));
  return {
    total: unique.length,
    here: here.length,
    bytes: here.reduce((sum, { bytes }) => sum + bytes, 0),
    unfetched: unique.filter(({ lack }) => lack === 'unfetched').length,
    lacking: unique.filter(({ lack }) => lack !== null && lack !== 'unfetched'),
    groups: groups.filter(({ total }) => total > 0),
  };
}

/** One word for a coverage. What is not to be had weighs more than what can still be fetched. */
export function stateOfCoverage({
  unfetched,
  lacking,
}: Pick<Coverage, 'unfetched' | 'lacking'>): CoverageState {
  if (lacking.length > 0) return 'lacking';
  return unfetched > 0 ? 'open' : 'complete';
}
