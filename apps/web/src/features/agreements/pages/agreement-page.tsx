import { getAgreement, getAgreementDocument } from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Reading } from '../../../components/reading.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AcceptanceSection } from '../components/acceptance-section.tsx';
import { AgreementActs } from '../components/agreement-acts.tsx';
import { AgreementForm } from '../components/agreement-form.tsx';
import { AgreementTag } from '../components/agreement-tag.tsx';
import { AgreementText } from '../components/agreement-text.tsx';
import { History } from '../components/history.tsx';
import { PlanSection } from '../components/plan-section.tsx';
import { Consent, Standing } from '../components/standing.tsx';
import { isWritten } from '../lib/use-agreement-draft.ts';
import '../agreements.css';

const route = getRouteApi('/workspace/workspace/agreements/$id');

/** One agreement from its draft to its acceptance: the same page for both sides and the bureau, abilities decide. */
export function AgreementPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getAgreement, { params: { id } }));
  // A notification is how the others' steps reach a person: when one comes, the page reads again.
  useLive('me', [getAgreement]);
  return (
    <div className="page">
      <Reading query={query} whole lines={9}>
        {(view) => <Agreement view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function Agreement({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const text = useText();
  const { challenge } = view;
  const writes = view.abilities.includes('edit');
  useTitle(challenge.title);
  useRereadAt(view.rectifyBy ? [view.rectifyBy] : [], [getAgreement]);
  return (
    <div className="stack loose">
      <div className="stack tight">
        <p className="small no-print">
          <Link to="/workspace/agreements">{t('list.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{challenge.title}</h1>
          <AgreementTag status={view.status} />
        </div>
        <p className="row small muted">
          {view.code ? <code>{view.code}</code> : null}
          <span>{t('winners.sides', { poster: view.poster.name, solver: view.solver.name })}</span>
          <span>{text(modeLabels[challenge.mode])}</span>
          <Link to="/challenges/$code" params={{ code: challenge.code }}>
            {t('toChallenge', { code: challenge.code })}
          </Link>
        </p>
      </div>
      <Standing view={view} />
      <AgreementActs view={view} />
      <AcceptanceSection view={view} />
      <PlanSection view={view} />
      {writes && isWritten(view) ? <AgreementForm view={view} /> : <Text view={view} />}
      <Consent view={view} />
      <History view={view} />
    </div>
  );
}

/** What is before both sides, with its hash and the bytes that were hashed. */
function Text({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  if (!view.content) return <p className="muted">{t('text.notShown')}</p>;
  return (
    <section className="card pad stack agr-paper" aria-labelledby="agreement-text">
      <div className="row">
        <h2 id="agreement-text" className="agr-h2">
          {t('text.title')}
        </h2>
        <span className="muted small">{t('history.version', { version: view.version })}</span>
      </div>
      <AgreementText content={view.content} indicators={view.indicators} />
      {view.sm3 ? (
        <div className="small agr-hash">
          <p>
            <span className="muted">SM3</span> <code>{view.sm3}</code>
          </p>
          <p className="muted">{t('text.hash')}</p>
          <p>
            <a
              href={addressOf(getAgreementDocument, {
                params: { id: view.id },
                query: { version: view.version },
              })}
            >
              {t('text.document')}
            </a>
          </p>
        </div>
      ) : null}
    </section>
  );
}
