import type { Article } from '../records/article.ts';
import type { AssetType } from '../records/asset.ts';

type Template = Pick<
  Article,
  'id' | 'type' | 'status' | 'appliesTo' | 'language' | 'translationGroup' | 'title'
>;

/** What decides which checklists are for a ticket. */
export interface TicketTraits {
  /** Category and subcategory. */
  categories: readonly (string | null)[];
  assetTypes: readonly AssetType[];
}

export function categoryWord(category: string): string {
  return `category:${category}`.slice(0, 100);
}

export function assetWord(type: AssetType): string {
  return `asset:${type}`;
}

/**
 * Templates that are for a ticket by its category or by the type of an asset of it, one of each group of
 * translations: in the first of `languages` that it comes in, so that everybody works through the same one.
 */
export function templatesFor<T extends Template>(
  templates: readonly T[],
  ticket: TicketTraits,
  languages: readonly string[],
): T[] {
  const words = new Set(ticket.assetTypes.map(assetWord));
  for (const category of ticket.categories) if (category !== null) words.add(categoryWord(category));
  const fitting = templates.filter(
    ({ type, status, appliesTo }) =>
      type === 'checklist-template' && status === 'published' && appliesTo.some((word) => words.has(word)),
  );
  const rank = ({ language }: T) => {
    const place = languages.indexOf(language);
    return place === -1 ? languages.length : place;
  };
  const groups = Map.groupBy(fitting, ({ id, translationGroup }) => translationGroup ?? id);
  return [...groups.values()]
    .flatMap((group) => group.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)).slice(0, 1))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
