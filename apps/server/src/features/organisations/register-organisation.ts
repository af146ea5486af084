import {
  checkIdentity,
  type IdentityError,
  type OrganisationIdentity,
} from '@jiebang/domain/organisations/check-identity';
import type { OrganisationType } from '@jiebang/domain/organisations/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { storedIdentity } from './check-organisation.ts';
import { requireContactPhone } from './contact-phone.ts';
import { insertMembership } from './memberships.repository.ts';
import { findByIdentity, insertOrganisation } from './organisations.repository.ts';

type Profile = {
  name: string;
  nameEn: string;
  type: OrganisationType;
  region: string | null;
  sizeClass: string | null;
  address: string;
  brief: string;
  website: string;
  contactName: string;
  contactPhone: string;
};

const complaints: Record<IdentityError, { path: string; message: string }> = {
  credit_code_length: { path: 'creditCode', message: 'A credit code has 18 characters.' },
  credit_code_charset: { path: 'creditCode', message: 'A credit code has no I, O, S, V, Z and no signs.' },
  credit_code_check_character: { path: 'creditCode', message: 'The last character does not fit the others.' },
  registration_number: { path: 'registrationNumber', message: 'Not a registration number.' },
  country: { path: 'country', message: 'Not a country of registration; mainland bodies have a credit code.' },
};

/**
 * Registers a body; the registrant becomes its owner. Answers its id. Of two at once one wins; the other is told which body it is,
 * and can claim it.
 */
export async function registerOrganisation(
  ctx: Ctx,
  { identity, profile }: { identity: OrganisationIdentity; profile: Profile },
): Promise<string> {
  const actor = requireUser(ctx);
  const { normalised, errors, warnings } = checkIdentity(identity);
  if (errors.length > 0)
    throw new AppError('invalid_request', 'identity', {
      errors: errors.map((code) => ({
        path: `identity.${complaints[code].path}`,
        code,
        message: complaints[code].message,
      })),
    });
  const contactPhone = requireContactPhone('profile.contactPhone', profile.contactPhone);
  const stored = storedIdentity(identity, normalised);
  return await transact(ctx, async (work) => {
    const row = { ...profile, ...stored, kind: identity.kind, contactPhone, warnings };
    const organisation = await insertOrganisation(work.tx, { ...row, createdAt: work.now });
    if (!organisation) throw alreadyRegistered(await findByIdentity(work.tx, stored));
    const owner = { organisationId: organisation.id, userId: actor.userId, role: 'owner' as const };
    await insertMembership(work.tx, { ...owner, joinedAt: work.now });
    await work.audit({
      action: 'organisation.register',
      subjectType: 'organisation',
      subjectId: organisation.id,
      data: { ...stored, kind: identity.kind, warnings },
    });
    return organisation.id;
  });
}

function alreadyRegistered(existing: { id: string; name: string } | null): AppError {
  return existing
    ? new AppError('organisation_exists', '', {
        details: { organisationId: existing.id, name: existing.name },
      })
    : new AppError('conflict', 'registered and gone meanwhile');
}
