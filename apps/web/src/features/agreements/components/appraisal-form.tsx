import { appraiseAgreement } from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import {
  type AppraisalProblem,
  appraisalWords,
  checkAppraisal,
  GRADE_BANDS,
  gradeLabels,
  gradeOf,
  type IndicatorResult,
} from '@jiebang/domain/agreements/acceptance';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckField, TextArea, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { targetOf } from '../../../components/scenario-lines.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';

type Kept = {
  score: string;
  opinion: string;
  expertOpinion: string;
  summary: string;
  results: IndicatorResult[];
};
const empty: Kept = { score: '', opinion: '', expertOpinion: '', summary: '', results: [] };

/** A score of 0–100 with two decimals at most; null for anything else. */
function readScore(typed: string): number | null {
  const given = typed.trim();
  return /^\d{1,3}(\.\d{1,2})?$/.test(given) && Number(given) <= 100 ? Number(given) : null;
}

/** Score, opinion and what was reached of each indicator; kept in this browser until it is sent. */
export function AppraisalForm({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const text = useText();
  const [form, set, clear] = useKept<Kept>(`appraisal.${view.id}`, empty);
  const [asked, setAsked] = useState(false);
  const act = useAgreementAct(appraiseAgreement, clear);
  const score = readScore(form.score);
  const appraisal = { ...form, score: score ?? 0 };
  const problems = checkAppraisal(appraisal, { indicators: view.indicators, mode: view.challenge.mode });
  const wrong = (field: AppraisalProblem['field'], at: number | null = null) => {
    const here = asked ? problems.filter((one) => one.field === field && one.at === at) : [];
    return here.length > 0 ? here.map((one) => text(appraisalWords(one))).join(' ') : undefined;
  };
  const gates = problems.filter(({ code }) => code === 'gate_unmet');
  return (
    <form
      className="card pad stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (score !== null && problems.length === 0)
          act.mutate({ params: { id: view.id }, body: { ...appraisal, score } });
      }}
    >
      <h3 className="agr-h3">{t(`appraisal.${view.appraiser}.title`)}</h3>
      <p className="muted prose">{t(`appraisal.${view.appraiser}.lead`)}</p>
      <ResultRows view={view} results={form.results} onChange={(results) => set({ results })} wrong={wrong} />
      <div className="agr-score">
        <TextField
          label={t('appraisal.score')}
          hint={t('appraisal.bands', {
            bands: GRADE_BANDS.map(({ grade, from }) => `${text(gradeLabels[grade])} ≥ ${from}`).join(
              t('comma'),
            ),
          })}
          wrong={asked && score === null ? t('appraisal.scoreWrong') : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={form.score}
          maxLength={6}
          onChange={(event) => set({ score: event.target.value })}
        />
        <p role="status" className="agr-grade">
          {score === null ? '' : t('appraisal.grade', { grade: text(gradeLabels[gradeOf(score)]) })}
        </p>
      </div>
      {score !== null && gates.length > 0 ? (
        <Note tone="seal" role="alert">
          {gates.map((one) => (
            <p key={one.at}>{text(appraisalWords(one))}</p>
          ))}
        </Note>
      ) : null}
      {(
        ['opinion', ...(view.appraiser === 'bureau' ? (['expertOpinion'] as const) : []), 'summary'] as const
      ).map((field) => (
        <TextArea
          key={field}
          label={t(`appraisal.${field}`)}
          hint={t(`appraisal.hints.${field}`)}
          wrong={wrong(field)}
          value={form[field]}
          maxLength={field === 'summary' ? 2_000 : 5_000}
          rows={4}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      ))}
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t('appraisal.act')}
        </Button>
        <span className="muted small">{t('appraisal.second')}</span>
      </div>
    </form>
  );
}

type RowsProps = {
  view: AgreementView;
  results: IndicatorResult[];
  onChange: (results: IndicatorResult[]) => void;
  wrong: (field: 'results', at: number) => string | undefined;
};

function ResultRows({ view, results, onChange, wrong }: RowsProps) {
  const t = useTexts('agreements');
  const set = (indicator: number, change: Partial<IndicatorResult>) => {
    const known = results.find((one) => one.indicator === indicator);
    const others = results.filter((one) => one.indicator !== indicator);
    const next = { reached: '', met: false, ...known, ...change, indicator };
    onChange([...others, next].toSorted((a, b) => a.indicator - b.indicator));
  };
  return (
    <fieldset className="wiz-rows">
      <legend>{t('appraisal.results')}</legend>
      {view.indicators.map((asked, at) => {
        const given = results.find(({ indicator }) => indicator === at);
        const committed =
          view.content?.commitments.find(({ indicator }) => indicator === at)?.committed ?? '—';
        return (
          // The indicators are those of the published challenge: neither their order nor their number changes.
          <div key={`${asked.name}-${targetOf(asked)}`} className="agr-result">
            <TextField
              label={t('appraisal.reachedOf', { name: asked.name })}
              hint={t(asked.gate ? 'appraisal.askedGate' : 'appraisal.asked', {
                target: targetOf(asked),
                committed,
              })}
              wrong={wrong('results', at)}
              value={given?.reached ?? ''}
              maxLength={500}
              onChange={(event) => set(at, { reached: event.target.value })}
            />
            <CheckField
              label={t('appraisal.metOf', { name: asked.name })}
              checked={given?.met ?? false}
              onChange={(event) => set(at, { met: event.target.checked })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
