import type { PanelView } from '@jiebang/contracts/judging';
import { conflictKindLabels } from '@jiebang/domain/judging/lifecycle';
import { SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { FormulaView } from '../../../components/formula-view.tsx';
import { RubricView } from '../../../components/rubric-view.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** What was declared and stands, who was replaced, and how anybody can draw again. */
export function Records({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  return (
    <>
      <section>
        <SectionHead title={t('records.judges')} note={t('records.judgesNote')} />
        <Judges panel={panel} />
      </section>
      {panel.replacements.length > 0 ? (
        <section>
          <SectionHead title={t('records.replacements')} />
          <Replacements panel={panel} />
        </section>
      ) : null}
      <details className="card pad pan-fold">
        <summary>{t('records.rubric')}</summary>
        <RubricView rubric={panel.rubric} />
      </details>
      <details className="card pad pan-fold">
        <summary>{t('records.formula')}</summary>
        <FormulaView formula={panel.formula} />
      </details>
      <section>
        <SectionHead title={t('records.draw')} />
        <Facts
          facts={[
            { name: t('records.seedSm3'), value: <code>{panel.seedSm3}</code> },
            {
              name: t('records.seed'),
              value: panel.seed ? <code>{panel.seed}</code> : t('records.seedLater'),
            },
          ]}
        />
        <p className="muted small">{t('records.drawNote')}</p>
      </section>
    </>
  );
}

function Judges({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const judges = panel.judges.toSorted((a, b) => (a.seat ?? 99) - (b.seat ?? 99));
  return (
    <ul className="plain-list pan-list">
      {judges.map(({ id, name, organisations, seat, assigned, submitted }) => (
        <li key={id} className="row">
          <span>
            <b>{name}</b> <span className="muted small">{organisations.join(' · ')}</span>
          </span>
          <span className="push num">
            {seat === null ? t('records.pool') : t('progress.seat', { seat })}
            {assigned > 0 ? (
              <span className="muted"> · {t('records.load', { submitted, assigned })}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Replacements({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const text = useText();
  return (
    <ol className="plain-list pan-list">
      {panel.replacements.map((one) => (
        <li key={`${one.entry}:${one.seat}:${one.at}:${one.to}`}>
          <b>{t('cell', { number: one.entry, seat: one.seat })}</b>{' '}
          {t('records.replaced', { from: one.from, to: one.to })}{' '}
          <span className="muted small">
            {t(`records.ground.${one.ground}`)}
            {one.conflict
              ? ` · ${t('seat.conflict', { kind: text(conflictKindLabels[one.conflict.kind]), note: one.conflict.note })}`
              : null}
            {one.reason ? ` · ${t('records.reason', { reason: one.reason })}` : null}
            {' · '}
            {one.chosenReason ? t('records.chosen', { reason: one.chosenReason }) : t('records.drawn')}
            {' · '}
            <Instant at={one.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
