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
