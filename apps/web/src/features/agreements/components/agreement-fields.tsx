import type { AgreementView } from '@jiebang/contracts/agreements';
import {
  type AgreementProblem,
  agreementFields,
  agreementWords,
  sumOfShares,
} from '@jiebang/domain/agreements/check-agreement';
import { AGREEMENT_LIMITS, type AgreementContent } from '@jiebang/domain/agreements/content';
import { Counter } from '../../../components/counter.tsx';
import { TextArea, TextField } from '../../../components/field.tsx';
import { Money } from '../../../components/money.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { targetOf } from '../../../components/scenario-lines.ts';
import { useText, useTexts } from '../../../lib/texts.ts';

export type FieldsProps = {
  view: AgreementView;
  content: AgreementContent;
  change: (changes: Partial<AgreementContent>) => void;
  /** Problems to show at their fields now. */
  shown: AgreementProblem[];
};

/** The whole draft in the order in which people agree: when, for how much, in which steps, on which terms. */
export function AgreementFields(props: FieldsProps) {
  const { content, change } = props;
  const text = useText();
  const t = useTexts('agreements');
  const wrong = useWrong(props.shown);
  return (
    <div className="stack loose">
      <div className="agr-period">
        {(['startDay', 'endDay'] as const).map((field) => (
          <TextField
            key={field}
            type="date"
            label={text(agreementFields[field])}
            wrong={wrong(field)}
            value={content[field] ?? ''}
            onChange={(event) => change({ [field]: event.target.value || null })}
          />
        ))}
        <MoneyField
          label={t('inWan', { label: text(agreementFields.priceFen) })}
          wrong={wrong('priceFen')}
          value={content.priceFen}
          onChange={(priceFen) => change({ priceFen })}
        />
      </div>
      <MilestoneRows {...props} />
      <CommitmentRows {...props} />
      {(['posterDuties', 'solverDuties', 'ipTerms', 'acceptanceTerms', 'otherTerms'] as const).map(
        (field) => (
          <TextArea
            key={field}
            label={text(agreementFields[field])}
            hint={
              <Counter
                hint={t(`hints.${field}`)}
                used={content[field].length}
                max={AGREEMENT_LIMITS.longText}
              />
            }
            wrong={wrong(field)}
            value={content[field]}
            maxLength={AGREEMENT_LIMITS.longText}
            rows={4}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        ),
      )}
    </div>
  );
}

/** What is wrong with a field as a whole, or with one of its rows, in words. */
function useWrong(shown: AgreementProblem[]) {
  const text = useText();
  return (field: keyof AgreementContent, at: number | null = null) => {
    const here = shown.filter((problem) => problem.field === field && problem.at === at);
    return here.length > 0 ? here.map((problem) => text(agreementWords(problem))).join(' ') : undefined;
  };
}

function MilestoneRows({ content, change, shown }: FieldsProps) {
  const t = useTexts('agreements');
  const text = useText();
  const wrong = useWrong(shown);
  return (
    <RowsEditor
      label={text(agreementFields.milestones)}
      rows={content.milestones}
      max={AGREEMENT_LIMITS.milestones}
      make={() => ({ title: '', plannedDay: '', deliverable: '', shareFen: null })}
      wrong={wrong('milestones')}
      wrongAt={(at) => wrong('milestones', at)}
      onChange={(milestones) => change({ milestones })}
      empty={t('plan.empty')}
      addText={t('plan.add')}
      foot={
        content.milestones.length > 0 ? (
          <p className="agr-sum">
            {t('plan.sum')} <Money fen={sumOfShares(content.milestones)} />
          </p>
        ) : null
      }
    >
      {(row, set) => (
        <div className="agr-milestone">
          <TextField
            label={t('plan.title')}
            value={row.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
          <TextField
            type="date"
            label={t('plan.day')}
            value={row.plannedDay}
            onChange={(event) => set({ plannedDay: event.target.value })}
          />
          <TextField
            label={t('plan.deliverable')}
            value={row.deliverable}
            maxLength={1_000}
            onChange={(event) => set({ deliverable: event.target.value })}
          />
          <MoneyField
            label={t('inWan', { label: t('plan.share') })}
            value={row.shareFen}
            onChange={(shareFen) => set({ shareFen })}
          />
        </div>
      )}
    </RowsEditor>
  );
}

/** One line an indicator: what is asked, and what is promised in the agreement. */
function CommitmentRows({ view, content, change, shown }: FieldsProps) {
  const t = useTexts('agreements');
  const text = useText();
  const wrong = useWrong(shown);
  const set = (indicator: number, committed: string) => {
    const known = content.commitments.find((one) => one.indicator === indicator);
    const others = content.commitments.filter((one) => one.indicator !== indicator);
    const next = { indicator, note: '', ...known, committed };
    change({ commitments: [...others, next].toSorted((a, b) => a.indicator - b.indicator) });
  };
  return (
    <fieldset className="wiz-rows">
      <legend>{text(agreementFields.commitments)}</legend>
      <p className="muted small">{t('hints.commitments')}</p>
      {view.indicators.map((asked, at) => (
        <TextField
          // The indicators are those of the published challenge: neither their order nor their number changes.
          key={`${asked.name}-${targetOf(asked)}`}
          label={t('commitment.of', { name: asked.name, target: targetOf(asked) })}
          wrong={wrong('commitments', at)}
          value={content.commitments.find(({ indicator }) => indicator === at)?.committed ?? ''}
          maxLength={500}
          onChange={(event) => set(at, event.target.value)}
        />
      ))}
    </fieldset>
  );
}
