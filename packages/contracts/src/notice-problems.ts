import { type Problem, p } from './problem.ts';

/** Problem codes of notices and objections. */
export const noticeProblems = {
  calendar_missing: p(
    409,
    '公示期将跨入尚未录入官方节假日安排的年度，无法计算工作日，请先导入该年度日历。',
    'The count runs into a year whose official calendar is not on file: import that year first.',
    'organiser',
  ),
  calendar_refused: p(
    400,
    '节假日表有误，请按标出的行修改后再导入。',
    'The table of the year is not right: mend the lines marked and import again.',
  ),
  same_person: p(
    409,
    '公示须由拟制人以外的另一名人员启动或退回。',
    'Who prepared a notice does not start it or send it back: a second person does.',
  ),
  notice_running: p(
    409,
    '该事项已有公示正在进行，请待其结束，或先予撤销。',
    'A notice on this subject is running: wait for its end, or withdraw it first.',
  ),
  objection_late: p(
    409,
    '公示期已结束或公示尚未启动，不能提出异议；可另行向主管部门反映。',
    'The notice is not running: objections are taken only until its end. You may still write to the bureau.',
  ),
  objection_anonymous: p(
    400,
    '异议须实名提出，请填写真实姓名，并选择所在单位或说明身份；您的身份仅承办人可见。',
    'Object under your real name, with your organisation or who you are; only the handling officer will see it.',
  ),
  objection_no_evidence: p(
    400,
    '请提供证明材料：填写证据说明或上传文件，至少一项。',
    'Give evidence: describe it or upload a file, at least one of them.',
  ),
  objection_taken: p(
    409,
    '该异议已由其他人员承办，请办理其他异议。',
    'Another officer has taken this case: choose another one.',
  ),
  objection_not_yours: p(
    403,
    '只有承办人可以办理该异议，请先承办，或由承办人办理。',
    'Only the officer who took this case goes on with it: take it first, or leave it to them.',
  ),
  objection_own: p(
    409,
    '不能承办本人提出的异议，请由其他人员承办。',
    'You cannot handle an objection of your own: leave it to another officer.',
  ),
  objector_named: p(
    400,
    '公开内容中含有异议人的姓名或联系方式，请删除后再提交。',
    'The public text names the objector or how to reach them: take that out and send again.',
  ),
} as const satisfies Record<string, Problem>;
