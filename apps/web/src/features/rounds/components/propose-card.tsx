import { listMyOrganisations } from '@jiebang/contracts/organisations';
import type { RoundView } from '@jiebang/contracts/rounds';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

type Props = { round: RoundView };

/** The next thing to do here: sign in, register a body, or begin a scenario. */
export function ProposeCard({ round }: Props) {
  const t = useTexts('rounds');
  const { user, known, can } = useSession();
  return (
    <Card as="section" className="propose" label={t('propose.title')}>
      <div className="stack">
        <h2>{t('propose.title')}</h2>
        {round.window === 'open' ? null : <p>{t(`propose.${round.window}`)}</p>}
        {round.window === 'open' && !known ? <Skeleton lines={2} /> : null}
        {round.window === 'open' && known && !user ? <ForVisitor slug={round.slug} /> : null}
        {user && round.abilities.includes('propose') ? <ForMember round={round} /> : null}
        {user ? (
          <LinkButton to="/workspace/scenarios" look="ghost">
            {t('propose.mine')}
          </LinkButton>
        ) : null}
        {can('rounds.manage') ? (
          <LinkButton to="/workspace/rounds/$slug" params={{ slug: round.slug }} look="quiet">
            {t('propose.office')}
          </LinkButton>
        ) : null}
      </div>
    </Card>
  );
}

function ForVisitor({ slug }: { slug: string }) {
  const t = useTexts('rounds');
  const next = `/workspace/scenarios/begin?round=${slug}`;
  return (
    <>
      <LinkButton to="/sign-in" search={{ next }}>
        {t('propose.signIn')}
      </LinkButton>
      <LinkButton to="/sign-up" search={{ next }} look="ghost">
        {t('propose.signUp')}
      </LinkButton>
      <p className="muted small">{t('propose.signInNote')}</p>
    </>
  );
}

function ForMember({ round }: Props) {
  const t = useTexts('rounds');
  const query = useQuery(apiQuery(listMyOrganisations, {}));
  return (
    <Reading query={query} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <>
            <p>{t('propose.needBody')}</p>
            <LinkButton to="/workspace/organisations/register">{t('propose.register')}</LinkButton>
          </>
        ) : (
          <>
            <LinkButton to="/workspace/scenarios/begin" search={{ round: round.slug }}>
              {t('propose.begin')}
            </LinkButton>
            <p className="muted small">{t('propose.beginNote')}</p>
          </>
        )
      }
    </Reading>
  );
}
