import type {
  EligibilityView,
  getProposalEligibility,
  getScenarioEligibility,
  overrideProposalEligibility,
  overrideScenarioEligibility,
} from '@jiebang/contracts/eligibility';
import { eligibilityRuleLabels, type Outcome, outcomeLabels } from '@jiebang/domain/eligibility/rules';
import { type SizeClass, sizeClassLabels } from '@jiebang/domain/rounds/settings';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText, useTexts } from '../lib/texts.ts';
import { type Act, apiQuery } from '../lib/use-api.ts';
import { Button } from './button.tsx';
import { Reading } from './reading.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { Tag, type TagTone } from './tag.tsx';

type Finding = EligibilityView['findings'][number];
type Props = {
  id: string;
  read: typeof getScenarioEligibility | typeof getProposalEligibility;
  /** Made where it is used: what else it reads again is known there. */
  act: Act<typeof overrideScenarioEligibility | typeof overrideProposalEligibility>;
};
const tones: Record<Outcome, TagTone> = { holds: 'green', fails: 'seal', unknown: 'amber' };

/** Who may apply: every rule with what it rests on, and why one that is not met was let pass. */
export function EligibilityCard({ id, read, act }: Props) {
  const t = useTexts('eligibility');
  const query = useQuery(apiQuery(read, { params: { id } }));
  return (
    <section className="card pad stack" aria-labelledby="eligibility-title">
      <h2 id="eligibility-title" className="card-title">
        {t('title')}
      </h2>
      <Reading query={query} lines={3}>
        {(view) => <Findings id={id} view={view} act={act} />}
      </Reading>
    </section>
  );
}

function Findings({ id, view, act }: { id: string; view: EligibilityView; act: Props['act'] }) {
  const t = useTexts('eligibility');
  const text = useText();
  const [asked, setAsked] = useState<Finding | null>(null);
  const [done, setDone] = useState('');
  const name = asked ? text(eligibilityRuleLabels[asked.rule]) : '';
  if (view.findings.length === 0) return <p className="muted">{t('none')}</p>;
  return (
    <>
      <ul className="plain-list stack">
        {view.findings.map((finding) => (
          <li key={finding.rule}>
            <OneFinding
              finding={finding}
              onAsk={view.abilities.includes('override') ? () => setAsked(finding) : null}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="small if-any">
        {done}
      </p>
      {asked ? (
        <ReasonDialog
          open
          title={t('letTitle', { rule: name })}
          hint={t('letHint')}
          act={t('let')}
          state={act}
          onSend={(reason) =>
            act.mutate(
              {
                params: { id, rule: asked.rule },
                body: { reason, seen: asked.evidence.map(({ ref }) => ref) },
              },
              {
                onSuccess: () => {
                  setAsked(null);
                  setDone(t('letDone', { rule: name }));
                },
              },
            )
          }
          onClose={() => setAsked(null)}
        >
          <p>{t('letWhat')}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}

function OneFinding({ finding, onAsk }: { finding: Finding; onAsk: (() => void) | null }) {
  const t = useTexts('eligibility');
  const text = useText();
  const { rule, outcome, evidence, override } = finding;
  const name = text(eligibilityRuleLabels[rule]);
  return (
    <div>
      <div className="row">
        <b>{name}</b> <Tag tone={tones[outcome]}>{text(outcomeLabels[outcome])}</Tag>
      </div>
      {outcome === 'unknown' ? <p className="small muted">{t('unknown')}</p> : null}
      {evidence.length > 0 ? (
        <ul className="small">
          {evidence.map(({ ref, says, day }) => (
            <li key={ref}>
              {saidOf(finding, { ref, says }, t('sharedMember'), text)}
              {day ? t('since', { day }) : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {override ? (
        <p className="small">{t('passed', { name: override.by, reason: override.reason })}</p>
      ) : null}
      {outcome === 'fails' && override && !override.stands ? <p className="small">{t('anew')}</p> : null}
      {outcome === 'fails' && !override?.stands && onAsk ? (
        <Button small look="ghost" onClick={onAsk}>
          {t('let')}
          <span className="sr-only"> {name}</span>
        </Button>
      ) : null}
    </div>
  );
}

/** The evidence in words: numbers of the platform stand before their titles. */
function saidOf(
  { rule }: Finding,
  { ref, says }: { ref: string; says: string },
  sharedMember: string,
  text: ReturnType<typeof useText>,
): string {
  if (says === 'shared_member') return sharedMember;
  if (rule === 'size_class') return text(sizeClassLabels[says as SizeClass]);
  return rule === 'quota' || rule === 'past_winner' ? `${ref} ${says}` : says;
}
