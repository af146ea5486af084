import { listMyOrganisations, type OrganisationView } from '@jiebang/contracts/organisations';
import { listMyProposals, startProposal } from '@jiebang/contracts/proposals';
import { type ProposalStatus, proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { SelectField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useSession } from '../../../lib/session.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

type Props = { id: string; posterId: string; accepting: boolean };

/** For somebody signed in: file a proposal here, go on with the own one, or why not. */
export function AnswerHere({ id, posterId, accepting }: Props) {
  const t = useTexts('challenges');
  const { can } = useSession();
  const bodies = useQuery(apiQuery(listMyOrganisations, {}));
  const mine = useQuery(apiQuery(listMyProposals, { query: { challengeId: id, limit: 20 } }));
  if (can('proposals.check')) return <Receives id={id} why={t('mine.bureau')} />;
  const failed = bodies.error ?? mine.error;
  if (failed && !(bodies.data && mine.data))
    return (
      <ProblemNote error={failed} onRetry={() => void Promise.all([bodies.refetch(), mine.refetch()])} />
    );
  if (!bodies.data || !mine.data) return <Skeleton lines={2} />;
  const poster = bodies.data.items.find((one) => one.id === posterId);
  if (poster) {
    if (poster.myRole === 'member') return <p className="muted">{t('mine.poster')}</p>;
    return <Receives id={id} why={t('mine.poster')} />;
  }
  const counting = mine.data.items.filter(({ status }) => !['withdrawn', 'invalid'].includes(status));
  const free = bodies.data.items.filter((one) =>
    counting.every(({ organisation }) => organisation.id !== one.id),
  );
  return (
    <>
      {counting.map((proposal) => (
        <Own key={proposal.id} proposal={proposal} accepting={accepting} />
      ))}
      {accepting && free.length > 0 ? <Begin id={id} bodies={free} first={counting.length === 0} /> : null}
      {accepting && bodies.data.items.length === 0 ? (
        <>
          <p>{t('mine.noBody')}</p>
          <LinkButton to="/workspace/organisations/register">{t('mine.register')}</LinkButton>
        </>
      ) : null}
    </>
  );
}

function Receives({ id, why }: { id: string; why: string }) {
  const t = useTexts('challenges');
  return (
    <>
      <p className="muted">{why}</p>
      <LinkButton to="/workspace/challenges/$id" params={{ id }} look="ghost">
        {t('mine.received')}
      </LinkButton>
    </>
  );
}

type OwnProps = {
  proposal: { id: string; status: string; organisation: { name: string } };
  accepting: boolean;
};

function Own({ proposal, accepting }: OwnProps) {
  const t = useTexts('challenges');
  const text = useText();
  const status = proposal.status as ProposalStatus;
  const writing = (status === 'draft' && accepting) || status === 'correction';
  return (
    <div className="stack tight">
      <p>
        {t('mine.own', { name: proposal.organisation.name, status: text(proposalLifecycle.labels[status]) })}
      </p>
      <LinkButton
        to="/workspace/proposals/$id"
        params={{ id: proposal.id }}
        look={writing ? 'primary' : 'ghost'}
      >
        {t(writing ? 'mine.goOn' : 'mine.see')}
      </LinkButton>
    </div>
  );
}

function Begin({ id, bodies, first }: { id: string; bodies: OrganisationView[]; first: boolean }) {
  const t = useTexts('challenges');
  const navigate = useNavigate();
  const key = useRef(randomKey());
  const [chosen, setChosen] = useState(bodies[0]?.id ?? '');
  const body = bodies.find((one) => one.id === chosen) ?? bodies[0];
  const act = useAct(startProposal, {
    refreshes: [listMyProposals],
    onDone: (made) => void navigate({ to: '/workspace/proposals/$id', params: { id: made.id } }),
  });
  if (!body) return null;
  const existing = act.error?.code === 'proposal_exists' ? act.error.body.details?.proposalId : undefined;
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          params: { id },
          body: { organisationId: body.id },
          options: { idempotencyKey: key.current },
        });
      }}
    >
      {bodies.length > 1 ? (
        <SelectField
          label={t('mine.body')}
          value={body.id}
          onChange={(event) => {
            // Another body is another proposal, not the repeat of a lost answer.
            key.current = randomKey();
            setChosen(event.target.value);
          }}
        >
          {bodies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
      ) : (
        <p>{t('mine.as', { name: body.name })}</p>
      )}
      {act.error ? <ProblemNote error={act.error} /> : null}
      {typeof existing === 'string' ? (
        <Link to="/workspace/proposals/$id" params={{ id: existing }}>
          {t('mine.goOn')}
        </Link>
      ) : null}
      <Button type="submit" look={first ? 'primary' : 'ghost'} busy={act.isPending}>
        {t('mine.begin')}
      </Button>
    </form>
  );
}
