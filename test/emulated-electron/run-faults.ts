// `npm run faults:desktop`: puts each fault of the list into a copy of the built shell; the specs that
// are named beside it must fail, and must pass without it.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faults, type Fault } from './faults.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-faults-'));

/** A copy of what is installed: package.json and dist/, with the fault put in. */
function copyWith(name: string, fault?: Fault): string {
  const copy = path.join(folder, name);
  mkdirSync(path.join(copy, 'dist'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
  cpSync(path.join(root, 'dist/electron'), path.join(copy, 'dist/electron'), { recursive: true });
  symlinkSync(path.join(root, 'dist/renderer'), path.join(copy, 'dist/renderer'), 'junction');
  if (fault !== undefined) {
    const file = path.join(copy, 'dist/electron', fault.file);
    const parts = readFileSync(file, 'utf8').split(fault.find);
    if (parts.length !== 2) {
      throw new Error(
        `"${fault.what}": ${JSON.stringify(fault.find)} stands ${parts.length - 1} times in ${fault.file}`,
      );
    }
    writeFileSync(file, parts.join(fault.replace));
  }
  return copy;
}

/** @returns whether the desktop specs passed */
function specsPass(copy: string, grep?: RegExp): Promise<boolean> {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const output = path.join(folder, 'results');
  const args = [cli, 'test', '--project=desktop', '--reporter=dot', '--max-failures=1', `--output=${output}`];
  if (grep !== undefined) args.push('--grep', grep.source);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DESKTOP_APP: copy, DESKTOP_TIMEOUT: '20000' },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

let missed = 0;
try {
  const together = new RegExp(faults.map(({ caughtBy }) => caughtBy.source).join('|'));
  if (!(await specsPass(copyWith('healthy'), together))) throw new Error('The specs fail without any fault.');
  console.log('without a fault   pass');
  for (const [index, fault] of faults.entries()) {
    const caught = !(await specsPass(copyWith(String(index), fault), fault.caughtBy));
    if (!caught) missed += 1;
    console.log(`${caught ? 'caught' : 'MISSED'}   ${fault.what}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${faults.length - missed} of ${faults.length} faults were caught`);
process.exitCode = missed === 0 ? 0 : 1;
