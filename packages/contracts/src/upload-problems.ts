import { type Problem, p } from './problem.ts';

/** Refusals of the slice `uploads`; part of the one table in problems.ts. Statuses are those of tus 1.0. */
export const uploadProblems = {
  upload_version: p(412, '上传协议版本不受支持，请刷新页面后重试。', 'This version of tus is not supported.'),
  upload_offset: p(
    409,
    '续传位置与已收到的不一致，请从已收到的位置继续。',
    'The offset is not where the upload stands: ask for it and go on from there.',
  ),
  upload_checksum: p(
    460,
    '这一段在传输中损坏，没有保存，请重传这一段。',
    'What came is not what its checksum says; it was not kept, send it again.',
  ),
  upload_checksum_algorithm: p(
    400,
    '不支持这种校验算法，请使用 sha256。',
    'This checksum algorithm is not supported: use sha256.',
  ),
  upload_empty: p(400, '文件是空的，请选择有内容的文件。', 'The file is empty: choose one with content.'),
  upload_too_large: p(
    413,
    '文件超过大小上限，请压缩或拆分后再上传。',
    'The file is over the size limit: make it smaller or split it.',
  ),
  upload_kind_not_allowed: p(
    415,
    '此处不接收这种文件。可上传：PDF、PNG、JPG、DOCX、XLSX、PPTX、CSV、TXT，部分用途另可上传 ZIP、MP4。',
    'This kind of file is not taken here. Accepted: PDF, PNG, JPG, DOCX, XLSX, PPTX, CSV, TXT; for some purposes ZIP and MP4.',
  ),
  upload_quota: p(
    409,
    '您未完成的上传已达上限，请先完成或取消其中一些。',
    'You have too much under way: finish or cancel some uploads first.',
  ),
  upload_not_ready: p(
    409,
    '文件尚在上传、检查，或未通过检查，暂不能使用。',
    'The file is still being uploaded or checked, or was refused: it cannot be used.',
  ),
  attachments_full: p(
    409,
    '附件数量已达本批次上限，请先移除一些。',
    'The round takes no more attachments: remove some first.',
  ),
} as const satisfies Record<string, Problem>;
