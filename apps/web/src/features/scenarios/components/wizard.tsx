import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { scenarioFields } from '@jiebang/domain/scenarios/content';
import { LinkButton } from '../../../components/button.tsx';
import { ClashDialog } from '../../../components/clash-dialog.tsx';
import { ExtraQuestions } from '../../../components/extra-questions.ts';
import { SaveNotes, SaveStatus } from '../../../components/save-status.tsx';
import { FieldValue } from '../../../components/scenario-field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useJump } from '../../../lib/use-jump.ts';
import { type WizardStep, wizardSteps } from '../lib/step-names.ts';
import type { ScenarioDraft, ScenarioKeeper } from '../lib/use-scenario-draft.ts';
import { WizardProvider } from '../lib/wizard-context.ts';
import { isNotYet, problemsOf, sectionOf } from '../lib/wizard-steps.ts';
import { AttachmentsStep } from './attachments-step.tsx';
import { CheckStep } from './check-step.tsx';
import { ScenarioRail } from './scenario-rail.tsx';
import { SectionFields } from './section-fields.tsx';

type WizardProps = {
  view: ScenarioView;
  keeper: ScenarioKeeper;
  draft: ScenarioDraft;
  step: WizardStep;
  /** Show everything that is missing at its field: the person has asked. */
  all: boolean;
};

/** The form of a scenario in sections. It saves itself, and tells how far it is while one types. */
export function Wizard({ view, keeper, draft, step, all }: WizardProps) {
  const t = useTexts('scenarios');
  const text = useText();
  const nameOf = (field: keyof typeof scenarioFields) => text(scenarioFields[field]);
  const problems = problemsOf(draft.content, view.round.sectors, view.round.extraFields);
  const shown = all ? problems : problems.filter((problem) => !isNotYet(problem));
  const sentBack = view.returns.filter((one) => one.answeredAt === null).map(({ field }) => sectionOf(field));
  // Most rounds ask nothing beyond the common form.
  const steps = wizardSteps.filter((name) => name !== 'extra' || view.round.extraFields.length > 0);
  useJump(step);
  return (
    <WizardProvider
      value={{ view: draft.view, content: draft.content, change: (changes) => keeper.change(changes), shown }}
    >
      <ExtraQuestions value={view.round.extraFields}>
        <div className="wiz">
          <ScenarioRail id={view.id} steps={steps} step={step} problems={problems} sentBack={sentBack} />
          <section className="stack" aria-labelledby="wizard-step">
            <div className="wiz-head">
              <h2 id="wizard-step">{t(`steps.${step}`)}</h2>
              <SaveStatus draft={draft} />
            </div>
            <SaveNotes keeper={keeper} draft={draft} nameOf={nameOf} />
            {step === 'check' ? <CheckStep keeper={keeper} problems={problems} /> : null}
            {step === 'attachments' ? <AttachmentsStep id={view.id} /> : null}
            {step === 'check' || step === 'attachments' ? null : (
              <form className="stack loose" onSubmit={(event) => event.preventDefault()}>
                <SectionFields section={step} />
              </form>
            )}
            <NextStep id={view.id} steps={steps} step={step} />
          </section>
          <ClashDialog keeper={keeper} draft={draft} nameOf={nameOf}>
            {(field, content) => <FieldValue field={field} content={content} />}
          </ClashDialog>
        </div>
      </ExtraQuestions>
    </WizardProvider>
  );
}

function NextStep({ id, steps, step }: { id: string; steps: readonly WizardStep[]; step: WizardStep }) {
  const t = useTexts('scenarios');
  const drafting = useTexts('drafting');
  const next = steps[steps.indexOf(step) + 1];
  if (!next) return null;
  return (
    <div className="row">
      <LinkButton
        to="/workspace/scenarios/$id"
        params={{ id }}
        search={(kept) => ({ ...kept, step: next })}
        look={next === 'check' ? 'primary' : 'ghost'}
      >
        {drafting('wizard.next', { step: t(`steps.${next}`) })}
      </LinkButton>
    </div>
  );
}
