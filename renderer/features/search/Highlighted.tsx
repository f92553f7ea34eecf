import { highlight } from '../../../shared/text/highlight.ts';
import styles from './CommandPalette.module.css';

/** A text in which the words that a query found stand out. */
export function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  // Pieces of one text never change places, so their order names them.
  return highlight(text, words).map((segment, index) =>
    segment.hit ? (
      <mark key={index} className={styles.mark}>
        {segment.text}
      </mark>
    ) : (
      <span key={index}>{segment.text}</span>
    ),
  );
}
