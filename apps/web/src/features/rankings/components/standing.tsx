import type { ContestView } from '@jiebang/contracts/rankings-office';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { OpenItems } from './open-items.tsx';
import { ProposeAct } from './propose-act.tsx';
import { DiscardAct, VoidAct } from './reason-acts.tsx';
import { SealAct } from './seal-act.tsx';

/** Where the ranking stands, in words, with the one next step beside it. */
export function Standing({ contest }: { contest: ContestView }) {
  const { ranking, open, abilities } = contest;
  if (!ranking) {
    if (open.length > 0) return <OpenItems contest={contest} />;
    return abilities.includes('propose') ? <ProposeAct contest={contest} /> : null;
  }
  switch (ranking.status) {
    case 'proposed':
      return <Proposed contest={contest} ranking={ranking} />;
    case 'sealed':
      return <Sealed contest={contest} ranking={ranking} />;
    default:
      return <Posted ranking={ranking} />;
  }
}

type Ranking = NonNullable<ContestView['ranking']>;
type Part = { contest: ContestView; ranking: Ranking };

function Proposed({ contest, ranking }: Part) {
  const t = useTexts('rankings');
  const { open, ownWork } = contest;
  return (
    <Note tone="amber" title={t('proposed.title')}>
      <p>{ownWork ? t('proposed.own') : t('proposed.other', { name: ranking.proposedBy.name })}</p>
      {open.length > 0 ? <p>{t('proposed.outdated', { count: open.length })}</p> : null}
      <div className="row">
        <SealAct contest={contest} ranking={ranking} />
        <DiscardAct contest={contest} ranking={ranking} />
      </div>
    </Note>
  );
}

function Sealed({ contest, ranking }: Part) {
  const t = useTexts('rankings');
  const { notice } = ranking;
  const alive = notice && ['draft', 'ready', 'running'].includes(notice.status);
  return (
    <Note tone="amber" title={t('sealed.title')}>
      <p>
        {t('sealed.by', { proposer: ranking.proposedBy.name, sealer: ranking.sealedBy?.name ?? '' })}{' '}
        {ranking.sealedAt ? <Instant at={ranking.sealedAt} /> : null}
      </p>
      {alive ? (
        <p>
          {t('sealed.prepared')}{' '}
          <Link to="/workspace/notices/$id" params={{ id: notice.id }}>
            {t('sealed.toNotice')}
          </Link>
        </p>
      ) : null}
      <div className="row">
        {contest.abilities.includes('prepare_notice') ? (
          <LinkButton to="/workspace/notices" search={{ ranking: ranking.id }}>
            {t('sealed.prepare')}
          </LinkButton>
        ) : null}
        <VoidAct contest={contest} ranking={ranking} />
      </div>
    </Note>
  );
}

function Posted({ ranking }: { ranking: Ranking }) {
  const t = useTexts('rankings');
  const published = ranking.status === 'published';
  return (
    <Note tone={published ? 'green' : 'blue'} title={t(published ? 'published.title' : 'notice.title')}>
      <p>{t(published ? 'published.lead' : 'notice.lead')}</p>
      <p className="row">
        <Link to="/results/$id" params={{ id: ranking.id }}>
          {t('links.public')}
        </Link>
        {ranking.notice ? (
          <Link to="/workspace/notices/$id" params={{ id: ranking.notice.id }}>
            {t('sealed.toNotice')}
          </Link>
        ) : null}
      </p>
    </Note>
  );
}
