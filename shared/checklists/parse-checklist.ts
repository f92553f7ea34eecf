import type { Checklist, ChecklistFault, ChecklistPart, Step } from './checklist.ts';
import { conditionFaults } from './condition.ts';
import { readClauses } from './read-clauses.ts';

const STEP = /^\s*[-*+]\s+\[[ xX]\]\s+(.+)$/;
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const CLAUSES = /^(.*\S)\s*\{([^{}]*)\}$/;

/**
 * Read a checklist template: `## heading`, `- [ ] step {clauses}`, everything else is words. A step whose clauses cannot
 * be read is a plain one to tick, so that a faulty template can still be worked through; the faults say why.
 * The form is described in `docs/decisions/025-checklists.md`.
 */
export function parseChecklist(markdown: string): Checklist {
  const parts: ChecklistPart[] = [];
  const faults: ChecklistFault[] = [];
  let words: string[] = [];
  let begin = 1;
  const flush = () => {
    const text = words.join('\n').trim();
    if (text !== '') parts.push({ type: 'words', text, line: begin });
    words = [];
  };
  for (const [index, row] of markdown.split('\n').entries()) {
    const line = index + 1;
    const step = STEP.exec(row)?.[1]?.trim();
    const heading = HEADING.exec(row)?.[1];
    if (step === undefined && heading === undefined) {
      if (words.length === 0) begin = line;
      words.push(row);
      continue;
    }
    flush();
    if (step === undefined) parts.push({ type: 'heading', text: heading ?? '', line });
    else parts.push(readStep(step, line, faults));
  }
  flush();
  const steps = parts.filter((part) => part.type === 'step');
  faults.push(...keysTwice(steps), ...conditionFaults(steps));
  return { parts, faults: faults.sort((a, b) => a.line - b.line) };
}

function readStep(source: string, line: number, faults: ChecklistFault[]): Step {
  const [, text = '', inside] = CLAUSES.exec(source) ?? [];
  const plain = plainStep(source, line);
  if (inside === undefined) return plain;
  const read = readClauses(inside);
  if (Array.isArray(read)) {
    faults.push(...read.map((fault) => ({ ...fault, line })));
    return plain;
  }
  return { ...plain, text, key: text, ...read };
}

function plainStep(text: string, line: number): Step {
  return {
    type: 'step',
    key: text,
    text,
    kind: 'tick',
    isRequired: false,
    choices: [],
    min: null,
    max: null,
    unit: '',
    condition: null,
    line,
  };
}

/** Two steps of one key would take each other's answers. */
function keysTwice(steps: readonly Step[]): ChecklistFault[] {
  const seen = new Set<string>();
  return steps.flatMap(({ key, line }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ line, code: 'key-twice' as const, word: key }];
  });
}
