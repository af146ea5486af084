import type { AgreementView } from '@jiebang/contracts/agreements';
import { Instant } from '../../../components/figures.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** What was done, the newest first; both sides read the same. */
export function History({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  return (
    <section className="stack tight" aria-labelledby="history">
      <h2 id="history" className="agr-h2">
        {t('history.title')}
      </h2>
      <ol className="plain-list agr-history">
        {view.acts.toReversed().map((act) => (
          <li key={`${act.at}-${act.kind}`}>
            <p className="row small">
              <Instant at={act.at} />
              <b>{t(`history.${act.kind}`)}</b>
              <span className="muted">
                {t(`turnName.${act.side}`)} {act.by}
              </span>
              {act.version > 0 ? (
                <span className="muted">{t('history.version', { version: act.version })}</span>
              ) : null}
            </p>
            {act.text ? (
              <p className="agr-lines">
                {act.kind === 'consent' ? t(act.text === 'yes' ? 'consent.yes' : 'consent.no') : act.text}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
