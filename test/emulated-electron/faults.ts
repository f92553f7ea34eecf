/** A fault made by hand in the built shell, and a word of the title of the specs that must catch it. */
export interface Fault {
  what: string;
  file: 'main.js' | 'preload.cjs';
  /** Must stand in the file exactly once, or the list is out of date. */
  find: string;
  replace: string;
  caughtBy: RegExp;
}

export const faults: readonly Fault[] = [
  {
    what: 'the page may navigate anywhere',
    file: 'main.js',
    find: 'event.preventDefault();\n\t\tif (isExternalLink(url))',
    replace: 'if (isExternalLink(url))',
    caughtBy: /lead the window away/,
  },
  {
    what: 'windows may be opened',
    file: 'main.js',
    find: '{ action: "deny" }',
    replace: '{ action: "allow" }',
    caughtBy: /opens in the system/,
  },
  {
    what: 'any kind of link is handed to the system',
    file: 'main.js',
    find: 'if (isExternalLink(url)) openExternal(url);\n\t\treturn',
    replace: 'openExternal(url);\n\t\treturn',
    caughtBy: /goes nowhere/,
  },
  {
    what: 'the sandbox is off',
    file: 'main.js',
    find: 'sandbox: true',
    replace: 'sandbox: false',
    caughtBy: /nothing of Node/,
  },
  {
    what: 'any page may call the main process',
    file: 'main.js',
    find: 'if (!isConsole(event))',
    replace: 'if (false)',
    caughtBy: /not the console/,
  },
  {
    what: 'payloads are not checked',
    file: 'main.js',
    find: 'const parsed = payload.safeParse(raw ?? null);',
    replace: 'const parsed = { success: true, data: raw };',
    caughtBy: /does not fit/,
  },
  {
    what: 'a notification is shown again',
    file: 'main.js',
    find: 'if (seen.has(request.id)) return',
    replace: 'if (false) return',
    caughtBy: /shown once/,
  },
  {
    what: 'a click on a notification does nothing',
    file: 'main.js',
    find: 'notification.on("click", onClick);',
    replace: '',
    caughtBy: /shown once/,
  },
  {
    what: 'a minimized window stays minimized',
    file: 'main.js',
    find: 'if (window.isMinimized()) window.restore();',
    replace: '',
    caughtBy: /second start/,
  },
  {
    what: 'a second program runs beside the first',
    file: 'main.js',
    find: 'if (app.requestSingleInstanceLock())',
    replace: 'app.requestSingleInstanceLock(); if (true)',
    caughtBy: /second start/,
  },
  {
    what: 'closing the window destroys it',
    file: 'main.js',
    find: 'event.preventDefault();\n\t\twindow.hide();',
    replace: '',
    caughtBy: /hides it/,
  },
  {
    what: 'the window state is not saved',
    file: 'main.js',
    find: '\t\tsaveWindowState(stateFile, {',
    replace: '\t\tvoid ({',
    caughtBy: /after a restart/,
  },
  {
    what: 'every permission that is asked for is granted',
    file: 'main.js',
    find: 'answer(mayHave(permission, details.requestingUrl))',
    replace: 'answer(true)',
    caughtBy: /permissions/,
  },
  {
    what: 'every permission is there without asking',
    file: 'main.js',
    find: '=> mayHave(permission, withoutSlash(origin))',
    replace: '=> true',
    caughtBy: /permissions/,
  },
  {
    what: 'the page comes without its policy',
    file: 'main.js',
    find: '"content-security-policy": CONTENT_SECURITY_POLICY,',
    replace: '',
    caughtBy: /policy/,
  },
  {
    what: 'the bridge has another name',
    file: 'preload.cjs',
    find: 'exposeInMainWorld(BRIDGE,',
    replace: 'exposeInMainWorld("console",',
    caughtBy: /nothing of Node/,
  },
];
