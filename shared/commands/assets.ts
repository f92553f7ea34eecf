import type { Asset } from '../records/asset.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';
import type { Json } from '../sync/json.ts';
import { creation } from './write.ts';

/** Register an asset. The first change is the asset. */
export function createAsset(
  context: CommandContext,
  fields: Partial<Omit<Asset, 'id' | 'revision'>> & Pick<Asset, 'name' | 'type'>,
): Change[] {
  return [creation('assets', { ...fields, id: context.newId() })];
}

/** Change fields of an asset; what is seen on the machine is dated. */
export function editAsset(
  context: CommandContext,
  asset: Asset,
  fields: Partial<Omit<Asset, 'id' | 'revision' | 'source'>>,
): Change[] {
  const seen: Record<string, Json> =
    fields.observed === undefined || fields.observedAt !== undefined ? {} : { observedAt: context.now };
  return edit(context, 'assets', asset, fields, seen);
}
