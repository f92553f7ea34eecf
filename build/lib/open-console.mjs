import { spawn } from 'node:child_process';
import { downloadElectron, electronBinary } from './electron-binary.mjs';
import { root } from './paths.mjs';

/** An Electron that ends sooner than this with an error did not start. */
const ELECTRON_SETTLES_MS = 4_000;

/**
 * Why this session cannot show a window of Electron, if it cannot.
 *
 * @param {{ platform: string, env: NodeJS.ProcessEnv, uid: number | undefined }} machine
 * @returns {string | undefined}
 */
export function whyNoWindow({ platform, env, uid }) {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'this session has no display';
  if (uid === 0) return 'Electron does not run as root with its sandbox on';
  return undefined;
}

/**
 * Opens the console in Electron, or else in the browser.
 *
 * @param {string} url address of the sync server
 * @returns {Promise<{ how: string, child: import('node:child_process').ChildProcess | undefined }>}
 *   `how` says which it was and why; `child` is Electron when it runs.
 */
export async function openConsole(url) {
  const machine = { platform: process.platform, env: process.env, uid: process.getuid?.() };
  const obstacle = whyNoWindow(machine);
  if (obstacle !== undefined) return { how: openBrowser(url, obstacle), child: undefined };
  const program = electronBinary() ?? (await downloadElectron());
  if (program === undefined) {
    return { how: openBrowser(url, 'the Electron program could not be downloaded'), child: undefined };
  }
  const child = await startElectron(program, url);
  if (child === undefined) {
    return { how: openBrowser(url, 'Electron did not start on this system'), child: undefined };
  }
  return { how: 'The console is open in Electron.', child };
}

/** @param {string} program @param {string} url */
async function startElectron(program, url) {
  // Terminals inside Electron programs set this, and Electron would then start as a bare Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, [root], {
    cwd: root,
    env: { ...env, FIELDFARE_SERVER: url },
    stdio: 'ignore',
  });
  const failed = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ELECTRON_SETTLES_MS);
    /** @param {boolean} answer */
    const settle = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once('error', () => settle(true));
    // Code 0 at once: a console was open already, and has come to the front.
    child.once('exit', (code) => settle(code !== 0));
  });
  return failed ? undefined : child;
}

/** @param {string} url @param {string} because */
function openBrowser(url, because) {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return `No window was opened (${because}): open ${url} in a browser.`;
  const [program, args] = browserCommand(process.platform, url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {}); // the address stands on the terminal as well
  child.unref();
  return `The console opens in the browser, because ${because}.`;
}

/**
 * @param {string} platform
 * @param {string} url
 * @returns {[string, string[]]}
 */
export function browserCommand(platform, url) {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}
