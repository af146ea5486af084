import { getOrganisation, type OrganisationView } from '@jiebang/contracts/organisations';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Affiliates } from '../components/affiliates.tsx';
import { ClaimForm } from '../components/claim-form.tsx';
import { LeaveOrganisation } from '../components/leave-organisation.tsx';
import { Members } from '../components/members.tsx';
import { ProfileSection } from '../components/profile-section.tsx';
import '../organisations.css';

const route = getRouteApi('/workspace/workspace/organisations/$id');

/** One body: profile, members, invitations, handover; for others the claim. */
export function OrganisationPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getOrganisation, { params: { id } }));
  return (
    <div className="wrap page">
      <Reading query={query}>{(organisation) => <Organisation organisation={organisation} />}</Reading>
    </div>
  );
}

function Organisation({ organisation }: { organisation: OrganisationView }) {
  const t = useTexts('organisations');
  const { can } = useSession();
  const [claiming, setClaiming] = useState(false);
  const may = (ability: OrganisationView['abilities'][number]) => organisation.abilities.includes(ability);
  useTitle(organisation.name);
  return (
    <div className="stack loose">
      <div className="stack org-head">
        <p className="small">
          <Link to="/workspace/organisations">{t('page.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{organisation.name}</h1>
          {organisation.myRole ? <Tag>{t(`roles.${organisation.myRole}`)}</Tag> : null}
        </div>
        {organisation.warnings.includes('inner_code') ? (
          <Note tone="amber">{t('warnings.inner_code')}</Note>
        ) : null}
      </div>
      <ProfileSection organisation={organisation} key={organisation.id} />
      {organisation.myRole ? <Members organisation={organisation} /> : null}
      {organisation.myRole || can('organisations.review') ? (
        <Affiliates organisationId={organisation.id} />
      ) : null}
      {may('invite') ? (
        <p>
          <Link to="/workspace/organisations/$id/webhooks" params={{ id: organisation.id }}>
            {t('page.webhooks')}
          </Link>
        </p>
      ) : null}
      <div className="row if-any">
        {may('claim') && !claiming ? (
          <Button onClick={() => setClaiming(true)}>{t('page.claimAct')}</Button>
        ) : null}
        {may('leave') ? <LeaveOrganisation organisation={organisation} /> : null}
      </div>
      {claiming ? <ClaimForm organisation={organisation} /> : null}
    </div>
  );
}
