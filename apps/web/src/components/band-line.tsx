import { type Band, checkRubric } from '@jiebang/domain/lists/rubric';
import { useTexts } from '../lib/texts.ts';

/** The bands on a line from 0 to 100, for the eye; the words beside it say the same. */
export function BandLine({ bands }: { bands: Band[] }) {
  const t = useTexts('rubric-editor');
  const faults = checkRubric({ criteria: [], bands, machineWeight: 0 }).flatMap((problem) =>
    problem.code === 'bands_gap' || problem.code === 'bands_overlap' ? [problem] : [],
  );
  const whole = bands.filter(({ from, to }) => from < to);
  return (
    <div className="rub-line" aria-hidden="true">
      {whole.map(({ title, from, to }) => (
        <i key={`${from}:${to}:${title}`} style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }}>
          {title}
        </i>
      ))}
      {faults.map(({ code, at, from, to }) => (
        <i
          key={`${code}:${at}`}
          className={code === 'bands_gap' ? 'gap' : 'overlap'}
          style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }}
        >
          {t(code === 'bands_gap' ? 'gap' : 'overlap')}
        </i>
      ))}
    </div>
  );
}
