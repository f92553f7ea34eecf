import { arrowHead, rectangle, strokeOf, type Mark } from './mark.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const COLOUR = '#d3381c';
const BLACK = '#000';

/** Paint a picture with what was drawn on it. What is blacked out has no pixels left underneath. */
export function paint(context: Context, picture: ImageBitmap, marks: readonly Mark[]): void {
  const stroke = strokeOf(picture);
  context.drawImage(picture, 0, 0);
  context.lineWidth = stroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  // What covers goes first, so that an arrow may point at it.
  const covering = marks.filter(({ tool }) => tool === 'blackout');
  for (const mark of covering) {
    const { x, y, width, height } = rectangle(mark);
    context.fillStyle = BLACK;
    // To whole pixels outwards: half of one would let something through.
    const [left, top] = [Math.floor(x), Math.floor(y)];
    context.fillRect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top);
  }
  for (const mark of marks) {
    context.strokeStyle = COLOUR;
    context.fillStyle = COLOUR;
    if (mark.tool === 'box') box(context, mark);
    else if (mark.tool === 'arrow') arrow(context, mark, stroke);
    else if (mark.tool === 'text') words(context, mark, stroke);
  }
}

function box(context: Context, mark: Mark): void {
  const { x, y, width, height } = rectangle(mark);
  context.strokeRect(x, y, width, height);
}

function arrow(context: Context, mark: Mark, stroke: number): void {
  const [left, right] = arrowHead(mark, stroke * 6);
  context.beginPath();
  context.moveTo(mark.from.x, mark.from.y);
  context.lineTo(mark.to.x, mark.to.y);
  context.moveTo(left.x, left.y);
  context.lineTo(mark.to.x, mark.to.y);
  context.lineTo(right.x, right.y);
  context.stroke();
}

function words(context: Context, mark: Mark, stroke: number): void {
  context.font = `600 ${stroke * 7}px Inter, sans-serif`;
  context.textBaseline = 'top';
  context.save();
  context.strokeStyle = '#fff';
  context.lineWidth = stroke;
  context.strokeText(mark.text, mark.from.x, mark.from.y);
  context.restore();
  context.fillText(mark.text, mark.from.x, mark.from.y);
}

/** The painted picture as a file of its own. */
export async function painted(picture: ImageBitmap, marks: readonly Mark[], type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  paint(context, picture, marks);
  return canvas.convertToBlob({ type: type === 'image/png' ? type : 'image/jpeg', quality: 0.9 });
}
