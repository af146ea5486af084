import { PROPOSAL_LIMITS } from '@jiebang/domain/proposals/content';
import { Counter } from '../../../components/counter.tsx';
import { CheckField, TextArea, TextField } from '../../../components/field.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useForm } from '../lib/form-context.ts';
import type { ProposalSection } from '../lib/problems.ts';
import { CommitmentsField } from './commitments-field.tsx';
import { FieldFrame, useWrong } from './field-frame.tsx';

/** The fields of one section, in the order in which people think of them. */
export function SectionFields({ section }: { section: ProposalSection }) {
  if (section === 'plan')
    return (
      <>
        <CommitmentsField />
        <LongField field="plan" rows={8} />
        <ScheduleField />
        <LongField field="risks" rows={4} />
      </>
    );
  if (section === 'team')
    return (
      <>
        <LeaderField />
        <LongField field="team" rows={5} />
        <LongField field="trackRecord" rows={5} />
        <PartnersField />
      </>
    );
  return (
    <>
      <PriceField />
      <PledgeField field="pledgesIp" />
      <PledgeField field="pledgesIntegrity" />
    </>
  );
}

function LongField({ field, rows }: { field: 'plan' | 'risks' | 'team' | 'trackRecord'; rows: number }) {
  const t = useTexts('proposals');
  const { content, change } = useForm();
  const max = PROPOSAL_LIMITS.longText;
  return (
    <FieldFrame field={field}>
      {({ label, wrong }) => (
        <TextArea
          label={label}
          hint={<Counter hint={t(`hints.${field}`)} used={content[field].length} max={max} />}
          wrong={wrong}
          value={content[field]}
          maxLength={max}
          rows={rows}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </FieldFrame>
  );
}

function LeaderField() {
  const t = useTexts('proposals');
  const { content, change } = useForm();
  return (
    <FieldFrame field="leader">
      {({ label, wrong }) => (
        <TextField
          label={label}
          hint={t('hints.leader')}
          wrong={wrong}
          value={content.leader}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => change({ leader: event.target.value })}
        />
      )}
    </FieldFrame>
  );
}

function ScheduleField() {
  const t = useTexts('proposals');
  const { content, change } = useForm();
  const wrongAt = useWrong('schedule');
  return (
    <FieldFrame field="schedule">
      {({ label, wrong }) => (
        <RowsEditor
          label={label}
          rows={content.schedule}
          max={PROPOSAL_LIMITS.steps}
          make={() => ({ title: '', due: '', result: '' })}
          wrong={wrong}
          wrongAt={wrongAt}
          onChange={(schedule) => change({ schedule })}
          empty={t('step.empty')}
          addText={t('step.add')}
        >
          {(row, set) => (
            <div className="prop-step">
              <TextField
                label={t('step.title')}
                value={row.title}
                maxLength={200}
                onChange={(event) => set({ title: event.target.value })}
              />
              <TextField
                type="date"
                label={t('step.due')}
                value={row.due}
                onChange={(event) => set({ due: event.target.value })}
              />
              <TextField
                label={t('step.result')}
                value={row.result}
                maxLength={500}
                onChange={(event) => set({ result: event.target.value })}
              />
            </div>
          )}
        </RowsEditor>
      )}
    </FieldFrame>
  );
}

/** Where the challenge takes no consortium, what was written before stays to be taken out. */
function PartnersField() {
  const t = useTexts('proposals');
  const { view, content, change } = useForm();
  const wrongAt = useWrong('partners');
  const { consortium } = view.challenge;
  if (!consortium && content.partners.length === 0) return <p className="muted">{t('partner.notAllowed')}</p>;
  return (
    <FieldFrame field="partners">
      {({ label, wrong }) => (
        <RowsEditor
          label={label}
          rows={content.partners}
          max={consortium ? PROPOSAL_LIMITS.partners : 0}
          make={() => ({ organisation: '', task: '' })}
          wrong={wrong}
          wrongAt={wrongAt}
          onChange={(partners) => change({ partners })}
          empty={t('partner.empty')}
          addText={t('partner.add')}
        >
          {(row, set) => (
            <div className="pair">
              <TextField
                label={t('partner.name')}
                value={row.organisation}
                maxLength={120}
                onChange={(event) => set({ organisation: event.target.value })}
              />
              <TextField
                label={t('partner.task')}
                value={row.task}
                maxLength={500}
                onChange={(event) => set({ task: event.target.value })}
              />
            </div>
          )}
        </RowsEditor>
      )}
    </FieldFrame>
  );
}

function PriceField() {
  const t = useTexts('proposals');
  const { content, change } = useForm();
  return (
    <FieldFrame field="priceFen">
      {({ label, wrong }) => (
        <div className="prop-price">
          <MoneyField
            label={t('inWan', { label })}
            hint={t('hints.priceFen')}
            wrong={wrong}
            value={content.priceFen}
            onChange={(priceFen) => change({ priceFen })}
          />
        </div>
      )}
    </FieldFrame>
  );
}

function PledgeField({ field }: { field: 'pledgesIp' | 'pledgesIntegrity' }) {
  const t = useTexts('proposals');
  const { content, change } = useForm();
  return (
    <FieldFrame field={field}>
      {({ label, wrong }) => (
        <div className="stack tight">
          <h3 className="prop-label">{label}</h3>
          <CheckField
            label={t(`pledge.${field}`)}
            checked={content[field]}
            aria-invalid={wrong ? true : undefined}
            onChange={(event) => change({ [field]: event.target.checked })}
          />
          {wrong ? (
            <p className="wrong" role="alert">
              {wrong}
            </p>
          ) : null}
        </div>
      )}
    </FieldFrame>
  );
}
