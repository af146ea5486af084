import { consentAgreement } from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import type { AgreementStatus } from '@jiebang/domain/agreements/lifecycle';
import { Link } from '@tanstack/react-router';
import { Deadline } from '../../../components/deadline.tsx';
import { CheckField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';

const tones: Partial<Record<AgreementStatus, 'seal' | 'green' | 'amber'>> = {
  proposed: 'amber',
  agreed: 'amber',
  rectification: 'seal',
  accepted: 'green',
};

/** What stands now, whose turn it is and what they do next. */
export function Standing({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const status = view.status as AgreementStatus;
  const yours = view.turn !== null && view.turn === view.side;
  const last = view.acts.findLast(({ kind }) =>
    ['send_back', 'return', 'demand_rectification', 'terminate', 'return_appraisal'].includes(kind),
  );
  const answers = {
    draft: ['send_back', 'return'],
    rectification: ['demand_rectification'],
    terminated: ['terminate'],
  };
  const reason =
    last && answers[status as keyof typeof answers]?.includes(last.kind) && last.text ? last.text : null;
  const tone = tones[status];
  return (
    <Note {...(tone ? { tone } : {})} role="status" title={t(`standing.${status}.title`)}>
      <p>{t(yours ? `standing.${status}.yours` : `standing.${status}.others`)}</p>
      {reason ? (
        <p>
          <b>{t('reasonGiven')}</b> {reason}
        </p>
      ) : null}
      {view.rectifyBy ? (
        <p>
          {t('rectify.by')} <Deadline at={view.rectifyBy} />
        </p>
      ) : null}
      {view.isCase ? (
        <p>
          <Link to="/cases/$id" params={{ id: view.id }}>
            {t('toCase')}
          </Link>
        </p>
      ) : null}
    </Note>
  );
}

/** Whether the result may be shown: each side says so for itself, until the acceptance is concluded. */
export function Consent({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const act = useAgreementAct(consentAgreement);
  const side = view.side === 'poster' || view.side === 'solver' ? view.side : null;
  const word = (yes: boolean) => t(yes ? 'consent.yes' : 'consent.no');
  return (
    <div className="stack tight">
      {side && view.abilities.includes('consent') ? (
        <CheckField
          label={t('consent.mine')}
          checked={view.publishes[side]}
          onChange={(event) =>
            act.mutate({ params: { id: view.id }, body: { publish: event.target.checked } })
          }
        />
      ) : null}
      <p className="small muted">
        {t('consent.both', { poster: word(view.publishes.poster), solver: word(view.publishes.solver) })}
      </p>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </div>
  );
}
