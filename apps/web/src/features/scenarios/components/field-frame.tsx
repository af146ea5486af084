import { type ReviewField, reviewFieldOf } from '@jiebang/domain/scenarios/fields';
import type { ReactNode } from 'react';
import { useFieldName } from '../../../components/extra-questions.ts';
import { Instant } from '../../../components/figures.tsx';
import { FieldValue } from '../../../components/scenario-field.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useOpen, useWizard } from '../lib/wizard-context.ts';
import { useProblemWords } from './problem-words.ts';

type Given = { label: string; wrong: string | undefined };
type Props = {
  field: ReviewField;
  /** The control; it gets the field's name and what is wrong with it now. */
  children: (given: Given) => ReactNode;
};

/** A field of the form: why it was sent back, the control, or the reviewed value where nothing is to be changed. */
export function FieldFrame({ field, children }: Props) {
  const t = useTexts('scenarios');
  const { view, content } = useWizard();
  const open = useOpen(field);
  const wrong = useFieldWrong(field);
  const label = useFieldName()(field);
  const sentBack = view.returns.find((one) => one.field === field && one.answeredAt === null);
  return (
    <div id={`field-${field}`} className={sentBack ? 'wiz-field sent-back' : 'wiz-field'}>
      {sentBack ? (
        <p className="wiz-reason">
          <b>{t('returned.reason')}</b> {sentBack.reason}{' '}
          <span className="muted small">
            <Instant at={sentBack.returnedAt} />
          </span>
        </p>
      ) : null}
      {open ? (
        children({ label, wrong })
      ) : (
        <div className="wiz-closed">
          <div className="row">
            <h3>{label}</h3>
            <Tag tone="green">{t('returned.stands')}</Tag>
          </div>
          <FieldValue field={field} content={content} />
        </div>
      )}
    </div>
  );
}

/** What is wrong with the field as a whole; rows of a list tell their own. */
export function useFieldWrong(field: ReviewField): string | undefined {
  const { shown } = useWizard();
  const words = useProblemWords();
  const here = shown.filter((problem) => reviewFieldOf(problem) === field && problem.at === null);
  return here.length > 0 ? here.map(words).join(' ') : undefined;
}

/** What is wrong with each row of a list. */
export function useRowWrong(field: ReviewField): (row: number) => string | undefined {
  const { shown } = useWizard();
  const words = useProblemWords();
  return (row) => {
    const here = shown.find((problem) => reviewFieldOf(problem) === field && problem.at === row);
    return here && words({ ...here, at: null });
  };
}
