import type { CompetitionView } from '@jiebang/contracts/competitions';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.ts';

/** 擂台赛: which challenge it decides, and who may enter. */
export function ContestNote({ competition }: { competition: CompetitionView }) {
  const t = useTexts('competitions');
  const { challenge, solvers } = competition;
  if (solvers === null) return null;
  return (
    <p className="comp-contest">
      {challenge ? (
        <>
          {t('contest.from')}{' '}
          <Link to="/challenges/$code" params={{ code: challenge.code }}>
            {t('contest.challenge', { title: challenge.title, code: challenge.code })}
          </Link>
          {t('contest.fromEnd')}
        </>
      ) : (
        t('contest.fromDirected')
      )}
      {t('contest.who')}
    </p>
  );
}
