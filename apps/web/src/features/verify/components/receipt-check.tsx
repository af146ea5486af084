import { getReceiptKey } from '@jiebang/contracts/submissions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { TextArea } from '../../../components/field.tsx';
import { FileButton } from '../../../components/file-button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { formatDate, formatTime } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { isOfProposal, isSigned, type Receipt, readReceipt } from '../lib/check-receipt.ts';
import { FileCheck } from './file-check.tsx';

type Outcome =
  | { kind: 'valid' | 'invalid'; receipt: Receipt }
  | { kind: 'otherKey'; receipt: Receipt; current: string }
  | { kind: 'unreadable' }
  | { kind: 'unsupported' }
  | { kind: 'problem'; error: unknown };

/** Paste or choose a receipt; its signature is checked here in the browser. */
export function ReceiptCheck() {
  const t = useTexts('verify');
  const check = useCheck();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = async (content: string) => {
    setText(content);
    setOutcome(await check(content));
  };
  const change = (content: string) => {
    setText(content);
    setOutcome(null);
  };
  return (
    <section className="stack">
      <div>
        <SectionHead title={t('receipt.title')} />
        <p className="muted">{t('receipt.note')}</p>
      </div>
      <ReceiptForm text={text} onText={change} onCheck={run} />
      {outcome ? <OutcomeNote outcome={outcome} /> : null}
      {outcome?.kind === 'valid' ? <FileCheck receipt={outcome.receipt} /> : null}
    </section>
  );
}

type ReceiptFormProps = {
  text: string;
  onText: (text: string) => void;
  onCheck: (text: string) => Promise<void>;
};

function ReceiptForm({ text, onText, onCheck }: ReceiptFormProps) {
  const t = useTexts('verify');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onCheck(text);
      }}
    >
      <TextArea
        label={t('receipt.label')}
        value={text}
        rows={7}
        required
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">{t('receipt.check')}</Button>
        <FileButton
          label={t('receipt.choose')}
          accept="application/json,.json"
          onPick={async (file) => onCheck(await file.text())}
        />
        {text ? (
          <Button look="quiet" onClick={() => onText('')}>
            {t('receipt.clear')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function useCheck(): (text: string) => Promise<Outcome> {
  const client = useQueryClient();
  return async (text) => {
    const receipt = readReceipt(text);
    if (!receipt) return { kind: 'unreadable' };
    try {
      const key = await client.ensureQueryData(apiQuery(getReceiptKey, {}));
      if (key.keyId !== receipt.keyId) return { kind: 'otherKey', receipt, current: key.keyId };
      const signed = await isSigned(receipt, key.publicKeyPem).catch((error: unknown) => {
        // A signature that is not even base64 is a broken receipt; a missing algorithm is a browser's limit.
        if (error instanceof DOMException && error.name === 'InvalidCharacterError') return false;
        return null;
      });
      if (signed === null) return { kind: 'unsupported' };
      return { kind: signed ? 'valid' : 'invalid', receipt };
    } catch (error) {
      return { kind: 'problem', error };
    }
  };
}

function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const t = useTexts('verify');
  switch (outcome.kind) {
    case 'problem':
      return <ProblemNote error={outcome.error} />;
    case 'unreadable':
      return (
        <Note tone="seal" role="alert">
          {t('receipt.unreadable')}
        </Note>
      );
    case 'unsupported':
      return (
        <Note tone="amber" role="alert">
          {t('receipt.unsupported')}
        </Note>
      );
    case 'otherKey':
      return (
        <Note tone="amber" role="alert">
          {t('receipt.otherKey', { keyId: outcome.receipt.keyId, current: outcome.current })}
        </Note>
      );
    case 'invalid':
      return (
        <Note tone="seal" role="alert" title={t('receipt.invalid')}>
          {t('receipt.invalidWhat')}
        </Note>
      );
    case 'valid':
      return (
        <Note tone="green" role="alert" title={t('receipt.valid')}>
          <p>{t('receipt.validWhat')}</p>
          <ReceiptFacts receipt={outcome.receipt} />
        </Note>
      );
  }
}

function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const t = useTexts('verify');
  const locale = useLocale();
  const at = `${formatDate(receipt.receivedAt, locale)} ${formatTime(receipt.receivedAt, locale, true)}`;
  return (
    <Card>
      <Facts
        facts={[
          { name: t('receipt.fields.receivedAt'), value: <span className="num">{at}</span> },
          ...(isOfProposal(receipt)
            ? [
                { name: t('receipt.fields.code'), value: <span className="num">{receipt.code}</span> },
                { name: t('receipt.fields.version'), value: <span className="num">{receipt.version}</span> },
              ]
            : [{ name: t('receipt.fields.fileName'), value: receipt.fileName }]),
          { name: t('receipt.fields.bytes'), value: <span className="num">{receipt.bytes}</span> },
          { name: 'SHA-256', value: <code>{receipt.sha256}</code> },
          { name: 'SM3', value: <code>{receipt.sm3}</code> },
          { name: t('receipt.fields.chainEntry'), value: <code>{receipt.chainEntry}</code> },
          isOfProposal(receipt)
            ? { name: t('receipt.fields.proposalId'), value: <code>{receipt.proposalId}</code> }
            : { name: t('receipt.fields.submissionId'), value: <code>{receipt.submissionId}</code> },
        ]}
      />
    </Card>
  );
}
