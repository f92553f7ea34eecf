import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '../figures.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const shared = path.resolve(root, process.env['FIELDFARE_SHARED_DATA'] ?? '../shared/data');

/** The whole real set: profile and file. */
const files = [
  ['servicenow-log', 'incidents/incident_event_log.csv.gz'],
  ['kb-jsonl', 'kb/articles.jsonl.gz'],
  ['hosts-jsonl', 'assets/fedora-infra-hosts.jsonl.gz'],
  ['hosts-jsonl', 'assets/adoptium-hosts.jsonl.gz'],
] as const;

/** Is the real set on this machine? */
export function hasRealSet(): boolean {
  return files.every(([, file]) => existsSync(path.join(shared, file)));
}

/** Import the whole real set into a data folder; one figure for all of it. Throws when an importer fails. */
export async function importRealSet(data: string): Promise<Figure> {
  const began = performance.now();
  for (const [profile, file] of files) await importFile(profile, path.join(shared, file), data);
  const seconds = (performance.now() - began) / 1_000;
  return { what: 'import of the whole real set, four files', values: [seconds], unit: 's', limit: 90 };
}

function importFile(profile: string, file: string, data: string): Promise<void> {
  const child = spawn(process.execPath, ['sync-server/cli/import.ts', profile, file, '--data', data], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`import of ${file} ended with ${code}`)),
    );
  });
}
