import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldChange, Revision } from '../../../shared/protocol/history.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFieldWords } from '../timeline/useFieldWords.ts';
import classes from './history.module.css';

/** Times that follow from everything that is done; nobody set them. */
const bookkeeping = new Set(['activityAt', 'updatedAt']);

/** One write: who, when, on which device, and each value before and after. */
export function RevisionItem({ kind, revision }: { kind: Kind; revision: Revision }) {
  const { t } = useTranslation('history');
  const { what, person, device, at } = revision;
  const changes = revision.changes.filter(({ field }) => !bookkeeping.has(field));
  const isActivityOnly = revision.changes.length > changes.length;
  return (
    <li className={classes['revision']}>
      <p className={classes['head']}>
        <PersonName id={person} fallback={t('server')} />
        <span>{t(`what.${what}`)}</span>
        <span className={classes['meta']}>
          {device === null ? null : <span>{t('on', { device })}</span>}
          <RelativeTime at={at} />
        </span>
      </p>
      {changes.length === 0 && what === 'changed' ? (
        <p className="ff-dim">{t(isActivityOnly ? 'activityOnly' : 'nothingVisible')}</p>
      ) : (
        <dl className={classes['changes']}>
          {changes.map((change) => (
            <ChangeLine
              key={[change.field, change.member, change.part].join('\n')}
              kind={kind}
              change={change}
              isNew={what === 'created'}
            />
          ))}
        </dl>
      )}
    </li>
  );
}

/** Members of these fields have fields of their own, with words of their own. */
const memberKinds: Record<string, string> = { contacts: 'contact', sites: 'site' };

function ChangeLine({ kind, change, isNew }: { kind: Kind; change: FieldChange; isNew: boolean }) {
  const { t } = useTranslation(['history', 'records']);
  const words = useFieldWords();
  const { field, member, part, isMasked } = change;
  const partName =
    part === null ? null : t(`records:${memberKinds[field] ?? field}.field.${part}`, { defaultValue: part });
  const name = [words.name(kind, field), member, partName].filter((word) => word !== null).join(' · ');
  // What was typed into an attribute is no word of ours.
  const path =
    part === null ? (member === null ? field : `${field}.${member}`) : `${field}.${member}.${part}`;
  const value = (json: Json): string => words.value(kind, path, json) ?? textOf(json);
  return (
    <div className={classes['change']}>
      <dt>{name}</dt>
      <dd>
        {isMasked ? (
          <span className={classes['masked']}>
            <IconLock size={13} aria-hidden /> {t('history:masked')}
          </span>
        ) : (
          <>
            {isNew ? null : (
              <>
                <del className={classes['before']}>{value(change.before)}</del>
                <span aria-hidden> → </span>
              </>
            )}
            <ins className={classes['after']} data-new={isNew}>
              {value(change.after)}
            </ins>
          </>
        )}
      </dd>
    </div>
  );
}

/** Long texts as they are; structured values as far as they can be read. */
function textOf(json: Json): string {
  return typeof json === 'string' ? json : JSON.stringify(json);
}
