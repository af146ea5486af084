import { type TieBreak, tieBreakLabels, tieBreaks } from '@jiebang/domain/judging/formula';
import { Button } from '../../../components/button.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

type Props = { value: TieBreak[]; onChange: (value: TieBreak[]) => void };
const LAST: TieBreak = 'panel_decision';

/** What decides between equals, in its order; a decision of the panel is always the last. */
export function TieOrder({ value, onChange }: Props) {
  const t = useTexts('panels');
  const text = useText();
  const used = value.filter((one) => one !== LAST);
  const spare = tieBreaks.filter((one) => one !== LAST && !used.includes(one));
  const set = (next: TieBreak[]) => onChange([...next, LAST]);
  const move = (at: number, by: number) => {
    const moved = used[at];
    if (moved) set(used.toSpliced(at, 1).toSpliced(at + by, 0, moved));
  };
  const name = (one: TieBreak) => <span className="sr-only"> {text(tieBreakLabels[one])}</span>;
  return (
    <fieldset id="at-formula-tieBreaks" className="pan-ties">
      <legend>{t('formula.ties')}</legend>
      <ol>
        {used.map((one, at) => (
          <li key={one}>
            <span>{text(tieBreakLabels[one])}</span>
            <span className="row tight">
              <Button look="quiet" small disabled={at === 0} onClick={() => move(at, -1)}>
                {t('formula.up')}
                {name(one)}
              </Button>
              <Button look="quiet" small disabled={at === used.length - 1} onClick={() => move(at, 1)}>
                {t('formula.down')}
                {name(one)}
              </Button>
              <Button look="quiet" small onClick={() => set(used.toSpliced(at, 1))}>
                {t('formula.leaveOut')}
                {name(one)}
              </Button>
            </span>
          </li>
        ))}
        <li>
          <span>{text(tieBreakLabels[LAST])}</span>
          <span className="muted small">{t('formula.alwaysLast')}</span>
        </li>
      </ol>
      {spare.length > 0 ? (
        <div className="row">
          {spare.map((one) => (
            <Button key={one} look="ghost" small onClick={() => set([...used, one])}>
              {t('formula.take', { name: text(tieBreakLabels[one]) })}
            </Button>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
