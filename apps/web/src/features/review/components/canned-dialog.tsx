import {
  createCannedReason,
  deleteCannedReason,
  listCannedReasons,
  updateCannedReason,
} from '@jiebang/contracts/formal-check';
import { type ScenarioField, scenarioFieldIds, scenarioFields } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { SelectField, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

const refreshes = [listCannedReasons];
type Draft = { id: string | null; field: ScenarioField | null; zh: string; en: string };

/** The common reasons of the bureau: read, added, changed and taken away where they are used. */
export function CannedDialog({ field, onClose }: { field: ScenarioField; onClose: () => void }) {
  const t = useTexts('review-desk');
  const text = useText();
  const { data } = useQuery(apiQuery(listCannedReasons, {}));
  const fresh: Draft = { id: null, field, zh: '', en: '' };
  const [draft, setDraft] = useState(fresh);
  const [said, setSaid] = useState('');
  const kept = () => {
    setDraft(fresh);
    setSaid(t('canned.saved'));
  };
  const create = useAct(createCannedReason, { refreshes, onDone: kept });
  const update = useAct(updateCannedReason, { refreshes, onDone: kept });
  const remove = useAct(deleteCannedReason, { refreshes, onDone: () => setSaid(t('canned.removed')) });
  const error = create.error ?? update.error ?? remove.error;
  const save = () => {
    if (!draft.zh.trim() || !draft.en.trim()) return setSaid(t('canned.fill'));
    const body = { field: draft.field, text: { zh: draft.zh, en: draft.en } };
    if (draft.id) update.mutate({ params: { id: draft.id }, body });
    else create.mutate({ body });
  };
  const nameOf = (one: ScenarioField | null) => (one ? text(scenarioFields[one]) : t('canned.any'));
  return (
    <Dialog open title={t('canned.title')} onClose={onClose}>
      <div className="stack">
        <p className="muted">{t('canned.what')}</p>
        <ul className="plain-list stack rev-canned">
          {(data?.items ?? []).map((one) => (
            <li key={one.id} className="row">
              <span>
                <b>{nameOf(one.field)}</b> {text(one.text)}
              </span>
              <span className="row push">
                <Button
                  look="ghost"
                  small
                  onClick={() => setDraft({ id: one.id, field: one.field, ...one.text })}
                >
                  {t('canned.edit')}
                  <span className="sr-only"> {text(one.text)}</span>
                </Button>
                <Button look="quiet" small onClick={() => remove.mutate({ params: { id: one.id } })}>
                  {t('canned.remove')}
                  <span className="sr-only"> {text(one.text)}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
        <SelectField
          label={t('canned.field')}
          value={draft.field ?? ''}
          onChange={({ target }) =>
            setDraft({ ...draft, field: (target.value || null) as ScenarioField | null })
          }
        >
          <option value="">{t('canned.any')}</option>
          {scenarioFieldIds.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </SelectField>
        {(['zh', 'en'] as const).map((language) => (
          <TextField
            key={language}
            label={t(`canned.${language}`)}
            value={draft[language]}
            maxLength={200}
            onChange={({ target }) => setDraft({ ...draft, [language]: target.value })}
          />
        ))}
        {error ? <ProblemNote error={error} /> : null}
        <p role="status" className="small if-any">
          {error ? '' : said}
        </p>
        <div className="dialog-acts">
          <Button look="ghost" onClick={onClose}>
            {t('canned.close')}
          </Button>
          <Button busy={create.isPending || update.isPending} onClick={save}>
            {t(draft.id ? 'canned.save' : 'canned.add')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
