import { getOpinion, listMyOpinions, type OpinionView, recuseOpinion } from '@jiebang/contracts/opinions';
import { LIMITS } from '@jiebang/domain/scenarios/content';
import { recommendationLabels, recommendations } from '@jiebang/domain/scenarios/lifecycle';
import { pointLabels, unanswered } from '@jiebang/domain/scenarios/opinion-points';
import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Key, KeyLegend } from '../../../components/key-legend.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { Draft } from '../lib/kept-draft.ts';
import { useDraft } from '../lib/use-draft.ts';
import { PointFields } from './point-fields.tsx';
import { ConflictNote, SavedLine } from './save-notes.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

type Around = { previous: string | undefined; next: string | undefined };
type Asked = 'submit' | 'recuse' | null;

/** Recommendation and written opinion; saved as they are written, locked when handed in. */
export function OpinionForm({ view, around }: { view: OpinionView; around: Around }) {
  const t = useTexts('opinions');
  const text = useText();
  const { saver, draft, state } = useDraft(view);
  const [asked, setAsked] = useState<Asked>(null);
  const [lacking, setLacking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const open = unanswered(draft.answers);
  const whole = open.length === 0 && draft.recommendation !== null && draft.opinion.trim() !== '';
  const ask = () => (whole && state.kind !== 'conflict' ? setAsked('submit') : setLacking(true));
  useKeys({ form, around, choose: (recommendation) => saver.write({ recommendation }) });
  return (
    <>
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask();
        }}
      >
        <h2 className="card-title">{t('form.title')}</h2>
        <ConflictNote saver={saver} state={state} />
        <PointFields answers={draft.answers} onChange={(answers) => saver.write({ answers })} />
        <Choice draft={draft} onChoose={(recommendation) => saver.write({ recommendation })} />
        <Written draft={draft} onWrite={(opinion) => saver.write({ opinion })} />
        {lacking && !whole ? (
          <p className="opn-wrong" role="alert">
            {open.length > 0
              ? t('points.open', { points: open.map((point) => text(pointLabels[point])).join(' · ') })
              : t('form.incomplete')}
          </p>
        ) : null}
        <SavedLine saver={saver} state={state} />
        <div className="row">
          {view.abilities.includes('submit') ? <Button type="submit">{t('form.submit')}</Button> : null}
          {view.abilities.includes('recuse') ? (
            <Button look="ghost" onClick={() => setAsked('recuse')}>
              {t('form.recuse')}
            </Button>
          ) : null}
        </div>
        <Legend around={around} />
      </form>
      {asked === 'submit' ? (
        <SubmitDialog saver={saver} draft={draft} onClose={() => setAsked(null)} />
      ) : null}
      <Recuse view={view} open={asked === 'recuse'} onClose={() => setAsked(null)} />
    </>
  );
}

function Written({ draft, onWrite }: { draft: Draft; onWrite: (opinion: string) => void }) {
  const t = useTexts('opinions');
  return (
    <TextArea
      label={t('form.opinion')}
      hint={
        <>
          {t('form.opinionHint')}{' '}
          <span className="num">{t('form.left', { count: LIMITS.opinion - draft.opinion.length })}</span>
        </>
      }
      value={draft.opinion}
      maxLength={LIMITS.opinion}
      rows={9}
      data-opinion
      onChange={(event) => onWrite(event.target.value)}
    />
  );
}

type ChoiceProps = { draft: Draft; onChoose: (value: (typeof recommendations)[number]) => void };

function Choice({ draft, onChoose }: ChoiceProps) {
  const t = useTexts('opinions');
  const text = useText();
  const name = useId();
  return (
    <fieldset className="choice-rows">
      <legend>
        {t('form.recommendation')} <span className="muted small">{t('form.recommendationHint')}</span>
      </legend>
      {recommendations.map((one, place) => (
        <label key={one} className={draft.recommendation === one ? 'on' : undefined}>
          <input
            type="radio"
            name={name}
            checked={draft.recommendation === one}
            onChange={() => onChoose(one)}
          />
          <span>{text(recommendationLabels[one])}</span>
          <span aria-hidden="true" className="opn-key">
            <Key>{place + 1}</Key>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Recuse({ view, open, onClose }: { view: OpinionView; open: boolean; onClose: () => void }) {
  const t = useTexts('opinions');
  const act = useAct(recuseOpinion, { refreshes: [getOpinion, listMyOpinions], onDone: onClose });
  return (
    <ReasonDialog
      open={open}
      title={t('form.recuseTitle', { title: view.scenario.title })}
      act={t('form.recuse')}
      danger
      hint={t('form.recuseHint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: view.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('form.recuseWhat')}</p>
    </ReasonDialog>
  );
}

function useKeys(given: {
  form: { current: HTMLFormElement | null };
  around: Around;
  choose: ChoiceProps['onChoose'];
}) {
  const navigate = useNavigate();
  const goTo = (id: string | undefined) =>
    id ? () => void navigate({ to: '/workspace/opinions/$id', params: { id } }) : undefined;
  useShortcuts({
    1: () => given.choose('support'),
    2: () => given.choose('revise'),
    3: () => given.choose('oppose'),
    w: () => given.form.current?.querySelector<HTMLElement>('textarea[data-opinion]')?.focus(),
    j: goTo(given.around.next),
    k: goTo(given.around.previous),
  });
}

function Legend({ around }: { around: Around }) {
  const t = useTexts('opinions');
  const keys = [
    ...recommendations.map((one, place) => ({ key: String(place + 1), name: t(`keys.${one}`) })),
    { key: 'W', name: t('keys.write') },
    { key: 'Ctrl+Enter', name: t('keys.submit') },
    ...(around.next ? [{ key: 'J', name: t('keys.next') }] : []),
    ...(around.previous ? [{ key: 'K', name: t('keys.previous') }] : []),
  ];
  return <KeyLegend keys={keys} />;
}
