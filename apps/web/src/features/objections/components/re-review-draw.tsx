import { getReReviewRecord, type ReReviewView, replayReReview } from '@jiebang/contracts/re-reviews';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ReplayedDraw } from '../../../components/replayed-draw.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

type Props = { objectionId: string; reReview: ReReviewView };

/** How the panel was drawn, and the draw done again from what is on record. */
export function ReReviewDraw({ objectionId, reReview }: Props) {
  const t = useTexts('re-reviews');
  return (
    <details className="obj-draw">
      <summary>{t('office.draw')}</summary>
      <div className="stack">
        <Facts
          facts={[
            { name: t('office.orderedAt'), value: <Instant at={reReview.orderedAt} /> },
            { name: t('office.pool'), value: t('office.poolSize', { count: reReview.poolSize }) },
            { name: t('office.barred'), value: t('office.poolSize', { count: reReview.barred }) },
            { name: t('office.poolSm3'), value: <code>{reReview.poolSm3}</code> },
            { name: t('office.seedSm3'), value: <code>{reReview.seedSm3}</code> },
          ]}
        />
        <Replay objectionId={objectionId} />
      </div>
    </details>
  );
}

function Replay({ objectionId }: { objectionId: string }) {
  const t = useTexts('re-reviews');
  const query = useQuery({ ...apiQuery(replayReReview, { params: { id: objectionId } }), enabled: false });
  return (
    <>
      <div className="row">
        <Button look="ghost" small busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('office.replay')}
        </Button>
        <a href={addressOf(getReReviewRecord, { params: { id: objectionId } })} download>
          {t('office.record')}
        </a>
      </div>
      <p className="muted small">{t('office.recordNote')}</p>
      {query.error ? <ProblemNote error={query.error} /> : null}
      {query.data ? (
        <ReplayedDraw replay={query.data} title={t(query.data.same ? 'office.same' : 'office.differs')} />
      ) : null}
    </>
  );
}
