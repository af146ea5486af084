import { z } from 'zod';
import { createCocoScoring } from '../vision/coco/coco-scoring.ts';
import { COCO_STATS, POSE_STATS, statsOf } from '../vision/coco/summarize.ts';
import type { Metric } from './metric.ts';

const task = z.enum(['bbox', 'segm', 'keypoints']).default('bbox').meta({
  title: '比对内容',
  titleEn: 'What is compared',
  description: 'bbox 检测框；segm 实例掩码；keypoints 人体关键点',
  descriptionEn: 'bbox: boxes; segm: instance masks; keypoints: key points of persons',
});

const statistic = z
  .enum([...new Set([...COCO_STATS, ...POSE_STATS])])
  .default('AP')
  .meta({
    title: '计分指标',
    titleEn: 'Statistic that counts',
    description:
      'AP 为 IoU 0.50 至 0.95 的平均精度均值；AP50、AP75 为单一 IoU；s、m、l 为小、中、大目标；AR 为召回率',
    descriptionEn:
      'AP: mean average precision over IoU .50 to .95; AP50, AP75: at one IoU; s, m, l: small, medium, large objects; AR: recall',
  });

/**
 * One of the statistics of COCO's detection, segmentation and key point evaluations (cocodataset.org, "Detection
 * Evaluation"), equal to pycocotools. Files are COCO's own: a ground truth and a list of results, both JSON.
 */
export const coco: Metric<{
  task: 'bbox' | 'segm' | 'keypoints';
  statistic: (typeof COCO_STATS | typeof POSE_STATS)[number];
}> = {
  id: 'coco',
  version: 1,
  title: { zh: 'COCO 检测评测', en: 'COCO detection evaluation' },
  direction: 'higher',
  format: 'json',
  params: z.object({ task, statistic }).refine((params) => statsOf(params.task).includes(params.statistic), {
    path: ['statistic'],
    message:
      'keypoints have AP, AP50, AP75, APm, APl, AR, AR50, AR75, ARm, ARl; the others have no AR50, AR75, AR',
  }),
  scoring: (params) => createCocoScoring(params.task, params.statistic),
};
