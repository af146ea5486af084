import { checkIdentity, type OrganisationIdentity } from '@jiebang/domain/organisations/check-identity';
import type { Ctx } from '../../platform/context.ts';
import { findByIdentity } from './organisations.repository.ts';

/** The identity as it is stored and compared. */
export function storedIdentity(identity: OrganisationIdentity, normalised: string) {
  return identity.kind === 'domestic'
    ? { creditCode: normalised }
    : { registrationNumber: normalised, country: identity.country.toUpperCase() };
}

/** Judges a code while it is typed, and says whether the body is registered: then a claim is the way, not a form. */
export async function checkOrganisation(ctx: Ctx, identity: OrganisationIdentity) {
  const { normalised, errors, warnings } = checkIdentity(identity);
  const valid = errors.length === 0;
  const existing = valid ? await findByIdentity(ctx.services.db, storedIdentity(identity, normalised)) : null;
  return { valid, normalised, errors, warnings, existing };
}
