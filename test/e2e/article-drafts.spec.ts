import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('Text (Markdown)')).toBeVisible();
}

/** Type a line at the end or at the beginning of the text. */
async function write(page: Page, key: 'ControlOrMeta+Home' | 'ControlOrMeta+End', text: string) {
  await page.getByLabel('Text (Markdown)').press(key);
  await page.keyboard.insertText(text);
}

test('an article that is written in two windows keeps what was typed in both', async ({ openConsole }) => {
  const { page } = await openConsole({ role: 'lead', route: '/knowledge' });
  await untilFilled(page);
  await openEditor(page);
  const address = page.url();
  const second = await page.context().newPage();
  await second.goto(address);
  const [one, two] = [page.getByLabel('Text (Markdown)'), second.getByLabel('Text (Markdown)')];
  await expect(two).toBeVisible();
  const before = await one.inputValue();
  await expect(two).toHaveValue(before);

  const [first, last] = [
    'First of all, typed in the first window',
    'Last of all, typed in the second window',
  ];
  await test.step('Who has typed nothing sees what the other window writes, and goes on with it as its own', async () => {
    await write(page, 'ControlOrMeta+Home', `${first}\n\n`);
    await expect(two).toHaveValue(`${first}\n\n${before}`);
    await write(second, 'ControlOrMeta+End', `\n\n${last}`);
    await write(page, 'ControlOrMeta+Home', 'Before that\n\n');
    await expect(one).toHaveValue(`Before that\n\n${first}\n\n${before}`);
    await expect(two).toHaveValue(`${first}\n\n${before}\n\n${last}`);
  });

  const both = `Before that\n\n${first}\n\n${before}\n\n${last}`;
  await test.step('What the first saves comes to the text of the second, which says so', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(two).toHaveValue(both);
    await expect(second.getByText('It was changed elsewhere while you were writing.')).toBeVisible();
    expect(await axeFaults(second)).toEqual([]);
  });

  await test.step('It survives a reload, and saving it keeps both', async () => {
    await second.reload();
    await expect(two).toHaveValue(both);
    await second.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(last)).toBeVisible();
    await expect(page.getByText(first)).toBeVisible();
  });
});
