import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.ts';
import { type SetupStep, type StepState, setupSteps } from '../lib/setup-steps.ts';
import '../setup.css';

type StepRailProps = {
  slug: string;
  phaseId: string | undefined;
  current: SetupStep;
  states: Record<SetupStep, StepState>;
};

/** The steps in order, each with its state in words; any may be opened, a blocked one says what it waits for. */
export function StepRail({ slug, phaseId, current, states }: StepRailProps) {
  const t = useTexts('setup');
  return (
    <nav aria-label={t('page.steps')}>
      <ol className="setup-rail">
        {setupSteps.map((step, index) => (
          <li key={step} className={states[step]}>
            <Link
              to="/workspace/competitions/$slug"
              params={{ slug }}
              search={{ step, ...(phaseId ? { phase: phaseId } : {}) }}
              aria-current={step === current ? 'step' : undefined}
              activeProps={{}}
            >
              <span className="mark" aria-hidden="true">
                {states[step] === 'done' ? '✓' : index + 1}
              </span>
              <span>
                {t(`steps.${step}`)}
                <span className="state">{t(`page.${states[step]}`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
