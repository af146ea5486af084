import type { ScenarioHistory } from '@jiebang/contracts/scenarios';
import { useFieldLines } from '../../../components/scenario-lines.ts';
import { useTexts } from '../../../lib/texts.ts';
import { type DiffLine, diffLines } from '../lib/line-diff.ts';

export type Comparison = NonNullable<ScenarioHistory['comparison']>;
export type ComparedField = Comparison['fields'][number];
type Props = { compared: ComparedField; from: number; to: number };

/** What was sent back beside what came in its place; what differs is marked, struck or underlined, not by colour alone. */
export function VersionsBeside({ compared, from, to }: Props) {
  const t = useTexts('review');
  const lines = useFieldLines();
  const { before, after } = diffLines(
    lines(compared.field, compared.before),
    lines(compared.field, compared.after),
  );
  return (
    <div className="rev-beside">
      <div>
        <h4>{t('beside.before', { version: from })}</h4>
        <Lines lines={before} as="del" />
      </div>
      <div>
        <h4>{t('beside.after', { version: to })}</h4>
        <Lines lines={after} as="ins" />
      </div>
    </div>
  );
}

function Lines({ lines, as: Mark }: { lines: DiffLine[]; as: 'del' | 'ins' }) {
  const t = useTexts('review');
  if (lines.length === 0) return <p className="muted">{t('beside.empty')}</p>;
  return lines.map(({ text, start, end }, place) => (
    <p key={place}>
      {text.slice(0, start)}
      {end > start ? <Mark>{text.slice(start, end)}</Mark> : null}
      {text.slice(end)}
    </p>
  ));
}
