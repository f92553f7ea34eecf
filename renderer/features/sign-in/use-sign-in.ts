import { useState } from 'react';
import { signIn } from '../../data/session.ts';
import { problemOf, type SignInProblem } from './sign-in-problem.ts';

export interface SignInAttempt {
  isBusy: boolean;
  problem: SignInProblem | null;
  /** Login that is being tried, to show which of the demo's it is. */
  login: string | null;
  start: (login: string, password: string) => void;
}

/** Signing in at `server` (an origin), with what went wrong the last time. `onDone` is called after success. */
export function useSignIn(server: string | null, onDone?: () => void): SignInAttempt {
  const [login, setLogin] = useState<string | null>(null);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const run = async (name: string, password: string): Promise<void> => {
    if (server === null) return;
    setLogin(name);
    setProblem(null);
    try {
      await signIn({ server, login: name, password });
      localStorage.setItem('ff-server', server);
      onDone?.();
    } catch (error) {
      setProblem(problemOf(error, navigator.onLine));
    } finally {
      setLogin(null);
    }
  };
  return { isBusy: login !== null, problem, login, start: (name, password) => void run(name, password) };
}
