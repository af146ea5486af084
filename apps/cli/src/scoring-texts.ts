import { SCORING_ERRORS, type ScoringError, type ScoringErrorCode } from '@jiebang/scoring/errors';
import type { ReportedError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Chinese sentences of the scoring package's codes; the English ones are its own. */
const SENTENCES: Record<ScoringErrorCode, string> = {
  empty_file: '文件为空',
  bad_encoding: '文件不是有效的 UTF-8 编码，请另存为 UTF-8 后重试',
  missing_column: '表头缺少必需的列',
  unexpected_column: '表头出现了不应有的列',
  duplicate_column: '表头中列名重复',
  no_rows: '文件只有表头，没有数据行',
  too_many_rows: '数据行数超过上限',
  ragged_row: '本行字段数与表头不一致',
  unclosed_quote: '引号未闭合，或闭合引号后还有内容',
  empty_id: '编号为空',
  duplicate_id: '编号重复',
  unknown_id: '编号不在应提交的范围内',
  missing_id: '缺少此编号的数据行',
  empty_value: '值为空',
  not_a_number: '值不是十进制数',
  not_finite: '值为 NaN 或无穷大',
  out_of_range: '值超出允许范围',
  unknown_label: '标签不在允许范围内',
  unknown_metric: '没有这个评测指标',
  invalid_params: '评测指标参数有误',
  too_many_targets: '该指标只接受一个目标列',
  one_class: '指标无定义：答案只有一个类别',
  too_many_classes: '指标无定义：答案超过两个类别',
  no_positive: '指标无定义：答案中没有正类',
  undefined_metric: '指标在此数据上无定义',
  empty_split: '公开部分或隐藏部分没有数据行',
  too_large: '文件或压缩包内的内容超过上限',
  bad_json: '文件不是有效的 JSON',
  bad_structure: '文件结构不符合格式要求',
  unknown_image: '图像编号不在应提交的范围内',
  unknown_category: '类别编号不在应有的范围内',
  bad_box: '检测框不是四个有限数，或宽高为负',
  bad_area: '面积不是不小于 0 的数',
  bad_keypoints: '关键点不是规定个数的有限数',
  bad_mask: '掩膜既不是多边形也不是游程编码',
  bad_polygon: '多边形少于三个点，或有点远在图像之外',
  mask_size: '掩膜尺寸与图像不符',
};

/** An error in the terminal's language; what stood in the file (`: 0.5x`) is kept, an id is not said twice. */
export function tellScoringError({ language }: Terminal, error: ScoringError): ReportedError {
  const sentence = SCORING_ERRORS[error.code];
  const detail = error.message.slice(sentence.length).replace(/^: /, '');
  const told = language === 'zh' ? SENTENCES[error.code] : sentence;
  if (detail === '' || detail === error.id) return { ...error, message: told };
  return { ...error, message: `${told}${language === 'zh' ? '：' : ': '}${detail}` };
}
