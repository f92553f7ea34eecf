import { RouteError } from './RouteError.tsx';

/** An error that leaves no frame around it: a page of its own. */
export function ConsoleError() {
  return (
    <main>
      <h1 className="ff-visually-hidden">Fieldfare</h1>
      <RouteError />
    </main>
  );
}
