import { selectProposals } from '@jiebang/contracts/proposal-review';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { Money } from '../../../components/money.tsx';
import { Note } from '../../../components/note.tsx';
import { Table } from '../../../components/table.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { type Choice, type Chosen, selectableOf, useChoice } from '../lib/use-choice.ts';
import { useProposalAct } from '../lib/use-proposal-act.ts';
import type { Received, ReceivedRow } from '../lib/use-received.ts';
import { ProposalName } from './received-table.tsx';

type Props = { data: Received; rows: ReceivedRow[]; onDone: () => void };

/** Each valid proposal gets its standing, all of them one reason; what is chosen is kept until it is sent. */
export function SelectionForm({ data, rows, onDone }: Props) {
  const t = useTexts('received');
  const valid = selectableOf(rows);
  const chosen = useChoice(data, valid);
  const { limits } = data;
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const reason = useRef<HTMLDivElement>(null);
  const lacksReason = chosen.reason.trim() === '';
  const complete = chosen.problems.length === 0 && !lacksReason;
  const ask = () => {
    setAsked(true);
    if (complete) setOpen(true);
    else if (chosen.problems.length === 0) reason.current?.querySelector('textarea')?.focus();
  };
  const codes = new Set(chosen.problems.map(({ code }) => code));
  return (
    <section className="stack" aria-labelledby="select-title">
      <div className="row">
        <h2 id="select-title" className="card-title">
          {t(data.selection ? 'select.again' : 'select.title')}
        </h2>
        <span className="num" role="status">
          {t('select.count', { used: chosen.shortlisted.length, max: limits.shortlisted })}
          {limits.reserve ? t('select.countReserve', { count: chosen.reserve.length }) : null}
        </span>
      </div>
      <p className="muted small">{t('select.how')}</p>
      {chosen.clash ? <Clash data={data} chosen={chosen} /> : null}
      <div className="card">
        <Table
          folding
          caption={t('select.caption')}
          rows={valid}
          rowKey={(row) => row.id}
          columns={[
            { key: 'who', name: t('table.organisation'), cell: (row) => <ProposalName row={row} /> },
            {
              key: 'price',
              name: t('table.price'),
              cell: (row) => (row.priceFen === null ? '—' : <Money fen={row.priceFen} />),
            },
            {
              key: 'choice',
              name: t('select.choice'),
              cell: (row) => (
                <Choices
                  row={row}
                  reserve={limits.reserve}
                  choice={chosen.choiceOf(row.id)}
                  onChoose={(choice) => chosen.choose(row.id, choice)}
                />
              ),
            },
          ]}
        />
      </div>
      {codes.has('too_many') ? <Wrong>{t('select.tooMany', { max: limits.shortlisted })}</Wrong> : null}
      {asked && codes.has('none') ? <Wrong>{t('select.none')}</Wrong> : null}
      <div ref={reason} className="prop-wide">
        <TextArea
          label={t('select.reason')}
          hint={t('select.reasonHint')}
          wrong={asked && lacksReason ? t('select.reasonMissing') : undefined}
          value={chosen.reason}
          maxLength={2_000}
          rows={4}
          onChange={(event) => chosen.write(event.target.value)}
        />
      </div>
      <div className="row">
        <Button onClick={ask} disabled={chosen.clash}>
          {t('select.review')}
        </Button>
        <span className="muted small">{t('select.kept')}</span>
      </div>
      <ConfirmSelection
        data={data}
        chosen={chosen}
        open={open}
        onClose={() => setOpen(false)}
        onDone={() => {
          setOpen(false);
          onDone();
        }}
      />
    </section>
  );
}

function Wrong({ children }: { children: string }) {
  return (
    <p className="prop-lacking" role="alert">
      {children}
    </p>
  );
}

type ChoicesProps = {
  row: ReceivedRow;
  reserve: boolean;
  choice: Choice;
  onChoose: (choice: Choice) => void;
};

function Choices({ row, reserve, choice, onChoose }: ChoicesProps) {
  const t = useTexts('received');
  const options: Choice[] = reserve ? ['shortlisted', 'reserve', 'none'] : ['shortlisted', 'none'];
  return (
    <fieldset className="prop-choices">
      <legend className="sr-only">{t('select.choiceFor', { name: row.organisation.name })}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={`choice-${row.id}`}
            checked={choice === option}
            onChange={() => onChoose(option)}
          />
          {t(`select.option.${option}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Another person selected meanwhile: which of the two stands is the person's choice, and neither is lost. */
function Clash({ data, chosen }: { data: Received; chosen: Chosen }) {
  const t = useTexts('received');
  return (
    <Note tone="amber" role="alert" title={t('select.clash', { number: data.selection?.number ?? 0 })}>
      <p>{t('select.clashWhat')}</p>
      <div className="row">
        <Button look="ghost" small onClick={chosen.clear}>
          {t('select.takeTheirs')}
        </Button>
        <Button look="ghost" small onClick={chosen.keepMine}>
          {t('select.keepMine')}
        </Button>
      </div>
    </Note>
  );
}

type ConfirmProps = {
  data: Received;
  chosen: Chosen;
  open: boolean;
  onDone: () => void;
  onClose: () => void;
};

/** Names who is told what before it leaves. */
function ConfirmSelection({ data, chosen, open, onDone, onClose }: ConfirmProps) {
  const t = useTexts('received');
  const key = useRef(randomKey());
  const act = useProposalAct(selectProposals, () => {
    key.current = randomKey();
    chosen.clear();
    onDone();
  });
  const { challenge, limits } = data;
  const ids = (rows: ReceivedRow[]) => rows.map(({ id }) => id);
  const groups = [
    ['shortlisted', chosen.shortlisted],
    ...(limits.reserve ? [['reserve', chosen.reserve] as const] : []),
    ['none', chosen.passed],
  ] as const;
  return (
    <ConfirmDialog
      open={open}
      title={t('select.confirmTitle', { name: challenge.title })}
      act={t('select.confirm')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate({
          params: { id: challenge.id },
          body: {
            shortlisted: ids(chosen.shortlisted),
            reserve: ids(chosen.reserve),
            reason: chosen.reason.trim(),
            supersedes: chosen.supersedes,
          },
          options: { idempotencyKey: key.current },
        })
      }
      onClose={onClose}
    >
      <dl className="prop-read-back">
        {groups.map(([choice, rows]) => (
          <div key={choice}>
            <dt>{t(`select.told.${choice}`, { count: rows.length })}</dt>
            <dd>
              {rows.length === 0
                ? t('select.nobody')
                : rows.map(({ organisation }) => organisation.name).join(t('comma'))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('select.reason')}</dt>
          <dd>{chosen.reason.trim()}</dd>
        </div>
      </dl>
      <p>{t('select.confirmWhat')}</p>
      {fieldError(act.error, 'reason') ? <Wrong>{t('select.reasonMissing')}</Wrong> : null}
    </ConfirmDialog>
  );
}
