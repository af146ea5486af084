import {
  getNotice,
  listNotices,
  type NoticeView,
  postNotice,
  sendBackNotice,
  startNotice,
} from '@jiebang/contracts/notices';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { listPeriodDays } from '@jiebang/domain/calendar/period-days';
import { useState } from 'react';
import { Button, type ButtonLook } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { useNoticePeriod } from '../../../components/notice-clock.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useCalendar } from '../lib/use-calendar.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const refreshes = [getNotice, listNotices];
const shown = ['post', 'start', 'send_back', 'withdraw'] as const;
type Action = (typeof shown)[number];
const looks: Partial<Record<Action, ButtonLook>> = { send_back: 'ghost', withdraw: 'ghost' };

type Props = {
  notice: NoticeView;
  /** Sends what is still being written; false keeps the act from going on. */
  flush?: () => Promise<boolean>;
};

/** What this person may do with a notice now; each act names what follows. */
export function NoticeActs({ notice, flush }: Props) {
  const t = useTexts('notices');
  const [asked, setAsked] = useState<Action | null>(null);
  const close = () => setAsked(null);
  const open = async (action: Action) => {
    if (action !== 'post' || !flush || (await flush())) setAsked(action);
  };
  const mine = shown.filter((action) => notice.abilities.includes(action));
  return (
    <div className="row">
      {mine.map((action) => (
        <Button key={action} look={looks[action] ?? 'primary'} onClick={() => void open(action)}>
          {t(`acts.${action}.act`)}
        </Button>
      ))}
      {asked === 'post' || asked === 'start' ? (
        <ClockDialog notice={notice} action={asked} onClose={close} />
      ) : null}
      {asked === 'send_back' ? <SendBackDialog notice={notice} onClose={close} /> : null}
      {asked === 'withdraw' ? <WithdrawDialog notice={notice} onClose={close} /> : null}
    </div>
  );
}

type DialogProps = { notice: NoticeView; onClose: () => void };

function ClockDialog({ notice, action, onClose }: DialogProps & { action: 'post' | 'start' }) {
  const t = useTexts('notices');
  const text = useText();
  const endpoint = action === 'post' ? postNotice : startNotice;
  const act = useAct(endpoint as typeof postNotice, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t(`acts.${action}.title`, { title: text(notice.title) })}
      act={t(`acts.${action}.act`)}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: notice.id } })}
      onClose={onClose}
    >
      <p>{t(`acts.${action}.what`)}</p>
      <IfStartedToday notice={notice} />
    </ConfirmDialog>
  );
}

/** Which day would be the last one if the clock began today; or the year that is missing. */
function IfStartedToday({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const locale = useLocale();
  const period = useNoticePeriod()(notice);
  const today = beijingDay(serverNow());
  const read = useCalendar(today);
  if (!read) return null;
  const { periodLength: length, periodUnit: unit } = notice;
  const { days, missingYear } = listPeriodDays(read.calendar, {
    startDay: today,
    length,
    unit,
    pauses: [],
    until: today,
  });
  if (missingYear) return <Note tone="amber">{t('acts.missing', { year: missingYear })}</Note>;
  const last = formatCalendarDay(days.at(-1)?.day ?? today, locale, true);
  return <p>{t('acts.ifToday', { period, last })}</p>;
}

function SendBackDialog({ notice, onClose }: DialogProps) {
  const t = useTexts('notices');
  const text = useText();
  const act = useAct(sendBackNotice, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open
      title={t('acts.send_back.title', { title: text(notice.title) })}
      act={t('acts.send_back.act')}
      hint={t('acts.send_back.hint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: notice.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('acts.send_back.what')}</p>
    </ReasonDialog>
  );
}
