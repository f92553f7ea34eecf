import { ReplicaProvider } from '../data/ReplicaProvider.tsx';
import { useSession } from '../data/session.ts';
import { SignInPage } from '../features/sign-in/SignInPage.tsx';
import { Frame } from './frame/Frame.tsx';
import { StartScreen } from './frame/StartScreen.tsx';

/** The console for whoever is signed in, else the sign-in page. The address stays, so it opens after signing in. */
export function SignedIn() {
  const session = useSession();
  if (session.state === 'loading') return <StartScreen />;
  if (session.state === 'signed-out') return <SignInPage />;
  return (
    <ReplicaProvider fallback={<StartScreen />}>
      <Frame />
    </ReplicaProvider>
  );
}
