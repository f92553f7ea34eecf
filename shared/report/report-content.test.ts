import { describe, expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import type { Entry } from '../records/entry.ts';
import {
  hashedText,
  latestReport,
  reportContent,
  type ReportSources,
  type ReportWords,
} from './report-content.ts';

const engineer = uuid(1);
const visit = make('visits', {
  purpose: 'Repair',
  account: uuid(2),
  site: uuid(3),
  engineer,
  tickets: [uuid(60)],
  startsAt: AT,
  endsAt: AT + 1,
  arrivedAt: AT + 100,
  leftAt: AT + 900,
});
const site = { id: uuid(3), name: 'Plant B', address: 'Gate 2' };
const account = make('accounts', { id: uuid(2), name: 'Customer', sites: [site] });
const words: ReportWords = {
  language: 'pl',
  work: 'Cleaned',
  openPoints: '',
  nextSteps: '',
  satisfaction: 5,
  signedBy: 'Key user',
  signedRole: 'Shift lead',
};

let made = 200;
function entry(fields: Partial<Entry>): Entry {
  const usual = { subjectKind: 'visits', subjectId: visit.id, author: engineer, at: AT + 200 };
  return make('entries', { id: uuid((made += 1)), ...usual, ...fields });
}
const onTicket = { subjectKind: 'tickets', subjectId: uuid(60), ticket: uuid(60) } as const;
const photo = { name: 'a.jpg', mediaType: 'image/jpeg', size: 1, hash: 'a'.repeat(64) };

function draw(entries: Entry[], more: Partial<ReportSources> = {}) {
  const tickets = [{ id: uuid(60), number: 'FF-1', subject: 'Scanner' }];
  const sources = { visit, account, engineer: 'Engineer', tickets, entries, erased: new Set<string>() };
  return reportContent({ ...sources, nameOfAsset: () => 'Label printer', ...more }, words, AT + 1_000);
}

const answer = (step: string, value: boolean, at: number) =>
  entry({ type: 'checklist', at, data: { step, answer: value } });

describe('a service report says', () => {
  test('where and for whom, what was asked, and what was added by hand', () => {
    expect(draw([])).toMatchObject({
      customer: 'Customer',
      site: 'Plant B',
      address: 'Gate 2',
      tickets: [{ number: 'FF-1', subject: 'Scanner' }],
      work: 'Cleaned',
      version: 1,
      replaces: null,
    });
  });

  test('the time of the visit, and the engineer’s on its tickets while he was there', () => {
    const data = { minutes: 30 };
    const entries = [
      entry({ type: 'travel', data, at: AT, text: 'there' }),
      entry({ type: 'time', data, ...onTicket, text: 'during' }),
      entry({ type: 'time', data, ...onTicket, at: AT + 5_000, text: 'the next day' }),
      entry({ type: 'time', data, ...onTicket, author: uuid(9), text: 'a colleague' }),
    ];
    expect(draw(entries).times.map(({ text }) => text)).toEqual(['there', 'during']);
  });

  test('time that counts: corrected as it should be, none that was withdrawn, no break, none of another visit', () => {
    const first = entry({ type: 'time', data: { minutes: 50 }, text: 'too long' });
    const gone = entry({ type: 'time', data: { minutes: 5 }, text: 'by mistake' });
    const entries = [
      first,
      gone,
      entry({ type: 'time', data: { minutes: 30, supersedes: first.id }, text: 'right' }),
      entry({ type: 'time', data: { minutes: 5, supersedes: gone.id, withdrawn: true } }),
      entry({ type: 'time', data: { minutes: 15, workType: 'break' }, text: 'lunch' }),
      entry({ type: 'time', data: { minutes: 10, visit: uuid(70) }, ...onTicket, text: 'elsewhere' }),
      entry({
        type: 'time',
        data: { minutes: 10, visit: visit.id },
        ...onTicket,
        at: AT + 5_000,
        text: 'late',
      }),
    ];
    expect(draw(entries).times.map(({ text }) => text)).toEqual(['right', 'late']);
  });

  test('the engineer’s time on a ticket also where a lead corrected it', () => {
    const first = entry({ type: 'time', ...onTicket, data: { minutes: 50 } });
    const lead = uuid(8);
    const data = { minutes: 40, supersedes: first.id, person: engineer };
    const corrected = entry({ type: 'time', ...onTicket, author: lead, data });
    expect(draw([first, corrected]).times.map(({ minutes }) => minutes)).toEqual([40]);
  });

  test('the last answer to each step of the checklist', () => {
    const entries = [
      answer('Power', false, AT + 1),
      answer('Fan', true, AT + 2),
      answer('Power', true, AT + 3),
    ];
    expect(draw(entries).checklist).toMatchObject([
      { step: 'Power', answer: true },
      { step: 'Fan', answer: true },
    ]);
  });

  test('the results of the checklists of the visit and its tickets, as the templates were when they were begun', () => {
    const template = uuid(500);
    const run = { template, run: 1 };
    const start = { ...run, step: '', answer: null, action: 'start', title: 'Printer service', version: 2 };
    const text = [
      '- [ ] Fan {#fan; choice good | broken!}',
      '- [ ] Heat {#heat; measurement ..60 °C}',
      '- [ ] Photo {photo}',
      '- [ ] Door {#door; required}',
      '- [ ] Open',
    ].join('\n');
    const given = (step: string, value: string | number | string[] | null, more = {}) =>
      entry({ type: 'checklist', ...onTicket, text: '', data: { ...run, step, answer: value, ...more } });
    const entries = [
      entry({ type: 'checklist', ...onTicket, text, data: start }),
      given('heat', 71.5, { instrument: 'Infrared' }),
      given('fan', 'good'),
      given('Photo', [uuid(80), uuid(81)]),
      { ...given('door', null, { skipped: true }), text: 'Locked' },
    ];
    const plain = {
      checklist: 'Printer service',
      unit: '',
      isDeviation: false,
      note: '',
      instrument: '',
      photos: 0,
    };
    expect(draw(entries).checklist).toEqual([
      { ...plain, step: 'Fan', answer: 'good' },
      { ...plain, step: 'Heat', answer: 71.5, unit: '°C', isDeviation: true, instrument: 'Infrared' },
      { ...plain, step: 'Photo', answer: 2, photos: 2 },
      { ...plain, step: 'Door', answer: null, isDeviation: true, note: 'Locked' },
    ]);
  });

  test('photos for the customer, and none that is internal, confidential or removed', () => {
    const shown = entry({ type: 'attachment', data: { ...photo, caption: 'Front' } });
    const removed = entry({ type: 'attachment', data: photo });
    const entries = [
      shown,
      removed,
      entry({ type: 'attachment', data: photo, internal: true }),
      entry({ type: 'attachment', data: { ...photo, confidentiality: 'delete-after-review' } }),
      entry({ type: 'attachment', data: { ...photo, mediaType: 'application/pdf' } }),
    ];
    const { photos } = draw(entries, { erased: new Set([removed.id]) });
    expect(photos).toEqual([{ entry: shown.id, hash: photo.hash, caption: 'Front' }]);
  });

  test('photos that answer a checklist of one of its tickets behind its own, and no other photo of a ticket', () => {
    const run = { template: uuid(500), run: 1 };
    const on = (fields: object) => entry({ type: 'checklist', ...onTicket, ...fields });
    const ofTicket = (caption: string, fields: object = {}) =>
      entry({ type: 'attachment', ...onTicket, data: { ...photo, caption }, ...fields });
    const [before, front, label] = [ofTicket('Before'), ofTicket('Front'), ofTicket('Label')];
    const internal = ofTicket('Password', { internal: true });
    const own = entry({ type: 'attachment', data: { ...photo, caption: 'Hall' }, at: AT + 900 });
    const start = { ...run, step: '', answer: null, action: 'start', title: 'Service', version: 1 };
    const answer = (ids: string[]) => on({ data: { ...run, step: 'views', answer: ids } });
    const entries = [
      on({ text: '- [ ] Views {#views; photo}', data: start }),
      before,
      front,
      label,
      internal,
      own,
      answer([before.id]),
      // The photo of the first answer was taken again.
      answer([label.id, front.id, internal.id]),
    ];
    const { photos } = draw(entries);
    expect(photos.map(({ caption }) => caption)).toEqual(['Hall', 'Label', 'Front']);
  });

  test('which version it corrects', () => {
    const signed = { signedBy: 'A', signedRole: '', signedAt: 1, language: 'pl', contentHash: 'x' };
    const report = (version: number) =>
      entry({ type: 'attachment', data: { ...photo, report: { ...signed, version } } });
    const entries = [report(2), report(1)];
    expect(draw(entries)).toMatchObject({ version: 3, replaces: 2 });
    expect(latestReport(entries, uuid(999))).toBeNull();
  });
});

test('the same content has the same text to be hashed, and any other content another', () => {
  const content = draw([]);
  const turned = Object.fromEntries(Object.entries(content).toReversed()) as unknown as typeof content;
  expect(hashedText(turned)).toBe(hashedText(content));
  expect(hashedText({ ...content, satisfaction: 4 })).not.toBe(hashedText(content));
});
