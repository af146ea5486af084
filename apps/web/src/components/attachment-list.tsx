import {
  type AttachmentView,
  downloadAttachment,
  downloadCoreviewAttachment,
  downloadOpinionAttachment,
  listAttachments,
  listCoreviewAttachments,
  listOpinionAttachments,
} from '@jiebang/contracts/scenario-attachments';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { addressOf } from '../lib/call.ts';
import { useTexts } from '../lib/texts.ts';
import { apiQuery } from '../lib/use-api.ts';
import { AnchorButton, Button } from './button.tsx';
import { SectionHead } from './card.tsx';
import { Dialog } from './dialog.tsx';
import { Bytes } from './figures.tsx';
import './uploader.css';

/** Where attachments are read: those who are asked about a scenario know it only by the question put to them. */
const places = {
  scenario: { list: listAttachments, file: downloadAttachment },
  opinion: { list: listOpinionAttachments, file: downloadOpinionAttachment },
  coreview: { list: listCoreviewAttachments, file: downloadCoreviewAttachment },
} as const;
type Place = keyof typeof places;
/** All of them answer the items; what else there is, is for the writing page. */
type AskedEndpoint = typeof listOpinionAttachments;

type ListProps = {
  id: string;
  of?: Place;
  attached: { items: AttachmentView[] };
  acts?: (attachment: AttachmentView) => ReactNode;
};

/** What is attached to a scenario: saved, or looked at here where a browser can show it. */
export function AttachmentList({ id, of = 'scenario', attached, acts }: ListProps) {
  const t = useTexts('uploads');
  const fileOf = ({ id: attachmentId }: AttachmentView, show = false) =>
    addressOf(places[of].file, { params: { id, attachmentId }, query: show ? { show: 'true' } : {} });
  const [shown, setShown] = useState<AttachmentView | null>(null);
  return (
    <>
      <ul className="plain-list upload-rows" aria-label={t('attached.title')}>
        {attached.items.map((one) => (
          <li key={one.id} className="upload-row" aria-label={one.name}>
            <div className="upload-head">
              <b className="upload-name">{one.name}</b>
              <span className="muted small">
                <Bytes value={one.bytes} />
              </span>
            </div>
            <div className="row tight">
              {one.preview ? (
                <Button look="ghost" small onClick={() => setShown(one)}>
                  {t('attached.show')}
                  <span className="sr-only"> {one.name}</span>
                </Button>
              ) : null}
              <AnchorButton look="ghost" small href={fileOf(one)} download={one.name}>
                {t('attached.save')}
                <span className="sr-only"> {one.name}</span>
              </AnchorButton>
              {acts?.(one)}
            </div>
          </li>
        ))}
      </ul>
      <Dialog open={shown !== null} title={shown?.name ?? ''} onClose={() => setShown(null)}>
        {shown?.preview === 'image' ? (
          <img className="attached-shown" src={fileOf(shown, true)} alt={shown.name} />
        ) : null}
        {shown?.preview === 'page' ? (
          <iframe className="attached-page" src={fileOf(shown, true)} title={shown.name} />
        ) : null}
        <div className="dialog-acts">
          <Button look="ghost" onClick={() => setShown(null)}>
            {t('attached.close')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** The attachments beside a scenario that is read; nothing where there are none. */
export function Attachments({ id, of = 'scenario' }: { id: string; of?: Place }) {
  const t = useTexts('uploads');
  const query = useQuery(apiQuery(places[of].list as AskedEndpoint, { params: { id } }));
  if (!query.data || query.data.items.length === 0) return null;
  return (
    <section className="stack">
      <SectionHead title={t('attached.title')} note={t('attached.note')} />
      <AttachmentList id={id} of={of} attached={query.data} />
    </section>
  );
}
