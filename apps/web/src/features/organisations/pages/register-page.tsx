import { getSession } from '@jiebang/contracts/identity';
import {
  checkOrganisation,
  listMyOrganisations,
  registerOrganisation,
} from '@jiebang/contracts/organisations';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ClaimForm } from '../components/claim-form.tsx';
import { type IdentityDraft, IdentityFields, identityOf } from '../components/identity-fields.tsx';
import { emptyProfile, ProfileFields } from '../components/profile-fields.tsx';

const emptyIdentity: IdentityDraft = {
  kind: 'domestic',
  creditCode: '',
  registrationNumber: '',
  country: '',
};

/** Registers a body: identity first, so that nobody fills in a profile for one that exists. */
export function RegisterPage() {
  const t = useTexts('organisations');
  const form = useRegistration();
  const { act, known, free } = form;
  useTitle(t('register.title'));
  return (
    <div className="wrap narrow page stack">
      <p className="small">
        <Link to="/workspace/organisations">{t('register.back')}</Link>
      </p>
      <h1 className="page-title">{t('register.title')}</h1>
      <p className="muted">{t('register.lead')}</p>
      <form
        className="stack"
        onChange={form.renewKey}
        onSubmit={(event) => {
          event.preventDefault();
          form.send();
        }}
      >
        <section className="card pad stack" aria-labelledby="register-identity">
          <h2 id="register-identity" className="org-title">
            {t('register.step1')}
          </h2>
          <IdentityFields draft={form.draft} onChange={form.setDraft} error={act.error} />
          <CheckState {...form.checkState} />
        </section>
        {known?.existing ? null : (
          <section className="card pad stack" aria-labelledby="register-profile">
            <h2 id="register-profile" className="org-title">
              {t('register.step2')}
            </h2>
            <ProfileFields
              profile={form.profile}
              onChange={form.setProfile}
              error={act.error}
              prefix="profile."
            />
            {act.error ? <ProblemNote error={act.error} /> : null}
            <div className="row">
              <Button type="submit" busy={act.isPending} disabled={!free}>
                {t('register.act')}
              </Button>
              {free ? null : <span className="muted small">{t('register.needCheck')}</span>}
            </div>
          </section>
        )}
      </form>
      {known?.existing ? <Existing organisation={known.existing} key={known.existing.id} /> : null}
    </div>
  );
}

function Existing({ organisation }: { organisation: { id: string; name: string } }) {
  const t = useTexts('organisations');
  return (
    <>
      <Note tone="amber" role="status" title={t('register.existsTitle', { name: organisation.name })}>
        {t('register.exists')}
      </Note>
      <ClaimForm organisation={organisation} />
    </>
  );
}

/** Draft, check and act of a registration; the check follows the identity as it is typed. */
function useRegistration() {
  const [draft, setDraft] = useState(emptyIdentity);
  const [profile, setProfile] = useState(emptyProfile);
  const key = useRef(crypto.randomUUID());
  const navigate = useNavigate();
  const identity = identityOf(draft);
  const checked = useDeferredValue(JSON.stringify(identity));
  const check = useQuery({
    ...apiQuery(checkOrganisation, { body: { identity: JSON.parse(checked) } }),
    enabled: identity !== null && checked !== 'null',
  });
  const act = useAct(registerOrganisation, {
    refreshes: [listMyOrganisations, getSession],
    onDone: ({ id }) => void navigate({ to: '/workspace/organisations/$id', params: { id } }),
  });
  const known = identity !== null && checked === JSON.stringify(identity) ? check.data : undefined;
  const free = known?.valid === true && known.existing === null;
  const send = () => {
    if (identity && free)
      act.mutate({ body: { identity, profile }, options: { idempotencyKey: key.current } });
  };
  const renewKey = () => {
    key.current = crypto.randomUUID();
  };
  const checkState = { busy: check.isFetching, error: identity ? check.error : null, free };
  return { draft, setDraft, profile, setProfile, act, known, free, checkState, send, renewKey };
}

function CheckState({ busy, error, free }: { busy: boolean; error: unknown; free: boolean }) {
  const t = useTexts('organisations');
  if (error) return <ProblemNote error={error} />;
  return (
    <p role="status" className="small muted">
      {busy ? t('register.checking') : free ? t('register.free') : ''}
    </p>
  );
}
