import type { ReportWords } from '../../../shared/report/report-content.ts';

/** What is typed into the form of a report; the signature is not kept, it is given in one go. */
export type ReportForm = ReportWords;

export function blankReport(fields: Pick<ReportForm, 'language' | 'work' | 'signedBy'>): ReportForm {
  return { openPoints: '', nextSteps: '', satisfaction: null, signedRole: '', ...fields };
}

/** A form that was stored; what does not read begins anew. */
export function readReport(blank: ReportForm, stored: string): ReportForm {
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null ? { ...blank, ...value } : blank;
  } catch {
    return blank;
  }
}

/** Why it cannot be signed yet; `null` when it can. */
export function missingIn(form: ReportForm, hasSignature: boolean): 'work' | 'signedBy' | 'signature' | null {
  if (form.work.trim() === '') return 'work';
  if (form.signedBy.trim() === '') return 'signedBy';
  return hasSignature ? null : 'signature';
}
