import { z } from 'zod';

/** Params that several metrics share, with the texts of their form fields. */
export const positiveField = z.string().trim().min(1).max(200).default('1').meta({
  title: '正类标签',
  titleEn: 'Positive label',
  description: '答案文件中表示“正类”的标签',
  descriptionEn: 'The label in the truth file that counts as positive',
});

export const thresholdField = z.number().min(0).max(1).optional().meta({
  title: '判定阈值',
  titleEn: 'Threshold',
  description: '填写后提交文件须给出概率，不低于阈值的判为正类；不填则提交文件须直接给出标签',
  descriptionEn:
    'If set, files hold probabilities and a value at or above it counts as positive; if not, files hold labels',
});

export const allowedLabelsField = z
  .array(z.string().trim().min(1).max(200))
  .min(1)
  .max(10_000)
  .optional()
  .meta({
    title: '允许的标签',
    titleEn: 'Allowed labels',
    description: '填写后，提交文件中出现其他标签即退回并指明行号',
    descriptionEn: 'If set, a file with any other label is refused with its row numbers',
  });
