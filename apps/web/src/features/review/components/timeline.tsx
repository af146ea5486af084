import type { ScenarioHistory } from '@jiebang/contracts/scenarios';
import { Instant } from '../../../components/figures.tsx';
import { useTexts } from '../../../lib/texts.ts';

type Step = ScenarioHistory['timeline'][number];

/** What happened so far, by whom and why. */
export function Timeline({ steps }: { steps: Step[] }) {
  const t = useTexts('review');
  return (
    <section className="card pad stack" aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="card-title">
        {t('timeline.title')}
      </h2>
      <ol className="rev-timeline">
        {steps.map((step) => (
          <li key={`${step.at}:${step.verb}`}>
            <b>{t(`timeline.verbs.${step.verb as 'submit'}`)}</b>{' '}
            <span className="muted small">
              {t(`timeline.by.${step.by}`)}
              {step.name ? ` · ${step.name}` : ''} · <Instant at={step.at} />
            </span>
            {step.reason ? <div className="small">{step.reason}</div> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
