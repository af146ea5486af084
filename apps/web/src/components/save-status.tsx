import type { Draft, DraftKeeper, Written } from '../lib/draft-keeper.ts';
import { formatInstant, formatTime } from '../lib/format.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import './wizard.css';

type Kept = Written & { updatedAt: string };

/** That what is typed is kept, and since when. Needs the namespace `drafting`, as all of the wizard does. */
export function SaveStatus<View extends Kept, Field extends string>({
  draft,
}: {
  draft: Draft<View, Field>;
}) {
  const t = useTexts('drafting');
  const locale = useLocale();
  const { kind } = draft.state;
  const { savedAt } = draft;
  const at = savedAt ? formatTime(savedAt, locale, true) : formatInstant(draft.view.updatedAt, locale);
  const words =
    kind === 'saved'
      ? t('save.saved', { at })
      : kind === 'failed'
        ? t('save.failed')
        : kind === 'clash'
          ? t('save.clash')
          : t('save.saving');
  return (
    <span className={kind === 'failed' || kind === 'clash' ? 'wiz-save bad' : 'wiz-save'} role="status">
      {words}
    </span>
  );
}

type NotesProps<View extends Kept, Field extends string> = {
  keeper: DraftKeeper<View, Field>;
  draft: Draft<View, Field>;
  nameOf: (field: Field) => string;
};

/** What a person should know of their own words: not sent yet, laid aside, joined with another window's. */
export function SaveNotes<View extends Kept, Field extends string>({
  keeper,
  draft,
  nameOf,
}: NotesProps<View, Field>) {
  const t = useTexts('drafting');
  const names = draft.merged.map(nameOf).join(t('comma'));
  const { state, shelved } = draft;
  return (
    <>
      {state.kind === 'failed' ? (
        <div className="stack tight">
          <ProblemNote error={state.error} />
          <div>
            <Button look="ghost" small onClick={() => void keeper.flush()}>
              {t('save.again')}
            </Button>
          </div>
        </div>
      ) : null}
      {names ? <Note role="status">{t('save.merged', { names })}</Note> : null}
      {shelved ? (
        <Note tone="amber" role="status" title={t('save.shelvedTitle')}>
          <p>{t('save.shelved')}</p>
          {draft.view.abilities.includes('edit') ? (
            <div>
              <Button look="ghost" small onClick={() => keeper.bringBack()}>
                {t('save.bringBack')}
              </Button>
            </div>
          ) : null}
        </Note>
      ) : null}
    </>
  );
}
