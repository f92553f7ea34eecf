/** The fields of an asset that place it in the tree. */
export interface TreeItem {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** One line of a flattened tree: the item and how deep it stands below the root asked for (children are 1). */
export interface TreeLine<T> {
  readonly item: T;
  readonly depth: number;
}

/**
 * Children of every asset, by parent id, each list in order of name (numbers inside names compare as numbers).
 * Assets without a parent are not in it.
 */
export function childrenByParent<T extends TreeItem>(items: Iterable<T>): Map<string, T[]> {
  const children = new Map<string, T[]>();
  for (const item of items) {
    if (item.parent === null) continue;
    const siblings = children.get(item.parent);
    if (siblings === undefined) children.set(item.parent, [item]);
    else siblings.push(item);
  }
  for (const siblings of children.values()) siblings.sort(byName);
  return children;
}

/**
 * From the outermost known ancestor down to the direct parent. Stops at a parent that is not in the replica and at
 * a loop (two people can make one offline, each moving one asset under the other).
 */
export function ancestorsOf<T extends TreeItem>(byId: ReadonlyMap<string, T>, id: string): T[] {
  const chain: T[] = [];
  const seen = new Set([id]);
  let parent = byId.get(id)?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    const item = byId.get(parent);
    if (item === undefined) break;
    chain.unshift(item);
    seen.add(parent);
    parent = item.parent;
  }
  return chain;
}

/** All descendants of `id`, depth first, each once even when the parents form a loop. */
export function linesUnder<T extends TreeItem>(
  children: ReadonlyMap<string, readonly T[]>,
  id: string,
): TreeLine<T>[] {
  const lines: TreeLine<T>[] = [];
  const seen = new Set([id]);
  const visit = (parent: string, depth: number) => {
    for (const item of children.get(parent) ?? []) {
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      lines.push({ item, depth });
      visit(item.id, depth + 1);
    }
  };
  visit(id, 1);
  return lines;
}

const collator = new Intl.Collator(undefined, { numeric: true });

function byName(a: TreeItem, b: TreeItem): number {
  return collator.compare(a.name, b.name);
}
