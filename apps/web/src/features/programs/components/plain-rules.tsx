import type { PeriodUnit } from '@jiebang/domain/calendar/working-days';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { CheckField, SelectField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { Ranged, type RuleProps } from './rule-section.tsx';

export function NoticeRules({ value, set, wrongAt }: RuleProps<'notice'>) {
  const t = useTexts('programs');
  const { objection } = value;
  return (
    <>
      <div className="pair">
        <Ranged
          at="notice.length"
          label={t('rules.notice.length')}
          wrong={wrongAt('length')}
          value={value.length}
          onChange={(length) => set({ length })}
        />
        <SelectField
          label={t('rules.notice.unit')}
          value={value.unit}
          onChange={(event) => set({ unit: event.target.value as PeriodUnit })}
        >
          <option value="working_day">{t('rules.notice.workingDay')}</option>
          <option value="calendar_day">{t('rules.notice.calendarDay')}</option>
        </SelectField>
      </div>
      <CheckField
        label={t('rules.notice.paused')}
        checked={value.pausedByObjection}
        onChange={(event) => set({ pausedByObjection: event.target.checked })}
      />
      <div className="program-three">
        {(['takeDays', 'ruleDays', 'answerDays'] as const).map((key) => (
          <Ranged
            key={key}
            at={`notice.objection.${key}`}
            label={t(`rules.notice.${key}`)}
            wrong={wrongAt(`objection.${key}`)}
            value={objection[key]}
            onChange={(days) => set({ objection: { ...objection, [key]: days } })}
          />
        ))}
      </div>
    </>
  );
}

export function PanelRules({ value, set, wrongAt }: RuleProps<'panel'>) {
  const t = useTexts('programs');
  return (
    <div className="pair">
      {(['seats', 'dueDays', 'maxPerEmployer', 'maxOpenOpinions'] as const).map((key) => (
        <Ranged
          key={key}
          at={`panel.${key}`}
          label={t(`rules.panel.${key}`)}
          wrong={wrongAt(key)}
          value={value[key]}
          onChange={(number) => set({ [key]: number })}
        />
      ))}
    </div>
  );
}

export function EligibilityRules({ value, set, wrongAt }: RuleProps<'eligibility'>) {
  const t = useTexts('programs');
  const check = (key: 'legalPersonOnly' | 'barBlacklisted' | 'barPastWinners' | 'barPosterAffiliates') => (
    <CheckField
      label={t(`rules.eligibility.${key}`)}
      checked={value[key]}
      onChange={(event) => set({ [key]: event.target.checked })}
    />
  );
  return (
    <>
      {check('legalPersonOnly')}
      {check('barPosterAffiliates')}
      {check('barPastWinners')}
      {check('barBlacklisted')}
      {value.barBlacklisted ? (
        <Ranged
          at="eligibility.penaltyYears"
          label={t('rules.eligibility.penaltyYears')}
          wrong={wrongAt('penaltyYears')}
          value={value.penaltyYears}
          onChange={(penaltyYears) => set({ penaltyYears })}
        />
      ) : null}
      <CheckField
        label={t('rules.eligibility.limited')}
        checked={value.maxPerBodyPerRound !== null}
        onChange={(event) => set({ maxPerBodyPerRound: event.target.checked ? 3 : null })}
      />
      {value.maxPerBodyPerRound === null ? null : (
        <Ranged
          at="eligibility.maxPerBodyPerRound"
          label={t('rules.eligibility.limit')}
          wrong={wrongAt('maxPerBodyPerRound')}
          value={value.maxPerBodyPerRound}
          onChange={(maxPerBodyPerRound) => set({ maxPerBodyPerRound })}
        />
      )}
    </>
  );
}

export function DocumentRules({ value, set, wrongAt }: RuleProps<'documents'>) {
  const t = useTexts('programs');
  return (
    <>
      <BilingualField
        label={t('rules.documents.issuer')}
        value={value.issuer}
        path="settings.documents.issuer"
        error={null}
        maxLength={80}
        onChange={(issuer) => set({ issuer })}
      />
      <BilingualField
        label={t('rules.documents.listNumber')}
        hint={t('rules.documents.listNumberHint', { n: '{n}', year: '{year}' })}
        value={value.listNumber}
        path="settings.documents.listNumber"
        error={null}
        maxLength={80}
        onChange={(listNumber) => set({ listNumber })}
      />
      {(['zh', 'en'] as const).map((language) => {
        const wrong = wrongAt(`listNumber.${language}`);
        return wrong ? (
          <p key={language} className="wrong" role="alert">
            {t(`rules.documents.of.${language}`)}
            {wrong}
          </p>
        ) : null;
      })}
    </>
  );
}
