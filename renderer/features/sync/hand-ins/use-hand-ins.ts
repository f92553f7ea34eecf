import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  handInAnswerSchema,
  handInsAnswerSchema,
  type HandInAnswer,
} from '../../../../shared/protocol/devices.ts';
import { useReplicaActions } from '../../../data/hooks.ts';
import { server } from '../../../data/server.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useTakenWords } from '../files/use-taken-words.ts';

export type HandIn = HandInAnswer;

/** What one's revoked devices handed in; nothing while the server is out of reach. */
export function useHandIns() {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const notify = useNotify();
  const taken = useTakenWords();
  const { data, refetch } = useQuery({
    queryKey: ['hand-ins'],
    queryFn: () => server.get('/api/hand-ins', handInsAnswerSchema),
    retry: false,
  });

  async function settle(handIn: HandIn, before: () => Promise<string>): Promise<void> {
    try {
      const words = await before();
      // Only what is safe here, or was given up, leaves the server.
      await server.remove(`/api/hand-ins/${handIn.id}`);
      notify.done(words);
    } catch {
      notify.problem(t('parked.failed'));
    }
    await refetch();
  }
  return {
    handIns: data?.handIns ?? [],
    take: (handIn: HandIn) =>
      settle(handIn, async () => {
        const work = await whole(handIn);
        return taken(work, await actions.adoptUnsent(work));
      }),
    discard: (handIn: HandIn) => settle(handIn, () => Promise.resolve(t('handIns.discarded'))),
  };
}

/** With the bytes of its files, which the list leaves out. */
async function whole({ id, work }: HandIn): Promise<HandIn['work']> {
  if (work.files === undefined || work.files.length === 0) return work;
  return (await server.get(`/api/hand-ins/${id}`, handInAnswerSchema)).work;
}
