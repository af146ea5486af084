import {
  getOrganisation,
  listMyOrganisations,
  type OrganisationView,
  updateOrganisation,
} from '@jiebang/contracts/organisations';
import { organisationTypes } from '@jiebang/domain/organisations/lifecycle';
import { regionName } from '@jiebang/domain/rounds/regions';
import { sizeClassLabels } from '@jiebang/domain/rounds/settings';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { countryName } from '../lib/countries.ts';
import { useOfficialNames } from '../lib/use-official-names.ts';
import { type Profile, ProfileFields } from './profile-fields.tsx';

type Props = { organisation: OrganisationView };

export function ProfileSection({ organisation }: Props) {
  const t = useTexts('organisations');
  const [editing, setEditing] = useState(false);
  return (
    <section className="card pad stack" aria-labelledby="organisation-profile">
      <div className="row">
        <h2 id="organisation-profile" className="org-title">
          {t('page.profile')}
        </h2>
        {organisation.abilities.includes('edit') && !editing ? (
          <Button look="ghost" small className="push" onClick={() => setEditing(true)}>
            {t('page.edit')}
          </Button>
        ) : null}
      </div>
      {editing ? (
        <ProfileForm organisation={organisation} onClose={() => setEditing(false)} />
      ) : (
        <ProfileFacts organisation={organisation} />
      )}
    </section>
  );
}

function ProfileFacts({ organisation }: Props) {
  const t = useTexts('organisations');
  const text = useText();
  const locale = useLocale();
  const official = useOfficialNames();
  const fact = (name: string, value: ReactNode) => (
    <div key={name} style={{ display: 'contents' }}>
      <dt>{name}</dt>
      <dd>{value || <span className="muted">{t('page.none')}</span>}</dd>
    </div>
  );
  const { website } = organisation;
  return (
    <dl className="org-facts">
      {organisation.kind === 'domestic' ? (
        fact(t('identity.creditCode'), <code>{organisation.creditCode}</code>)
      ) : (
        <>
          {fact(t('identity.country'), countryName(organisation.country, locale, official))}
          {fact(t('identity.registrationNumber'), <code>{organisation.registrationNumber}</code>)}
        </>
      )}
      {fact(t('profile.nameEn'), organisation.nameEn)}
      {fact(t('profile.type'), text(organisationTypes[organisation.type]))}
      {fact(t('profile.region'), organisation.region && text(regionName(organisation.region)))}
      {fact(t('profile.sizeClass'), organisation.sizeClass && text(sizeClassLabels[organisation.sizeClass]))}
      {fact(t('profile.address'), organisation.address)}
      {fact(
        t('profile.website'),
        website ? (
          <a href={website} rel="noreferrer">
            {website}
          </a>
        ) : null,
      )}
      {fact(t('profile.contactName'), organisation.contactName)}
      {fact(t('profile.contactPhone'), organisation.contactPhone)}
      {fact(t('profile.brief'), organisation.brief)}
      {fact(t('page.registered'), <Instant at={organisation.createdAt} dateOnly />)}
    </dl>
  );
}

function ProfileForm({ organisation, onClose }: Props & { onClose: () => void }) {
  const t = useTexts('organisations');
  const common = useTexts('common');
  const { name, nameEn, type, region, sizeClass, address, brief, website, contactName, contactPhone } =
    organisation;
  const [profile, setProfile] = useState<Profile>({
    name,
    nameEn,
    type,
    region,
    sizeClass,
    address,
    brief,
    website,
    contactName,
    contactPhone,
  });
  const act = useAct(updateOrganisation, {
    refreshes: [getOrganisation, listMyOrganisations],
    onDone: onClose,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { id: organisation.id }, body: profile });
      }}
    >
      <ProfileFields profile={profile} onChange={setProfile} error={act.error} />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t('page.save')}
        </Button>
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
