import { fold, matchesWords, wordsOf } from '../../../shared/text/words.ts';
import { useCommandGroups } from './commands/use-command-groups.tsx';
import type { PaletteGroup } from './palette-items.ts';
import type { SearchIndex } from './search-index.ts';
import { useHitGroups } from './use-hit-groups.tsx';
import { useRecentGroup } from './use-recent-group.tsx';

/** Commands shown under recent records while nothing is typed. */
const FIRST_COMMANDS = 12;

/** What the palette offers for a query. A leading `>` asks for commands alone. */
export function usePaletteGroups(index: SearchIndex, query: string, onSignOut: () => void): PaletteGroup[] {
  const isCommandsOnly = query.startsWith('>');
  const text = isCommandsOnly ? query.slice(1) : query;
  const words = wordsOf(text);
  const hits = useHitGroups(index, isCommandsOnly ? '' : text);
  const recentGroup = useRecentGroup();
  const commands = useCommandGroups(onSignOut);

  if (words.length === 0) {
    const shown = isCommandsOnly ? commands : firstOf(commands, FIRST_COMMANDS);
    return [...(isCommandsOnly ? [] : [recentGroup]), ...shown].filter(isFilled);
  }
  const matching = commands.map((group) => ({
    ...group,
    items: group.items.filter((item) => matchesWords(fold(`${item.title} ${item.keywords ?? ''}`), words)),
  }));
  return [...hits, ...matching].filter(isFilled);
}

function firstOf<G extends PaletteGroup>(groups: readonly G[], count: number): G[] {
  let left = count;
  return groups.map((group) => {
    const items = group.items.slice(0, left);
    left -= items.length;
    return { ...group, items };
  });
}

function isFilled(group: PaletteGroup): boolean {
  return group.items.length > 0;
}
