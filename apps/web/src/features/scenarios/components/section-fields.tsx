import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import {
  ipLabels,
  ips,
  LIMITS,
  modeLabels,
  modes,
  openness,
  opennessLabels,
  riskLabels,
  risks,
  type ScenarioSection,
} from '@jiebang/domain/scenarios/content';
import { useState } from 'react';
import { CheckField, SelectField, TextField } from '../../../components/field.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useOpen, useWizard } from '../lib/wizard-context.ts';
import { ChoiceField } from './choice-field.tsx';
import { LineField, LongField } from './counted-field.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { FieldFrame } from './field-frame.tsx';
import { IndicatorsField } from './indicators-field.tsx';
import { PrizesField } from './prizes-field.tsx';
import { Remark } from './remark.tsx';
import { ResourcesField } from './resources-field.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { StagesField } from './stages-field.tsx';

/** The fields of one section, in the order in which people think of them. */
export function SectionFields({ section }: { section: ScenarioSection }) {
  const t = useTexts('scenarios');
  if (section === 'basics') return <Basics />;
  if (section === 'substance') {
    return (
      <>
        <LongField field="background" />
        <LongField field="goal" />
        <LongField field="significance" />
        <LongField field="difficulties" />
        <LongField field="research" />
      </>
    );
  }
  if (section === 'indicators')
    return (
      <>
        <IndicatorsField />
        <StagesField />
      </>
    );
  if (section === 'schedule') return <ScheduleFields />;
  if (section === 'extra') return <ExtraFields />;
  if (section === 'terms') return <Terms />;
  return (
    <>
      <p className="muted">{t('hints.contact')}</p>
      <LineField field="contactName" />
      <LineField field="contactPhone" />
      <LongField field="notes" />
      <Remark
        name="source"
        field="notes"
        label={t('remarks.source')}
        hint={t('remarks.sourceHint')}
        max={500}
      />
    </>
  );
}

function Basics() {
  const t = useTexts('scenarios');
  const text = useText();
  const { content, change, view } = useWizard();
  const asked = view.round.sectors.map((id) => text(sectors[id as keyof typeof sectors])).join(t('comma'));
  return (
    <>
      <LineField field="title" />
      <FieldFrame field="mode">
        {({ label, wrong }) => (
          <ChoiceField
            label={label}
            wrong={wrong}
            value={content.mode}
            options={modes.map((mode) => ({
              value: mode,
              name: text(modeLabels[mode]),
              what: t(`modes.${mode}`),
            }))}
            onChange={(mode) => change({ mode })}
          />
        )}
      </FieldFrame>
      <p className="muted small">{asked ? t('hints.sectorsOf', { asked }) : t('hints.sectors')}</p>
      <div className="pair">
        <FieldFrame field="industry">
          {({ label, wrong }) => (
            <SelectField
              label={label}
              wrong={wrong}
              value={content.industry ?? ''}
              onChange={(event) =>
                change({ industry: (event.target.value || null) as typeof content.industry })
              }
            >
              <option value="">{t('none')}</option>
              {industries.map((id) => (
                <option key={id} value={id}>
                  {text(sectors[id])}
                </option>
              ))}
            </SelectField>
          )}
        </FieldFrame>
        <FieldFrame field="field">
          {({ label, wrong }) => (
            <SelectField
              label={label}
              wrong={wrong}
              value={content.field ?? ''}
              onChange={(event) => change({ field: (event.target.value || null) as typeof content.field })}
            >
              <option value="">{t('none')}</option>
              {fields.map((id) => (
                <option key={id} value={id}>
                  {text(sectors[id])}
                </option>
              ))}
            </SelectField>
          )}
        </FieldFrame>
      </div>
      <LineField field="domain" />
      <FieldFrame field="risk">
        {({ label, wrong }) => (
          <ChoiceField
            label={label}
            wrong={wrong}
            value={content.risk}
            options={risks.map((risk) => ({
              value: risk,
              name: text(riskLabels[risk]),
              what: t(`risks.${risk}`),
            }))}
            onChange={(risk) => change({ risk })}
          />
        )}
      </FieldFrame>
    </>
  );
}

function Terms() {
  const t = useTexts('scenarios');
  const text = useText();
  const { content, change } = useWizard();
  const summaryOpen = content.openness === 'desensitised' || content.publicSummary !== '';
  return (
    <>
      <LongField field="requirements" />
      <RequirementSettings />
      <ResourcesField />
      <Budget />
      <Remark
        name="budgetNote"
        field="budgetFen"
        label={t('remarks.budget')}
        hint={t('remarks.budgetHint')}
        max={LIMITS.note}
      />
      <PrizesField />
      <FieldFrame field="ip">
        {({ label, wrong }) => (
          <ChoiceField
            label={label}
            wrong={wrong}
            value={content.ip}
            options={ips.map((ip) => ({ value: ip, name: text(ipLabels[ip]) }))}
            onChange={(ip) => change({ ip })}
          />
        )}
      </FieldFrame>
      <Remark name="ipNote" field="ip" label={t('remarks.ip')} hint={t('remarks.ipHint')} max={LIMITS.note} />
      <FieldFrame field="openness">
        {({ label, wrong }) => (
          <ChoiceField
            label={label}
            wrong={wrong}
            value={content.openness}
            options={openness.map((one) => ({
              value: one,
              name: text(opennessLabels[one]),
              what: t(`openness.${one}`),
            }))}
            onChange={(one) => change({ openness: one })}
          />
        )}
      </FieldFrame>
      {summaryOpen ? <LongField field="publicSummary" /> : null}
      <FieldFrame field="neededBy">
        {({ label, wrong }) => (
          <div className="wiz-date">
            <TextField
              type="date"
              label={label}
              hint={t('hints.neededBy')}
              wrong={wrong}
              value={content.neededBy ?? ''}
              onChange={(event) => change({ neededBy: event.target.value || null })}
            />
          </div>
        )}
      </FieldFrame>
    </>
  );
}

/** Settings that belong to the requirements: reviewed and sent back with them. */
function RequirementSettings() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  if (!useOpen('requirements')) return null;
  return (
    <div className="stack tight">
      <CheckField
        label={t('consortium')}
        checked={content.consortium}
        onChange={(event) => change({ consortium: event.target.checked })}
      />
      <CheckField
        label={t('severalSolvers')}
        checked={content.severalSolvers}
        onChange={(event) => change({ severalSolvers: event.target.checked })}
      />
    </div>
  );
}

/** 0 is «negotiable»: it is ticked, not typed, so that nobody enters a 0 that means «unknown». */
function Budget() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  // Who types 0.5 passes 0: the tick waits until the field is left.
  const [typing, setTyping] = useState(false);
  const negotiable = content.budgetFen === 0 && !typing;
  return (
    <FieldFrame field="budgetFen">
      {({ label, wrong }) => (
        <div className="pair">
          {negotiable ? (
            <TextField label={t('inWan', { label })} value={t('negotiable')} readOnly />
          ) : (
            <MoneyField
              label={t('inWan', { label })}
              wrong={wrong}
              value={content.budgetFen}
              onBlur={() => setTyping(false)}
              onChange={(budgetFen) => {
                setTyping(true);
                change({ budgetFen });
              }}
            />
          )}
          <div className="wiz-beside">
            <CheckField
              label={t('budgetNegotiable')}
              checked={negotiable}
              onChange={(event) => change({ budgetFen: event.target.checked ? 0 : null })}
            />
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
