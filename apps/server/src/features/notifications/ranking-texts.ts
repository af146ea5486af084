import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { RankingNotificationData } from './ranking-kinds.ts';

type Wording = { subject: Text; body: Text };

export const rankingTexts: {
  [K in keyof RankingNotificationData]: (data: RankingNotificationData[K]) => Wording;
} = {
  ranking_proposed: (d) => ({
    subject: { zh: '有名次待核对封存', en: 'A ranking awaits its seal' },
    body: {
      zh: `${d.by} 已提出「${d.competitionZh}」的名次，请您核对；无误后由您封存，有误请注明理由退回。`,
      en: `${d.by} has proposed the ranking of “${d.competitionEn}”. Please check it: seal it as the second person, or send it back with your reason.`,
    },
  }),
  ranking_sealed: (d) => ({
    subject: { zh: '名次已封存', en: 'The ranking is sealed' },
    body: {
      zh: `${d.by} 已核对并封存「${d.competitionZh}」的名次（SM3：${d.sm3}），评审组及评分表一并封存。请拟制名次公示。`,
      en: `${d.by} has checked and sealed the ranking of “${d.competitionEn}” (SM3: ${d.sm3}), its panel and sheets with it. Please draw up its public notice.`,
    },
  }),
  ranking_discarded: (d) => ({
    subject: { zh: '名次已退回', en: 'The ranking was sent back' },
    body: {
      zh: `${d.by} 已退回「${d.competitionZh}」的名次，理由：${d.reason}。处理后可重新提出。`,
      en: `${d.by} has sent the ranking of “${d.competitionEn}” back. Reason given: ${d.reason}. It can be proposed again when that is seen to.`,
    },
  }),
  ranking_void: (d) => ({
    subject: { zh: '已封存的名次作废', en: 'A sealed ranking is void' },
    body: {
      zh: `${d.by} 已将「${d.competitionZh}」已封存的名次作废，理由：${d.reason}。评审组已恢复评审，处理后请重新提出名次。`,
      en: `${d.by} has declared the sealed ranking of “${d.competitionEn}” void. Reason given: ${d.reason}. The panel is open again; please propose a new ranking when that is seen to.`,
    },
  }),
  ranking_in_notice: (d) => ({
    subject: { zh: '竞赛名次开始公示', en: 'The result is in public notice' },
    body: {
      zh: `「${d.competitionZh}」的名次已开始公示，贵队列第 ${d.place} 名。公示期满无异议成立的，名次正式公布；如有异议，请在公示期内按公示所载方式提出。`,
      en: `The result of “${d.competitionEn}” is in public notice; your team stands at place ${d.place}. It becomes final when the notice has run out and no objection was upheld. To object, follow the notice while it runs.`,
    },
  }),
  ranking_published: (d) => ({
    subject: { zh: '竞赛名次正式公布', en: 'The result is published' },
    body: {
      zh: `公示期满，「${d.competitionZh}」的名次正式公布，贵队获第 ${d.place} 名。名次、计分办法及其摘要均可在结果页面查阅、核验。`,
      en: `The notice is over and the result of “${d.competitionEn}” is published: your team has place ${d.place}. Ranking, formula and hash can be read and verified on its page.`,
    },
  }),
  ranking_withdrawn: (d) => ({
    subject: { zh: '竞赛名次作废', en: 'The result does not stand' },
    body: {
      zh: `「${d.competitionZh}」公示的名次（贵队列第 ${d.place} 名）作废，理由见公示页面。评审完成后将重新公示。`,
      en: `The result of “${d.competitionEn}” that was in notice (your team at place ${d.place}) does not stand; the page of the notice tells why. A new one will be put on notice when judging is done.`,
    },
  }),
  certificate_issued: (d) => ({
    subject: { zh: '荣誉证书已颁发', en: 'Your certificate is issued' },
    body: {
      zh: `祝贺贵队在「${d.competitionZh}」中荣获${d.awardZh}。荣誉证书（${d.number}）已生成，可在“我的证书”下载。`,
      en: `Congratulations: your team was awarded ${d.awardEn} in “${d.competitionEn}”. The certificate (${d.number}) can be downloaded under “My certificates”.`,
    },
  }),
};
