import { downloadEntry, type SubmissionView } from '@jiebang/contracts/submissions';
import { Link } from '@tanstack/react-router';
import { Instant, Score } from '../../../components/figures.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { addressOf } from '../../../lib/call.ts';
import { decimalsFor } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { SubmissionActs } from './submission-acts.tsx';
import { SubmissionTag } from './submission-tag.tsx';

export function SubmissionsTable({ submissions }: { submissions: SubmissionView[] }) {
  const t = useTexts('submissions');
  const scores = submissions.map((s) => s.evaluation.publicScore).filter((score) => score !== null);
  const decimals = decimalsFor(scores);
  const revealed = submissions.some((submission) => submission.evaluation.privateScore !== null);
  const final: Column<SubmissionView> = {
    key: 'final',
    name: t('list.final'),
    right: true,
    cell: (s) => <Score value={s.evaluation.privateScore} decimals={decimals} />,
  };
  return (
    <div className="card">
      <Table
        caption={t('list.title')}
        folding
        rows={submissions}
        rowKey={(submission) => submission.id}
        columns={[
          { key: 'number', name: t('list.number'), cell: (s) => <NumberLink submission={s} /> },
          { key: 'received', name: t('list.received'), cell: (s) => <Instant at={s.receivedAt} /> },
          { key: 'file', name: t('list.file'), cell: (s) => <FileLink submission={s} /> },
          { key: 'status', name: t('list.status'), cell: (s) => <SubmissionTag submission={s} /> },
          {
            key: 'score',
            name: t('list.score'),
            right: true,
            cell: (s) => <Score value={s.evaluation.publicScore} decimals={decimals} />,
          },
          ...(revealed ? [final] : []),
          { key: 'acts', name: t('list.acts'), acts: true, cell: (s) => <Acts submission={s} /> },
        ]}
      />
    </div>
  );
}

type Props = { submission: SubmissionView };

function NumberLink({ submission }: Props) {
  const t = useTexts('submissions');
  return (
    <span className="num">
      <b>{submission.number}</b> {submission.chosen ? <Tag tone="green">{t('list.chosen')}</Tag> : null}
    </span>
  );
}

function FileLink({ submission }: Props) {
  const { id, fileName, comment, abilities } = submission;
  return (
    <span>
      {abilities.includes('download') ? (
        <a href={addressOf(downloadEntry, { params: { id } })} download={fileName}>
          {fileName}
        </a>
      ) : (
        fileName
      )}
      {comment ? <span className="muted small"> {comment}</span> : null}
    </span>
  );
}

function Acts({ submission }: Props) {
  const t = useTexts('submissions');
  return (
    <>
      <Link to="/submissions/$id" params={{ id: submission.id }} className="btn quiet small">
        {t('list.details')}
        <span className="sr-only"> {submission.number}</span>
      </Link>
      <SubmissionActs submission={submission} />
    </>
  );
}
