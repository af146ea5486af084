import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { DueSoon } from '../components/due-soon.tsx';
import { MyInvitations } from '../components/my-invitations.tsx';
import { MyOffice } from '../components/my-office.tsx';
import { MyScenarios } from '../components/my-scenarios.tsx';
import { MyTeams } from '../components/my-teams.tsx';
import { VerifyMail } from '../components/verify-mail.tsx';
import '../mine.css';

/** Home of everyone signed in: the own office, what falls due, invitations, teams. */
export function MyPage() {
  const t = useTexts('mine');
  const { user } = useSession();
  useTitle(t('title'));
  if (!user) return null;
  return (
    <div className="page stack loose">
      <h1 className="page-title">{t('hello', { name: user.name })}</h1>
      {user.emailVerified ? null : <VerifyMail email={user.email} />}
      <MyInvitations />
      <MyOffice />
      <MyScenarios />
      <DueSoon />
      <MyTeams userId={user.id} quiet={user.capabilities.length > 0} />
    </div>
  );
}
