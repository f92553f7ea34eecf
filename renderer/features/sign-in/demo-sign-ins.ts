import { useQuery } from '@tanstack/react-query';
import { demoAnswerSchema, type DemoAnswer } from '../../../shared/protocol/session.ts';

export type DemoSignIn = DemoAnswer['signIns'][number];

/** Sign-ins that a server in demo mode offers; none from a server in earnest, or while it cannot be reached. */
export function useDemoSignIns(server: string): readonly DemoSignIn[] {
  const { data } = useQuery({
    queryKey: ['demo', server],
    queryFn: ({ signal }) => readDemoSignIns(server, signal),
    retry: false,
    staleTime: Infinity,
  });
  return data ?? [];
}

async function readDemoSignIns(server: string, signal: AbortSignal): Promise<readonly DemoSignIn[]> {
  const answer = await fetch(`${server}/api/demo`, { signal });
  if (!answer.ok) return [];
  const body = demoAnswerSchema.safeParse(await answer.json().catch(() => null));
  return body.success ? body.data.signIns : [];
}
