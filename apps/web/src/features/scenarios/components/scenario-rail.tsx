import type { ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import { reviewFieldOf } from '@jiebang/domain/scenarios/fields';
import { Link } from '@tanstack/react-router';
import { WizardRail } from '../../../components/wizard-rail.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { WizardStep } from '../lib/step-names.ts';
import { sectionOf } from '../lib/wizard-steps.ts';

type RailProps = {
  id: string;
  steps: readonly WizardStep[];
  step: WizardStep;
  problems: ScenarioProblem[];
  sentBack: string[];
};

export function ScenarioRail({ id, steps, step, problems, sentBack }: RailProps) {
  const t = useTexts('scenarios');
  const shown = steps.map((name) => {
    const lacking = name === 'check' ? problems : problems.filter(({ field }) => sectionOf(field) === name);
    return {
      name,
      label: t(`steps.${name}`),
      lacking: new Set(lacking.map(reviewFieldOf)).size,
      returned: name !== 'check' && sentBack.includes(name),
    };
  });
  return (
    <WizardRail
      steps={shown}
      link={(name, inside) => (
        <Link
          to="/workspace/scenarios/$id"
          params={{ id }}
          search={(kept) => ({ ...kept, step: name })}
          aria-current={step === name ? 'step' : undefined}
          activeProps={{}}
        >
          {inside}
        </Link>
      )}
    />
  );
}
