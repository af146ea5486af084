import type { DepartmentView } from '@jiebang/contracts/programs';
import {
  type ClassRule,
  type FactorRule,
  riskFactorLabels,
  riskFactors,
  silenceLabels,
} from '@jiebang/domain/programs/settings/review';
import { type Risk, riskLabels, risks } from '@jiebang/domain/scenarios/content';
import { useState } from 'react';
import { CheckField, SelectField, TextField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { DistrictRules } from './district-rules.tsx';
import { Ranged, type RuleProps } from './rule-section.tsx';
import { SilenceField } from './silence-field.tsx';

type Props = RuleProps<'review'> & { departments: DepartmentView[] };

/** Which scenarios departments look at before the experts do, and how long each has. */
export function ReviewRules({ value, set, wrongAt, departments }: Props) {
  const t = useTexts('programs');
  const text = useText();
  const { district, classes, factors } = value;
  return (
    <>
      <CheckField
        label={t('rules.review.district')}
        checked={district.asked}
        onChange={(event) => set({ district: { ...district, asked: event.target.checked } })}
      />
      {district.asked ? (
        <DistrictRules
          rule={district}
          wrong={wrongAt('district.days')}
          departments={departments}
          onChange={(changes) => set({ district: { ...district, ...changes } })}
        />
      ) : null}
      <h3>{t('rules.review.classes')}</h3>
      {risks.map((risk) => {
        const rule = classes[risk];
        const put = (changes: Partial<ClassRule>) =>
          set({ classes: { ...classes, [risk]: { ...rule, ...changes } } });
        return (
          <fieldset key={risk} className="program-rule">
            <legend>{text(riskLabels[risk])}</legend>
            <div className="pair">
              <Ranged
                at={`review.classes.${risk}.days`}
                label={t('rules.review.days')}
                wrong={wrongAt(`classes.${risk}.days`)}
                value={rule.days}
                onChange={(days) => put({ days })}
              />
              <SilenceField
                labels={silenceLabels}
                value={rule.whenSilent}
                onChange={(whenSilent) => put({ whenSilent })}
              />
            </div>
            <Departments
              all={departments}
              chosen={rule.departments}
              wrong={wrongAt(`classes.${risk}.departments`)}
              onChange={(ids) => put({ departments: ids })}
            />
          </fieldset>
        );
      })}
      <h3>{t('rules.review.factors')}</h3>
      <p className="muted small">{t('rules.review.factorsLead')}</p>
      {riskFactors.map((factor) => (
        <Factor
          key={factor}
          factor={factor}
          factors={factors}
          wrong={wrongAt(`factors.${factors.findIndex((rule) => rule.factor === factor)}.departments`)}
          departments={departments}
          onChange={(next) => set({ factors: next })}
        />
      ))}
    </>
  );
}

function Factor(props: {
  factor: FactorRule['factor'];
  factors: FactorRule[];
  wrong: string | undefined;
  departments: DepartmentView[];
  onChange: (factors: FactorRule[]) => void;
}) {
  const { factor, factors, departments, wrong, onChange } = props;
  const t = useTexts('programs');
  const text = useText();
  const rule = factors.find((one) => one.factor === factor);
  const put = (changes: Partial<FactorRule>) =>
    onChange(factors.map((one) => (one.factor === factor ? { ...one, ...changes } : one)));
  return (
    <fieldset className="program-rule">
      <legend>{text(riskFactorLabels[factor])}</legend>
      <CheckField
        label={t('rules.review.watched')}
        checked={rule !== undefined}
        onChange={(event) =>
          onChange(
            event.target.checked
              ? [...factors, { factor, words: [], raisesTo: 'medium', departments: [] }]
              : factors.filter((one) => one.factor !== factor),
          )
        }
      />
      {rule ? (
        <>
          <div className="pair">
            <Words words={rule.words} onChange={(words) => put({ words })} />
            <SelectField
              label={t('rules.review.raisesTo')}
              value={rule.raisesTo}
              onChange={(event) => put({ raisesTo: event.target.value as Risk })}
            >
              {risks.map((risk) => (
                <option key={risk} value={risk}>
                  {text(riskLabels[risk])}
                </option>
              ))}
            </SelectField>
          </div>
          <Departments
            all={departments}
            chosen={rule.departments}
            wrong={wrong}
            onChange={(ids) => put({ departments: ids })}
          />
        </>
      ) : null}
    </fieldset>
  );
}

/** Words parted by commas. While one types they stand as typed. */
function Words({ words, onChange }: { words: string[]; onChange: (words: string[]) => void }) {
  const t = useTexts('programs');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={t('rules.review.words')}
      hint={t('rules.review.wordsHint')}
      value={typed ?? words.join('、')}
      onChange={(event) => {
        setTyped(event.target.value);
        const parts = event.target.value.split(/[、，,]/).map((word) => word.trim().slice(0, 30));
        onChange([...new Set(parts.filter(Boolean))].slice(0, 60));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function Departments(props: {
  all: DepartmentView[];
  chosen: string[];
  wrong: string | undefined;
  onChange: (ids: string[]) => void;
}) {
  const t = useTexts('programs');
  const text = useText();
  const { all, chosen, wrong, onChange } = props;
  const names = all.filter(({ id }) => chosen.includes(id)).map(({ name }) => text(name));
  return (
    <details>
      <summary>
        {t('rules.review.departments', { names: names.join('；') || t('rules.review.nobody') })}
      </summary>
      <div className="program-boxes">
        {all.length === 0 ? <p className="muted">{t('rules.review.noDepartments')}</p> : null}
        {all.map(({ id, name }) => (
          <CheckField
            key={id}
            label={text(name)}
            checked={chosen.includes(id)}
            onChange={(event) => {
              const rest = chosen.filter((other) => other !== id);
              onChange(event.target.checked ? [...rest, id] : rest);
            }}
          />
        ))}
      </div>
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </details>
  );
}
