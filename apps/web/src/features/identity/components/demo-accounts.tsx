import { type SessionView, signInDemo } from '@jiebang/contracts/identity';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

type Accounts = NonNullable<SessionView['demo']>['accounts'];

/** One button for each person of the demonstration. */
export function DemoAccounts({
  accounts,
  onSession,
}: {
  accounts: Accounts;
  onSession: (view: SessionView) => void;
}) {
  const t = useTexts('identity');
  const text = useText();
  const act = useAct(signInDemo, { onDone: onSession });
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="card-title">
        {t('signIn.demoTitle')}
      </h2>
      <p className="muted small">{t('signIn.demoNote')}</p>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <ul className="demo-accounts">
        {accounts.map(({ key, name, title }) => (
          <li key={key}>
            <Button
              look="ghost"
              busy={act.isPending && act.variables.body.key === key}
              onClick={() => act.mutate({ body: { key } })}
            >
              {text(title)}
              <small>{name}</small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
