import { listMyOrganisations } from '@jiebang/contracts/organisations';
import { listRounds } from '@jiebang/contracts/rounds';
import {
  checkScenarioImport,
  getScenarioTemplate,
  importScenarios,
} from '@jiebang/contracts/scenario-exchange';
import { listMyScenarios } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AnchorButton, Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { FileButton } from '../../../components/file-button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { addressOf } from '../../../lib/call.ts';
import { randomKey } from '../../../lib/random-key.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { ImportReportView } from './import-report.tsx';

type Props = { open: boolean; onClose: () => void };

/** Scenarios out of a workbook: the template, the file, what is wrong in it, and the drafts it becomes. */
export function ImportDialog({ open, onClose }: Props) {
  const t = useTexts('exchange');
  return (
    <Dialog open={open} title={t('title')} onClose={onClose}>
      <ImportForm onClose={onClose} />
    </Dialog>
  );
}

function ImportForm({ onClose }: { onClose: () => void }) {
  const t = useTexts('exchange');
  const rounds = useQuery(apiQuery(listRounds, { query: { window: 'open', limit: 100 } }));
  const bodies = useQuery(apiQuery(listMyOrganisations, {}));
  const error = rounds.error ?? bodies.error;
  if (error) return <ProblemNote error={error} />;
  if (!rounds.data || !bodies.data) return null;
  if (rounds.data.items.length === 0 || bodies.data.items.length === 0)
    return (
      <>
        <p>{t(rounds.data.items.length === 0 ? 'noRound' : 'noBody')}</p>
        <div className="dialog-acts">
          <Button look="ghost" onClick={onClose}>
            {t('close')}
          </Button>
        </div>
      </>
    );
  return <Importing rounds={rounds.data.items} bodies={bodies.data.items} onClose={onClose} />;
}

type Round = { id: string; title: { zh: string; en: string }; closesAt: string };
type ImportingProps = { rounds: Round[]; bodies: { id: string; name: string }[]; onClose: () => void };
/** One key per chosen file: sending it again after a lost answer makes nothing twice. */
type Picked = { file: File; key: string };

function Importing({ rounds, bodies, onClose }: ImportingProps) {
  const t = useTexts('exchange');
  const text = useText();
  const locale = useLocale();
  const [roundId, setRound] = useState(rounds[0]?.id ?? '');
  const [body, setBody] = useState(bodies[0]?.id ?? '');
  const [picked, setPicked] = useState<Picked | null>(null);
  const check = useAct(checkScenarioImport);
  const taking = useAct(importScenarios, { refreshes: [listMyScenarios] });
  const look = (next: { file: File; roundId: string; body: string }) => {
    taking.reset();
    setPicked({ file: next.file, key: randomKey() });
    check.mutate({
      params: { id: next.roundId },
      body: { organisationId: next.body },
      files: { file: next.file },
    });
  };
  /** Another round or body is another question: what was said of the file no longer holds. */
  const choose = (next: { roundId: string; body: string }) => {
    setRound(next.roundId);
    setBody(next.body);
    if (picked) look({ file: picked.file, ...next });
  };
  const take = (what: 'all' | 'readable') => {
    if (!picked) return;
    taking.mutate({
      params: { id: roundId },
      body: { organisationId: body, take: what },
      files: { file: picked.file },
      options: { idempotencyKey: `${picked.key}-${what}` },
    });
  };
  const round = rounds.find(({ id }) => id === roundId);
  const error = taking.error ?? check.error;
  if (taking.data)
    return (
      <>
        <Note tone="green" role="status" title={t('done', { count: taking.data.items.length })} />
        <div className="dialog-acts">
          <Button onClick={onClose}>{t('close')}</Button>
        </div>
      </>
    );
  return (
    <div className="stack">
      <p className="muted">{t('lead')}</p>
      <SelectField
        label={t('round')}
        hint={round ? <Deadline at={round.closesAt} /> : undefined}
        value={roundId}
        onChange={({ target }) => choose({ roundId: target.value, body })}
      >
        {rounds.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('body')}
        wrong={fieldError(error, 'organisationId')}
        value={body}
        onChange={({ target }) => choose({ roundId, body: target.value })}
      >
        {bodies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <AnchorButton
          look="ghost"
          download
          href={addressOf(getScenarioTemplate, { params: { id: roundId }, query: { locale } })}
        >
          {t('template')}
        </AnchorButton>
        <FileButton
          label={t(picked ? 'again' : 'choose')}
          accept=".xlsx"
          onPick={(file) => look({ file, roundId, body })}
        />
      </div>
      <p className="muted small">{t('limit')}</p>
      <p role="status" className="small if-any">
        {picked ? t(check.isPending ? 'checking' : 'chosen', { name: picked.file.name }) : ''}
      </p>
      {check.data && !check.isPending ? <ImportReportView report={check.data} /> : null}
      {error ? <ProblemNote error={error} /> : null}
      <Acts
        report={check.isPending ? undefined : check.data}
        busy={taking.isPending}
        onTake={take}
        onClose={onClose}
      />
    </div>
  );
}

type ActsProps = {
  report: { readable: number; problems: unknown[] } | undefined;
  busy: boolean;
  onTake: (what: 'all' | 'readable') => void;
  onClose: () => void;
};

function Acts({ report, busy, onTake, onClose }: ActsProps) {
  const t = useTexts('exchange');
  const clean = report?.problems.length === 0;
  return (
    <div className="dialog-acts">
      <Button look="ghost" onClick={onClose}>
        {t('close')}
      </Button>
      {report && report.readable > 0 ? (
        <Button busy={busy} onClick={() => onTake(clean ? 'all' : 'readable')}>
          {t(clean ? 'takeAll' : 'takeReadable', { count: report.readable })}
        </Button>
      ) : null}
    </div>
  );
}
