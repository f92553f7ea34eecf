/** What can be drawn on a picture. */
export const tools = ['arrow', 'box', 'text', 'blackout'] as const;
export type Tool = (typeof tools)[number];

export interface Point {
  x: number;
  y: number;
}

/** One thing drawn, in pixels of the picture. */
export interface Mark {
  tool: Tool;
  from: Point;
  to: Point;
  text: string;
}

/** Is there anything of it to be seen? A click that was none leaves no mark. */
export function isVisible({ tool, from, to, text }: Mark): boolean {
  if (tool === 'text') return text.trim() !== '';
  return Math.hypot(to.x - from.x, to.y - from.y) >= 4;
}

/** Corner, width and height of what was drawn from any corner to any other. */
export function rectangle({ from, to }: Pick<Mark, 'from' | 'to'>) {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/** The two ends of an arrow's head, `size` long, behind its tip. */
export function arrowHead({ from, to }: Pick<Mark, 'from' | 'to'>, size: number): [Point, Point] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const end = (turn: number): Point => ({
    x: to.x - size * Math.cos(angle + turn),
    y: to.y - size * Math.sin(angle + turn),
  });
  return [end(Math.PI / 6), end(-Math.PI / 6)];
}

/** Width of lines that is seen at the size at which a picture is looked at. */
export function strokeOf({ width, height }: { width: number; height: number }): number {
  return Math.max(2, Math.round(Math.max(width, height) / 240));
}
