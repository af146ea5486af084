import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const uploader = { zh: '上传人', en: 'uploader' };
const system = { zh: '系统', en: 'system' };

/** 上传: a file on its way in. It is checked whole before anything may make use of it. */
export const uploadLifecycle = defineLifecycle({
  name: 'upload',
  labels: {
    receiving: { zh: '上传中', en: 'Being uploaded' },
    checking: { zh: '检查中', en: 'Being checked' },
    ready: { zh: '可使用', en: 'Ready' },
    refused: { zh: '未通过检查', en: 'Refused' },
    taken: { zh: '已使用', en: 'In use' },
  },
  initial: 'receiving',
  final: ['refused', 'taken'],
  transitions: {
    complete: { from: ['receiving'], to: 'checking', who: uploader },
    pass: { from: ['checking'], to: 'ready', who: system },
    refuse: { from: ['receiving', 'checking'], to: 'refused', who: system },
    take: { from: ['ready'], to: 'taken', who: uploader },
  },
});
export type UploadStatus = (typeof uploadLifecycle.states)[number];

/** What a file is uploaded for; each purpose has its own limits and its own rule of who may read it. */
export const uploadPurposes = [
  'scenario_attachment',
  'resource_file',
  'objection_evidence',
  'milestone_report',
] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];
