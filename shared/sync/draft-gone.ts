/** The draft that was to become a change is gone: another window has done with it. Nothing was kept. */
export class DraftGone extends Error {
  override readonly name = 'DraftGone';
}
