import { publicationWords } from '@jiebang/domain/lists/publication-words';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { problemsOf, sortBands } from '../lib/rubric-draft.ts';
import { useText, useTexts } from '../lib/texts.ts';
import { BandLine } from './band-line.tsx';
import { RowList } from './row-list.tsx';
import { SmallNumber } from './small-number.tsx';

type Props = { id: string; rubric: Rubric; onChange: (changes: Partial<Rubric>) => void };

/** Bands of scores; gaps and overlaps are drawn and said as they arise. */
export function BandRows({ id, rubric, onChange }: Props) {
  const t = useTexts('rubric-editor');
  const text = useText();
  const { bands } = rubric;
  const problems = problemsOf(rubric).bands;
  const top = Math.max(0, ...bands.map(({ to }) => to));
  return (
    <RowList
      id={id}
      label={t('bands')}
      rows={bands}
      max={12}
      addText={t('addBand')}
      rowName={(row) => t('bandName', { row })}
      make={() => ({ title: '', from: Math.min(top, 99), to: 100 })}
      onChange={(next) => onChange({ bands: next })}
      // Problems count bands from the lowest: left in another order, they would name the wrong one.
      onLeave={() => {
        const sorted = sortBands(bands);
        if (sorted.some((band, at) => band !== bands[at])) onChange({ bands: sorted });
      }}
      wrong={problems.map((problem) => text(publicationWords({ challenge: null, ...problem }, [])))}
      foot={bands.length > 0 ? <BandLine bands={bands} /> : null}
    >
      {(row, at, set) => (
        <>
          <input
            className="control"
            aria-label={t('bandTitle', { row: at + 1 })}
            value={row.title}
            maxLength={40}
            onChange={(event) => set({ title: event.target.value })}
          />
          <SmallNumber
            label={t('bandFrom', { row: at + 1 })}
            value={row.from}
            onChange={(from) => set({ from })}
          />
          <span aria-hidden="true">–</span>
          <SmallNumber label={t('bandTo', { row: at + 1 })} value={row.to} onChange={(to) => set({ to })} />
        </>
      )}
    </RowList>
  );
}
