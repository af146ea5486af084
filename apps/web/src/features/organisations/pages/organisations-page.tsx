import { exportMyOrganisations, listMyOrganisations } from '@jiebang/contracts/organisations';
import { organisationTypes } from '@jiebang/domain/organisations/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { MyClaims } from '../components/my-claims.tsx';
import { MyInvitations } from '../components/my-invitations.tsx';
import '../organisations.css';

/** Bodies I belong to, invitations to me, claims I filed. */
export function OrganisationsPage() {
  const t = useTexts('organisations');
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('list.title')}</h1>
          <p className="muted">{t('list.lead')}</p>
        </div>
        <LinkButton to="/workspace/organisations/register" className="push">
          {t('list.register')}
        </LinkButton>
      </div>
      <MyInvitations />
      <Mine />
      <MyClaims />
    </div>
  );
}

function Mine() {
  const t = useTexts('organisations');
  const text = useText();
  const query = useQuery(apiQuery(listMyOrganisations, {}));
  return (
    <Reading query={query} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={t('list.emptyTitle')}
            action={<LinkButton to="/workspace/organisations/register">{t('list.register')}</LinkButton>}
          >
            {t('list.empty')}
          </EmptyState>
        ) : (
          <section aria-label={t('list.mine')} className="stack">
            <div>
              <SpreadsheetLink endpoint={exportMyOrganisations} />
            </div>
            <ul className="org-list">
              {items.map((item) => (
                <li key={item.id} className="card pad">
                  <div className="row">
                    <h2 className="org-title">
                      <Link to="/workspace/organisations/$id" params={{ id: item.id }}>
                        {item.name}
                      </Link>
                    </h2>
                    {item.myRole ? <Tag>{t(`roles.${item.myRole}`)}</Tag> : null}
                    <span className="muted">{text(organisationTypes[item.type])}</span>
                  </div>
                  <p className="muted small">
                    <code>{item.creditCode ?? `${item.country} ${item.registrationNumber ?? ''}`}</code>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Reading>
  );
}
