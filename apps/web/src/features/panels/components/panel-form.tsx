import {
  getPanel,
  listPanelCandidates,
  listPanels,
  type PanelView,
  updatePanel,
} from '@jiebang/contracts/judging';
import { MIN_SEATS } from '@jiebang/domain/judging/lifecycle';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { SelectField, TextField } from '../../../components/field.tsx';
import { FormulaView } from '../../../components/formula-view.tsx';
import { Note } from '../../../components/note.tsx';
import { RubricEditor } from '../../../components/rubric-editor.tsx';
import { RubricView } from '../../../components/rubric-view.tsx';
import { SaveLine } from '../../../components/save-line.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { useKeeper } from '../../../lib/use-keeper.ts';
import { bodyOf, draftOf, isSendable, type PanelDraft } from '../lib/panel-draft.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { JudgeChoice } from './judge-choice.tsx';

const SEATS = Array.from({ length: 9 }, (_, at) => MIN_SEATS + 2 * at);

/** Rubric, formula, judges, seats and date; saved as they are written, frozen when the panel opens. */
export function PanelForm({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const { keeper, kept } = usePanelKeeper(panel);
  const { value } = kept;
  const change = (changes: Partial<PanelDraft>) => keeper.change(changes);
  return (
    <>
      <Card as="section" className="stack">
        <h2 className="card-title">{t('parts.rubric')}</h2>
        {panel.challenge ? <Note>{t('parts.rubricOfChallenge')}</Note> : null}
        <RubricEditor
          id="at-rubric"
          noMachine
          rubric={value.rubric}
          onChange={(rubric) => change({ rubric })}
        />
      </Card>
      <Card as="section" className="stack">
        <h2 className="card-title">{t('parts.formula')}</h2>
        <FormulaEditor draft={value} onChange={change} />
      </Card>
      <Card as="section" className="stack">
        <h2 className="card-title">{t('parts.judges')}</h2>
        <SeatsAndDate value={value} onChange={change} />
        <div id="at-judges">
          <JudgeChoice
            panelId={panel.id}
            kind="checkbox"
            legend={t('judges.legend')}
            chosen={value.judgeIds}
            onChange={(judgeIds) => change({ judgeIds })}
          />
        </div>
        <p role="status" className="num">
          {t(value.judgeIds.length < value.seats ? 'judges.tooFew' : 'judges.enough', {
            chosen: value.judgeIds.length,
            seats: value.seats,
            pool: Math.max(0, value.judgeIds.length - value.seats),
          })}
        </p>
        <p className="muted small">{t('judges.drawNote')}</p>
      </Card>
      <div className="pan-save">
        <SaveLine
          keeper={keeper}
          kept={kept}
          name={(key) => t(`fields.${key}`)}
          show={(key, draft) => <Shown panelId={panel.id} field={key} draft={draft} />}
        />
      </div>
    </>
  );
}

function SeatsAndDate({
  value,
  onChange,
}: {
  value: PanelDraft;
  onChange: (changes: Partial<PanelDraft>) => void;
}) {
  const t = useTexts('panels');
  const at = fromBeijingInput(value.dueAt);
  return (
    <div className="pair">
      <SelectField
        label={t('fields.seats')}
        hint={t('judges.seatsHint')}
        value={value.seats}
        onChange={(event) => onChange({ seats: Number(event.target.value) })}
      >
        {SEATS.map((count) => (
          <option key={count} value={count}>
            {t('judges.seats', { count })}
          </option>
        ))}
      </SelectField>
      <div id="at-dueAt">
        <TextField
          label={t('fields.dueAt')}
          type="datetime-local"
          hint={
            <>
              {t('judges.dueHint')} {at ? <Deadline at={at} /> : null}
            </>
          }
          value={value.dueAt}
          required
          onChange={(event) => onChange({ dueAt: event.target.value })}
        />
      </div>
    </div>
  );
}

/** One field as one of two windows has it. */
function Shown({ panelId, field, draft }: { panelId: string; field: keyof PanelDraft; draft: PanelDraft }) {
  const t = useTexts('panels');
  const { data } = useQuery(apiQuery(listPanelCandidates, { params: { id: panelId } }));
  if (field === 'rubric') return <RubricView rubric={draft.rubric} />;
  if (field === 'formula') return <FormulaView formula={draft.formula} />;
  if (field === 'seats') return <p>{t('judges.seats', { count: draft.seats })}</p>;
  if (field === 'dueAt') return <p className="num">{draft.dueAt.replace('T', ' ')}</p>;
  const names = (data?.items ?? []).filter(({ id }) => draft.judgeIds.includes(id)).map(({ name }) => name);
  return <p>{names.join(t('judges.comma')) || '—'}</p>;
}

function usePanelKeeper(panel: PanelView) {
  const client = useQueryClient();
  const params = { id: panel.id };
  const adopt = (next: PanelView) => {
    client.setQueryData(apiQuery(getPanel, { params }).queryKey, next);
    void client.invalidateQueries({ queryKey: keyOf(listPanels), refetchType: 'none' });
    return draftOf(next);
  };
  return useKeeper(
    useMemo(() => draftOf(panel), [panel]),
    {
      save: async (revision, changes) =>
        adopt(await call(updatePanel, { params, body: { revision, ...bodyOf(changes) } })),
      read: async () => adopt(await call(getPanel, { params })),
      sendable: isSendable,
    },
  );
}
