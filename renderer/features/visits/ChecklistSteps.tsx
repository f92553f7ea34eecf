import { Checkbox } from '@mantine/core';
import type { Entry } from '../../../shared/records/entry.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { ChecklistPart } from './checklist.ts';
import classes from './visits.module.css';

interface ChecklistStepsProps {
  parts: readonly ChecklistPart[];
  answers: ReadonlyMap<string, Entry>;
  onTick: (step: string, answer: boolean) => void;
}

/** Steps to tick under their headings; a ticked one says who did it and when. */
export function ChecklistSteps({ parts, answers, onTick }: ChecklistStepsProps) {
  return (
    <div className={classes.checklist}>
      {parts.map((part, index) => {
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
        const key = `${part.type}-${String(index)}`;
        if (part.type === 'heading') {
          return (
            <h3 key={key} className={classes.checklistHeading}>
              {part.text}
            </h3>
          );
        }
        if (part.type === 'words') return <Markdown key={key} text={part.text} />;
        const answer = answers.get(part.text);
        const isDone = answer?.data['answer'] === true;
        return (
          <div key={key} className={classes.step}>
            <Checkbox
              size="sm"
              label={part.text.replaceAll(/[*_`]/g, '')}
              checked={isDone}
              onChange={(event) => onTick(part.text, event.currentTarget.checked)}
            />
            {isDone ? (
              <span className={classes.stepBy}>
                <PersonName id={answer.author} /> · <RelativeTime at={answer.at} />
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
