/** First screen of everyone. */
export function TodayPage() {
  return null;
}
