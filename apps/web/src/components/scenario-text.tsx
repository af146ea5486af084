import { type ScenarioContent, scenarioFields, scenarioSections } from '@jiebang/domain/scenarios/content';
import {
  formFieldOf,
  isQuestion,
  keysOfField,
  questionIdOf,
  type ReviewField,
  reviewFieldsOf,
} from '@jiebang/domain/scenarios/fields';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.ts';
import { useExtraQuestions, useFieldName } from './extra-questions.ts';
import { isWritten } from './is-written.ts';
import { FieldValue } from './scenario-field.tsx';
import './scenario-text.css';

type Props = {
  /** Parts that are missing (an expert gets no contact data) are left out with their fields. */
  content: Partial<ScenarioContent>;
  /** Only these fields; all without it. */
  only?: readonly ReviewField[];
  /** Stands at the end of a field's line: its state, a box to tick. */
  beside?: (field: ReviewField) => ReactNode;
  /** Stands under a field's value: why it was sent back. */
  under?: (field: ReviewField) => ReactNode;
  /** Takes the place of a field's value: two versions beside each other. Null: the value itself. */
  instead?: (field: ReviewField) => ReactNode;
};

/**
 * A scenario to read, field by field under the form's own headings; each field is at `#field-<name>`. Needs the
 * namespace `scenario-text`.
 */
export function ScenarioText({ content, only, beside, under, instead }: Props) {
  const t = useTexts('scenario-text');
  const nameOf = useFieldName();
  // A question that was taken out of the round since is shown where its answer changed or was sent back.
  const strays = (only ?? []).filter(isQuestion).map((field) => ({ id: questionIdOf(field) }));
  const questions = new Map([...useExtraQuestions(), ...strays].map(({ id }) => [id, { id }]));
  const fields = reviewFieldsOf([...questions.values()]).filter(
    (field) =>
      (only ? only.includes(field) : isShown(field, content, Boolean(beside))) &&
      keysOfField(formFieldOf(field))[0]! in content,
  );
  const sections = scenarioSections.map((section) => ({
    section,
    fields: fields.filter((field) => scenarioFields[formFieldOf(field)].section === section),
  }));
  return (
    <div className="scn">
      {sections
        .filter((group) => group.fields.length > 0)
        .map((group) => (
          <section key={group.section} aria-labelledby={`section-${group.section}`}>
            <h2 id={`section-${group.section}`}>{t(`sections.${group.section}`)}</h2>
            {group.fields.map((field) => (
              <div key={field} id={`field-${field}`} className="scn-field">
                <h3>{nameOf(field)}</h3>
                <div className="scn-value">
                  {instead?.(field) ?? <FieldValue field={field} content={content} />}
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

/** Parts that few scenarios have: left empty they are shown only to who reviews field by field. */
const RARE: readonly ReviewField[] = ['domain', 'stages', 'timeline', 'milestones', 'notes'];

/** The public text belongs to a scenario that is not public as it stands; elsewhere an empty one says nothing. */
function isShown(field: ReviewField, content: Partial<ScenarioContent>, reviewed: boolean): boolean {
  if (RARE.includes(field)) return reviewed || isWritten(formFieldOf(field), content);
  return field !== 'publicSummary' || content.openness === 'desensitised' || Boolean(content.publicSummary);
}
