import type { ImportReport, RowProblem } from '@jiebang/contracts/scenario-exchange';
import { Note } from '../../../components/note.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** What is read at a glance; a file with more is mended and checked again. */
const SHOWN = 50;

/** What an import would take and what not, with every fault at its place in the file. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const t = useTexts('exchange');
  const { problems, rows } = report;
  const known = rows.filter((row) => row.known).map(({ title }) => title);
  return (
    <div className="stack">
      <Note tone={problems.length === 0 ? 'green' : 'amber'} role="status">
        {said(report, t)}
      </Note>
      {known.length > 0 ? <Note>{t('known', { titles: known.slice(0, 5).join('、') })}</Note> : null}
      {problems.length > 0 ? <Problems problems={problems.slice(0, SHOWN)} /> : null}
      {problems.length > SHOWN ? (
        <p className="muted small">{t('more', { count: problems.length - SHOWN })}</p>
      ) : null}
    </div>
  );
}

function said({ readable, unreadable, problems }: ImportReport, t: ReturnType<typeof useTexts<'exchange'>>) {
  if (problems.length === 0) return t('fine', { count: readable });
  if (readable === 0) return t('none');
  return unreadable > 0 ? t('partly', { readable, unreadable }) : t('left', { readable });
}

function Problems({ problems }: { problems: RowProblem[] }) {
  const t = useTexts('exchange');
  const text = useText();
  const rows = problems.map((problem, at) => ({ ...problem, at }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'place',
      name: t('list.place'),
      cell: ({ sheet, row, column }) =>
        [sheet, row === null ? null : t('list.row', { row }), column].filter(Boolean).join(' · '),
    },
    { key: 'what', name: t('list.what'), cell: (problem) => text(problem.text) },
  ];
  return (
    <Table folding caption={t('list.title')} rows={rows} rowKey={({ at }) => String(at)} columns={columns} />
  );
}
