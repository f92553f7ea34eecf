import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContractFault } from './contract-draft.ts';
import { cellKey, kinds, priorities, type Block, type Cells } from './target-grid.ts';
import classes from './contract.module.css';

interface TargetGridProps {
  block: Block;
  cells: Cells;
  /** Without it the grid is to be read. */
  onChange?: (cells: Cells) => void;
  faults?: ReadonlyMap<string, ContractFault>;
}

/** Targets by priority: first response, next update, resolution. */
export function TargetGrid({ block, cells, onChange, faults }: TargetGridProps) {
  const { t } = useTranslation(['policies', 'records']);
  const title = t(block === 'all' ? 'targets.all' : 'targets.for', {
    type: block === 'all' ? '' : t(`records:ticket.type.${block}`),
  });
  return (
    <table className={classes.grid} aria-label={title} data-edited={onChange === undefined ? undefined : ''}>
      <caption className={classes.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('records:ticket.field.priority')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`kind.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {priorities.map((priority) => (
          <tr key={priority}>
            <th scope="row">{t(`records:ticket.priority.${priority}`)}</th>
            {kinds.map((kind) => {
              const key = cellKey(block, kind, priority);
              const text = cells[key] ?? '';
              return (
                <td key={kind}>
                  {onChange === undefined ? (
                    text || <span className="ff-dim">–</span>
                  ) : (
                    <TextInput
                      aria-label={`${t(`kind.${kind}`)}, ${t(`records:ticket.priority.${priority}`)}, ${title}`}
                      value={text}
                      error={faults?.has(key) ? t('fault.budget') : null}
                      onChange={(event) => onChange({ ...cells, [key]: event.currentTarget.value })}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
