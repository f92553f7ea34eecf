import type { Rectangle } from 'electron';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowStateSchema = z.object({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
/** Where the window was. `x` and `y` are null until it was moved; then the system places it. */
export type WindowState = z.infer<typeof windowStateSchema>;

const FIRST_TIME: WindowState = { x: null, y: null, width: 1360, height: 860, maximized: false };
/** So much of the title bar must be on a screen that a person can grab it, in pixels. */
const GRAB = { width: 120, height: 32 };

/** Reads what was saved; a missing or damaged file means the first time. */
export function readWindowState(file: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST_TIME;
  }
}

/** Saves by renaming, so that a power cut leaves the old file or the new one. */
export function saveWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(windowStateSchema.parse(state)));
  renameSync(`${file}.new`, file);
}

/**
 * Fits a saved window to the screens there are now. One that a person could not reach any more (its
 * screen was unplugged) loses its place and keeps its size, as far as the first screen allows.
 *
 * @param workAreas of all screens, the first one first
 */
export function fitToScreens(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const [first] = workAreas;
  if (first === undefined) return state;
  const reachable = workAreas.some((area) => showsTitleBar(state, area));
  if (reachable) return state;
  return {
    ...state,
    x: null,
    y: null,
    width: Math.min(state.width, first.width),
    height: Math.min(state.height, first.height),
  };
}

function showsTitleBar({ x, y, width }: WindowState, area: Rectangle): boolean {
  if (x === null || y === null) return false;
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= GRAB.width && y >= area.y - 8 && y + GRAB.height <= area.y + area.height;
}
