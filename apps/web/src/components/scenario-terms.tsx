import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { type ScoringStage, timelineStepLabels } from '@jiebang/domain/scenarios/terms';
import { useText, useTexts } from '../lib/texts.ts';
import { PlainText } from './plain-text.tsx';
import { type TermsField, useWhen } from './scenario-terms-lines.ts';
import { Table } from './table.tsx';

type Content = Partial<ScenarioContent>;

/** Stages, timeline and payments to read. */
export function TermsValue({ field, content }: { field: TermsField; content: Content }) {
  if (field === 'stages') return <Stages {...content} />;
  if (field === 'timeline') return <Timeline {...content} />;
  return <Milestones {...content} />;
}

const keyed = <T,>(rows: readonly T[]) => rows.map((row, place) => ({ ...row, key: String(place) }));

function Stages({ stages = [], bands = [] }: Content) {
  const t = useTexts('scenario-text');
  return (
    <>
      {keyed(stages).map(({ key, ...stage }) => (
        <Stage key={key} stage={stage} />
      ))}
      {bands.length > 0 ? (
        <p>
          <b>{t('stage.bands')}</b> {bands.map((band) => t('stage.band', band)).join('; ')}
        </p>
      ) : null}
    </>
  );
}

function Stage({ stage }: { stage: ScoringStage }) {
  const t = useTexts('scenario-text');
  return (
    <>
      <p>
        <b>{stage.name}</b>
      </p>
      <Table
        folding
        caption={t('stage.caption', { name: stage.name })}
        rows={keyed(stage.items)}
        rowKey={(row) => row.key}
        columns={[
          { key: 'item', name: t('stage.item'), cell: (row) => row.name },
          { key: 'note', name: t('stage.note'), cell: (row) => row.note || '—' },
          {
            key: 'weight',
            name: t('stage.weight'),
            right: true,
            cell: (row) => (row.weight === null ? t('stage.noWeight') : `${row.weight}%`),
          },
        ]}
      />
    </>
  );
}

function Timeline({ timeline = [], timelineNote }: Content) {
  const t = useTexts('scenario-text');
  const text = useText();
  const when = useWhen();
  return (
    <>
      {timeline.length > 0 ? (
        <Table
          folding
          caption={t('timeline.caption')}
          rows={keyed(timeline)}
          rowKey={(row) => row.key}
          columns={[
            { key: 'step', name: t('timeline.step'), cell: (row) => text(timelineStepLabels[row.step]) },
            { key: 'when', name: t('timeline.when'), cell: when },
            { key: 'note', name: t('timeline.note'), cell: (row) => row.note || '—' },
          ]}
        />
      ) : null}
      {timelineNote?.trim() ? <PlainText text={timelineNote} /> : null}
    </>
  );
}

function Milestones({ milestones = [] }: Content) {
  const t = useTexts('scenario-text');
  return (
    <Table
      folding
      caption={t('milestone.caption')}
      rows={keyed(milestones)}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', name: t('milestone.name'), cell: (row) => row.name },
        { key: 'percent', name: t('milestone.percent'), right: true, cell: (row) => `${row.percent}%` },
        { key: 'condition', name: t('milestone.condition'), cell: (row) => row.condition },
      ]}
    />
  );
}
