import { getSession } from '@jiebang/contracts/identity';
import {
  acceptMemberInvitation,
  declineMemberInvitation,
  listMyOrganisationInvitations,
  listMyOrganisations,
} from '@jiebang/contracts/organisations';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** Invitations to me; nothing is drawn where there is none. */
export function MyInvitations() {
  const t = useTexts('organisations');
  const query = useQuery(apiQuery(listMyOrganisationInvitations, {}));
  const refreshes = [listMyOrganisationInvitations, listMyOrganisations, getSession];
  const accept = useAct(acceptMemberInvitation, { refreshes });
  const decline = useAct(declineMemberInvitation, { refreshes });
  const error = accept.error ?? decline.error;
  const items = query.data?.items ?? [];
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="invitations">
      <h2 id="invitations" className="org-title">
        {t('invitations.title')}
      </h2>
      <ul className="org-list">
        {items.map((item) => (
          <li key={item.id} className="card pad row">
            <div>
              {t('invitations.line', {
                by: item.invitedBy,
                name: item.organisationName,
                role: t(`roles.${item.role}`),
              })}
              <div className="small muted">
                {t('invitations.expires')} <Deadline at={item.expiresAt} />
              </div>
            </div>
            <span className="row push">
              <Button busy={accept.isPending} onClick={() => accept.mutate({ params: { id: item.id } })}>
                {t('invitations.accept')}
              </Button>
              <Button
                look="ghost"
                busy={decline.isPending}
                onClick={() => decline.mutate({ params: { id: item.id } })}
              >
                {t('invitations.decline')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {error ? <ProblemNote error={error} /> : null}
    </section>
  );
}
