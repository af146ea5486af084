import type { MyPanel } from '@jiebang/contracts/judging-sheets';
import { LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { AssignmentTag } from './assignment-tag.tsx';
import { ProgressMarks } from './progress-marks.tsx';

type Entry = MyPanel['entries'][number];

/** One contest that I score for: until when, how far, and my entries. */
export function MyPanelCard({ panel }: { panel: MyPanel }) {
  const t = useTexts('scoring');
  const text = useText();
  const title = text(panel.competition.title);
  const open = panel.status === 'open' && panel.submitted < panel.total;
  return (
    <Card as="section" kind="plain" label={title} className="sco-panel">
      <div className="stack tight sco-panel-head">
        <div className="row">
          <h2>{title}</h2>
          {panel.overdue ? <Tag tone="seal">{t('list.overdue')}</Tag> : null}
          {panel.status === 'sealed' ? <Tag tone="plain">{t('list.sealed')}</Tag> : null}
          {panel.status === 'cancelled' ? <Tag tone="plain">{t('list.cancelled')}</Tag> : null}
        </div>
        {panel.challenge ? (
          <p className="muted small">
            {t('list.challenge', { title: panel.challenge.title, code: panel.challenge.code ?? '' })}
          </p>
        ) : null}
        <div className="row">
          <ProgressMarks panel={panel} />
          <b className="num">{t('list.progress', { done: panel.submitted, all: panel.total })}</b>
          {open ? (
            <span>
              <span className="muted">{t('list.due')}</span> <Deadline at={panel.dueAt} />
            </span>
          ) : null}
        </div>
      </div>
      <Table
        folding
        caption={t('list.caption', { title })}
        rows={panel.entries}
        rowKey={({ id }) => id}
        columns={useColumns(panel)}
      />
    </Card>
  );
}

function useColumns(panel: MyPanel): Column<Entry>[] {
  const t = useTexts('scoring');
  const locale = useLocale();
  return [
    { key: 'entry', name: t('list.entry'), cell: ({ number }) => <b>{t('entry', { number })}</b> },
    { key: 'status', name: t('list.status'), cell: ({ status }) => <AssignmentTag status={status} /> },
    {
      key: 'marked',
      name: t('list.marked'),
      right: true,
      cell: ({ status, marked }) =>
        status === 'accepted' || status === 'reopened' ? `${marked} / ${panel.criteria}` : '—',
    },
    {
      key: 'total',
      name: t('list.total'),
      right: true,
      cell: ({ total }) => (total === null ? '—' : <b>{total.toFixed(2)}</b>),
    },
    {
      key: 'at',
      name: t('list.submitted'),
      cell: ({ submittedAt }) =>
        submittedAt ? <time dateTime={submittedAt}>{formatInstant(submittedAt, locale)}</time> : '—',
    },
    {
      key: 'acts',
      name: t('list.act'),
      acts: true,
      cell: ({ id, number, status }) => {
        const due = panel.status === 'open' && ['drawn', 'accepted', 'reopened'].includes(status);
        return (
          <LinkButton to="/workspace/scoring/$id" params={{ id }} small look={due ? 'primary' : 'ghost'}>
            {t(due ? (status === 'drawn' ? 'list.declare' : 'list.score') : 'list.read')}
            <span className="sr-only"> {t('entry', { number })}</span>
          </LinkButton>
        );
      },
    },
  ];
}
