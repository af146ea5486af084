import {
  announceRound,
  closeRound,
  extendRound,
  getRound,
  listRounds,
  type RoundView,
} from '@jiebang/contracts/rounds';
import { regionName } from '@jiebang/domain/rounds/regions';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import { formatDeadline, formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const refreshes = [getRound, listRounds];
const acts = ['announce', 'extend', 'close'] as const;
type DialogProps = { round: RoundView; open: boolean; onClose: () => void };

/** Announce, extend, close: only what the server says may be done now. */
export function RoundActs({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const [open, setOpen] = useState<(typeof acts)[number] | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {acts
        .filter((act) => round.abilities.includes(act))
        .map((act) => (
          <Button key={act} look={act === 'announce' ? 'primary' : 'ghost'} onClick={() => setOpen(act)}>
            {t(`acts.${act}`)}
          </Button>
        ))}
      <AnnounceDialog round={round} open={open === 'announce'} onClose={close} />
      <ExtendDialog round={round} open={open === 'extend'} onClose={close} />
      <CloseDialog round={round} open={open === 'close'} onClose={close} />
    </>
  );
}

function AnnounceDialog({ round, open, onClose }: DialogProps) {
  const t = useTexts('rounds');
  const text = useText();
  const locale = useLocale();
  const act = useAct(announceRound, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('acts.announceTitle', { name: text(round.title) })}
      act={t('acts.announce')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: round.id } })}
      onClose={onClose}
    >
      <p>
        {t('acts.announceWhat', {
          from: formatInstant(round.opensAt, locale),
          to: formatDeadline(round.closesAt, locale),
        })}
      </p>
      <p>{t('acts.announceThen')}</p>
      <LackingDistricts error={act.error} />
    </ConfirmDialog>
  );
}

/** Regions whose district nobody speaks for, by name: the refusal knows them by code. */
function LackingDistricts({ error }: { error: unknown }) {
  const t = useTexts('rounds');
  const text = useText();
  const named = (error ? (asProblem(error).body.errors ?? []) : []).filter(
    ({ code }) => code === 'no_district_office',
  );
  if (named.length === 0) return null;
  const names = named.map(({ path }) => text(regionName(path.replace('regions.', ''))));
  return <p>{t('acts.lackingDistricts', { names: names.join('；') })}</p>;
}

/** The end moves later only; the server refuses the rest, and says so at the field. */
function ExtendDialog({ round, open, onClose }: DialogProps) {
  const t = useTexts('rounds');
  const text = useText();
  const [end, setEnd] = useState('');
  const act = useAct(extendRound, { refreshes, onDone: onClose });
  const value = end || toBeijingInput(round.closesAt);
  return (
    <ReasonDialog
      open={open}
      title={t('acts.extendTitle', { name: text(round.title) })}
      act={t('acts.extendAct')}
      hint={t('acts.reasonHint')}
      state={act}
      onSend={(reason) =>
        act.mutate({ params: { id: round.id }, body: { reason, closesAt: fromBeijingInput(value) ?? value } })
      }
      onClose={onClose}
    >
      <p>{t('acts.extendWhat')}</p>
      <p>
        {t('acts.extendNow')} <Deadline at={round.closesAt} />
      </p>
      <TextField
        type="datetime-local"
        label={t('acts.extendTo')}
        hint={t('form.closesHint')}
        value={value}
        min={toBeijingInput(round.closesAt)}
        required
        wrong={fieldError(act.error, 'closesAt')}
        onChange={(event) => setEnd(event.target.value)}
      />
    </ReasonDialog>
  );
}

function CloseDialog({ round, open, onClose }: DialogProps) {
  const t = useTexts('rounds');
  const text = useText();
  const act = useAct(closeRound, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('acts.closeTitle', { name: text(round.title) })}
      act={t('acts.close')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: round.id } })}
      onClose={onClose}
    >
      <p>{t('acts.closeWhat', { open: round.counts?.inReview ?? 0 })}</p>
    </ConfirmDialog>
  );
}
