import type { OpinionView } from '@jiebang/contracts/opinions';
import { recommendationLabels } from '@jiebang/domain/scenarios/lifecycle';
import { useState } from 'react';
import { Note } from '../../../components/note.tsx';
import { PaperLinks } from '../../../components/paper-links.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { PointAnswers } from '../../../components/point-answers.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { readKept } from '../lib/kept-draft.ts';

/** What was handed in, to be read; and words that another window had not saved by then, so that they can be copied. */
export function LockedOpinion({ view }: { view: OpinionView }) {
  const t = useTexts('opinions');
  const text = useText();
  const locale = useLocale();
  const [left] = useState(() => readKept(view.id)?.draft.opinion ?? '');
  return (
    <div className="stack">
      <h2 className="card-title">{t('form.title')}</h2>
      {view.submittedAt ? (
        <Note tone="green" title={t('form.lockedTitle')}>
          <div className="meta num">
            {t('form.lockedAt', { at: formatInstant(view.submittedAt, locale) })}
          </div>
        </Note>
      ) : null}
      <PointAnswers answers={view.answers} />
      {view.recommendation ? (
        <p>
          {t('form.chosen')} <b>{text(recommendationLabels[view.recommendation])}</b>
        </p>
      ) : null}
      <PlainText text={view.opinion} />
      <div className="row">
        <PaperLinks paper="opinion" id={view.id} />
      </div>
      {left && left !== view.opinion ? (
        <Note tone="amber" title={t('form.lockedLeft')}>
          <PlainText text={left} />
        </Note>
      ) : null}
    </div>
  );
}
