import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import {
  type Recommendation,
  recommendationLabels,
  recommendations,
} from '@jiebang/domain/scenarios/lifecycle';
import {
  type OpinionAnswers,
  opinionPoints,
  pointLabels,
  scaleLabels,
} from '@jiebang/domain/scenarios/opinion-points';
import { majorityOf, tallyOf } from '@jiebang/domain/scenarios/panel';
import { type Composer, createComposer, paragraphsOf } from '../../../platform/documents/compose.ts';
import { dateLineOf } from '../../../platform/documents/date-words.ts';
import type { Block, Language, OfficialDocument } from '../../../platform/documents/official-document.ts';

/** What an expert wrote; `recommendation` null while it is a draft. */
export type WrittenOpinion = {
  recommendation: Recommendation | null;
  opinion: string;
  answers: OpinionAnswers;
  submittedAt: string | null;
};
export type OpinedScenario = {
  code: string;
  title: string;
  organisation: string;
  round: Text;
  demo: boolean;
};

const EMPTY: Text = { zh: '（未填写）', en: '(left empty)' };
const UNDATED: Text = { zh: '　　年　　月　　日', en: 'Date: ____________' };
const same = (text: string): Text => ({ zh: text, en: text });

/** 专家评议意见 of one expert, signed with the name. */
export function officialOpinion(
  scenario: OpinedScenario,
  expert: string,
  written: WrittenOpinion,
  language: Language,
): OfficialDocument {
  const compose = createComposer(language);
  const { say, heading } = compose;
  const draft = written.submittedAt === null;
  const marks: Text[] = [
    ...(scenario.demo ? [{ zh: '示例', en: 'EXAMPLE' }] : []),
    ...(draft ? [{ zh: '草稿', en: 'DRAFT' }] : []),
  ];
  return {
    ...headOf(scenario, compose, language),
    marking: marks.length > 0 ? marks.map(say).join('　') : null,
    issuer: expert,
    title: say({ zh: '专家评议意见', en: 'Expert Opinion' }),
    blocks: [
      heading(1, say({ zh: '评议对象', en: 'The scenario' })),
      scenarioTable(scenario, say),
      ...opinionBlocks(written, compose, 1),
    ],
    signature: {
      body: say({ zh: `评议专家：${expert}`, en: `Expert: ${expert}` }),
      dateLine: say(written.submittedAt ? dateLineOf(written.submittedAt) : UNDATED),
    },
    annex: draft
      ? [
          {
            kind: 'note',
            text: say({ zh: '说明：本意见为草稿，未提交。', en: 'Note: a draft, not handed in.' }),
          },
        ]
      : [],
  };
}

/** 专家评议意见汇总: what was handed in, with names or under numbers. `owed`: opinions that are awaited still. */
export function officialOpinions(
  scenario: OpinedScenario,
  given: (WrittenOpinion & { recommendation: Recommendation; expert: string | null })[],
  { owed, organiser, dateLine }: { owed: number; organiser: Text; dateLine: string },
  language: Language,
): OfficialDocument {
  const compose = createComposer(language);
  const { say, heading } = compose;
  const tally = tallyOf(given.map(({ recommendation }) => recommendation));
  const nameOf = (at: number) => given[at]?.expert ?? say({ zh: `专家 ${at + 1}`, en: `Expert ${at + 1}` });
  return {
    ...headOf(scenario, compose, language),
    marking: scenario.demo ? say({ zh: '示例', en: 'EXAMPLE' }) : null,
    issuer: say(organiser),
    title: say({ zh: '专家评议意见汇总', en: 'Opinions of the Panel' }),
    blocks: [
      heading(1, say({ zh: '评议对象', en: 'The scenario' })),
      scenarioTable(scenario, say),
      heading(1, say({ zh: '推荐意见', en: 'Recommendations' })),
      tallyTable(tally, say),
      compose.paragraph(tallyWords(tally, owed)),
      heading(1, say({ zh: '专家意见', en: 'What the experts say' })),
      ...given.flatMap((one, at) => [heading(2, nameOf(at)), ...opinionBlocks(one, compose, 3)]),
    ],
    signature: { body: say(organiser), dateLine },
    annex: [
      {
        kind: 'note',
        text: say({
          zh: '说明：本汇总依据专家已提交并锁定的意见生成，仅供评审工作使用，不对外公开。',
          en: 'Note: drawn up from opinions that were handed in and locked; for the review alone, not public.',
        }),
      },
    ],
  };
}

const headOf = ({ code }: OpinedScenario, { say }: Composer, language: Language) => ({
  language,
  head: 'plain' as const,
  running: say({ zh: `专家评议意见 ${code}`, en: `Expert opinion ${code}` }),
  number: say({ zh: `场景编号：${code}`, en: `Scenario ${code}` }),
  addressee: null,
  check: null,
});

const scenarioTable = (
  { code, title, organisation, round }: OpinedScenario,
  say: Composer['say'],
): Block => ({
  kind: 'table',
  columns: [
    { title: say({ zh: '项目', en: 'Item' }), share: 26 },
    { title: say({ zh: '内容', en: 'Text' }), share: 74 },
  ],
  rows: (
    [
      [{ zh: '场景编号', en: 'Number' }, same(code)],
      [{ zh: '场景名称', en: 'Title' }, same(title)],
      [{ zh: '申报单位', en: 'Applicant' }, same(organisation)],
      [{ zh: '征集批次', en: 'Call' }, round],
    ] as [Text, Text][]
  ).map((row) => row.map(say)),
});

/** Points, recommendation and words, under headings of this level. */
function opinionBlocks(
  { recommendation, opinion, answers }: WrittenOpinion,
  { say, heading }: Composer,
  level: 1 | 3,
): Block[] {
  const paragraphs = paragraphsOf(opinion);
  const chosen = recommendation ? recommendationLabels[recommendation] : EMPTY;
  return [
    heading(level, say({ zh: '要点评分', en: 'Points' })),
    {
      kind: 'table',
      columns: [
        { title: say({ zh: '评议要点', en: 'Point' }), share: 22 },
        { title: say({ zh: '评分', en: 'Score' }), share: 10, align: 'center' },
        { title: say({ zh: '量尺（1—5）', en: 'Scale (1–5)' }), share: 26 },
        { title: say({ zh: '说明', en: 'Words' }), share: 42 },
      ],
      rows: opinionPoints.map((point) => {
        const { low, high } = scaleLabels[point];
        const answer = answers[point];
        return [
          say(pointLabels[point]),
          answer?.score ? String(answer.score) : '—',
          say({ zh: `1 ${low.zh}，5 ${high.zh}`, en: `1 ${low.en}, 5 ${high.en}` }),
          answer?.words ?? '',
        ];
      }),
    },
    heading(level, say({ zh: '推荐意见', en: 'Recommendation' })),
    { kind: 'paragraph', text: say(chosen) },
    heading(level, say({ zh: '书面意见', en: 'In words' })),
    ...(paragraphs.length > 0 ? paragraphs : [{ kind: 'paragraph' as const, text: say(EMPTY) }]),
  ];
}

const tallyTable = (tally: Record<Recommendation, number>, say: Composer['say']): Block => ({
  kind: 'table',
  columns: recommendations.map((one) => ({
    title: say(recommendationLabels[one]),
    share: 100 / recommendations.length,
    align: 'center' as const,
  })),
  rows: [recommendations.map((one) => say({ zh: `${tally[one]} 人`, en: String(tally[one]) }))],
});

function tallyWords(tally: Record<Recommendation, number>, owed: number): Text {
  if (owed > 0)
    return {
      zh: `尚有${owed}份意见未提交，以上为已提交意见的统计。`,
      en: `${owed} more are awaited; the numbers are of those handed in.`,
    };
  const majority = majorityOf(tally);
  if (!majority) return { zh: '各项意见均未过半数。', en: 'No recommendation is shared by more than half.' };
  const { zh, en } = recommendationLabels[majority];
  return { zh: `多数意见：${zh}。`, en: `More than half: ${en.toLowerCase()}.` };
}
