import type { Tx } from '@jiebang/db/client';
import { regionsWithoutOffice } from '@jiebang/domain/coreviews/district-office';
import { regionName } from '@jiebang/domain/rounds/regions';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import { AppError } from '../../platform/errors.ts';
import { findProgramSettings, listDistrictOffices } from '../programs/public.ts';
import type { RoundRow } from './rounds.repository.ts';

/**
 * Where the programme asks districts, nobody is called to apply whose district could not answer. A round that is open to
 * bodies from anywhere needs one office at least: who has none comes to the city without it.
 */
export async function requireDistrictOffices(
  tx: Tx,
  { programId, settings }: Pick<RoundRow, 'programId' | 'settings'>,
): Promise<void> {
  const rules = await findProgramSettings(tx, programId);
  if (!rules?.review.district.asked) return;
  const staffed = (await listDistrictOffices(tx)).filter(({ officers }) => officers > 0);
  const { regions } = roundSettings(settings);
  const lacking = regionsWithoutOffice(regions, staffed);
  const nobody = regions.length === 0 && staffed.length === 0;
  if (lacking.length === 0 && !nobody) return;
  throw new AppError('district_office_missing', lacking.join(), {
    errors: lacking.map((region) => ({
      path: `regions.${region}`,
      code: 'no_district_office',
      message: `${regionName(region).en} has no office with an officer.`,
    })),
  });
}
