import type { ProposalView } from '@jiebang/contracts/proposals';
import { type ProposalField, proposalFieldIds, proposalFields } from '@jiebang/domain/proposals/fields';
import type { ReactNode } from 'react';
import { useText, useTexts } from '../../../lib/texts.ts';
import { ProposalValue } from './proposal-value.tsx';
import '../../../components/scenario-text.css';

type Props = {
  view: ProposalView;
  /** Stands at the end of a field's line: a box to tick. */
  beside?: (field: ProposalField) => ReactNode;
  /** Stands under a field's value: why it is sent back. */
  under?: (field: ProposalField) => ReactNode;
};

const sections = ['plan', 'team', 'terms'] as const;

/** A proposal to read, field by field under the form's own headings; what is promised stands first. */
export function ProposalText({ view, beside, under }: Props) {
  const t = useTexts('proposals');
  const text = useText();
  return (
    <div className="scn prop-text">
      {sections.map((section) => (
        <section key={section} aria-labelledby={`section-${section}`}>
          <h2 id={`section-${section}`}>{t(`steps.${section}`)}</h2>
          {fieldsOf(section).map((field) => (
            <div key={field} id={`field-${field}`} className={`scn-field prop-${field}`}>
              <h3>{text(proposalFields[field])}</h3>
              <div className="scn-value">
                <ProposalValue field={field} content={view.content} challenge={view.challenge} />
                {under?.(field)}
              </div>
              {beside ? <div className="scn-beside">{beside(field)}</div> : null}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Commitments before the plan that is to keep them. */
export function fieldsOf(section: (typeof sections)[number]): ProposalField[] {
  const fields = proposalFieldIds.filter((field) => proposalFields[field].section === section);
  return fields.toSorted((a, b) => Number(b === 'commitments') - Number(a === 'commitments'));
}
