import { v7 as uuidv7 } from 'uuid';
import type { Kind } from '../../shared/records/kinds.ts';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { heic, picture } from './support/picture.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

const template = [
  '## At the printer',
  '- [ ] Power off {#off; required}',
  '- [ ] Fan {#fan; choice good | broken!; required}',
  '- [ ] Which fan {text; required; if fan = broken}',
  '- [ ] Temperature {#temp; number 10..35 °C; required}',
  '- [ ] Photo of the label {photo; required}',
  '- [ ] Door locked {#door; required}',
].join('\n');

async function write(wire: WireClient, kind: Kind, change: object): Promise<string> {
  const id = uuidv7();
  const [result] = await wire.push([{ opId: uuidv7(), kind, id, base: null, change, at: Date.now() }]);
  if (result?.status !== 'applied') throw new Error(`Not taken: ${JSON.stringify(result)}`);
  return id;
}

const article = (title: string, more: object = {}) => ({
  title,
  body: template,
  type: 'checklist-template',
  language: 'en',
  visibility: 'staff',
  status: 'published',
  updatedAt: Date.now(),
  ...more,
});

test('a checklist is worked through on a visit without a network, keeps its version, blocks the end and makes a ticket of a deviation', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(150_000);
  const office = await signInByWire(server.url, 'lead');
  const field = await signInByWire(server.url, 'engineer');
  const [account] = await office.pullAll('accounts');
  const now = Date.now();
  const title = `Printer check ${now}`;
  const checklist = await write(office, 'articles', article(title));
  const purpose = `Look after the printer (${now})`;
  const visit = await write(office, 'visits', {
    purpose,
    account: account?.id,
    engineer: field.session.person.id,
    status: 'on-site',
    startsAt: now - 3_600_000,
    endsAt: now + 3_600_000,
    arrivedAt: now - 3_000_000,
    checklist,
  });
  const route = `/visits/${visit}`;
  const engineer = await openConsole({ role: 'engineer', route });
  await untilFilled(engineer.page);
  await untilKeptForOffline(engineer.page);
  const run = () => engineer.page.getByRole('region', { name: title });
  const step = (name: string) => run().getByRole('group', { name, exact: true });

  await test.step('answered offline; a number out of range is a deviation, and an answer brings up a step', async () => {
    await engineer.goOffline();
    await step('Power off').getByRole('checkbox').click();
    await step('Fan').getByRole('radio', { name: 'broken' }).click();
    await step('Which fan').getByRole('textbox').fill('The rear one');
    await step('Which fan').getByRole('textbox').press('Enter');
    await step('Temperature').getByRole('textbox').fill('warm');
    await step('Temperature').getByRole('textbox').press('Enter');
    await expect(step('Temperature')).toContainText('Write a number');
    await step('Temperature').getByRole('textbox').fill('41,5');
    await step('Temperature').getByRole('textbox').press('Enter');
    await expect(step('Temperature')).toContainText('Out of range 10–35 °C');
    expect(await axeFaults(engineer.page)).toEqual([]);
  });

  await test.step('one click makes a ticket of it, filled in and linked', async () => {
    await step('Temperature').getByRole('button', { name: 'Follow-up ticket' }).click();
    await expect(step('Temperature').getByRole('link', { name: 'Temperature: 41.5 °C' })).toBeVisible();
  });

  await test.step('the ticket says where it was found, and leads back to the very step', async () => {
    const { page } = engineer;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await step('Temperature').getByRole('link', { name: 'Temperature: 41.5 °C' }).click();
    const found = page.getByRole('region', { name: 'Found on' });
    await expect(found).toContainText('Checklist step: Temperature');
    await expect(page.getByText('Found at “Temperature”')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await found.getByRole('link', { name: purpose }).click();
    await expect(step('Temperature').getByRole('textbox')).toBeFocused();
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  await test.step('the office rewrites the template and answers a step meanwhile', async () => {
    const [found] = (await office.pullAll('articles')).filter(({ id }) => id === checklist);
    const change = { body: '- [ ] Something else', version: 2 };
    const base = found?.revision ?? 0;
    const [result] = await office.push([
      { opId: uuidv7(), kind: 'articles', id: checklist, base, change, at: Date.now() },
    ]);
    expect(result?.status).toBe('applied');
    const data = { step: 'door', answer: true, template: checklist, run: 1 };
    const entry = { type: 'checklist', subjectKind: 'visits', subjectId: visit, account: account?.id, data };
    const author = office.session.person.id;
    await write(office, 'entries', { ...entry, author, at: Date.now(), internal: true });
    await write(office, 'entries', {
      ...entry,
      author,
      at: Date.now() + 60_000,
      internal: true,
      data: { ...data, step: 'temp', answer: 20 },
    });
  });

  await test.step('after a killed browser all answers are there, and what is open keeps the visit from being done', async () => {
    await engineer.kill();
    await engineer.reopen(route);
    await expect(step('Which fan').getByRole('textbox')).toHaveValue('The rear one');
    await engineer.page.getByRole('button', { name: 'Finish the visit' }).click();
    const reason = engineer.page.getByRole('dialog', { name: '2 required steps are open' });
    await expect(reason).toContainText('Photo of the label');
    expect(await axeFaults(engineer.page)).toEqual([]);
    await reason.getByRole('button', { name: 'Go to the first one' }).click();
    await expect(step('Photo of the label').getByRole('button', { name: 'Take photo' })).toBeFocused();
  });

  await test.step('a photo answers a step; one that is not possible needs a reason; then the visit is done', async () => {
    const photo = await picture('label.jpg', 800, 600);
    // One that cannot be freed of the place where it was taken is not attached unasked.
    await step('Photo of the label').locator('input[type="file"]').setInputFiles(heic('IMG_0042.HEIC'));
    await expect(step('Photo of the label').getByRole('alert')).toContainText('“Most compatible” (JPEG)');
    expect(await axeFaults(engineer.page)).toEqual([]);
    await step('Photo of the label').getByRole('button', { name: 'Leave it out' }).click();
    await expect(step('Photo of the label').getByRole('alert')).toBeHidden();
    await expect(step('Photo of the label').getByRole('button', { name: /^Open / })).toBeHidden();
    await step('Photo of the label').locator('input[type="file"]').setInputFiles(photo);
    await expect(step('Photo of the label').getByRole('button', { name: /^Open / })).toBeVisible();
    await step('Door locked').getByRole('button', { name: 'Not possible…' }).click();
    await step('Door locked').getByRole('textbox').fill('The key broke');
    await step('Door locked').getByRole('button', { name: 'Save' }).click();
    await expect(step('Door locked')).toContainText('Not done: The key broke');
    await engineer.page.getByRole('button', { name: 'Finish the visit' }).click();
    await expect(engineer.page.getByRole('button', { name: 'Finish the visit' })).toBeHidden();
  });

  await test.step('with the network both people’s answers are there; the later one at the server counts, the version stays', async () => {
    await engineer.goOnline();
    await untilFilled(engineer.page);
    const seen = async () => (await office.pullAll('entries')).filter(({ subjectId }) => subjectId === visit);
    await expect
      .poll(async () => (await seen()).filter(({ type }) => type === 'checklist').length, { timeout: 20_000 })
      .toBe(10);
    await expect(run()).toContainText('version 1');
    await expect(step('Temperature')).toContainText('Out of range');
    await expect(step('Door locked')).toContainText('The key broke');
    const made = (await office.pullAll('tickets')).find(({ subject }) => subject === 'Temperature: 41.5 °C');
    expect(made).toMatchObject({ account: account?.id, channel: 'visit' });
    expect(made?.description).toContain(purpose);
    const [done] = (await office.pullAll('visits')).filter(({ id }) => id === visit);
    expect(done?.status).toBe('done');
  });
});

test('a template is written with a preview, is not published with faults, and is there by itself on tickets of its category', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const wire = await signInByWire(server.url, 'lead');
  const title = `Scanner check ${Date.now()}`;
  const category = `Category ${Date.now()}`;
  const id = await write(wire, 'articles', article(title, { appliesTo: [`category:${category}`], body: '' }));
  const lead = await openConsole({ role: 'lead', route: `/knowledge/${id}?edit=1` });
  const { page } = lead;
  await untilFilled(page);

  await test.step('faults are said by line and keep it from being published', async () => {
    const body = page.getByRole('textbox', { name: 'Text (Markdown)', exact: true });
    await body.fill('- [ ] Battery {number 100..70 %; required}');
    await page.getByRole('button', { name: 'Choice', exact: true }).click();
    await expect(page.getByRole('region', { name: title }).getByRole('group')).toHaveCount(2);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('Line 1: “100..70 %” is no range');
    expect(await axeFaults(page)).toEqual([]);
    await body.fill('- [ ] Battery {number 70..100 %; required}');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  });

  await test.step('on a ticket of the category it waits for its first answer, which begins it', async () => {
    const { id: ticket } = await newTicket(server.url, { subject: `Scanner dies (${Date.now()})`, category });
    await lead.goto(`/tickets/${ticket}`);
    await page.getByRole('button', { name: 'Checklists: 0 of 1' }).click();
    const drawer = page.getByRole('dialog', { name: 'Checklists' });
    await drawer.getByRole('group', { name: 'Battery' }).getByRole('textbox').fill('64');
    await page.keyboard.press('Enter');
    await expect(drawer).toContainText('Out of range 70–100 %');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Checklists: 1 of 1' })).toBeFocused();
  });
});
