import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/Markdown.tsx';
import classes from './Timeline.module.css';

/** Height in px from which a text is folded; about sixteen lines. */
const FOLDED = 330;
/** Texts so short need no measuring. */
const SHORT = 400;

/** Markdown of any length; what is long shows its beginning and a button for the rest. */
export function LongText({ text }: { text: string }) {
  const { t } = useTranslation('timeline');
  const content = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    // A fifth over the limit is shown as it is: three hidden lines are not worth a click.
    if (text.length > SHORT) setLong((content.current?.scrollHeight ?? 0) > FOLDED * 1.2);
  }, [text]);
  const isFolded = isLong && !isOpen;
  return (
    <div className={classes['text']}>
      <div
        ref={content}
        className={isFolded ? classes['folded'] : undefined}
        style={isFolded ? { maxHeight: FOLDED } : undefined}
      >
        <Markdown text={text} />
      </div>
      {isLong ? (
        <button
          type="button"
          className={classes['more']}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'showLess' : 'showAll')}
        </button>
      ) : null}
    </div>
  );
}
