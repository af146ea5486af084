import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { requireContactPhone } from './contact-phone.ts';
import { type OrganisationPlace, updateOrganisationRow } from './organisations.repository.ts';
import { requireAbility, requireOrganisation } from './require-organisation.ts';

type Changes = Partial<{
  name: string | undefined;
  nameEn: string | undefined;
  type: string | undefined;
  region: string | null | undefined;
  sizeClass: string | null | undefined;
  address: string | undefined;
  brief: string | undefined;
  website: string | undefined;
  contactName: string | undefined;
  contactPhone: string | undefined;
}>;

/** Changes the profile; fields that are not given stay. The identity cannot change: another code is another body. */
export async function updateOrganisation(ctx: Ctx, id: string, input: Changes): Promise<OrganisationPlace> {
  const actor = requireUser(ctx);
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const changes: Changes = Object.fromEntries(given);
  if (changes.contactPhone !== undefined)
    changes.contactPhone = requireContactPhone('contactPhone', changes.contactPhone);
  return await transact(ctx, async (work) => {
    const before = await requireAbility(work, actor, id, 'edit');
    if (given.length === 0) return before;
    await updateOrganisationRow(work.tx, id, changes as Record<string, string | null>);
    // Which fields, not their values: the contact is a person.
    await work.audit({
      action: 'organisation.update',
      subjectType: 'organisation',
      subjectId: id,
      data: { changed: given.map(([field]) => field) },
    });
    return await requireOrganisation(work.tx, actor, id);
  });
}
