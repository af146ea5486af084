import type { RoundView } from '@jiebang/contracts/rounds';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatDeadline, formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { SectorTags } from './sector-tags.tsx';
import { WindowTag } from './window-tag.tsx';

/** One call in the public list. Those that run look like a notice on the wall; past ones are a line of record. */
export function RoundCard({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const text = useText();
  return (
    <Card as="li" kind={round.window === 'open' ? 'posted' : 'pad'} className="round">
      <div className="stack">
        <div className="row">
          <h3 className="round-title">
            <Link to="/rounds/$slug" params={{ slug: round.slug }}>
              {text(round.title)}
            </Link>
          </h3>
          <WindowTag round={round} />
          {round.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <p className="brief">{text(round.summary)}</p>
        <div className="row small muted">
          <SectorTags ids={round.sectors} />
          <span>{t('organiser', { name: text(round.program.organiser) })}</span>
        </div>
      </div>
      <div className="side">
        <When round={round} />
      </div>
    </Card>
  );
}

function When({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const locale = useLocale();
  if (round.window === 'open') return <Deadline at={round.closesAt} />;
  if (round.window === 'upcoming') {
    return (
      <>
        <span className="muted">{t('card.opens')}</span>
        <time dateTime={round.opensAt} className="num">
          {formatInstant(round.opensAt, locale)}
        </time>
        <span className="muted">{t('card.zone')}</span>
      </>
    );
  }
  return (
    <>
      <span className="muted">{t('card.ended')}</span>
      <time dateTime={round.closesAt} className="num">
        {formatDeadline(round.closesAt, locale)}
      </time>
    </>
  );
}
