/** What a device is called before somebody names it: "Chrome on Windows", from the user agent. */
export function suggestDeviceName(userAgent: string): string {
  const first = (names: readonly (readonly [RegExp, string])[]): string =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '?';
  const host = first([
    [/Electron/, 'Fieldfare'],
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = first([
    [/Windows/, 'Windows'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Mac OS X/, 'macOS'],
    [/Linux|CrOS/, 'Linux'],
  ]);
  return `${host} · ${system}`;
}

/** Where the settings of this device lie (app/preferences). */
const PREFERENCES = 'ff-preferences';

/**
 * What the person calls this device, or else a name made of the system's. `hostName` is what the computer is called in
 * its network; only the desktop program knows it.
 */
export function deviceName(storage: Storage, userAgent: string, hostName: string | null = null): string {
  const chosen = chosenName(storage.getItem(PREFERENCES));
  const suggested = suggestDeviceName(userAgent);
  const unchosen = hostName === null || hostName === '' ? suggested : `${hostName} · ${suggested}`;
  return (chosen === '' ? unchosen : chosen).slice(0, 100);
}

function chosenName(stored: string | null): string {
  try {
    const { deviceName: name } = JSON.parse(stored ?? '{}') as { deviceName?: unknown };
    return typeof name === 'string' ? name.trim() : '';
  } catch {
    return '';
  }
}
