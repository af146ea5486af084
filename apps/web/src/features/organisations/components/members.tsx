import { listMembers, type OrganisationView } from '@jiebang/contracts/organisations';
import { useQuery } from '@tanstack/react-query';
import { Reading } from '../../../components/reading.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { MembersTable } from './members-table.tsx';

/** Members and open invitations of a body, and what I may do with them. */
export function Members({ organisation }: { organisation: OrganisationView }) {
  const t = useTexts('organisations');
  const query = useQuery(apiQuery(listMembers, { params: { id: organisation.id } }));
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members" className="org-title">
        {t('members.title')}
      </h2>
      <Reading query={query} lines={4}>
        {({ members, invitations }) => (
          <>
            <MembersTable organisation={organisation} members={members} />
            <Invitations invitations={invitations} mayRevoke={organisation.abilities.includes('invite')} />
          </>
        )}
      </Reading>
      {organisation.abilities.includes('invite') ? <InviteForm organisationId={organisation.id} /> : null}
    </section>
  );
}
