import type { DeviceReport } from '../../shared/protocol/devices.ts';
import type { DeviceKey } from '../store/device-store.ts';
import { StorageFullError, type Store } from '../store/store.ts';

/** How often a contact alone is noted; every pull would cost a disk write else. */
const CONTACT_MS = 60_000;
/** How often a device may say something new of itself. */
const REPORT_MS = 10_000;
const MAX_KEPT = 10_000;

/** Notes when devices were last in contact and what they said of themselves. */
export class Contacts {
  readonly #store: Store;
  readonly #noted = new Map<string, { at: number; report: string; name: string; waits: number }>();

  constructor(store: Store) {
    this.#store = store;
  }

  async note(device: DeviceKey, now: number, report?: DeviceReport): Promise<void> {
    const key = `${device.person} ${device.replica}`;
    const text = JSON.stringify(report ?? null);
    const noted = this.#noted.get(key);
    const isNews = report !== undefined && noted?.report !== text;
    const waits = report === undefined ? (noted?.waits ?? 0) : report.pending + report.parked;
    // It said that work waits, and the next request says that it was sent: nobody shall read the old number.
    const isEmptied = report !== undefined && waits === 0 && noted !== undefined && noted.waits > 0;
    // A device is told apart by its name, and may be out of reach the next moment.
    const isRenamed = report !== undefined && noted !== undefined && noted.name !== report.name;
    const pause = isNews ? REPORT_MS : CONTACT_MS;
    if (!isEmptied && !isRenamed && noted !== undefined && now - noted.at < pause) return;
    if (this.#noted.size >= MAX_KEPT) this.#noted.clear();
    this.#noted.set(key, { at: now, report: text, name: report?.name ?? noted?.name ?? '', waits });
    try {
      await this.#store.noteContact(device, now, report);
    } catch (error) {
      // With a full disk reading must go on.
      if (!(error instanceof StorageFullError)) throw error;
    }
  }
}
