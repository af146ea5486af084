import type { Text } from '../lifecycle/lifecycle.ts';

/** Why a file that has come whole is not taken in, and what to do: the closed set of `uploads.refusal`. */
export const uploadRefusals = {
  kind_differs: {
    zh: '文件内容与扩展名不符。请用原来的软件重新导出后再上传。',
    en: 'The content is not what the name says. Export it again with the program it comes from.',
  },
  text_not_utf8: {
    zh: '文本不是 UTF-8 编码。请另存为 UTF-8 编码后再上传。',
    en: 'The text is not UTF-8. Save it as UTF-8 and upload it again.',
  },
  macros: {
    zh: '文件含有宏。请另存为不含宏的格式后再上传。',
    en: 'The file carries macros. Save it without macros and upload it again.',
  },
  archive_unreadable: {
    zh: '压缩包已损坏或格式无法识别。请重新压缩后再上传。',
    en: 'The archive is damaged or cannot be read. Pack it again and upload it.',
  },
  archive_encrypted: {
    zh: '压缩包设有密码，无法检查。请去除密码后再上传。',
    en: 'The archive has a password, so it cannot be checked. Remove it and upload again.',
  },
  archive_path: {
    zh: '压缩包内有不安全的路径（指向包外或为链接）。请重新压缩后再上传。',
    en: 'The archive holds an unsafe path (out of it, or a link). Pack it again and upload it.',
  },
  archive_nested: {
    zh: '压缩包内还有压缩包。请解开内层后再压缩上传。',
    en: 'The archive holds another archive. Unpack the inner one, pack again and upload.',
  },
  archive_too_large: {
    zh: '压缩包解开后的文件过多或过大。请减少内容或分开上传。',
    en: 'Unpacked, the archive is too many or too large files. Leave some out or upload them apart.',
  },
  virus: {
    zh: '文件查出病毒或恶意代码。请清除后再上传。',
    en: 'Malicious code was found in the file. Remove it and upload again.',
  },
} as const satisfies Record<string, Text>;
export type UploadRefusal = keyof typeof uploadRefusals;
export const uploadRefusalCodes = Object.keys(uploadRefusals) as [UploadRefusal, ...UploadRefusal[]];
