import { type CompetitionView, getCompetition, type PhaseView } from '@jiebang/contracts/competitions';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { BasicsStep } from '../components/basics-step.tsx';
import { CompetitionActs } from '../components/competition-acts.tsx';
import { CompetitionTag } from '../components/competition-tag.tsx';
import { FilesStep } from '../components/files-step.tsx';
import { PanelButton } from '../components/panel-button.tsx';
import { PhaseStep } from '../components/phase-step.tsx';
import { PhaseSwitch } from '../components/phase-switch.tsx';
import { RehearsalStep } from '../components/rehearsal-step.tsx';
import { ReleaseStep } from '../components/release-step.tsx';
import { StepRail } from '../components/step-rail.tsx';
import { TracksStep } from '../components/tracks-step.tsx';
import { TruthStep } from '../components/truth-step.tsx';
import { allPhases, firstOpenStep, type SetupStep, setupSteps, stepStates } from '../lib/setup-steps.ts';

const route = getRouteApi('/workspace/workspace/competitions/$slug');

/** Set-up of one competition, step by step; the step and the phase in view are part of the address. */
export function SetupPage() {
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getCompetition, { params: { slug } }));
  return (
    <div className="wrap page">
      <Reading query={query}>{(competition) => <Setup competition={competition} />}</Reading>
    </div>
  );
}

function Setup({ competition }: { competition: CompetitionView }) {
  const t = useTexts('setup');
  const text = useText();
  const search = route.useSearch();
  const phases = allPhases(competition);
  const phase = phases.find(({ id }) => id === search.phase) ?? phases[0] ?? null;
  const states = stepStates(competition, phase);
  const step = search.step ?? firstOpenStep(states);
  useTitle(text(competition.title));
  useRereadAt(
    phases.map(({ endsAt }) => endsAt),
    [getCompetition],
  );
  usePinnedStep(competition.slug, search.step ? null : step);
  return (
    <div className="stack loose">
      <div className="stack setup-head">
        <p className="small">
          <Link to="/workspace/competitions">{t('page.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{text(competition.title)}</h1>
          <CompetitionTag status={competition.status} />
          {competition.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        {competition.challenge ? (
          <p className="muted">
            {t('contest.decides')}{' '}
            <Link to="/challenges/$code" params={{ code: competition.challenge.code }}>
              {`${competition.challenge.code} ${competition.challenge.title}`}
            </Link>
          </p>
        ) : null}
        <div className="row">
          {competition.status === 'draft' ? null : (
            <LinkButton to="/competitions/$slug" params={{ slug: competition.slug }} look="ghost">
              {t('page.public')}
            </LinkButton>
          )}
          <PanelButton competition={competition} />
          <CompetitionActs competition={competition} />
        </div>
      </div>
      <div className="setup-body">
        <StepRail slug={competition.slug} phaseId={phase?.id} current={step} states={states} />
        <section className="stack" aria-labelledby="step-title">
          <h2 id="step-title" className="setup-title step">
            {t(`steps.${step}`)}
          </h2>
          <Step competition={competition} phase={phase} step={step} />
          <NextStep competition={competition} phase={phase} step={step} />
        </section>
      </div>
    </div>
  );
}

/** Writes the step that was chosen for the reader into the address: finishing it must not whisk them to another. */
function usePinnedStep(slug: string, step: SetupStep | null) {
  const navigate = useNavigate();
  useEffect(() => {
    if (step === null) return;
    void navigate({
      to: '/workspace/competitions/$slug',
      params: { slug },
      search: (kept) => ({ ...kept, step }),
      replace: true,
    });
  }, [navigate, slug, step]);
}

type StepProps = { competition: CompetitionView; phase: PhaseView | null; step: SetupStep };

function Step({ competition, phase, step }: StepProps) {
  const t = useTexts('setup');
  const { slug } = competition;
  if (step === 'basics') return <BasicsStep competition={competition} key={competition.id} />;
  if (step === 'tracks') return <TracksStep competition={competition} />;
  if (step === 'phase') return <PhaseStep competition={competition} phase={phase} />;
  if (!phase) {
    return (
      <EmptyState
        title={t('page.needPhase')}
        action={
          <LinkButton to="/workspace/competitions/$slug" params={{ slug }} search={{ step: 'phase' }}>
            {t('page.goPhase')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      <PhaseSwitch competition={competition} phase={phase} step={step} />
      {step === 'truth' ? <TruthStep phase={phase} key={phase.id} /> : null}
      {step === 'files' ? <FilesStep phase={phase} key={phase.id} /> : null}
      {step === 'rehearsal' ? <RehearsalStep slug={slug} phase={phase} key={phase.id} /> : null}
      {step === 'release' ? <ReleaseStep competition={competition} phase={phase} key={phase.id} /> : null}
    </>
  );
}

function NextStep({ competition, phase, step }: StepProps) {
  const t = useTexts('setup');
  const next = setupSteps[setupSteps.indexOf(step) + 1];
  if (!next) return null;
  return (
    <div className="row">
      <LinkButton
        look="ghost"
        to="/workspace/competitions/$slug"
        params={{ slug: competition.slug }}
        search={{ step: next, ...(phase ? { phase: phase.id } : {}) }}
      >
        {t('page.next', { step: t(`steps.${next}`) })}
      </LinkButton>
    </div>
  );
}
