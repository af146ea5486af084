import { exportAnswer } from '@jiebang/contracts/objections';
import { exportApplication, exportOpinion, exportOpinions } from '@jiebang/contracts/scenario-forms';
import { addressOf } from '../lib/call.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { AnchorButton } from './button.tsx';

type Look = { id: string; format: 'pdf' | 'docx'; locale: 'zh-CN' | 'en' };
const input = ({ id, format, locale }: Look) => ({ params: { id }, query: { format, locale } });

/** Papers that are not published: each person gets their own from the address, and nobody keeps it on the way. */
const papers = {
  draft: (look: Look) => addressOf(exportApplication, input(look)),
  application: (look: Look) => addressOf(exportApplication, input(look)),
  opinion: (look: Look) => addressOf(exportOpinion, input(look)),
  opinions: (look: Look) => addressOf(exportOpinions, input(look)),
  named: ({ id, format, locale }: Look) =>
    addressOf(exportOpinions, { params: { id }, query: { format, locale, names: 'true' } }),
  answer: (look: Look) => addressOf(exportAnswer, input(look)),
} as const;

/** A paper to print and to go on writing, in the language of the page. Needs the namespace `papers`. */
export function PaperLinks({ paper, id }: { paper: keyof typeof papers; id: string }) {
  const t = useTexts('papers');
  const locale = useLocale();
  return (['pdf', 'docx'] as const).map((format) => (
    <AnchorButton key={format} look="ghost" small download href={papers[paper]({ id, format, locale })}>
      {t(`names.${paper}`, { format: format.toUpperCase() })}
    </AnchorButton>
  ));
}
