import { Deadline } from '../../../components/deadline.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { Received } from '../lib/use-received.ts';

/** Before the close there is one number and the reason why there is no more. */
export function SealedNote({ data }: { data: Received }) {
  const t = useTexts('received');
  const { challenge, count } = data;
  const waiting = challenge.window !== 'accepting';
  return (
    <section className="card posted prop-sealed stack" aria-label={t('sealed.label')}>
      <p className="prop-count">
        <b className="num">{count}</b> {t('sealed.count', { count })}
      </p>
      {challenge.status === 'withdrawn' || challenge.status === 'suspended' ? (
        <p className="prose">{t(`sealed.${challenge.status}`)}</p>
      ) : (
        <>
          <p className="prose">{t(waiting ? 'sealed.closing' : 'sealed.why')}</p>
          <p className="row">
            <span className="muted">{t('sealed.opens')}</span> <Deadline at={challenge.deadlineAt} />
          </p>
        </>
      )}
    </section>
  );
}
