import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What the server answers itself; everything else that is navigated to is the console. */
const SERVER_PATHS = [/^\/api(\/|$)/, /^\/healthz$/, /^\/readyz$/, /^\/metrics$/, /^\/openapi\.json$/];

/**
 * Makes the built console installable and able to start without a network: the service worker keeps
 * the whole build. A new version waits until the person agrees to reload (`registerType: 'prompt'`),
 * because a reload in the middle of a sentence would be the console's fault.
 *
 * Registration is done by `renderer/app/app-update.ts`, and never under Electron.
 */
export function consolePwa(): PluginOption[] {
  const plugins = VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    filename: 'sw.js',
    manifestFilename: 'manifest.webmanifest',
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,ico,woff2,webmanifest}'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      navigateFallback: '/index.html',
      navigateFallbackDenylist: SERVER_PATHS,
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: false,
      sourcemap: false,
    },
    manifest: {
      id: '/',
      name: 'Fieldfare',
      short_name: 'Fieldfare',
      description: 'The support desk that works where the network does not.',
      start_url: '/today',
      scope: '/',
      display: 'standalone',
      background_color: '#eceff3',
      theme_color: '#eceff3',
      categories: ['business', 'productivity'],
      icons: [
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
  // The bundles of Electron have no manifest and no service worker.
  return plugins.map((plugin) => ({ ...plugin, applyToEnvironment: ({ name }) => name === 'client' }));
}
