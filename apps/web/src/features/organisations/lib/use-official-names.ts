import { useTexts } from '../../../lib/texts.ts';
import type { OfficialNames } from './countries.ts';

export function useOfficialNames(): OfficialNames {
  const t = useTexts('organisations');
  return { HK: t('regions.HK'), MO: t('regions.MO'), TW: t('regions.TW') };
}
