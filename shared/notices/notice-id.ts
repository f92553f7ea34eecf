import { v5 as uuidv5 } from 'uuid';

/** What notices are named under; never changes, or one device would tell again what another has told. */
const NOTICES = '0a8f2f2e-54c1-4a52-9d7e-6f3f5d7b1c64';

/** What a notice is about: equal words, equal notice. */
export interface NoticeKey {
  person: string;
  ticket: string;
  /** `assigned`, or the kind of target. */
  about: string;
  /** When the target began to be owed (UTC ms), or which assignment it was. */
  course: number | string;
  /** Word of the threshold; empty where there is none. */
  threshold: string;
}

/** The id of a notice, the same on every device of the person, after every restart and whatever its clock says. */
export function noticeId({ person, ticket, about, course, threshold }: NoticeKey): string {
  return uuidv5([person, ticket, about, course, threshold].join('\n'), NOTICES);
}
