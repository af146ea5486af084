import { needsReason, SHEET_LIMITS, type SheetProblemCode } from '@jiebang/domain/judging/sheet';
import { type Band, bandOf, type Criterion, MAX_SCORE } from '@jiebang/domain/lists/rubric';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { type OneMark, weighted } from '../lib/sheet-draft.ts';
import { MarkInput } from './mark-input.tsx';

type Props = {
  id: string;
  criterion: Criterion;
  bands: Band[];
  value: OneMark;
  /** What the last attempt to hand in found here. */
  problem: SheetProblemCode | undefined;
  onChange: (value: OneMark) => void;
  onNext: () => void;
};

/** One criterion: bands to tap, the mark to type, its part of the total at once, a reason where one is due. */
export function CriterionCard({ id, criterion, bands, value, problem, onChange, onNext }: Props) {
  const t = useTexts('scoring');
  const { mark, reason } = value;
  const band = mark === null ? null : bandOf(bands, mark);
  const beyond = mark !== null && mark > MAX_SCORE;
  const fine = mark !== null && !/^\d+(?:\.\d{1,2})?$/.test(String(mark));
  const code = beyond ? 'mark_out_of_range' : fine ? 'mark_too_fine' : problem;
  const wrong = code && code !== 'reason_missing' ? t(`problems.${code}`) : undefined;
  const due = mark !== null && !beyond && needsReason(mark);
  return (
    <section className="sco-crit" aria-labelledby={`${id}-title`}>
      <div className="sco-crit-head">
        <h3 id={`${id}-title`}>{criterion.title}</h3>
        <span className="muted num nowrap">{t('sheet.weight', { weight: criterion.weight })}</span>
      </div>
      <Bands
        bands={bands}
        band={band}
        onChoose={(chosen) => onChange({ ...value, mark: middleOf(chosen) })}
      />
      <div className="sco-score">
        <MarkInput
          id={`${id}-mark`}
          label={t('sheet.mark', { title: criterion.title })}
          mark={mark}
          band={band}
          wrong={wrong !== undefined}
          describedBy={wrong ? `${id}-wrong` : undefined}
          onMark={(next) => onChange({ ...value, mark: next })}
          onNext={() => (due && reason.trim() === '' ? focus(`${id}-reason`) : onNext())}
        />
        <span className="muted num">{t('sheet.outOf')}</span>
        {band ? <b>{band.title}</b> : null}
        {mark !== null && !beyond ? (
          <span className="num muted">
            {t('sheet.weighted', { points: weighted(mark, criterion.weight) })}
          </span>
        ) : null}
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} className="sco-wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <Reason
        id={id}
        value={value}
        due={due}
        missing={problem === 'reason_missing' && due && reason.trim() === ''}
        onWrite={(next) => onChange({ ...value, reason: next })}
      />
    </section>
  );
}

/** A tap on a band is a mark in its middle, to be moved from there. */
const middleOf = ({ from, to }: Band): number => Math.round((from + to) / 2);
const focus = (id: string) => document.getElementById(id)?.querySelector('textarea')?.focus();

function Bands({
  bands,
  band,
  onChoose,
}: {
  bands: Band[];
  band: Band | null;
  onChoose: (band: Band) => void;
}) {
  const t = useTexts('scoring');
  return (
    <fieldset className="sco-bands" aria-label={t('sheet.bands')}>
      {bands
        .toSorted((a, b) => a.from - b.from)
        .map((one) => (
          <button
            key={`${one.from}:${one.to}`}
            type="button"
            // The keyboard has the mark itself: four more stops a criterion would be in its way.
            tabIndex={-1}
            aria-pressed={one === band}
            onClick={() => onChoose(one)}
          >
            <span>{one.title}</span> <span className="num">{`${one.from}–${one.to}`}</span>
          </button>
        ))}
    </fieldset>
  );
}

type ReasonProps = {
  id: string;
  value: OneMark;
  due: boolean;
  missing: boolean;
  onWrite: (reason: string) => void;
};

function Reason({ id, value: { mark, reason }, due, missing, onWrite }: ReasonProps) {
  const t = useTexts('scoring');
  const [open, setOpen] = useState(false);
  if (!due && reason === '' && !open)
    return (
      <div>
        <Button look="quiet" small className="sco-remark" onClick={() => setOpen(true)}>
          {t('sheet.remark')}
        </Button>
      </div>
    );
  return (
    <div id={`${id}-reason`}>
      <TextArea
        label={t(due ? 'sheet.reason' : 'sheet.remarkLabel')}
        hint={due ? t(mark === MAX_SCORE ? 'sheet.whyFull' : 'sheet.whyLow') : undefined}
        wrong={missing ? t('problems.reason_missing') : undefined}
        value={reason}
        maxLength={SHEET_LIMITS.reason}
        rows={2}
        onChange={(event) => onWrite(event.target.value)}
      />
    </div>
  );
}
