import type { DepartmentView } from '@jiebang/contracts/programs';
import { type DistrictRule, districtSilenceLabels } from '@jiebang/domain/programs/settings/review';
import { regionName } from '@jiebang/domain/rounds/regions';
import { Link } from '@tanstack/react-router';
import { useText, useTexts } from '../../../lib/texts.ts';
import { Ranged } from './rule-section.tsx';
import { SilenceField } from './silence-field.tsx';

type Props = {
  rule: DistrictRule;
  wrong: string | undefined;
  departments: DepartmentView[];
  onChange: (changes: Partial<DistrictRule>) => void;
};

/** How long a district has, what its silence means, and which department speaks for which. */
export function DistrictRules({ rule, wrong, departments, onChange }: Props) {
  const t = useTexts('programs');
  const text = useText();
  const offices = departments.flatMap((one) => (one.district ? [{ ...one, district: one.district }] : []));
  return (
    <fieldset className="program-rule">
      <legend>{t('rules.review.districtTitle')}</legend>
      <div className="pair">
        <Ranged
          at="review.district.days"
          label={t('rules.review.districtDays')}
          wrong={wrong}
          value={rule.days}
          onChange={(days) => onChange({ days })}
        />
        <SilenceField
          labels={districtSilenceLabels}
          value={rule.whenSilent}
          onChange={(whenSilent) => onChange({ whenSilent })}
        />
      </div>
      <p className="muted small">{t('rules.review.districtLead')}</p>
      {offices.length === 0 ? <p>{t('rules.review.noOffices')}</p> : null}
      <ul>
        {offices.map(({ id, district, name, members }) => (
          <li key={id}>
            {t('rules.review.office', { region: text(regionName(district)), name: text(name) })}
            {members.length === 0 ? <span className="wrong"> {t('rules.review.officeNobody')}</span> : null}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/workspace/departments">{t('rules.review.toOffices')}</Link>
      </p>
    </fieldset>
  );
}
