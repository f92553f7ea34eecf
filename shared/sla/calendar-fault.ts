/** What can be wrong with a calendar, with the values that a sentence about it names. */
interface FaultValues {
  /** Not of the shape of a calendar; `message` says what to give. */
  shape: { message: string };
  zone: { text: string };
  time: { text: string };
  backwards: { from: string; until: string };
  overlap: { first: string; second: string };
  date: { text: string };
  'month-day': { text: string };
  repeated: { text: string };
}

export type FaultCode = keyof FaultValues;

/** A fault without its place. */
export type Fault = { [C in FaultCode]: { code: C; values: FaultValues[C] } }[FaultCode];

/** Takes the faults of one place. */
export type Complain = (fault: Fault) => void;

/** A fault with its place in the calendar: `hours.mon`, `shifts.2026-12-24`. Screens say it in their language. */
export type CalendarFault = Fault & { place: string };

/** The fault as an English sentence that says what to do about it. */
export function faultText(fault: Fault): string {
  switch (fault.code) {
    case 'shape':
      return fault.values.message;
    case 'zone':
      return `There is no time zone "${fault.values.text}". Use a name of the IANA database, such as Europe/Warsaw.`;
    case 'time':
      return `"${fault.values.text}" is no time of the day. Write it as 09:00, up to 24:00.`;
    case 'backwards':
      return `${fault.values.from}-${fault.values.until} ends before it begins. Let a night end at 24:00 and go on at 00:00 on the next day.`;
    case 'overlap':
      return `${fault.values.first} and ${fault.values.second} overlap. Let one end before or when the other begins.`;
    case 'date':
      return `"${fault.values.text}" is no date. Write it as 2026-12-25.`;
    case 'month-day':
      return `"${fault.values.text}" is no month and day. Write it as 12-25; a single year's holiday goes to holidays.`;
    case 'repeated':
    default:
      return `${fault.values.text} is given twice. Take one of them out.`;
  }
}
