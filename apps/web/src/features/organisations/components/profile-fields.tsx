import type { OrganisationView } from '@jiebang/contracts/organisations';
import {
  type OrganisationType,
  organisationTypeIds,
  organisationTypes,
} from '@jiebang/domain/organisations/lifecycle';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import '../organisations.css';

export type Profile = Pick<
  OrganisationView,
  'name' | 'nameEn' | 'type' | 'address' | 'brief' | 'website' | 'contactName' | 'contactPhone'
>;

export const emptyProfile: Profile = {
  name: '',
  nameEn: '',
  type: 'enterprise',
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
  const field = (key: Exclude<keyof Profile, 'type'>, maxLength: number) => ({
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
      <TextField {...field('address', 200)} autoComplete="street-address" />
      <TextArea {...field('brief', 1000)} />
    </>
  );
}
