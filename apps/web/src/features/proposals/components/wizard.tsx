import type { ProposalView } from '@jiebang/contracts/proposals';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ClashDialog } from '../../../components/clash-dialog.tsx';
import { SaveNotes, SaveStatus } from '../../../components/save-status.tsx';
import { WizardRail } from '../../../components/wizard-rail.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useJump } from '../../../lib/use-jump.ts';
import { FormProvider } from '../lib/form-context.ts';
import { isNotYet, problemsOf, sectionOf } from '../lib/problems.ts';
import { type ProposalStep, proposalSteps } from '../lib/step-names.ts';
import type { ProposalDraft, ProposalKeeper } from '../lib/use-proposal-draft.ts';
import { CheckStep } from './check-step.tsx';
import { ProposalValue } from './proposal-value.tsx';
import { SectionFields } from './section-fields.tsx';

type WizardProps = {
  view: ProposalView;
  keeper: ProposalKeeper;
  draft: ProposalDraft;
  step: ProposalStep;
  /** Show everything that is missing at its field: the person has asked. */
  all: boolean;
};

/** The form of a proposal in sections. It saves itself, and tells how far it is while one types. */
export function Wizard({ view, keeper, draft, step, all }: WizardProps) {
  const t = useTexts('proposals');
  const text = useText();
  const nameOf = (field: keyof typeof proposalFields) => text(proposalFields[field]);
  const problems = problemsOf(draft.content, view.challenge);
  const shown = all ? problems : problems.filter((problem) => !isNotYet(problem, draft.content));
  const asked = view.corrections.filter((one) => one.answeredAt === null).map(({ field }) => field);
  useJump(step);
  const steps = proposalSteps.map((name) => {
    const lacking = name === 'check' ? problems : problems.filter(({ field }) => sectionOf(field) === name);
    return {
      name,
      label: t(`steps.${name}`),
      lacking: new Set(lacking.map(({ field }) => field)).size,
      returned: asked.some((field) => sectionOf(field) === name),
    };
  });
  return (
    <FormProvider
      value={{ view: draft.view, content: draft.content, change: (changes) => keeper.change(changes), shown }}
    >
      <div className="wiz">
        <WizardRail
          steps={steps}
          link={(name, inside) => (
            <Link
              to="/workspace/proposals/$id"
              params={{ id: view.id }}
              search={(kept) => ({ ...kept, step: name })}
              aria-current={step === name ? 'step' : undefined}
              activeProps={{}}
            >
              {inside}
            </Link>
          )}
        />
        <section className="stack" aria-labelledby="wizard-step">
          <div className="wiz-head">
            <h2 id="wizard-step">{t(`steps.${step}`)}</h2>
            <SaveStatus draft={draft} />
          </div>
          <SaveNotes keeper={keeper} draft={draft} nameOf={nameOf} />
          {step === 'check' ? (
            <CheckStep keeper={keeper} problems={problems} />
          ) : (
            <form className="stack loose" onSubmit={(event) => event.preventDefault()}>
              <SectionFields section={step} />
            </form>
          )}
          <NextStep id={view.id} step={step} />
        </section>
        <ClashDialog keeper={keeper} draft={draft} nameOf={nameOf}>
          {(field, content) => <ProposalValue field={field} content={content} challenge={view.challenge} />}
        </ClashDialog>
      </div>
    </FormProvider>
  );
}

function NextStep({ id, step }: { id: string; step: ProposalStep }) {
  const t = useTexts('proposals');
  const drafting = useTexts('drafting');
  const next = proposalSteps[proposalSteps.indexOf(step) + 1];
  if (!next) return null;
  return (
    <div className="row">
      <LinkButton
        to="/workspace/proposals/$id"
        params={{ id }}
        search={(kept) => ({ ...kept, step: next })}
        look={next === 'check' ? 'primary' : 'ghost'}
      >
        {drafting('wizard.next', { step: t(`steps.${next}`) })}
      </LinkButton>
    </div>
  );
}
