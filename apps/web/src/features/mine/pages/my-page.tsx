import { type DeskView, getDesk } from '@jiebang/contracts/desk';
import type { WaitKind } from '@jiebang/domain/desk/kinds';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarGaps } from '../../../components/calendar-gaps.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { Live } from '../../../components/live.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Changes } from '../components/changes.tsx';
import { DueList } from '../components/due-list.tsx';
import { MyInvitations } from '../components/my-invitations.tsx';
import { MyTeams } from '../components/my-teams.tsx';
import { NothingWaits } from '../components/nothing-waits.tsx';
import { VerifyMail } from '../components/verify-mail.tsx';
import { Waits } from '../components/waits.tsx';
import '../mine.css';

/** Answered where they stand, instead of being a line that leads there. */
const INVITATIONS: readonly WaitKind[] = ['team_invitation', 'organisation_invitation'];

/** Home of everyone signed in: what waits for me, what falls due, what changed. Follows what happens by itself. */
export function MyPage() {
  const t = useTexts('mine');
  const { user } = useSession();
  const query = useQuery(apiQuery(getDesk, {}));
  useLive('me', [getDesk]);
  useRereadAt(query.data?.due.map(({ at }) => at) ?? [], [getDesk]);
  useTitle(t('title'));
  if (!user) return null;
  return (
    <div className="page stack loose">
      <div className="row">
        <h1 className="page-title">{t('hello', { name: user.name })}</h1>
        <span className="push">
          <Live />
        </span>
      </div>
      {user.capabilities.includes('notices.manage') ? <CalendarGaps /> : null}
      {user.emailVerified ? null : <VerifyMail email={user.email} />}
      <Reading query={query}>{(desk) => <Desk desk={desk} />}</Reading>
      <MyTeams userId={user.id} quiet={user.capabilities.length + user.organisations.length > 0} />
    </div>
  );
}

function Desk({ desk: { waits, due, changed } }: { desk: DeskView }) {
  const t = useTexts('mine');
  const lines = waits.filter(({ kind }) => !INVITATIONS.includes(kind));
  return (
    <div className="desk">
      <section className="desk-waits" aria-labelledby="desk-waits">
        <SectionHead id="desk-waits" title={t('waits.title')} />
        <div className="stack">
          {waits.length > lines.length ? <MyInvitations /> : null}
          {lines.length > 0 ? <Waits waits={lines} /> : null}
          {waits.length === 0 ? <NothingWaits /> : null}
        </div>
      </section>
      <section className="desk-due" aria-labelledby="desk-due">
        <SectionHead id="desk-due" title={t('due.title')} note={t('due.note')} />
        {due.length > 0 ? <DueList due={due} /> : <p className="muted">{t('due.none')}</p>}
      </section>
      <section className="desk-changed" aria-labelledby="desk-changed">
        <SectionHead
          id="desk-changed"
          title={t('changed.title')}
          note={changed.unread > 0 ? t('changed.unread', { count: changed.unread }) : null}
          end={<Link to="/workspace/notifications">{t('changed.all')}</Link>}
        />
        {changed.items.length > 0 ? (
          <Changes items={changed.items} />
        ) : (
          <p className="muted">{t('changed.none')}</p>
        )}
      </section>
    </div>
  );
}
