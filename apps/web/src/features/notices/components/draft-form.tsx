import type { NoticeView } from '@jiebang/contracts/notices';
import { type PeriodUnit, periodUnits } from '@jiebang/domain/calendar/working-days';
import { MAX_PERIOD_LENGTH } from '@jiebang/domain/notices/lifecycle';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { NoticeDraft } from '../lib/notice-draft.ts';

/** Title, text and period of a draft, in both languages; saves itself. */
export function DraftForm({ work }: { work: NoticeDraft }) {
  const t = useTexts('notices');
  const { draft, state, saver } = work;
  const error = state.kind === 'failed' ? state.error : null;
  return (
    <section className="stack card pad notice-draft" aria-label={t('draft.title')}>
      <BilingualField
        label={t('draft.name')}
        path="title"
        error={error}
        value={draft.title}
        maxLength={120}
        required
        onChange={(title) => saver.write({ title })}
      />
      <BilingualField
        area
        label={t('draft.body')}
        hint={t('draft.bodyHint')}
        path="body"
        error={error}
        value={draft.body}
        maxLength={8000}
        required
        onChange={(body) => saver.write({ body })}
      />
      <div className="pair">
        <NumberField
          label={t('draft.length')}
          hint={t('draft.lengthHint')}
          wrong={fieldError(error, 'periodLength')}
          value={draft.periodLength}
          min={1}
          max={MAX_PERIOD_LENGTH}
          onChange={(periodLength) => saver.write({ periodLength })}
        />
        <SelectField
          label={t('draft.unit')}
          wrong={fieldError(error, 'periodUnit')}
          value={draft.periodUnit}
          onChange={(event) => saver.write({ periodUnit: event.target.value as PeriodUnit })}
        >
          {periodUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`draft.units.${unit}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <p className="row small">
        <span className={state.kind === 'failed' ? 'left hot' : 'muted'} role="status">
          {t(`draft.save.${state.kind}`)}
        </span>
        {state.kind === 'failed' ? (
          <Button look="ghost" small onClick={() => void saver.flush()}>
            {t('draft.again')}
          </Button>
        ) : null}
      </p>
      {error ? <ProblemNote error={error} /> : null}
      <Clash work={work} />
    </section>
  );
}

/** Two windows wrote on one draft: both texts, and the person says which stands. */
function Clash({ work }: { work: NoticeDraft }) {
  const t = useTexts('notices');
  const theirs = work.state.kind === 'conflict' ? work.state.theirs : null;
  return (
    // Closed with Escape, it keeps the own words: nothing is lost by a key.
    <Dialog open={theirs !== null} title={t('clash.title')} onClose={() => work.saver.resolve('mine')}>
      <p>{t('clash.what')}</p>
      {theirs ? (
        <div className="notice-clash">
          <Side name={t('clash.here')} content={work.draft} />
          <Side name={t('clash.there')} content={theirs} />
        </div>
      ) : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={() => work.saver.resolve('theirs')}>
          {t('clash.theirs')}
        </Button>
        <Button onClick={() => work.saver.resolve('mine')}>{t('clash.mine')}</Button>
      </div>
    </Dialog>
  );
}

function Side({ name, content }: { name: string; content: Pick<NoticeView, 'title' | 'body'> }) {
  const text = useText();
  return (
    <section>
      <h3 className="small">{name}</h3>
      <b>{text(content.title)}</b>
      <PlainText text={text(content.body)} />
    </section>
  );
}
