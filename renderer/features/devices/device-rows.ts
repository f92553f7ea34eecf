import type { Device } from '../../../shared/protocol/devices.ts';
import { fold } from '../../../shared/text/words.ts';

/** A device with the name of its person, for searching. */
export interface DeviceRow extends Device {
  personName: string;
}

/** One's own devices and those of everybody else: this device first, then those in use, the latest contact first. */
export function deviceRows(
  devices: readonly Device[],
  me: string,
  nameOf: (person: string) => string,
): { own: DeviceRow[]; others: DeviceRow[] } {
  const rows = devices
    .map((device) => ({ ...device, personName: nameOf(device.person) }))
    .sort((a, b) => rank(a) - rank(b) || b.lastContact - a.lastContact);
  return {
    own: rows.filter((row) => row.person === me),
    others: rows.filter((row) => row.person !== me),
  };
}

function rank(device: Device): number {
  if (device.isThis) return 0;
  return device.state === 'active' ? 1 : 2;
}

/** Rows of which the name of the device or of the person holds every word that was typed. */
export function searched(rows: readonly DeviceRow[], typed: string): DeviceRow[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = fold(`${row.name ?? ''} ${row.personName}`);
    return words.every((word) => text.includes(word));
  });
}
