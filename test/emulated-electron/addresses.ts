/**
 * Chromium cannot open a scheme that it does not know: `app://bundle/x` travels as
 * `https://bundle.app.emulated/x`, and everything that the main process sees is translated back.
 */
const DOMAIN = 'emulated';

/** @param schemes the registered ones; other addresses stay as they are */
export function toWeb(address: string, schemes: ReadonlySet<string>): string {
  return address.replace(/^([a-z]+):\/\/([^/]*)/, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.${DOMAIN}` : whole,
  );
}

export function fromWeb(address: string): string {
  return address.replace(/^https:\/\/([^/]*)\.([a-z]+)\.emulated/, '$2://$1');
}

/** Every address that stands for one of a registered scheme. */
export const EMULATED_ADDRESS = /^https:\/\/[^/]*\.emulated\//;
