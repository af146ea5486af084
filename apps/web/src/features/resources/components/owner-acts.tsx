import {
  addResourceFile,
  offerResource,
  setResourceTerms,
  withdrawResource,
} from '@jiebang/contracts/resource-endpoints';
import type { ResourceView } from '@jiebang/contracts/resources';
import { uploadLimits } from '@jiebang/domain/files/kinds';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { Uploader } from '../../../components/uploader.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useResourceAct } from '../lib/use-resource-act.ts';

type Open = 'offer' | 'withdraw' | null;

/** Offers a draft, or stops offering; each names what it changes. */
export function OwnerActs({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const offer = useResourceAct(offerResource, close);
  const withdraw = useResourceAct(withdrawResource, close);
  const params = { id: view.id };
  const may = (action: ResourceView['abilities'][number]) => view.abilities.includes(action);
  if (!may('offer') && !may('withdraw')) return null;
  return (
    <div className="row">
      {may('offer') ? <Button onClick={() => setOpen('offer')}>{t('own.offer')}</Button> : null}
      {may('withdraw') ? (
        <Button look="danger" onClick={() => setOpen('withdraw')}>
          {t('own.withdraw')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={open === 'offer'}
        title={t('own.offer')}
        act={t('own.offer')}
        busy={offer.isPending}
        error={offer.error}
        onConfirm={() => offer.mutate({ params })}
        onClose={close}
      >
        <p>{t('own.offerWhat')}</p>
      </ConfirmDialog>
      <ReasonDialog
        open={open === 'withdraw'}
        title={t('own.withdraw')}
        act={t('own.withdraw')}
        danger
        hint={t('own.reasonHint')}
        state={withdraw}
        onSend={(reason) => withdraw.mutate({ params, body: { reason } })}
        onClose={close}
      >
        <p>{t('own.withdrawWhat')}</p>
      </ReasonDialog>
    </div>
  );
}

/** A new version of the terms; those who use the resource accept it before their next download. */
export function TermsForm({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const { version, text } = view.terms;
  const [words, set, clear] = useKept(`resource-terms.${view.id}.${version}`, { terms: text });
  const act = useResourceAct(setResourceTerms, clear);
  return (
    <details className="card pad">
      <summary>{t('terms.change')}</summary>
      <form
        className="stack res-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ params: { id: view.id }, body: { version, terms: words.terms } });
        }}
      >
        <TextArea
          label={t('terms.next')}
          hint={t('terms.changeHint')}
          wrong={fieldError(act.error, 'terms')}
          value={words.terms}
          maxLength={20_000}
          rows={6}
          required
          onChange={(event) => set({ terms: event.target.value })}
        />
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div>
          <Button type="submit" busy={act.isPending} disabled={words.terms.trim() === text}>
            {t('terms.send')}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Adds a file of the data set as soon as it has come and was checked. */
export function AddFile({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const act = useResourceAct(addResourceFile);
  return (
    <section className="card pad stack">
      <h2 className="res-h2">{t('own.addFile')}</h2>
      <Uploader
        purpose="resource_file"
        target={`resource:${view.id}`}
        maxBytes={uploadLimits.resource_file.maxBytes}
        onReady={(upload) =>
          act.mutateAsync({
            params: { id: view.id },
            body: { uploadId: upload.id },
            // An upload is taken once: its id is key enough.
            options: { idempotencyKey: `resource-file-${upload.id}` },
          })
        }
      />
    </section>
  );
}
