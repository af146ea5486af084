import type { FindingView } from '@jiebang/contracts/re-reviews';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { keptName } from './finding-form.tsx';

/** What was handed in, to be read only; or why nothing can be handed in any more. */
export function GivenFinding({ view }: { view: FindingView }) {
  const t = useTexts('re-reviews');
  const locale = useLocale();
  // Words of another window that were not sent before the finding was locked: they can be copied still.
  const [left] = useKept(keptName(view.id), { finding: '' });
  const { status, submittedAt, supports, finding, recusalReason } = view;
  return (
    <div className="stack">
      <h2 className="card-title">{t('form.title')}</h2>
      {status === 'submitted' && submittedAt ? (
        <>
          <Note tone="green" title={t('form.locked')}>
            <div className="meta num">{t('form.lockedAt', { at: formatInstant(submittedAt, locale) })}</div>
          </Note>
          <p>
            <b>{t('form.chosen', { finding: t(supports ? 'supports' : 'against') })}</b>
          </p>
          <PlainText text={finding} />
        </>
      ) : null}
      {status === 'recused' ? (
        <Note title={t('form.recused')}>
          {recusalReason ? <p>{t('form.reason', { reason: recusalReason })}</p> : null}
        </Note>
      ) : null}
      {status === 'assigned' ? <Note tone="amber">{t('form.ended')}</Note> : null}
      {left.finding && left.finding.trim() !== finding ? (
        <Note tone="amber" title={t('form.left')}>
          <PlainText text={left.finding} />
        </Note>
      ) : null}
    </div>
  );
}
