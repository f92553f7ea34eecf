import { Section } from '../../../ui/Section.tsx';
import { Calm } from './Calm.tsx';
import { TicketLines, type TicketLinesProps } from './TicketLines.tsx';

interface Props extends TicketLinesProps {
  title: string;
  /** Said when there is none. */
  none: string;
}

/** Tickets under a title with their count. */
export function TicketSection({ title, none, ...lines }: Props) {
  const { length } = lines.tickets;
  return (
    <Section title={title} count={length === 0 ? undefined : length}>
      {length === 0 ? <Calm>{none}</Calm> : <TicketLines {...lines} />}
    </Section>
  );
}
