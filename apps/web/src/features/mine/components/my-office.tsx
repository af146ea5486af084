import type { Capability } from '@jiebang/domain/identity/roles';
import { Link, type LinkProps } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';

type Office = {
  capability: Capability;
  to: NonNullable<LinkProps['to']>;
  key:
    | 'opinions'
    | 'rounds'
    | 'review'
    | 'notices'
    | 'objections'
    | 'setup'
    | 'claims'
    | 'operations'
    | 'users'
    | 'security'
    | 'audit';
};

const offices: Office[] = [
  { capability: 'opinions.give', to: '/workspace/opinions', key: 'opinions' },
  { capability: 'rounds.manage', to: '/workspace/rounds', key: 'rounds' },
  { capability: 'scenarios.review', to: '/workspace/review', key: 'review' },
  { capability: 'notices.manage', to: '/workspace/notices', key: 'notices' },
  { capability: 'notices.manage', to: '/workspace/objections', key: 'objections' },
  { capability: 'competitions.manage', to: '/workspace/competitions', key: 'setup' },
  { capability: 'organisations.review', to: '/workspace/organisation-claims', key: 'claims' },
  { capability: 'evaluations.operate', to: '/workspace/operations', key: 'operations' },
  { capability: 'users.manage', to: '/workspace/users', key: 'users' },
  { capability: 'security.manage', to: '/workspace/security', key: 'security' },
  { capability: 'audit.read', to: '/workspace/audit', key: 'audit' },
];

/** What a person of the bureau, an operator or an administrator does here; nothing for entrants. */
export function MyOffice() {
  const t = useTexts('mine');
  const { can } = useSession();
  const mine = offices.filter(({ capability }) => can(capability));
  if (mine.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('office.title')} />
      <ul className="plain-list office-grid">
        {mine.map(({ to, key }) => (
          <li key={key}>
            <Link to={to} className="card pad">
              <b className="card-title">{t(`office.${key}.title`)}</b>
              <span className="muted">{t(`office.${key}.what`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
