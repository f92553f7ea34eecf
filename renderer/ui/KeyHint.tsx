import { Fragment } from 'react';
import { describeKeys } from './hotkeys.ts';
import classes from './KeyHint.module.css';

/** Keys as caps: `mod+k`, `g t`, `Shift+x`. Decorative: the control itself says what it does. */
export function KeyHint({ keys }: { keys: string }) {
  const isMac = navigator.userAgent.includes('Mac');
  return (
    <span className={classes['root']}>
      {describeKeys(keys, isMac).map((step, index) => (
        <Fragment key={`${step.join('+')}-${String(index)}`}>
          {step.map((cap) => (
            <kbd key={cap} className={classes['cap']}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
