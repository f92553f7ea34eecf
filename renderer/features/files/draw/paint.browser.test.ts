import { expect, test } from 'vitest';
import { painted } from './paint.ts';

async function picture(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(100, 80);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 100, 80);
  context.fillStyle = '#0a0';
  context.fillRect(20, 20, 20, 20);
  return createImageBitmap(canvas);
}

async function pixelsOf(file: Blob): Promise<(x: number, y: number) => number[]> {
  const bitmap = await createImageBitmap(file);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return (x, y) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}

test('what is blacked out has no pixels left, up to its very edge, and the rest is as it was', async () => {
  const mark = { tool: 'blackout', from: { x: 40.4, y: 40.4 }, to: { x: 19.6, y: 19.6 }, text: '' } as const;
  const at = await pixelsOf(await painted(await picture(), [mark], 'image/png'));
  for (const [x, y] of [
    [20, 20],
    [39, 39],
    [19, 19],
    [40, 40],
    [30, 30],
  ] as const) {
    expect(at(x, y)).toEqual([0, 0, 0]);
  }
  expect(at(60, 60)).toEqual([255, 255, 255]);
});

test('an arrow shows above what was blacked out before it', async () => {
  const marks = [
    { tool: 'arrow', from: { x: 10, y: 30 }, to: { x: 60, y: 30 }, text: '' },
    { tool: 'blackout', from: { x: 0, y: 0 }, to: { x: 100, y: 80 }, text: '' },
  ] as const;
  const at = await pixelsOf(await painted(await picture(), marks, 'image/png'));
  expect(at(30, 30)[0]).toBeGreaterThan(150);
  expect(at(90, 70)).toEqual([0, 0, 0]);
});
