import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Resolves when what comes and goes stands: half transparent words have another contrast. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** Accessibility faults on the screen, each in one line. */
export async function axeFaults(page: Page): Promise<string[]> {
  await untilStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // A tip over what the mouse was left on stands outside everything.
    .exclude('[data-portal]:has([role="tooltip"])')
    // Dialogs of Mantine have a header element of their own, which is no landmark of the page.
    .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
