import { type ProposalField, proposalFields } from '@jiebang/domain/proposals/fields';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useForm } from '../lib/form-context.ts';
import { useProblemWords } from './problem-words.ts';
import { ProposalValue } from './proposal-value.tsx';

type Given = { label: string; wrong: string | undefined };
type Props = {
  field: ProposalField;
  /** The control; it gets the field's name and what is wrong with it now. */
  children: (given: Given) => ReactNode;
};

/** A field of the form: why it was sent back, the control, or the value where nothing is to be changed. */
export function FieldFrame({ field, children }: Props) {
  const t = useTexts('proposals');
  const text = useText();
  const { view, content } = useForm();
  const wrong = useWrong(field)(null);
  const label = text(proposalFields[field]);
  const asked = view.corrections.find((one) => one.field === field && one.answeredAt === null);
  return (
    <div id={`field-${field}`} className={asked ? 'wiz-field sent-back' : 'wiz-field'}>
      {asked ? (
        <p className="wiz-reason">
          <b>{t('correction.reason')}</b> {asked.reason}
        </p>
      ) : null}
      {view.editable.includes(field) ? (
        children({ label, wrong })
      ) : (
        <div className="wiz-closed">
          <div className="row">
            <h3>{label}</h3>
            <Tag tone="plain">{t('correction.stands')}</Tag>
          </div>
          <ProposalValue field={field} content={content} challenge={view.challenge} />
        </div>
      )}
    </div>
  );
}

/** What is wrong with a field: as a whole (`null`), or with one of its rows. */
export function useWrong(field: ProposalField): (at: number | null) => string | undefined {
  const words = useProblemWords();
  const { shown } = useForm();
  return (at) => {
    const here = shown.filter((problem) => problem.field === field && problem.at === at);
    return here.length > 0 ? here.map(words).join('') : undefined;
  };
}
