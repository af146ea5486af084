import { confirmScenarioRisk, getScenarioRisk, type ScenarioRisk } from '@jiebang/contracts/scenario-risk';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { riskFactorLabels, riskFactors } from '@jiebang/domain/programs/settings/review';
import { riskLabels, risks } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckField, fieldError, SelectField, TextArea } from '../../../components/field.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { RiskFactors, RiskTag } from '../../../components/risk-factors.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DepartmentAnswers } from './department-answers.tsx';

type Props = { view: ScenarioView; onDone: (what: string) => void };

/** The risk class with its evidence, whom it concerns, and what the departments say. */
export function RiskSection({ view, onDone }: Props) {
  const t = useTexts('risk');
  const query = useQuery(apiQuery(getScenarioRisk, { params: { id: view.id } }));
  return (
    <section className="card pad stack rev-risk" aria-labelledby="risk-title">
      <h2 id="risk-title" className="card-title">
        {t('title')}
      </h2>
      <Reading query={query} lines={3}>
        {(risk) => <Risk id={view.id} risk={risk} onDone={onDone} key={`${risk.version}`} />}
      </Reading>
    </section>
  );
}

type RiskProps = { id: string; risk: ScenarioRisk; onDone: (what: string) => void };

function Risk({ id, risk, onDone }: RiskProps) {
  const t = useTexts('risk');
  const [editing, setEditing] = useState(false);
  const { confirmed, proposal, abilities } = risk;
  const answers = risk.coreviews.filter(({ kind }) => kind === 'department');
  const may = abilities.includes('confirm');
  const asking = may && (editing || !confirmed?.stands);
  return (
    <>
      <p>
        <span className="muted">{t('proposed')}</span> <RiskTag risk={proposal.risk} />
      </p>
      <RiskFactors found={proposal.factors} factors={confirmed?.stands ? confirmed.factors : []} />
      {may && !confirmed ? <Note tone="amber">{t('unconfirmed')}</Note> : null}
      {may && confirmed && !confirmed.stands ? <Note tone="amber">{t('outdated')}</Note> : null}
      {confirmed?.stands && !editing ? <Confirmed confirmed={confirmed} /> : null}
      {asking ? (
        <RiskForm
          id={id}
          risk={risk}
          onDone={() => {
            setEditing(false);
            onDone(t('done'));
          }}
        />
      ) : null}
      {may && confirmed?.stands && !editing ? <Asks risk={risk} onEdit={() => setEditing(true)} /> : null}
      {answers.length > 0 ? <DepartmentAnswers coreviews={answers} /> : null}
    </>
  );
}

function Confirmed({ confirmed }: { confirmed: NonNullable<ScenarioRisk['confirmed']> }) {
  const t = useTexts('risk');
  return (
    <div>
      <p>
        <RiskTag risk={confirmed.risk} />{' '}
        <span className="muted small">
          {t('confirmedBy', { name: confirmed.by, version: confirmed.version })} ·{' '}
          <Instant at={confirmed.at} />
        </span>
      </p>
      {confirmed.reason ? <p className="small">{t('reason', { reason: confirmed.reason })}</p> : null}
    </div>
  );
}

function Asks({ risk, onEdit }: { risk: ScenarioRisk; onEdit: () => void }) {
  const t = useTexts('risk');
  const text = useText();
  return (
    <div className="stack">
      {risk.asks.length > 0 ? (
        <div>
          <p>{t('asks')}</p>
          <ul>
            {risk.asks.map((one) => (
              <li key={one.id}>{t('ask', { name: text(one.name), days: one.days })}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="muted">{t('asksNone')}</p>
      )}
      <div>
        <Button small look="ghost" onClick={onEdit}>
          {t('edit')}
        </Button>
      </div>
    </div>
  );
}

function RiskForm({ id, risk, onDone }: { id: string; risk: ScenarioRisk; onDone: () => void }) {
  const t = useTexts('risk');
  const text = useText();
  const { proposal, confirmed, version } = risk;
  const found = proposal.factors.map(({ factor }) => factor);
  const last = confirmed?.stands ? confirmed : null;
  const [chosen, setChosen] = useState(last?.risk ?? proposal.risk);
  const [factors, setFactors] = useState<readonly (typeof riskFactors)[number][]>(last?.factors ?? found);
  const [reason, setReason] = useState(last?.reason ?? '');
  const act = useDeskAct(confirmScenarioRisk, onDone);
  const departs =
    chosen !== proposal.risk ||
    factors.length !== found.length ||
    factors.some((one) => !found.includes(one));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          params: { id },
          body: { version, risk: chosen, factors: [...factors], reason: departs ? reason : '' },
        });
      }}
    >
      <SelectField
        label={t('class')}
        hint={t('classHint')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value as typeof chosen)}
      >
        {risks.map((one) => (
          <option key={one} value={one}>
            {text(riskLabels[one])}
          </option>
        ))}
      </SelectField>
      <fieldset className="rev-factors">
        <legend>{t('factors')}</legend>
        {riskFactors.map((one) => (
          <CheckField
            key={one}
            label={text(riskFactorLabels[one])}
            checked={factors.includes(one)}
            onChange={(event) =>
              setFactors(event.target.checked ? [...factors, one] : factors.filter((other) => other !== one))
            }
          />
        ))}
      </fieldset>
      {departs ? (
        <TextArea
          label={t('why')}
          hint={t('whyHint')}
          wrong={fieldError(act.error, 'reason')}
          value={reason}
          maxLength={500}
          rows={2}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('confirm')}
        </Button>
      </div>
    </form>
  );
}
