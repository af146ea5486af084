import { type FormalCheckView, getFormalCheck, saveFormalCheck } from '@jiebang/contracts/formal-check';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { eligibilityRuleLabels, eligibilityRules } from '@jiebang/domain/eligibility/rules';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useFieldName } from '../../../components/extra-questions.ts';
import { TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import type { ReturnDraft } from '../lib/use-returns.ts';

type Item = FormalCheckView['items'][number];
type Props = { view: ScenarioView; draft: ReturnDraft };

/** The round's points, ticked as the clerk works, and what still keeps the review from ending. */
export function ChecklistSection({ view, draft }: Props) {
  const t = useTexts('review-desk');
  const query = useQuery({
    ...apiQuery(getFormalCheck, { params: { id: view.id } }),
    enabled: view.status === 'formal_review',
  });
  if (view.status !== 'formal_review') return null;
  return (
    <section className="card pad stack rev-check" aria-labelledby="check-title">
      <h2 id="check-title" className="card-title">
        {t('check.title')}
      </h2>
      <Reading query={query} lines={3}>
        {(check) => <Checklist id={view.id} check={check} draft={draft} />}
      </Reading>
    </section>
  );
}

function Checklist({ id, check, draft }: { id: string; check: FormalCheckView; draft: ReturnDraft }) {
  const t = useTexts('review-desk');
  const text = useText();
  const act = useDeskAct(saveFormalCheck);
  const save = (item: Item, ok: boolean | null, note: string) =>
    act.mutate({ params: { id, item: item.id }, body: { version: check.version, ok, note } });
  const done = check.items.filter(({ found }) => found).length;
  const saved = act.isSuccess ? check.items.find((item) => item.id === act.variables.params.item) : undefined;
  return (
    <>
      {check.items.length === 0 ? <p className="muted">{t('check.none')}</p> : null}
      {check.items.length > 0 ? (
        <p className="small muted num">{t('check.progress', { done, all: check.items.length })}</p>
      ) : null}
      {act.error ? <ProblemNote error={act.error} /> : null}
      <ol className="plain-list stack">
        {check.items.map((item) => (
          <li key={`${item.id}.${item.found?.version ?? 0}`}>
            <Point
              item={item}
              editable={check.editable}
              draft={draft}
              onSave={(ok, note) => save(item, ok, note)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="small if-any">
        {saved ? t('check.saved', { item: text(saved.text) }) : ''}
      </p>
      <Lacking check={check} />
    </>
  );
}

type PointProps = {
  item: Item;
  editable: boolean;
  draft: ReturnDraft;
  onSave: (ok: boolean | null, note: string) => void;
};

function Point({ item, editable, draft, onSave }: PointProps) {
  const t = useTexts('review-desk');
  const text = useText();
  const nameOf = useFieldName();
  const [note, setNote] = useState(item.found?.note ?? '');
  const { found, field } = item;
  const name = text(item.text);
  const choose = (ok: boolean) => {
    onSave(ok, ok ? '' : note);
    // What is not in order with a field is what the enterprise has to read there.
    if (!ok && field && draft.returns[field] === undefined) draft.write(field, name);
  };
  return (
    <fieldset className="rev-point">
      <legend>
        {name} {field ? <a href={`#field-${field}`}>{nameOf(field)}</a> : null}
      </legend>
      <div className="row">
        {([true, false] as const).map((ok) => (
          <label key={String(ok)}>
            <input
              type="radio"
              name={`check-${item.id}`}
              checked={found?.ok === ok}
              disabled={!editable}
              onChange={() => choose(ok)}
            />{' '}
            {t(ok ? 'check.ok' : 'check.notOk')}
          </label>
        ))}
        {found && editable ? (
          <Button look="quiet" small onClick={() => onSave(null, '')}>
            {t('check.undo')}
            <span className="sr-only"> {name}</span>
          </Button>
        ) : null}
        {found ? (
          <span className="muted small">{t('check.by', { name: found.by, version: found.version })}</span>
        ) : null}
      </div>
      {found && !found.ok ? (
        <>
          <TextField
            label={t('check.note', { item: name })}
            hint={t('check.noteHint')}
            value={note}
            maxLength={500}
            readOnly={!editable}
            onChange={(event) => setNote(event.target.value)}
            onBlur={() => {
              if (note.trim() === found.note) return;
              onSave(false, note.trim());
              if (field) draft.write(field, `${name}：${note.trim()}`.slice(0, 500));
            }}
          />
          {field && draft.returns[field] !== undefined ? (
            <p className="small muted">{t('check.inReturn', { field: nameOf(field) })}</p>
          ) : null}
        </>
      ) : null}
    </fieldset>
  );
}

function Lacking({ check }: { check: FormalCheckView }) {
  const t = useTexts('review-desk');
  const text = useText();
  if (!check.editable || check.problems.length === 0) return null;
  const nameOf = (path: string) => {
    const item = check.items.find(({ id }) => path === `checklist.${id}`);
    if (item) return text(item.text);
    if (path === 'district') return t('check.district');
    const rule = eligibilityRules.find((id) => path === `eligibility.${id}`);
    return rule ? text(eligibilityRuleLabels[rule]) : t('check.risk');
  };
  return (
    <div className="small">
      <p>{t('check.toDo', { count: check.problems.length })}</p>
      <ul>
        {check.problems.map(({ path, code }) => (
          <li key={path}>
            {nameOf(path)} · {t(`check.problems.${isKnown(code) ? code : 'other'}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const known = [
  'district_declined',
  'district_unheard',
  'check_open',
  'check_not_ok',
  'risk_unconfirmed',
  'risk_outdated',
  'rule_failed',
  'rule_failed_anew',
] as const;
const isKnown = (code: string): code is (typeof known)[number] => (known as readonly string[]).includes(code);
