import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useListQuery } from './use-list-query.ts';

interface RegisterPageProps {
  /** Address below `/`, and the name under which the widths of its panes are remembered. */
  screen: string;
  title: string;
  action?: ReactNode;
  list: ReactNode;
  /** What is open beside the list; `null` for nothing. */
  detail: ReactNode;
  /** Parameters of the address that end with what is open. */
  ending?: readonly string[];
  /** Width of the list, in percent. */
  listSize: number;
}

/** A screen with a list of one kind of record and the open one beside it. */
export function RegisterPage({ screen, ending = [], ...props }: RegisterPageProps) {
  const navigate = useNavigate();
  const query = useListQuery();
  return (
    <Page title={props.title} layout="flush" actions={props.action}>
      <SplitView
        id={screen}
        list={props.list}
        detail={props.detail}
        onBack={() => void navigate({ pathname: `/${screen}`, search: query.without(...ending) })}
        listSize={props.listSize}
      />
    </Page>
  );
}
