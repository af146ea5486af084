import { type Sector, sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { formatDay } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import type { Pulse } from './pulse-figures.tsx';

/** Industries and fields of the programme with their tracks; one without any is named, not hidden. */
export function SectorGrid({ sectors: counts }: { sectors: Pulse['sectors'] }) {
  const t = useTexts('portal');
  const known = new Map(counts.map((count) => [count.sector, count]));
  const shown = sectorIds.filter((sector) => sector !== 'general' || (known.get(sector)?.tracks ?? 0) > 0);
  return (
    <section>
      <SectionHead title={t('sectors.title')} note={t('sectors.note')} />
      <ul className="sector-grid">
        {shown.map((sector) => (
          <SectorTile key={sector} sector={sector} count={known.get(sector)} />
        ))}
      </ul>
    </section>
  );
}

function SectorTile({ sector, count }: { sector: Sector; count: Pulse['sectors'][number] | undefined }) {
  const t = useTexts('portal');
  const text = useText();
  const locale = useLocale();
  const tracks = count?.tracks ?? 0;
  if (tracks === 0) {
    return (
      <li className="sector none">
        <b>{text(sectors[sector])}</b>
        <small>{t('sectors.none')}</small>
      </li>
    );
  }
  const next = count?.nextDeadline;
  return (
    <li className="sector">
      <Link to="/competitions" search={{ sector }}>
        <b>
          {text(sectors[sector])}
          <em className="num">
            <span className="sr-only">{t('sectors.tracks', { count: tracks })}</span>
            <span aria-hidden="true">{tracks}</span>
          </em>
        </b>
        <small>{next ? t('sectors.next', { day: formatDay(next, locale) }) : t('sectors.open')}</small>
      </Link>
    </li>
  );
}
