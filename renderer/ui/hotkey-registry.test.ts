import { expect, test } from 'vitest';
import { createHotkeyRegistry, type Hotkey, type HotkeyScope } from './hotkey-registry.ts';

const scope = (title: string, isBase: boolean, hotkeys: Hotkey[] = []): HotkeyScope => ({
  title,
  outline: '',
  isBase,
  list: () => hotkeys,
});
const titles = (scopes: readonly HotkeyScope[]): string[] => scopes.map(({ title }) => title);

test('the newest scope of a screen comes first and the frame last, whichever was added first', () => {
  const registry = createHotkeyRegistry();
  registry.add(scope('list', false));
  registry.add(scope('frame', true));
  registry.add(scope('page', false));
  registry.add(scope('go to', true));
  expect(titles(registry.scopes())).toEqual(['page', 'list', 'go to', 'frame']);
});

test('a scope goes with its screen, and whoever listens hears of it', () => {
  const registry = createHotkeyRegistry();
  let heard = 0;
  registry.subscribe(() => (heard += 1));
  const remove = registry.add(scope('page', false));
  remove();
  expect(registry.scopes()).toEqual([]);
  expect(heard).toBe(2);
});
