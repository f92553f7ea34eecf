import { spawn } from 'node:child_process';

/** What a scan command says of a file. */
export type ScanResult = 'clean' | 'refused' | 'failed';

const LONGEST_MS = 10 * 60_000;

/**
 * Run the operator's command on a file, without a shell: `{file}` in it becomes the path, which otherwise comes last. It
 * ends with 0 for a clean file and with 1 for one that must not be released; anything else is a failure of its own.
 */
export async function scan(command: string, path: string): Promise<ScanResult> {
  const [program = '', ...words] = command.trim().split(/\s+/);
  const named = words.map((word) => word.replace('{file}', path));
  const args = command.includes('{file}') ? named : [...words, path];
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: LONGEST_MS });
    child.on('error', () => resolve('failed'));
    child.on('exit', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'refused' : 'failed'));
  });
}
