import type { ChallengeView } from '@jiebang/contracts/challenges';
import { lazy, Suspense } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Money } from '../../../components/money.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';

/** Until when, for how much, and what a solver does next. */
export function AnswerCard({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('challenges');
  const { budgetFen, prizeTotalFen } = challenge;
  return (
    <Card as="section" label={t('answer.label')} className="chal-answer stack">
      {challenge.deadlineAt ? (
        <div>
          <p className="muted small">{t('answer.deadline')}</p>
          <Deadline at={challenge.deadlineAt} />
        </div>
      ) : null}
      {budgetFen === null ? null : (
        <div>
          <p className="muted small">{t('answer.budget')}</p>
          {budgetFen === 0 ? t('negotiable') : <Money fen={budgetFen} />}
        </div>
      )}
      {prizeTotalFen ? (
        <div>
          <p className="muted small">{t('answer.prizes')}</p>
          <Money fen={prizeTotalFen} />
        </div>
      ) : null}
      <Next challenge={challenge} />
      <div className="no-print">
        <Button look="ghost" small onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </Card>
  );
}

function Next({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('challenges');
  const { known, user } = useSession();
  if (!challenge.accepting)
    return (
      <div className="stack">
        <p>{t(`next.${challenge.stage ?? 'ended'}`)}</p>
        {user ? <Mine challenge={challenge} /> : null}
      </div>
    );
  return (
    <div className="stack no-print">
      <h2>{t('next.title')}</h2>
      <ol>
        <li>{t('next.read')}</li>
        <li>{t('next.body')}</li>
        <li>{t('next.write')}</li>
      </ol>
      {known && !user ? (
        <>
          <LinkButton to="/sign-in" search={{ next: `/challenges/${challenge.code}` }}>
            {t('next.signIn')}
          </LinkButton>
          <LinkButton to="/sign-up" look="ghost">
            {t('next.signUp')}
          </LinkButton>
        </>
      ) : null}
      {user ? <Mine challenge={challenge} /> : null}
    </div>
  );
}

/** What the signed-in person can do here comes with their session, and so does its code. */
const AnswerHere = lazy(async () => ({ default: (await import('./answer-here.tsx')).AnswerHere }));

function Mine({ challenge }: { challenge: ChallengeView }) {
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <AnswerHere id={challenge.id} posterId={challenge.poster.id} accepting={challenge.accepting} />
    </Suspense>
  );
}
