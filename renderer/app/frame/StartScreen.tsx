import { Mark } from '../../ui/Mark.tsx';
import classes from './StartScreen.module.css';

/** The moment before it is known who is signed in: the bird on the ground colour, nothing that flickers. */
export function StartScreen() {
  return (
    <div className={classes['root']} aria-busy="true">
      <Mark size={56} />
    </div>
  );
}
