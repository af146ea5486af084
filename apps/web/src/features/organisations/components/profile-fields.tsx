import type { OrganisationView } from '@jiebang/contracts/organisations';
import {
  type OrganisationType,
  organisationTypeIds,
  organisationTypes,
} from '@jiebang/domain/organisations/lifecycle';
import { regionName, regions } from '@jiebang/domain/rounds/regions';
import { type SizeClass, sizeClasses, sizeClassLabels } from '@jiebang/domain/rounds/settings';
import { useId } from 'react';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import '../organisations.css';

export type Profile = Pick<
  OrganisationView,
  | 'name'
  | 'nameEn'
  | 'type'
  | 'region'
  | 'sizeClass'
  | 'address'
  | 'brief'
  | 'website'
  | 'contactName'
  | 'contactPhone'
>;

export const emptyProfile: Profile = {
  name: '',
  nameEn: '',
  type: 'enterprise',
  region: null,
  sizeClass: null,
  address: '',
  brief: '',
  website: '',
  contactName: '',
  contactPhone: '',
};

type Props = {
  profile: Profile;
  onChange: (profile: Profile) => void;
  error: unknown;
  /** Where the fields lie in the body: `profile.` at registration, nothing when the profile is changed. */
  prefix?: string;
};

export function ProfileFields({ profile, onChange, error, prefix = '' }: Props) {
  const t = useTexts('organisations');
  const text = useText();
  const field = (key: Exclude<keyof Profile, 'type' | 'region' | 'sizeClass'>, maxLength: number) => ({
    label: key === 'name' ? t('profile.name') : `${t(`profile.${key}`)} ${t('profile.optional')}`,
    value: profile[key],
    maxLength,
    wrong: fieldError(error, `${prefix}${key}`),
    onChange: (event: { target: { value: string } }) => onChange({ ...profile, [key]: event.target.value }),
  });
  return (
    <>
      <div className="org-pair">
        <TextField {...field('name', 120)} hint={t('profile.nameHint')} minLength={2} required />
        <TextField {...field('nameEn', 160)} lang="en" />
        <SelectField
          label={t('profile.type')}
          value={profile.type}
          wrong={fieldError(error, `${prefix}type`)}
          onChange={(event) => onChange({ ...profile, type: event.target.value as OrganisationType })}
        >
          {organisationTypeIds.map((id) => (
            <option key={id} value={id}>
              {text(organisationTypes[id])}
            </option>
          ))}
        </SelectField>
        <TextField {...field('website', 200)} type="url" hint={t('profile.websiteHint')} />
        <TextField {...field('contactName', 60)} hint={t('profile.contactHint')} autoComplete="name" />
        <TextField
          {...field('contactPhone', 40)}
          hint={t('profile.contactHint')}
          type="tel"
          autoComplete="tel"
        />
      </div>
      <BodyClass profile={profile} onChange={onChange} error={error} prefix={prefix} />
      <TextField {...field('address', 200)} autoComplete="street-address" />
      <TextArea {...field('brief', 1000)} />
    </>
  );
}

/** What rounds may ask of a body: where it is registered and how large it is. Both may be left unsaid. */
function BodyClass({ profile, onChange, error, prefix = '' }: Props) {
  const t = useTexts('organisations');
  const text = useText();
  const known = useId();
  const { region, sizeClass } = profile;
  const name = region !== null && region in regions ? text(regionName(region)) : null;
  return (
    <div className="org-pair">
      <TextField
        label={`${t('profile.region')} ${t('profile.optional')}`}
        hint={name ?? t('profile.regionHint')}
        wrong={fieldError(error, `${prefix}region`)}
        value={region ?? ''}
        list={known}
        inputMode="numeric"
        pattern="[1-9][0-9]{5}"
        maxLength={6}
        title={t('profile.regionPattern')}
        autoComplete="off"
        onChange={(event) => onChange({ ...profile, region: event.target.value.trim() || null })}
      />
      <datalist id={known}>
        {Object.entries(regions).map(([code, label]) => (
          <option key={code} value={code}>
            {text(label)}
          </option>
        ))}
      </datalist>
      <SelectField
        label={`${t('profile.sizeClass')} ${t('profile.optional')}`}
        hint={t('profile.sizeHint')}
        wrong={fieldError(error, `${prefix}sizeClass`)}
        value={sizeClass ?? ''}
        onChange={(event) =>
          onChange({ ...profile, sizeClass: (event.target.value || null) as SizeClass | null })
        }
      >
        <option value="">{t('profile.notSaid')}</option>
        {sizeClasses.map((id) => (
          <option key={id} value={id}>
            {text(sizeClassLabels[id])}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
