import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { FindChecked } from '../../../platform/documents/check-kind.ts';
import { reviews, visibleTo } from '../scenarios.policy.ts';
import { type HandedInApplication, readApplication } from './application-document.ts';
import { findFormByHash } from './forms.repository.ts';

const FORM: Text = { zh: '场景申报表', en: 'Application form of a scenario' };

/**
 * An application form by its check code. Whoever holds the sheet learns that this version was handed in, and when;
 * title, body and how it fared are told to those alone who may read the scenario.
 */
export const findCheckedApplication: FindChecked = async (ctx, prefix) => {
  const found = await findFormByHash(ctx.services.db, prefix, visibleTo(ctx.actor));
  if (!found) return null;
  const { form, seen, demo } = found;
  const application = readApplication(form.document);
  const common = {
    number: { zh: application.code, en: application.code },
    issuer: application.organiser,
    issuedAt: application.submittedAt,
    sm3: form.sm3,
    demo,
  };
  const version: Text = { zh: `第 ${application.handIn} 版`, en: `No. ${application.handIn}` };
  const facts = [
    { name: { zh: '提交版本', en: 'Version' }, value: version },
    { name: { zh: '征集批次', en: 'Call' }, value: application.round.title },
  ];
  if (!seen) {
    const remark = {
      zh: '该版本已按上述时间提交。申报内容不对社会公开，须由申报单位或者主管部门登录后核对。',
      en: 'This version was handed in at the time above. What it says is not public: the applicant or the bureau compare it after signing in.',
    };
    return {
      ...common,
      title: FORM,
      facts,
      remark,
      standing: true,
      link: `/rounds/${application.round.slug}`,
    };
  }
  const desk = reviews(ctx.actor) && found.status !== 'draft';
  return {
    ...common,
    title: { zh: `${FORM.zh}：${found.title}`, en: `${FORM.en}: ${found.title}` },
    facts: [...facts, ...ownFacts(application)],
    ...standingOf(found),
    link: desk ? `/workspace/review/${form.scenarioId}` : `/workspace/scenarios/${form.scenarioId}`,
  };
};

const ownFacts = ({ organisation, attachments, contentSm3 }: HandedInApplication) => [
  {
    name: { zh: '申报单位', en: 'Applicant' },
    value: { zh: organisation.name, en: organisation.name },
  },
  {
    name: { zh: '附件', en: 'Attachments' },
    value: { zh: `${attachments.length} 份`, en: String(attachments.length) },
  },
  { name: { zh: '正文杂凑值（SM3）', en: 'SM3 of the text' }, value: { zh: contentSm3, en: contentSm3 } },
];

function standingOf({ status, last }: { status: string; last: boolean }) {
  if (status === 'withdrawn' || status === 'draft')
    return {
      standing: false,
      remark: {
        zh: '该场景提交后已由申报单位收回或者撤回。',
        en: 'The applicant has taken the scenario back since.',
      },
    };
  if (!last)
    return {
      standing: false,
      remark: {
        zh: '该版本之后已有新的版本提交，审查以最新版本为准。',
        en: 'A newer version was handed in since; the review goes by that one.',
      },
    };
  return { standing: true, remark: null };
}
