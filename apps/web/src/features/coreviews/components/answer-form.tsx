import {
  agreeCoreview,
  type CoreviewView,
  getCoreview,
  listCoreviews,
  objectCoreview,
} from '@jiebang/contracts/coreviews';
import { COREVIEW_LIMITS } from '@jiebang/domain/coreviews/lifecycle';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/field.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

type Verb = 'agree' | 'object';
const reads = [getCoreview, listCoreviews];

/** What the department says: written here, sent once, after what follows from it was named. */
export function AnswerForm({ view }: { view: CoreviewView }) {
  const t = useTexts('coreviews');
  const text = useText();
  const [draft, write, clear] = useKept(`coreview.${view.id}`, { opinion: '' });
  const [asked, setAsked] = useState<Verb | null>(null);
  const [lacking, setLacking] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const opinion = draft.opinion.trim();
  const department = text(view.department.name);
  const object = () => {
    setLacking(opinion === '');
    if (opinion !== '') setAsked('object');
    else form.current?.querySelector('textarea')?.focus();
  };
  return (
    <div className="stack" ref={form}>
      <h2 className="card-title">{t(`form.title_${view.kind}`, { department })}</h2>
      <TextArea
        label={t('form.opinion')}
        hint={t(`form.opinionHint_${view.kind}`)}
        wrong={lacking && opinion === '' ? t(`form.lacking_${view.kind}`) : undefined}
        value={draft.opinion}
        maxLength={COREVIEW_LIMITS.opinion}
        rows={8}
        onChange={(event) => write({ opinion: event.target.value })}
      />
      <div className="row">
        <Button onClick={() => setAsked('agree')}>{t(`form.agree_${view.kind}`)}</Button>
        <Button look="danger" onClick={object}>
          {t(`form.object_${view.kind}`)}
        </Button>
      </div>
      {asked ? (
        <Confirm
          view={view}
          verb={asked}
          opinion={opinion}
          department={department}
          onDone={clear}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}

type ConfirmProps = {
  view: CoreviewView;
  verb: Verb;
  opinion: string;
  department: string;
  onDone: () => void;
  onClose: () => void;
};

function Confirm({ view, verb, opinion, department, onDone, onClose }: ConfirmProps) {
  const t = useTexts('coreviews');
  const act = useSharedAct(verb === 'agree' ? agreeCoreview : objectCoreview, reads, () => {
    onDone();
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={t(`form.${verb}Title_${view.kind}`, { department })}
      act={t(`form.${verb}_${view.kind}`)}
      danger={verb === 'object'}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id }, body: { opinion } })}
      onClose={onClose}
    >
      <p>{t(`form.${verb}What_${view.kind}`)}</p>
      {opinion ? <PlainText text={opinion} /> : null}
    </ConfirmDialog>
  );
}
