import type { NoticeView } from '@jiebang/contracts/notices';
import { LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';

const rules = ['named', 'evidence', 'inTime', 'secret'] as const;

/** How to object: what it takes, and who will know. Open to every signed-in person while the notice runs. */
export function ObjectCard({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const { user } = useSession();
  if (!notice.startedAt) return null;
  const over = notice.status !== 'running' || notice.clock?.over;
  return (
    <Card as="section" className="object-card" label={t('object.title')}>
      <h2>{t('object.title')}</h2>
      {over ? (
        <p className="muted">{t('object.over')}</p>
      ) : (
        <>
          <ul className="small">
            {rules.map((rule) => (
              <li key={rule}>{t(`object.rules.${rule}`)}</li>
            ))}
          </ul>
          <LinkButton to="/notices/$id/object" params={{ id: notice.id }} look="ghost" className="no-print">
            {t(user ? 'object.act' : 'object.signIn')}
          </LinkButton>
        </>
      )}
      {user ? (
        <LinkButton to="/workspace/objections" look="quiet" small className="no-print">
          {t('object.mine')}
        </LinkButton>
      ) : null}
    </Card>
  );
}
