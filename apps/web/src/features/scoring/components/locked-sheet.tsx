import type { AssignmentView } from '@jiebang/contracts/judging-sheets';
import { bandOf } from '@jiebang/domain/lists/rubric';
import { useState } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { keptSheet } from '../lib/use-sheet.ts';

/** What was handed in, to be read; and what another window had not saved by then, so that it can be copied. */
export function LockedSheet({ view, next }: { view: AssignmentView; next: string | undefined }) {
  const t = useTexts('scoring');
  const locale = useLocale();
  const { sheet } = view;
  return (
    <div className="stack">
      <Note tone="green" title={t(view.status === 'sealed' ? 'locked.sealed' : 'locked.title')} role="status">
        {view.submittedAt ? (
          <div className="meta num">{t('locked.at', { at: formatInstant(view.submittedAt, locale) })}</div>
        ) : null}
        {view.status === 'submitted' ? <p className="small">{t('locked.note')}</p> : null}
        {next ? (
          <div>
            <LinkButton small to="/workspace/scoring/$id" params={{ id: next }}>
              {t('locked.next')}
            </LinkButton>
          </div>
        ) : null}
      </Note>
      {sheet?.total == null ? null : (
        <p>
          {t('sheet.total')} <b className="num sco-confirm">{sheet.total.toFixed(2)}</b>
        </p>
      )}
      <Marks view={view} />
      {sheet?.comment ? (
        <section>
          <h3 className="card-title">{t('sheet.comment')}</h3>
          <PlainText text={sheet.comment} />
        </section>
      ) : null}
      <Left view={view} />
    </div>
  );
}

function Marks({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const { criteria, bands } = view.panel.rubric;
  return (
    <ol className="plain-list sco-marks">
      {criteria.map(({ title, weight }, place) => {
        const given = view.sheet?.marks.find(({ criterion }) => criterion === place);
        const band = given?.mark == null ? null : bandOf(bands, given.mark);
        return (
          <li key={`${place}:${title}`}>
            <div className="sco-crit-head">
              <b>{title}</b>
              <span className="muted num nowrap">{t('sheet.weight', { weight })}</span>
            </div>
            <p>
              <b className="num">{given?.mark ?? '—'}</b> {band?.title}
            </p>
            {given?.reason ? <PlainText text={given.reason} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

function Left({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const [left] = useState(() => keptSheet(view.id).read());
  const { criteria } = view.panel.rubric;
  if (!left) return null;
  const { comment, ...marks } = left.changes;
  return (
    <Note tone="amber" title={t('locked.left')}>
      <ul>
        {Object.entries(marks).map(([key, value]) => (
          <li key={key}>
            {criteria[Number(key.slice(1))]?.title} {value?.mark} {value?.reason}
          </li>
        ))}
        {comment ? <li>{comment}</li> : null}
      </ul>
    </Note>
  );
}
