import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';

/** Fill in the service report that is open, in Polish; without a signature it is refused, with one it is made. */
export async function signReport(page: Page, { work }: { work: string }): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Service report' });
  await dialog.getByRole('textbox', { name: 'Work done' }).fill(work);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Shift lead');
  await dialog.getByRole('textbox', { name: 'Role' }).fill('Dispatch');
  await dialog.getByRole('combobox', { name: 'Language of the report' }).click();
  await page.getByRole('option', { name: 'Polski' }).click();
  await dialog.getByRole('button', { name: 'Sign and make the PDF' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('The signature is missing.');
  expect(await axeFaults(page)).toEqual([]);
  const pad = dialog.locator('canvas[data-signature]');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('The pad is not to be seen.');
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30, { steps: 8 });
  await page.mouse.move(box.x + 180, box.y + 90, { steps: 8 });
  await page.mouse.up();
  await dialog.getByRole('button', { name: 'Sign and make the PDF' }).click();
  await expect(dialog).toBeHidden({ timeout: 90_000 });
}
