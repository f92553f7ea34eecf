import path from 'node:path';
import { build } from 'vite';

const cache = path.resolve(import.meta.dirname, '../.cache');

/** Build a page of the benchmark as the console is built; returns its folder. */
export async function buildPage(name: 'page' | 'peers'): Promise<string> {
  const outDir = path.join(cache, name);
  const folder = path.join(import.meta.dirname, name);
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    // PouchDB's browser build asks for Node's `global`.
    define: { global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'static',
      target: 'chrome150',
      chunkSizeWarningLimit: 4_000,
    },
  });
  return outDir;
}
