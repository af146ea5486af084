import { beginTotp, enableTotp, renewRecoveryCodes } from '@jiebang/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/tag.tsx';
import { adoptSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Section } from './section.tsx';

/** Set-up of the authenticator, and new recovery codes for one that is on. */
export function TotpSection({ enabled, demo }: { enabled: boolean; demo: boolean }) {
  const t = useTexts('account');
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <Section
      title={t('totp.title')}
      end={<Tag tone={enabled ? 'green' : 'amber'}>{t(enabled ? 'totp.on' : 'totp.off')}</Tag>}
    >
      <p className="muted">{t('totp.lead')}</p>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      ) : enabled ? (
        <RenewCodes onCodes={setCodes} />
      ) : demo ? (
        <p>{t('totp.demo')}</p>
      ) : (
        <SetUp onCodes={setCodes} />
      )}
    </Section>
  );
}

type Props = { onCodes: (codes: string[]) => void };

function SetUp({ onCodes }: Props) {
  const t = useTexts('account');
  const client = useQueryClient();
  const begin = useAct(beginTotp);
  const enable = useAct(enableTotp, {
    onDone: ({ recoveryCodes, session }) => {
      onCodes(recoveryCodes);
      adoptSession(client, session);
    },
  });
  if (!begin.data) {
    return (
      <div className="stack">
        {begin.error ? <ProblemNote error={begin.error} /> : null}
        <div>
          <Button busy={begin.isPending} onClick={() => begin.mutate({})}>
            {t('totp.begin')}
          </Button>
        </div>
      </div>
    );
  }
  const { qrSvg, secret } = begin.data;
  return (
    <div className="stack">
      <p>{t('totp.scan')}</p>
      <div className="account-qr">
        {/* As an image the server's SVG cannot run anything, whatever stands in it. */}
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} alt={t('totp.qr')} />
      </div>
      <p>
        {t('totp.secret')}
        <br />
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm act={enable} label={t('totp.enable')} onSend={(code) => enable.mutate({ body: { code } })} />
    </div>
  );
}

function RenewCodes({ onCodes }: Props) {
  const t = useTexts('account');
  const [open, setOpen] = useState(false);
  const act = useAct(renewRecoveryCodes, { onDone: ({ recoveryCodes }) => onCodes(recoveryCodes) });
  if (!open) {
    return (
      <div>
        <Button look="ghost" onClick={() => setOpen(true)}>
          {t('totp.renew')}
        </Button>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t('totp.renewWhat')}</p>
      <CodeForm
        act={act}
        label={t('totp.renewAct')}
        onSend={(code) => act.mutate({ body: { code } })}
        onCancel={() => setOpen(false)}
      />
    </div>
  );
}

type CodeFormProps = {
  act: { isPending: boolean; error: unknown };
  label: string;
  onSend: (code: string) => void;
  onCancel?: () => void;
};

function CodeForm({ act, label, onSend, onCancel }: CodeFormProps) {
  const t = useTexts('account');
  const [code, setCode] = useState('');
  return (
    <form
      className="stack account-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(code.replace(/\s/g, ''));
      }}
    >
      <TextField
        label={t('totp.code')}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\s*(\d\s*){6}"
        required
        wrong={fieldError(act.error, 'code')}
        onChange={(event) => setCode(event.target.value)}
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {label}
        </Button>
        {onCancel ? (
          <Button look="ghost" onClick={onCancel}>
            {t('totp.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
