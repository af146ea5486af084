import type { ChallengeView } from '@jiebang/contracts/challenges';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useSession } from '../../../lib/session.ts';
import { useText, useTexts } from '../../../lib/texts.ts';

/** 擂台赛: the competition that decides the challenge, or for the bureau the way to set it up. */
export function ContestLine({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('list-text');
  const text = useText();
  const { can } = useSession();
  const { competition, code, mode, status } = challenge;
  if (competition)
    return (
      <Note title={t('contest.title')}>
        <p>
          {t('contest.what')}{' '}
          <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
            <b>{text(competition.title)}</b>
          </Link>
        </p>
      </Note>
    );
  if (mode !== 'contest' || !code) return null;
  if (!can('competitions.manage') || (status !== 'open' && status !== 'judging')) return null;
  return (
    <Note title={t('contest.noneTitle')}>
      <p>{t('contest.none')}</p>
      <div>
        <LinkButton small look="ghost" to="/workspace/competitions" search={{ challenge: code }}>
          {t('contest.setUp')}
        </LinkButton>
      </div>
    </Note>
  );
}
