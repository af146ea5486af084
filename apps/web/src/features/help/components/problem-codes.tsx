import { problems } from '@jiebang/contracts/problems';
import { Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

const rows = Object.entries(problems).map(([code, problem]) => ({ code, ...problem }));

/** The closed list of problem codes, as the contract has it. */
export function ProblemCodes() {
  const t = useTexts('developers');
  const text = useText();
  return (
    <details className="endpoint">
      <summary>
        <b>{t('codes.title')}</b> <span className="muted num">{rows.length}</span>
      </summary>
      <Table
        caption={t('codes.title')}
        folding
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', name: t('codes.code'), cell: ({ code }) => <code>{code}</code> },
          { key: 'status', name: t('codes.status'), cell: ({ status }) => status },
          { key: 'fault', name: t('codes.fault'), cell: ({ fault }) => t(`codes.faults.${fault}`) },
          { key: 'text', name: t('codes.text'), cell: (problem) => text(problem) },
        ]}
      />
    </details>
  );
}
