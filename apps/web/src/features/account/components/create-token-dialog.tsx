import { createToken, listTokens } from '@jiebang/contracts/identity';
import { type TokenScope, tokenScopes } from '@jiebang/domain/identity/roles';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { CheckField, fieldError, SelectField, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useCopy } from '../../../lib/use-copy.ts';

/** A colon separates namespaces in the keys of texts. */
const keyOf = (scope: TokenScope) => scope.replace(':', '_') as ScopeKey<TokenScope>;
type ScopeKey<S extends string> = S extends `${infer Kind}:${infer Act}` ? `${Kind}_${Act}` : never;

type Props = { open: boolean; onClose: () => void };

export function CreateTokenDialog({ open, onClose }: Props) {
  const t = useTexts('account');
  return (
    <Dialog open={open} title={t('tokens.create')} onClose={onClose}>
      <CreateToken onClose={onClose} />
    </Dialog>
  );
}

function CreateToken({ onClose }: { onClose: () => void }) {
  const t = useTexts('account');
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [scopes, setScopes] = useState<TokenScope[]>(['competitions:read', 'submissions:read']);
  const [scopeNeeded, setScopeNeeded] = useState(false);
  const act = useAct(createToken, { refreshes: [listTokens] });
  if (act.data) return <Secret name={act.data.token.name} secret={act.data.secret} onClose={onClose} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setScopeNeeded(scopes.length === 0);
        if (scopes.length === 0) return;
        act.mutate({ body: { name, scopes, expiresInDays: days === '' ? null : Number(days) } });
      }}
    >
      <TextField
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        value={name}
        maxLength={60}
        required
        wrong={fieldError(act.error, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Scopes scopes={scopes} onChange={setScopes} needed={scopeNeeded} />
      <SelectField
        label={t('tokens.lifetime')}
        value={days}
        onChange={(event) => setDays(event.target.value)}
      >
        {[30, 90, 180, 365].map((count) => (
          <option key={count} value={count}>
            {t('tokens.days', { days: count })}
          </option>
        ))}
        <option value="">{t('tokens.never')}</option>
      </SelectField>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button type="submit" busy={act.isPending}>
          {t('tokens.create')}
        </Button>
      </div>
    </form>
  );
}

type ScopesProps = { scopes: TokenScope[]; onChange: (scopes: TokenScope[]) => void; needed: boolean };

function Scopes({ scopes, onChange, needed }: ScopesProps) {
  const t = useTexts('account');
  const toggle = (scope: TokenScope) =>
    onChange(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  return (
    <fieldset className="account-scopes">
      <legend>{t('tokens.scopes')}</legend>
      {tokenScopes.map((scope) => (
        <CheckField
          key={scope}
          checked={scopes.includes(scope)}
          onChange={() => toggle(scope)}
          label={
            <>
              {t(`tokens.scopeNames.${keyOf(scope)}`)} <code>{scope}</code>
            </>
          }
        />
      ))}
      {needed ? (
        <span role="alert" className="wrong">
          {t('tokens.scopeNeeded')}
        </span>
      ) : null}
    </fieldset>
  );
}

function Secret({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const t = useTexts('account');
  const { state, copy } = useCopy();
  return (
    <div className="stack">
      <Note tone="amber" role="alert" title={t('tokens.secretTitle', { name })}>
        {t('tokens.secretOnce')}
      </Note>
      <code className="token-secret">{secret}</code>
      <div className="row">
        <Button look="ghost" onClick={() => copy(secret)}>
          {t('tokens.copy')}
        </Button>
        <Button onClick={onClose}>{t('tokens.done')}</Button>
        <span role="status" className="small">
          {state === 'idle' ? '' : t(state === 'copied' ? 'tokens.copied' : 'tokens.copyFailed')}
        </span>
      </div>
    </div>
  );
}
