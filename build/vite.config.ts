import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type ProxyOptions } from 'vite';
import { chunkGroups } from './chunks.ts';
import { earlyLinks } from './early-links.ts';
import { consolePwa } from './pwa.ts';

const root = path.resolve(import.meta.dirname, '..');
const fromRoot = (file: string) => path.join(root, file);

/** The page's engine: Electron 45 carries Chromium 156, and browsers update themselves. */
const BROWSER_TARGET = 'chrome150';

/** Node's own modules and Electron are there at run time; everything else is bundled, so that an
 *  installed console holds `dist/` and `package.json` and nothing of `node_modules`. */
const external = ['electron', /^electron\//, /^node:/, ...builtinModules];

/** In development the page comes from vite and its data from a sync server beside it. */
const server = process.env.FIELDFARE_SERVER ?? 'http://127.0.0.1:4310';
const toServer: ProxyOptions = {
  target: server,
  changeOrigin: true,
  // A sync stream stays open for hours: no time limit on either side of the proxy.
  timeout: 0,
  proxyTimeout: 0,
};

/** One config, three environments: the page, Electron's main process, and its preload script. */
export default defineConfig({
  root: fromRoot('renderer'),
  base: '/',
  cacheDir: process.env.VITE_CACHE ?? fromRoot('node_modules/.vite'),
  plugins: [react(), ...consolePwa(), earlyLinks()],
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': toServer, '/healthz': toServer, '/readyz': toServer, '/openapi.json': toServer },
  },
  build: {
    outDir: fromRoot('dist/renderer'),
    // Not `assets`: that is the address of a screen.
    assetsDir: 'static',
    emptyOutDir: true,
    sourcemap: true,
    target: BROWSER_TARGET,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups(root) } } },
  },
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins: [/^node:/, ...builtinModules] },
      build: {
        outDir: fromRoot('dist/electron'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node24',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: fromRoot('electron/main.ts'),
          external,
          output: { format: 'es', entryFileNames: 'main.js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: fromRoot('dist/electron'),
        emptyOutDir: false,
        copyPublicDir: false,
        target: BROWSER_TARGET,
        minify: false,
        sourcemap: 'inline',
        rolldownOptions: {
          input: fromRoot('electron/preload.ts'),
          external,
          // A sandboxed preload cannot load ES modules.
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
