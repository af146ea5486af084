import {
  type ScenarioContent,
  type ScenarioField,
  scenarioFieldIds,
  scenarioFields,
  scenarioSections,
} from '@jiebang/domain/scenarios/content';
import { keysOfField } from '@jiebang/domain/scenarios/fields';
import type { ReactNode } from 'react';
import { useText, useTexts } from '../lib/texts.ts';
import { useExtraQuestions } from './extra-questions.ts';
import { isWritten } from './is-written.ts';
import { FieldValue } from './scenario-field.tsx';
import './scenario-text.css';

type Props = {
  /** Parts that are missing (an expert gets no contact data) are left out with their fields. */
  content: Partial<ScenarioContent>;
  /** Only these fields; all without it. */
  only?: readonly ScenarioField[];
  /** Stands at the end of a field's line: its state, a box to tick. */
  beside?: (field: ScenarioField) => ReactNode;
  /** Stands under a field's value: why it was sent back. */
  under?: (field: ScenarioField) => ReactNode;
  /** Takes the place of a field's value: two versions beside each other. Null: the value itself. */
  instead?: (field: ScenarioField) => ReactNode;
};

/**
 * A scenario to read, field by field under the form's own headings; each field is at `#field-<name>`. Needs the
 * namespace `scenario-text`.
 */
export function ScenarioText({ content, only, beside, under, instead }: Props) {
  const t = useTexts('scenario-text');
  const text = useText();
  const asked = useExtraQuestions().length > 0;
  const fields = scenarioFieldIds.filter(
    (field) =>
      (only
        ? only.includes(field)
        : isShown(field, content, Boolean(beside)) && (field !== 'extra' || asked)) &&
      keysOfField(field)[0]! in content,
  );
  const sections = scenarioSections.map((section) => ({
    section,
    fields: fields.filter((field) => scenarioFields[field].section === section),
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
                <h3>{text(scenarioFields[field])}</h3>
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
const RARE: readonly ScenarioField[] = ['domain', 'stages', 'timeline', 'milestones', 'notes'];

/** The public text belongs to a scenario that is not public as it stands; elsewhere an empty one says nothing. */
function isShown(field: ScenarioField, content: Partial<ScenarioContent>, reviewed: boolean): boolean {
  if (RARE.includes(field)) return reviewed || isWritten(field, content);
  return field !== 'publicSummary' || content.openness === 'desensitised' || Boolean(content.publicSummary);
}
