import type { ReactNode } from 'react';
import type { FormKeeper, Kept } from '../lib/form-keeper.ts';
import { formatTime } from '../lib/format.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import './save-line.css';

type Props<T extends object> = {
  keeper: FormKeeper<T>;
  kept: Kept<T>;
  /** Name of a field, and its value in words, for the question which of two stands. */
  name: (key: keyof T) => string;
  show: (key: keyof T, value: T) => ReactNode;
  /** What the line could not take is kept in this browser and sent again: no alarm. */
  keptHere?: boolean;
};

/** That what is typed is kept and since when; two windows that changed one field are asked about, side by side. */
export function SaveLine<T extends object>({ keeper, kept, name, show, keptHere }: Props<T>) {
  const t = useTexts('form-keeper');
  const locale = useLocale();
  const { state, savedAt, shelved } = kept;
  const clash = state.kind === 'clash' ? state : null;
  const calm = keptHere && state.kind === 'failed' && state.error.retryable;
  const words = calm
    ? t('save.keptHere')
    : state.kind === 'saved'
      ? savedAt === null
        ? t('save.auto')
        : t('save.saved', { at: formatTime(savedAt, locale, true) })
      : t(`save.${state.kind}`);
  return (
    <div className="stack">
      <span
        role="status"
        className={(state.kind === 'failed' && !calm) || clash ? 'keep-line bad' : 'keep-line'}
      >
        {words}
      </span>
      {state.kind === 'failed' ? (
        <div className="stack">
          {calm ? null : <ProblemNote error={state.error} />}
          <div>
            <Button look="ghost" small onClick={() => void keeper.flush()}>
              {t('save.again')}
            </Button>
          </div>
        </div>
      ) : null}
      {shelved ? (
        <Note tone="amber" role="status" title={t('clash.shelved')}>
          <div>
            <Button look="ghost" small onClick={() => keeper.bringBack()}>
              {t('clash.bringBack')}
            </Button>
          </div>
        </Note>
      ) : null}
      {/* Closing it with Escape chooses what can be undone: the own values are laid aside and can be brought back. */}
      <Dialog open={clash !== null} title={t('clash.title')} onClose={() => keeper.takeTheirs()}>
        <p>{t('clash.what')}</p>
        {clash?.keys.map((key) => (
          <section key={String(key)} className="keep-clash">
            <h3>{name(key)}</h3>
            <div>
              <b className="small">{t('clash.here')}</b>
              {show(key, kept.value)}
            </div>
            <div>
              <b className="small">{t('clash.there')}</b>
              {show(key, clash.theirs.value)}
            </div>
          </section>
        ))}
        <div className="dialog-acts">
          <Button look="ghost" onClick={() => keeper.takeTheirs()}>
            {t('clash.takeTheirs')}
          </Button>
          <Button onClick={() => keeper.keepMine()}>{t('clash.keepMine')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
