import type { ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.ts';
import { type WizardStep, wizardSteps } from '../lib/step-names.ts';
import { sectionOf } from '../lib/wizard-steps.ts';

type RailProps = { id: string; step: WizardStep; problems: ScenarioProblem[]; sentBack: string[] };

/** The sections with how far each is, in words; any may be opened at any time. */
export function WizardRail({ id, step, problems, sentBack }: RailProps) {
  const t = useTexts('scenarios');
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className="wiz-rail">
        {wizardSteps.map((name, place) => {
          const lacking =
            name === 'check' ? problems : problems.filter(({ field }) => sectionOf(field) === name);
          const count = new Set(lacking.map(({ field }) => field)).size;
          const returned = name !== 'check' && sentBack.includes(name);
          return (
            <li key={name} className={returned ? 'back' : count === 0 ? 'done' : undefined}>
              <Link
                to="/workspace/scenarios/$id"
                params={{ id }}
                search={(kept) => ({ ...kept, step: name })}
                aria-current={step === name ? 'step' : undefined}
                activeProps={{}}
              >
                <span className="mark" aria-hidden="true">
                  {returned ? '!' : count === 0 ? '✓' : place + 1}
                </span>
                <span>
                  {t(`steps.${name}`)}
                  <span className="state">
                    {returned ? t('wizard.returned') : null}
                    {returned && count > 0 ? ' · ' : null}
                    {count > 0 ? t('wizard.lacking', { count }) : returned ? null : t('wizard.whole')}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
