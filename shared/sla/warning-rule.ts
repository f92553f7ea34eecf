import type { TargetKind } from './contract.ts';

export type Warned = 'owner' | 'team' | 'advisor' | 'lead';
export type WarningMoment = { percent: number } | { before: number; time: 'wall' | 'business' };
export interface WarningRule {
  kinds: readonly TargetKind[];
  at: WarningMoment;
  to: readonly Warned[];
}
