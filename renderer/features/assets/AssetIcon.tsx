import {
  IconApps,
  IconBox,
  IconBuildingWarehouse,
  IconDeviceDesktop,
  IconMapPin,
  IconNetwork,
  IconPlugConnected,
  IconPuzzle,
  IconServer2,
  IconSettings,
  IconTransfer,
} from '@tabler/icons-react';
import type { AssetType } from '../../../shared/records/asset.ts';

const icons: Record<AssetType, typeof IconBox> = {
  host: IconServer2,
  device: IconDeviceDesktop,
  network: IconNetwork,
  application: IconApps,
  module: IconPuzzle,
  integration: IconPlugConnected,
  'parameter-set': IconSettings,
  location: IconMapPin,
  'spare-part': IconBuildingWarehouse,
  loan: IconTransfer,
  other: IconBox,
};

/** Sign of a type of asset; the word stands beside it. */
export function AssetIcon({ type, size = 16 }: { type: AssetType; size?: number }) {
  const Icon = icons[type];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
