/** Stands for a part of Electron that is not emulated: whatever is done with it throws, with its name. */
export function unsupported(name: string): never {
  return new Proxy(function standIn() {}, {
    get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : refuse(`${name}.${key}`)),
    apply: () => refuse(`${name}()`),
    construct: () => refuse(`new ${name}()`),
  }) as never;
}

function refuse(what: string): never {
  throw new Error(`emulated electron: ${what} is not emulated`);
}

/** Makes what is not there throw with its name, instead of "undefined is not a function". */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target) {
        return Reflect.get(target, key, target) as unknown;
      }
      return refuse(`${name}.${key}`);
    },
  });
}
