import type { AssignmentView } from '@jiebang/contracts/judging-sheets';
import { checkSheet, SHEET_LIMITS, type SheetProblem } from '@jiebang/domain/judging/sheet';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { KeyLegend } from '../../../components/key-legend.tsx';
import { SaveLine } from '../../../components/save-line.tsx';
import type { FormKeeper, Kept } from '../../../lib/form-keeper.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useTexts } from '../../../lib/texts.ts';
import {
  keyOfCriterion,
  markAt,
  marksOf,
  problemAt,
  runningTotal,
  type SheetDraft,
} from '../lib/sheet-draft.ts';
import { useSheet } from '../lib/use-sheet.ts';
import { CriterionCard } from './criterion-card.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

const idOf = (criterion: number) => `criterion-${criterion + 1}`;
const focusMark = (criterion: number) => document.getElementById(`${idOf(criterion)}-mark`)?.focus();

/** The sheet while it is written: marks by keyboard, the running total, the draft kept, the lock explained. */
export function SheetForm({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const { keeper, kept } = useSheet(view);
  const { criteria, bands } = view.panel.rubric;
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const problems = tried ? checkSheet(criteria, marksOf(kept.value, criteria)) : [];
  const comment = useRef<HTMLDivElement>(null);
  const ask = () => {
    const [first] = checkSheet(criteria, marksOf(kept.value, criteria));
    setTried(true);
    if (!first) setAsked(true);
    else focusProblem(first);
  };
  useKeys(view, criteria.length);
  return (
    <form
      className="sco-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask();
      }}
    >
      {criteria.map((criterion, place) => (
        <CriterionCard
          key={idOf(place)}
          id={idOf(place)}
          criterion={criterion}
          bands={bands}
          value={markAt(kept.value, place)}
          problem={problemAt(problems, place)}
          onChange={(value) => keeper.change({ [keyOfCriterion(place)]: value })}
          onNext={() =>
            place + 1 < criteria.length
              ? focusMark(place + 1)
              : comment.current?.querySelector('textarea')?.focus()
          }
        />
      ))}
      <div className="sco-comment" ref={comment}>
        <TextArea
          label={t('sheet.comment')}
          hint={t('sheet.commentHint')}
          value={kept.value.comment}
          maxLength={SHEET_LIMITS.comment}
          rows={3}
          onChange={(event) => keeper.change({ comment: event.target.value })}
        />
      </div>
      <p className="muted small">{t('sheet.lockNote')}</p>
      <Legend view={view} count={criteria.length} />
      <Bar view={view} keeper={keeper} kept={kept} lacking={problems.length} />
      {asked ? (
        <SubmitDialog view={view} keeper={keeper} kept={kept} onClose={() => setAsked(false)} />
      ) : null}
    </form>
  );
}

type BarProps = {
  view: AssignmentView;
  keeper: FormKeeper<SheetDraft>;
  kept: Kept<SheetDraft>;
  lacking: number;
};

/** Always in view: how far, what it comes to, that it is kept, and the way to hand it in. */
function Bar({ view, keeper, kept, lacking }: BarProps) {
  const t = useTexts('scoring');
  const { criteria } = view.panel.rubric;
  const { marked, sum } = runningTotal(kept.value, criteria);
  const nameOf = (key: keyof SheetDraft) =>
    key === 'comment' ? t('sheet.comment') : (criteria[Number(String(key).slice(1))]?.title ?? '');
  return (
    <div className="sco-bar">
      <div>
        <p className="small muted num">{t('sheet.marked', { marked, all: criteria.length })}</p>
        <output className="sco-total num" aria-label={t('sheet.total')}>
          {sum === null || marked === 0 ? '—' : sum.toFixed(2)}
        </output>
      </div>
      <div className="sco-bar-words">
        <SaveLine
          keeper={keeper}
          kept={kept}
          keptHere
          name={nameOf}
          show={(key, draft) => <Shown value={draft[key]} />}
        />
        {lacking > 0 ? (
          <p className="sco-wrong" role="alert">
            {t('sheet.lacking', { count: lacking })}
          </p>
        ) : null}
      </div>
      {view.abilities.includes('submit') ? <Button type="submit">{t('sheet.submit')}</Button> : null}
    </div>
  );
}

/** A criterion's mark with its reason, or the comment, as one of two windows has it. */
function Shown({ value }: { value: SheetDraft[keyof SheetDraft] | undefined }) {
  const t = useTexts('scoring');
  if (typeof value === 'string') return <p>{value || '—'}</p>;
  return (
    <p>
      <b className="num">{value?.mark ?? t('sheet.unmarked')}</b> {value?.reason}
    </p>
  );
}

function focusProblem({ criterion, code }: SheetProblem): void {
  if (code !== 'reason_missing') focusMark(criterion);
  else document.querySelector<HTMLElement>(`#${idOf(criterion)}-reason textarea`)?.focus();
}

/** Digits go to a criterion; inside a field they are digits. */
function useKeys(view: AssignmentView, count: number) {
  const navigate = useNavigate();
  const goTo = (id: string | null) =>
    id ? () => void navigate({ to: '/workspace/scoring/$id', params: { id } }) : undefined;
  const places = Object.fromEntries(
    Array.from({ length: Math.min(count, 9) }, (_, place) => [String(place + 1), () => focusMark(place)]),
  );
  useShortcuts({ ...places, j: goTo(view.panel.nextId), k: goTo(view.panel.previousId) });
  // Who opens a sheet types at once; on a phone the keyboard would cover what is to be read.
  useEffect(() => {
    if (matchMedia('(min-width: 821px)').matches) focusMark(0);
  }, []);
}

function Legend({ view, count }: { view: AssignmentView; count: number }) {
  const t = useTexts('scoring');
  const { nextId, previousId } = view.panel;
  return (
    <KeyLegend
      keys={[
        { key: '↑ ↓', name: t('keys.step') },
        { key: 'PgUp PgDn', name: t('keys.steps') },
        { key: 'Enter', name: t('keys.on') },
        { key: `1–${Math.min(count, 9)}`, name: t('keys.criterion') },
        { key: 'Ctrl+Enter', name: t('keys.submit') },
        ...(nextId ? [{ key: 'J', name: t('keys.next') }] : []),
        ...(previousId ? [{ key: 'K', name: t('keys.previous') }] : []),
      ]}
    />
  );
}
