import type { RoundView } from '@jiebang/contracts/rounds';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

const SHOWN = 3;

/** Calls that take scenarios now, the nearest end on top; without one, what comes next. Nothing where there is neither. */
export function CurrentCalls({ calls }: { calls: RoundView[] }) {
  const t = useTexts('portal');
  const open = calls.filter(({ window }) => window === 'open');
  const shown = (open.length > 0 ? open : calls.filter(({ window }) => window === 'upcoming'))
    .toSorted((a, b) => Date.parse(a.closesAt) - Date.parse(b.closesAt))
    .slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <section>
      <SectionHead
        title={t('calls.title')}
        note={t('calls.note')}
        end={
          <span className="row">
            <Link to="/programmes">{t('calls.programs')}</Link>
            <Link to="/rounds">{t('calls.more')}</Link>
          </span>
        }
      />
      <ul className="calls">
        {shown.map((round) => (
          <Call key={round.id} round={round} />
        ))}
      </ul>
    </section>
  );
}

function Call({ round }: { round: RoundView }) {
  const t = useTexts('portal');
  const text = useText();
  const locale = useLocale();
  const names = round.sectors.map((sector) => text(sectors[sector])).join(' · ');
  return (
    <li>
      <div>
        <h3>
          <Link to="/rounds/$slug" params={{ slug: round.slug }}>
            {text(round.title)}
          </Link>
        </h3>
        <p className="m">{names || t('calls.anySector')}</p>
      </div>
      <div className="when">
        {round.window === 'open' ? (
          <Deadline at={round.closesAt} />
        ) : (
          t('calls.opens', { at: formatInstant(round.opensAt, locale) })
        )}
      </div>
    </li>
  );
}
