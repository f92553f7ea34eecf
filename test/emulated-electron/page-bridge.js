/* oxlint-disable no-unused-vars, no-unused-expressions, unicorn/consistent-function-scoping -- the preload put inside uses what looks unused */
// Runs in the page before its own scripts; the built preload is put in where marked.
(() => {
  if (window.top !== window) return; // a preload runs in the top frame only
  const call = window.__emulatedCall;
  const permission = window.__emulatedPermission;
  if (call === undefined) return; // about:blank, before the window loads anything
  const listeners = new Map();

  const ipcRenderer = {
    async invoke(channel, ...args) {
      const { value, error } = await call(channel, structuredClone(args));
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return value;
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return this;
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return this;
    },
  };

  /** What crosses the bridge is copied and frozen, functions are wrapped; promises cross by their value. */
  const bridged = (value) => {
    if (typeof value === 'function') {
      return (...args) => {
        const result = value(...args.map((arg) => (typeof arg === 'function' ? arg : structuredClone(arg))));
        return result instanceof Promise ? result.then(bridged) : bridged(result);
      };
    }
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(bridged);
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)])),
    );
  };

  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
      Object.defineProperty(window, key, { value: bridged(api), enumerable: true });
    },
  };

  Object.defineProperty(window, '__emulatedDispatch', {
    value: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args);
    },
  });

  // The two questions about permissions, put to the program's handlers instead of to Chromium.
  const query = async ({ name }) => ({ state: (await permission('check', name)) ? 'granted' : 'denied' });
  Object.defineProperty(navigator.permissions, 'query', { value: query });
  Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
    value: (_found, refused) => {
      void permission('ask', 'geolocation').then((granted) => refused({ code: granted ? 2 : 1 }));
    },
  });

  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`); // a sandboxed preload has no other modules
  };
  const module = { exports: {} };
  (function runPreload(require, module, exports) {
    '__PRELOAD__';
  })(require, module, module.exports);
})();
