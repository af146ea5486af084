import type { createRound } from '@jiebang/contracts/rounds';
import { checkRoundSettings, tidyExtraField } from '@jiebang/domain/rounds/check-settings';
import type { ExtraField, RoundSettings } from '@jiebang/domain/rounds/settings';
import type { z } from 'zod';
import { AppError } from '../../platform/errors.ts';

export type GivenSettings = Partial<RoundSettings>;

/** The parts as they are stored, or a refusal that names everything that is wrong with them. */
export function requireSettings(given: z.output<(typeof createRound)['body']>['settings']): GivenSettings {
  // JSON has no `undefined`: what the schema calls optional is there or is not.
  const settings = given as GivenSettings;
  const errors = checkRoundSettings(settings);
  if (errors.length > 0) throw new AppError('invalid_request', 'round settings', { errors });
  const { extraFields } = settings;
  return extraFields
    ? { ...settings, extraFields: extraFields.map((field: ExtraField) => tidyExtraField(field)) }
    : settings;
}
