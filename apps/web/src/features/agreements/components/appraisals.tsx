import type { AppraisalView } from '@jiebang/contracts/acceptance';
import type { AgreementView } from '@jiebang/contracts/agreements';
import { type Grade, gradeLabels } from '@jiebang/domain/agreements/acceptance';
import { Card } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { targetOf } from '../../../components/scenario-lines.ts';
import { Table } from '../../../components/table.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

const tones: Record<Grade, TagTone> = { excellent: 'green', good: 'green', pass: 'blue', fail: 'seal' };

/** Every appraisal that the reader may know of, the newest first. */
export function Appraisals({ view }: { view: AgreementView }) {
  return view.appraisals
    .toReversed()
    .map((one) => <Appraisal key={one.number} view={view} appraisal={one} />);
}

function Appraisal({ view, appraisal }: { view: AgreementView; appraisal: AppraisalView }) {
  const t = useTexts('agreements');
  const text = useText();
  const { confirmed, expertOpinion, reason } = appraisal;
  return (
    <Card as="article" className="stack">
      <div className="row">
        <h3 className="agr-h3">{t('appraisal.numbered', { number: appraisal.number })}</h3>
        <Tag tone={tones[appraisal.grade]}>{text(gradeLabels[appraisal.grade])}</Tag>
        <Tag tone={confirmed === null ? 'amber' : confirmed ? 'green' : 'plain'}>
          {t(
            confirmed === null ? 'appraisal.waits' : confirmed ? 'appraisal.confirmed' : 'appraisal.returned',
          )}
        </Tag>
      </div>
      <Facts
        facts={[
          { name: t('appraisal.score'), value: <span className="num">{appraisal.score}</span> },
          {
            name: t('appraisal.from'),
            value: (
              <>
                {t(`turnName.${appraisal.side}`)} {appraisal.by} <Instant at={appraisal.at} />
              </>
            ),
          },
          { name: t('appraisal.opinion'), value: <div className="agr-lines">{appraisal.opinion}</div> },
          ...(expertOpinion
            ? [
                {
                  name: t('appraisal.expertOpinion'),
                  value: <div className="agr-lines">{expertOpinion}</div>,
                },
              ]
            : []),
          { name: t('appraisal.summary'), value: <div className="agr-lines">{appraisal.summary}</div> },
          ...(reason ? [{ name: t('reasonGiven'), value: reason }] : []),
        ]}
      />
      <Results view={view} appraisal={appraisal} />
    </Card>
  );
}

function Results({ view, appraisal }: { view: AgreementView; appraisal: AppraisalView }) {
  const t = useTexts('agreements');
  const rows = view.indicators.map((asked, at) => ({
    ...asked,
    at,
    committed: view.content?.commitments.find(({ indicator }) => indicator === at)?.committed ?? '—',
    result: appraisal.results.find(({ indicator }) => indicator === at),
  }));
  return (
    <Table
      folding
      caption={t('appraisal.results')}
      rows={rows}
      rowKey={(row) => `${row.at}`}
      columns={[
        { key: 'name', name: t('commitment.indicator'), cell: (row) => row.name },
        {
          key: 'target',
          name: t('commitment.target'),
          cell: (row) => <span className="num nowrap">{targetOf(row)}</span>,
        },
        { key: 'committed', name: t('commitment.committed'), cell: (row) => row.committed },
        { key: 'reached', name: t('appraisal.reached'), cell: (row) => row.result?.reached ?? '—' },
        {
          key: 'met',
          name: t('appraisal.met'),
          cell: (row) => (
            <Tag tone={row.result?.met ? 'green' : 'seal'}>
              {t(row.result?.met ? 'appraisal.yes' : 'appraisal.no')}
            </Tag>
          ),
        },
      ]}
    />
  );
}
