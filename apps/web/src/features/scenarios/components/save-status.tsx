import { scenarioFields } from '@jiebang/domain/scenarios/content';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { formatInstant, formatTime } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import type { Draft, DraftKeeper } from '../lib/draft-keeper.ts';

/** That what is typed is kept, and since when. */
export function SaveStatus({ draft }: { draft: Draft }) {
  const t = useTexts('scenarios');
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

/** What a person should know of their own words: not sent yet, laid aside, joined with another window's. */
export function SaveNotes({ keeper, draft }: { keeper: DraftKeeper; draft: Draft }) {
  const t = useTexts('scenarios');
  const text = useText();
  const names = draft.merged.map((field) => text(scenarioFields[field])).join(t('comma'));
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
