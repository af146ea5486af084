import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { type RefusalGround, refusalGroundLabels } from '@jiebang/domain/notices/lifecycle';
import { createComposer, paragraphsOf } from '../../platform/documents/compose.ts';
import { dateLineOf, instantWords } from '../../platform/documents/date-words.ts';
import type { Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import type { ObjectionRow } from './objections.repository.ts';
import type { StatementRow } from './objectors.repository.ts';

export type AnsweredObjection = {
  objection: ObjectionRow['objection'] & { answeredAt: Date };
  title: Text;
  organiser: Text;
  demo: boolean;
  /** Did the programme's rules stop the clock of the notice for it? */
  paused: boolean;
  statement: StatementRow['objector'] & { answer: string };
};

/** 异议答复书, to the objector by name. It bears no check code: that somebody objected is nobody else's to find out. */
export function officialAnswer(
  { objection, title, organiser, demo, paused, statement }: AnsweredObjection,
  language: Language,
): OfficialDocument {
  const { say, heading, paragraph } = createComposer(language);
  const refused = objection.status === 'refused';
  const filed = instantWords(objection.filedAt.toISOString());
  const to = statement.organisationId ? `${statement.identity} ${statement.name}` : statement.name;
  return {
    language,
    marking: demo ? say({ zh: '示例', en: 'EXAMPLE' }) : null,
    issuer: say(organiser),
    number: null,
    title: say(
      refused
        ? { zh: '异议不予受理答复书', en: 'Answer to an Objection: Not Accepted' }
        : { zh: '异议答复书', en: 'Answer to an Objection' },
    ),
    addressee: say({ zh: `${to}：`, en: `To ${to}:` }),
    blocks: [
      paragraph({
        zh: `您于${filed.zh}就“${title.zh}”实名提出的异议收悉。现将办理情况答复如下。`,
        en: `We have your objection to “${title.en}”, filed under your name on ${filed.en}. Our answer is as follows.`,
      }),
      heading(1, say({ zh: '异议事项', en: 'Your objection' })),
      ...paragraphsOf(statement.grounds),
      heading(1, say({ zh: '办理情况', en: 'How it was handled' })),
      paragraph(handledWords(objection, paused)),
      heading(1, say({ zh: '答复意见', en: 'Answer' })),
      paragraph(decisionWords(objection)),
      ...paragraphsOf(statement.answer),
    ],
    signature: { body: say(organiser), dateLine: say(dateLineOf(objection.answeredAt.toISOString())) },
    annex: [
      {
        kind: 'note',
        text: say({
          zh: '说明：本答复书由平台依据答复内容生成，不含电子签章，仅送达异议人。异议人的身份仅承办人知悉，不对外公开。',
          en: 'Note: drawn up by the platform from the answer given, without an electronic seal, for the objector alone. Who objected is known to the handling officer alone.',
        }),
      },
    ],
    check: null,
  };
}

function handledWords({ acceptedAt, ruledAt }: AnsweredObjection['objection'], paused: boolean): Text {
  if (!acceptedAt)
    return {
      zh: '经审查，该异议未进入受理程序，公示期未因此暂停计算。',
      en: 'It was examined and not accepted; the period of the notice was not stopped.',
    };
  const accepted = dateLineOf(acceptedAt.toISOString());
  const ruled = ruledAt && dateLineOf(ruledAt.toISOString());
  return {
    zh: `我单位于${accepted.zh}受理该异议，${paused ? '公示期自受理之日起暂停计算，' : ''}对有关事项进行了核查${ruled ? `，于${ruled.zh}作出认定` : ''}。`,
    en: `It was accepted on ${accepted.en}${paused ? '; the period of the notice stood still from then on' : ''}; the matter was investigated${ruled ? `, and it was ruled on ${ruled.en}` : ''}.`,
  };
}

function decisionWords({ refusalGround, ruling }: AnsweredObjection['objection']): Text {
  if (refusalGround) {
    const { zh, en } = refusalGroundLabels[refusalGround as RefusalGround];
    return { zh: `不予受理。理由：${zh}。`, en: `Not accepted. Ground: ${en}.` };
  }
  return ruling === 'upheld'
    ? { zh: '经核查，认定异议成立，原公示终止。', en: 'The objection is upheld and the notice has ended.' }
    : { zh: '经核查，认定异议不成立。', en: 'The objection is dismissed.' };
}
