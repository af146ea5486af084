import { approveListAct, refuseListAct, takeBackListAct } from '@jiebang/contracts/list-act-endpoints';
import type { PreparedActView, preparedActAbilities } from '@jiebang/contracts/list-acts';
import type { ListView } from '@jiebang/contracts/lists';
import { listActLabels, type PreparedActStatus, preparedActLifecycle } from '@jiebang/domain/lists/lifecycle';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ActDetail } from '../../../components/list-acts.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';
import { ActConsequence } from './act-consequence.tsx';
import { PrepareActDialog } from './prepare-act-dialog.tsx';

const looks = { approve: 'primary', refuse: 'ghost', take_back: 'ghost' } as const;
const tones = { prepared: 'amber', approved: 'green', refused: 'seal', taken_back: 'plain' } as const;
type Ability = (typeof preparedActAbilities)[number];

/** What is done to a published list by two persons: what waits for the second, and what became of the rest. */
export function PreparedActs({ list }: { list: ListView }) {
  const t = useTexts('list-acts');
  const [open, setOpen] = useState(false);
  const acts = list.setup?.preparedActs ?? [];
  const prepares = list.abilities.includes('prepare_act');
  if (!prepares && acts.length === 0) return null;
  return (
    <section className="stack" aria-label={t('title')}>
      <SectionHead title={t('title')} />
      <p className="muted">{t('lead')}</p>
      {acts.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="list-acts">
        {acts.map((act) => (
          <PreparedAct key={act.id} act={act} />
        ))}
      </ul>
      {prepares ? (
        <div>
          <Button look="ghost" onClick={() => setOpen(true)}>
            {t('prepare')}
          </Button>
        </div>
      ) : null}
      {open ? <PrepareActDialog list={list} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function PreparedAct({ act }: { act: PreparedActView }) {
  const t = useTexts('list-acts');
  const words = useTexts('list-text');
  const text = useText();
  const status = act.status as PreparedActStatus;
  return (
    <li>
      <div className="row">
        <b>{text(listActLabels[act.kind])}</b>
        {act.code ? (
          <span>
            <span className="num">{act.code}</span> {act.challengeTitle}
          </span>
        ) : null}
        <Tag tone={tones[status]}>{text(preparedActLifecycle.labels[status])}</Tag>
      </div>
      <p className="muted small">
        {t('row.prepared', { name: act.preparedBy })} · <Instant at={act.preparedAt} />
        {act.decidedBy ? ` · ${t('row.decided', { name: act.decidedBy })}` : null}
      </p>
      <ActDetail act={act} />
      <Until act={act} />
      <p>{words('reason', { reason: act.reason })}</p>
      {act.refusal ? <p>{t('row.refusal', { reason: act.refusal })}</p> : null}
      {act.ownWork && status === 'prepared' ? <p className="muted small">{t('row.own')}</p> : null}
      <Decide act={act} />
    </li>
  );
}

/** The new deadline that it gives. */
function Until({ act }: { act: PreparedActView }) {
  const t = useTexts('list-acts');
  if (!act.deadlineAt) return null;
  return (
    <p>
      {t('row.until')} <Deadline at={act.deadlineAt} />
    </p>
  );
}

/** Only what the server says the reader may do with it. */
function Decide({ act }: { act: PreparedActView }) {
  const t = useTexts('list-acts');
  const [open, setOpen] = useState<Ability | null>(null);
  const done = { refreshes, onDone: () => setOpen(null) };
  const approve = useAct(approveListAct, done);
  const refuse = useAct(refuseListAct, done);
  const takeBack = useAct(takeBackListAct, done);
  const name = useText()(listActLabels[act.kind]);
  const params = { id: act.id };
  if (act.abilities.length === 0) return null;
  return (
    <div className="row">
      {act.abilities.map((ability) => (
        <Button key={ability} look={looks[ability]} small onClick={() => setOpen(ability)}>
          {t(`${ability}.open`)}
        </Button>
      ))}
      <ConfirmDialog
        open={open === 'approve'}
        title={t('approve.title', { act: name })}
        act={t('approve.open')}
        danger={act.kind === 'withdraw' || act.kind === 'withdraw_challenge'}
        busy={approve.isPending}
        error={approve.error}
        onConfirm={() => approve.mutate({ params })}
        onClose={() => setOpen(null)}
      >
        {act.code ? (
          <p>
            <span className="num">{act.code}</span> {act.challengeTitle}
          </p>
        ) : null}
        <ActDetail act={act} />
        <Until act={act} />
        <ActConsequence kind={act.kind} />
        <p>{t('approve.what')}</p>
      </ConfirmDialog>
      <ReasonDialog
        open={open === 'refuse'}
        title={t('refuse.title', { act: name })}
        act={t('refuse.open')}
        hint={t('refuse.hint')}
        state={refuse}
        onSend={(reason) => refuse.mutate({ params, body: { reason } })}
        onClose={() => setOpen(null)}
      >
        <p>{t('refuse.what')}</p>
      </ReasonDialog>
      <ConfirmDialog
        open={open === 'take_back'}
        title={t('take_back.title', { act: name })}
        act={t('take_back.open')}
        busy={takeBack.isPending}
        error={takeBack.error}
        onConfirm={() => takeBack.mutate({ params })}
        onClose={() => setOpen(null)}
      >
        <p>{t('take_back.what')}</p>
      </ConfirmDialog>
    </div>
  );
}
