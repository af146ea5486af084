import type { Text } from '../lifecycle/lifecycle.ts';

/**
 * What a notice begins with, in the words such notices use, in both languages; the bureau goes on from there. The
 * period is not among them: page and document state it from the record, so that the two cannot differ.
 */
export function firstWords(subject: Text): { title: Text; body: Text } {
  return {
    title: { zh: `关于${subject.zh}有关结果的公示`, en: `Public notice of results: ${subject.en}` },
    body: {
      zh: [
        `按照人工智能创新应用揭榜挂帅工作安排，现将${subject.zh}有关结果予以公示，接受社会监督。`,
        '公示内容：\n- （请在此列明拟公示的名单或事项）',
        '公示期内，任何单位和个人对公示内容有异议的，可以实名提出，写明事实与理由，并附必要的证明材料。匿名、冒名或者逾期提出的异议，不予受理。',
      ].join('\n\n'),
      en: [
        `Under the open challenge programme for applied AI, the results concerning ${subject.en} are put on public notice.`,
        'Subject of the notice:\n- (list the names or matters here)',
        'Until the end of the notice any body or person may object under their real name, stating facts and grounds and giving the necessary evidence. Objections that are anonymous, under a false name or late are not accepted.',
      ].join('\n\n'),
    },
  };
}
