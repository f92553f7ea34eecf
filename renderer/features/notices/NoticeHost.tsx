import { useAssignmentNotices } from './use-assignment-notices.ts';
import { useReadOnOpen } from './use-read-on-open.ts';
import { useWatcher } from './watch/use-watcher.ts';

/** Shows nothing: watches what the person is to be told. A component of its own, so that the frame is not drawn with it. */
export function NoticeHost() {
  useAssignmentNotices(useWatcher());
  useReadOnOpen();
  return null;
}
