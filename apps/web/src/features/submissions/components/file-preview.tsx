import { Note } from '../../../components/note.tsx';
import { Table } from '../../../components/table.tsx';
import type { FileFormat } from '../../../lib/file-formats.ts';
import { formatBytes } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import type { FileFinding, FileInspection } from '../lib/inspect-csv.ts';

/** What was found in the chosen file before it is sent, and its first rows. */
export function FilePreview({ inspection, format }: { inspection: FileInspection; format: FileFormat }) {
  const t = useTexts('submissions');
  const { header, rows, findings } = inspection;
  const stops = findings.some((finding) => finding.stops);
  const columns = header.map((name, at) => ({
    key: `${at}:${name}`,
    name: <code>{name}</code>,
    cell: (row: { fields: string[] }) => <code>{row.fields[at] ?? ''}</code>,
  }));
  return (
    <div className="stack">
      {findings.length > 0 ? (
        <Note tone={stops ? 'seal' : 'amber'} role="alert">
          {findings.map((finding) => (
            <div key={finding.code}>
              <FindingText finding={finding} />
            </div>
          ))}
          {stops ? null : <b>{t('finding.risk')}</b>}
        </Note>
      ) : (
        <Note tone="green" role="status">
          {t(format === 'json' ? 'finding.fineJson' : 'finding.fine')}
        </Note>
      )}
      {header.length > 0 ? (
        <div className="card">
          <Table
            caption={t('submit.preview')}
            columns={columns}
            rows={rows.map((fields, at) => ({ key: `row-${at}`, fields }))}
            rowKey={(row) => row.key}
          />
        </div>
      ) : null}
    </div>
  );
}

function FindingText({ finding }: { finding: FileFinding }) {
  const t = useTexts('submissions');
  const locale = useLocale();
  if (finding.code === 'too_large') {
    return t('finding.too_large', { limit: formatBytes(finding.limit, locale) });
  }
  if ('columns' in finding) return t(`finding.${finding.code}`, { columns: finding.columns.join(', ') });
  return t(`finding.${finding.code}`);
}
