import type { DeviceReport } from '../../shared/protocol/devices.ts';

/** A person on a replica, as the server knows it. Times are UTC milliseconds by the server's clock. */
export interface StoredDevice {
  replica: string;
  person: string;
  firstContact: number;
  lastContact: number;
  /** What the device last said of itself; `null` when it never did. */
  report: DeviceReport | null;
  revokedAt: number | null;
  /** Who revoked it; `null` while it is active. */
  revokedBy: string | null;
  /** When the device said that nothing is left on it. */
  wipedAt: number | null;
}

/** Which device: a browser profile may serve several people, each with a replica of their own. */
export interface DeviceKey {
  replica: string;
  person: string;
}

/** Unsent work of a revoked device, kept for its owner alone. */
export interface HandIn extends DeviceKey {
  /** Made by the device; the same one again replaces what was kept, so that a repeated request adds nothing. */
  id: string;
  at: number;
  /** How many deeds are in it. */
  count: number;
  /** `UnsentWork` as JSON text. */
  content: string;
}

/** Devices and what revoked ones handed in. */
export interface DeviceStore {
  /** Note a contact and, where given, what the device says of itself. */
  noteContact(device: DeviceKey, at: number, report?: DeviceReport): Promise<void>;
  /** Devices of one person, or of everybody for `null`; the latest contact first. */
  devices(person: string | null): Promise<StoredDevice[]>;
  device(device: DeviceKey): Promise<StoredDevice | null>;
  /**
   * Revoke a device and count `access` up, so that every process looks at its streams. False when there is no such
   * device; one that is revoked already stays as it is.
   */
  revokeDevice(device: DeviceKey, by: string, at: number): Promise<boolean>;
  /** The device has wiped itself: note it and end its sessions. */
  noteWiped(device: DeviceKey, at: number): Promise<void>;
  keepHandIn(handIn: HandIn): Promise<void>;
  /** What devices of a person handed in, oldest first. */
  handIns(person: string): Promise<HandIn[]>;
  /** The person has taken it over or does not want it. */
  removeHandIn(person: string, id: string): Promise<void>;
}
