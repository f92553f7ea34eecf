import type { PluginOption, Rolldown } from 'vite';

/** What the first screen is drawn by; see `renderer/main.tsx`. */
const FIRST = 'renderer/app/run-console.tsx';
/** What screens share (build/chunks.ts): whichever is the first needs it. */
const SHARED = 'screens';

/**
 * Names the console's own files in the page's head, so that the browser fetches them while the small first part
 * already reads the databases. vite does this by itself only for what the first part imports statically.
 */
export function earlyLinks(): PluginOption {
  return {
    name: 'fieldfare:early-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const first = chunks.find(({ moduleIds }) =>
          moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(FIRST)),
        );
        if (first === undefined) throw new Error(`No part of the build holds ${FIRST}.`);
        const shared = chunks.find(({ name }) => name === SHARED);
        if (shared === undefined) throw new Error(`No part of the build is called ${SHARED}.`);
        const needed = new Set([first, shared].flatMap(({ fileName }) => [...withImports(fileName, chunks)]));
        const scripts = [...needed].map((file) => link('modulepreload', file));
        const styles = [...needed]
          .flatMap((file) => stylesOf(file, chunks))
          .map((file) => link('stylesheet', file));
        return [...scripts, ...styles].filter(({ attrs }) => !html.includes(attrs.href));
      },
    },
  };
}

function withImports(file: string, chunks: readonly Rolldown.OutputChunk[], seen = new Set<string>()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const each of chunks.find((chunk) => chunk.fileName === file)?.imports ?? [])
    withImports(each, chunks, seen);
  return seen;
}

function stylesOf(file: string, chunks: readonly Rolldown.OutputChunk[]): string[] {
  return [...(chunks.find((chunk) => chunk.fileName === file)?.viteMetadata?.importedCss ?? [])];
}

function link(rel: 'modulepreload' | 'stylesheet', file: string) {
  return {
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `/${file}` },
    injectTo: 'head' as const,
  };
}
