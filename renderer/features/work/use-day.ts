import { useNow } from '../../ui/now.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { localDay } from './work-form.ts';

/** The day that the address names, by the clock of this computer. */
export interface ShownDay {
  /** `2026-03-29`. */
  day: string;
  today: string;
  /** UTC ms. */
  from: number;
  until: number;
  before: string;
}

/** Day and person of the address, and how to go to others. `person` is `null` where it names nobody. */
export function useDay() {
  const today = localDay(useNow());
  const { params, set } = useAddress();
  const named = params.get('day') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(named) ? named : today;
  const date = new Date(`${day}T00:00`);
  const at = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
  const shown: ShownDay = { day, today, from: at(0), until: at(1), before: localDay(at(-1)) };
  return { shown, person: params.get('person'), set };
}
