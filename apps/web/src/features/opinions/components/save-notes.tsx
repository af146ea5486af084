import { recommendationLabels } from '@jiebang/domain/scenarios/lifecycle';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { formatTime } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import type { DraftSaver, SaveState } from '../lib/draft-saver.ts';
import type { Draft } from '../lib/kept-draft.ts';

type Props = { saver: DraftSaver; state: SaveState };

/** One line that always says where the words are. */
export function SavedLine({ saver, state }: Props) {
  const t = useTexts('opinions');
  const locale = useLocale();
  if (state.kind === 'conflict') return null;
  if (state.kind === 'failed') {
    if (!asProblem(state.error).retryable) return <ProblemNote error={state.error} />;
    return (
      <Note tone="amber" role="alert">
        {t('save.failed')}
        <div>
          <Button look="ghost" small onClick={() => void saver.flush()}>
            {t('save.retry')}
          </Button>
        </div>
      </Note>
    );
  }
  const words =
    state.kind === 'saved'
      ? t('save.saved', { at: formatTime(state.at, locale, true) })
      : t(`save.${state.kind}`);
  return (
    <p role="status" className={state.kind === 'saved' ? 'small num opn-saved' : 'small muted'}>
      {words}
    </p>
  );
}

/** Two windows wrote: what the other saved, and the choice. What is given up can be brought back. */
export function ConflictNote({ saver, state }: Props) {
  const t = useTexts('opinions');
  const text = useText();
  const [left, setLeft] = useState<Draft | null>(null);
  if (state.kind !== 'conflict')
    return left ? <Undo saver={saver} left={left} onDone={() => setLeft(null)} /> : null;
  const { recommendation, opinion } = state.theirs;
  return (
    <Note tone="amber" role="alert" title={t('conflict.title')}>
      <p>{t('conflict.what')}</p>
      <blockquote className="opn-theirs" aria-label={t('conflict.theirs')}>
        <b>{recommendation ? text(recommendationLabels[recommendation]) : t('list.notYet')}</b>
        {opinion ? <PlainText text={opinion} /> : <p className="muted">{t('conflict.none')}</p>}
      </blockquote>
      <div className="row">
        <Button small onClick={() => saver.resolve('mine')}>
          {t('conflict.keep')}
        </Button>
        <Button
          small
          look="ghost"
          onClick={() => {
            setLeft(saver.draft());
            saver.resolve('theirs');
          }}
        >
          {t('conflict.take')}
        </Button>
      </div>
    </Note>
  );
}

function Undo({ saver, left, onDone }: { saver: DraftSaver; left: Draft; onDone: () => void }) {
  const t = useTexts('opinions');
  return (
    <Note role="status">
      <div className="row">
        <span>{t('conflict.undoHint')}</span>
        <Button
          small
          look="ghost"
          onClick={() => {
            saver.write(left);
            onDone();
          }}
        >
          {t('conflict.undo')}
        </Button>
      </div>
    </Note>
  );
}
