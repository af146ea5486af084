import { type Sector, sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { formatDeadlineDay } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import type { Pulse } from './pulse-figures.tsx';

type Count = Pulse['sectors'][number];

/** Industries and fields of the programme with their tracks; one without any is named, not hidden. */
export function SectorGrid({ sectors: counts }: { sectors: Count[] }) {
  const t = useTexts('portal');
  const text = useText();
  const known = new Map(counts.filter((count) => count.tracks > 0).map((count) => [count.sector, count]));
  const open = sectorIds.filter((sector) => known.has(sector));
  const waiting = sectorIds.filter((sector) => sector !== 'general' && !known.has(sector));
  return (
    <section>
      <SectionHead title={t('sectors.title')} note={t('sectors.note')} />
      <ul className="sector-grid">
        {open.map((sector) => (
          <SectorTile key={sector} sector={sector} count={known.get(sector)!} />
        ))}
      </ul>
      {waiting.length > 0 ? (
        <p className="sector-waiting">
          {t('sectors.waiting', { names: waiting.map((sector) => text(sectors[sector])).join(' · ') })}
        </p>
      ) : null}
    </section>
  );
}

function SectorTile({ sector, count }: { sector: Sector; count: Count }) {
  const t = useTexts('portal');
  const text = useText();
  const locale = useLocale();
  const next = count.nextDeadline;
  return (
    <li className="sector">
      <Link to="/competitions" search={{ sector }}>
        <b className="sector-name">
          {text(sectors[sector])}
          <em className="num">
            <span className="sr-only">{t('sectors.tracks', { count: count.tracks })}</span>
            <span aria-hidden="true">{count.tracks}</span>
          </em>
        </b>
        <small>
          {next ? t('sectors.next', { day: formatDeadlineDay(next, locale) }) : t('sectors.open')}
        </small>
      </Link>
    </li>
  );
}
