/** How a step is answered. */
export const stepKinds = ['tick', 'text', 'choice', 'number', 'measurement', 'photo'] as const;
export type StepKind = (typeof stepKinds)[number];

export interface Choice {
  word: string;
  /** Chosen, it is a deviation. */
  isDeviation: boolean;
}

export const comparisons = ['=', '!=', '<=', '>=', '<', '>'] as const;
export type Comparison = (typeof comparisons)[number];

/** A step is shown only while an earlier one was answered so. Without a comparison: while it was answered, or ticked. */
export interface Condition {
  key: string;
  comparison: Comparison | null;
  value: string;
}

export interface Step {
  readonly type: 'step';
  /** Names the step in answers and conditions; its text unless the template gives another one. */
  readonly key: string;
  readonly text: string;
  readonly kind: StepKind;
  readonly isRequired: boolean;
  readonly choices: readonly Choice[];
  /** Of numbers; what lies outside is a deviation. */
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly condition: Condition | null;
  /** Line in the template, from 1. */
  readonly line: number;
}

/** A part of a checklist: a heading, a step, or words between them (Markdown). */
export type ChecklistPart =
  | { readonly type: 'heading'; readonly text: string; readonly line: number }
  | { readonly type: 'words'; readonly text: string; readonly line: number }
  | Step;

/** What is wrong with a line of a template, as a key of the screens' words, and the word that is meant. */
export interface ChecklistFault {
  line: number;
  code:
    | 'clause'
    | 'two-kinds'
    | 'choices'
    | 'range'
    | 'key'
    | 'key-twice'
    | 'unknown-step'
    | 'no-number'
    | 'no-choice';
  word: string;
}

export interface Checklist {
  readonly parts: readonly ChecklistPart[];
  readonly faults: readonly ChecklistFault[];
}

/** The steps among the parts, in order. */
export function stepsOf(checklist: Checklist): Step[] {
  return checklist.parts.filter((part) => part.type === 'step');
}

/** Words of a step without the marks of Markdown, as one line. */
export function plainText(text: string): string {
  return text.replaceAll(/[*_`]/g, '').slice(0, 500);
}

/** Is it answered with a number? */
export function isNumeric({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === 'number' || kind === 'measurement';
}
