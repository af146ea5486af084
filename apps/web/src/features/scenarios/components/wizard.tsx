import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { Draft, DraftKeeper } from '../lib/draft-keeper.ts';
import { type WizardStep, wizardSteps } from '../lib/step-names.ts';
import { WizardProvider } from '../lib/wizard-context.ts';
import { isNotYet, problemsOf, sectionOf } from '../lib/wizard-steps.ts';
import { CheckStep } from './check-step.tsx';
import { ClashDialog } from './clash-dialog.tsx';
import { SaveNotes, SaveStatus } from './save-status.tsx';
import { SectionFields } from './section-fields.tsx';
import { WizardRail } from './wizard-rail.tsx';

type WizardProps = {
  view: ScenarioView;
  keeper: DraftKeeper;
  draft: Draft;
  step: WizardStep;
  /** Show everything that is missing at its field: the person has asked. */
  all: boolean;
};

/** The form of a scenario in sections. It saves itself, and tells how far it is while one types. */
export function Wizard({ view, keeper, draft, step, all }: WizardProps) {
  const t = useTexts('scenarios');
  const problems = problemsOf(draft.content, view.round.sectors);
  const shown = all ? problems : problems.filter((problem) => !isNotYet(problem));
  const sentBack = view.returns.filter((one) => one.answeredAt === null).map(({ field }) => sectionOf(field));
  useJump(step);
  return (
    <WizardProvider
      value={{ view: draft.view, content: draft.content, change: (changes) => keeper.change(changes), shown }}
    >
      <div className="wiz">
        <WizardRail id={view.id} step={step} problems={problems} sentBack={sentBack} />
        <section className="stack" aria-labelledby="wizard-step">
          <div className="wiz-head">
            <h2 id="wizard-step">{t(`steps.${step}`)}</h2>
            <SaveStatus draft={draft} />
          </div>
          <SaveNotes keeper={keeper} draft={draft} />
          {step === 'check' ? (
            <CheckStep keeper={keeper} problems={problems} />
          ) : (
            <form className="stack loose" onSubmit={(event) => event.preventDefault()}>
              <SectionFields section={step} />
            </form>
          )}
          <NextStep id={view.id} step={step} />
        </section>
        <ClashDialog keeper={keeper} draft={draft} />
      </div>
    </WizardProvider>
  );
}

function NextStep({ id, step }: { id: string; step: WizardStep }) {
  const t = useTexts('scenarios');
  const next = wizardSteps[wizardSteps.indexOf(step) + 1];
  if (!next) return null;
  return (
    <div className="row">
      <LinkButton
        to="/workspace/scenarios/$id"
        params={{ id }}
        search={(kept) => ({ ...kept, step: next })}
        look={next === 'check' ? 'primary' : 'ghost'}
      >
        {t('wizard.next', { step: t(`steps.${next}`) })}
      </LinkButton>
    </div>
  );
}

/** A link to a field does not only scroll there: its control gets the focus. */
function useJump(step: WizardStep) {
  const { hash, href } = useLocation();
  useEffect(() => {
    if (!hash.startsWith('field-')) return;
    const field = document.getElementById(hash);
    field?.scrollIntoView({ block: 'center' });
    field
      ?.querySelector<HTMLElement>('input:not([readonly]), select, textarea, button')
      ?.focus({ preventScroll: true });
    // The address is there before its section is; and the same link twice is two jumps, told apart by the address.
  }, [hash, href, step]);
}
