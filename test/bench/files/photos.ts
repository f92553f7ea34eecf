import type { Page } from '@playwright/test';

/** A file for an input. */
export interface Photo {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** JPEG pictures with as much detail as a photo has, drawn by the browser. */
export async function drawPhotos(
  page: Page,
  {
    name,
    count,
    width,
    height,
    detail,
  }: { name: string; count: number; width: number; height: number; detail: number },
): Promise<Photo[]> {
  const texts = await page.evaluate(
    async ([count, width, height, detail]) => {
      const drawn: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const canvas = new OffscreenCanvas(width, height);
        const pen = canvas.getContext('2d')!;
        const ground = pen.createLinearGradient(0, 0, width, height);
        ground.addColorStop(0, `hsl(${index * 29} 40% 40%)`);
        ground.addColorStop(1, '#ddd');
        pen.fillStyle = ground;
        pen.fillRect(0, 0, width, height);
        for (let dot = 0; dot < detail; dot += 1) {
          pen.fillStyle = `hsl(${Math.random() * 360} 60% ${Math.random() * 100}%)`;
          pen.fillRect(Math.random() * width, Math.random() * height, 9, 7);
        }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
        const reader = new FileReader();
        const read = new Promise((resolve) => reader.addEventListener('load', resolve));
        reader.readAsDataURL(blob);
        await read;
        drawn.push((reader.result as string).split(',')[1] ?? '');
      }
      return drawn;
    },
    [count, width, height, detail] as const,
  );
  return texts.map((text, index) => ({
    name: `${name}-${index + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(text, 'base64'),
  }));
}
