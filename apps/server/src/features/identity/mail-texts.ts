import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { EmailPurpose } from './email-tokens.repository.ts';

const MINUTE_MS = 60_000;

/** How long a mailed link works. The texts below say the same. */
export const linkLifeMs: Record<EmailPurpose, number> = {
  verify_email: 24 * 60 * MINUTE_MS,
  reset_password: 30 * MINUTE_MS,
};

export const accountLetters: Record<EmailPurpose, { subject: Text; body: Text }> = {
  verify_email: {
    subject: { zh: '邮箱验证', en: 'Verify your mail address' },
    body: {
      zh: '您好！本邮箱已用于注册揭榜平台账户。请在 24 小时内打开下面的链接完成验证；如非本人操作，请忽略本邮件。',
      en: 'This mail address was used to open an account on the Jiebang platform. Open the link below within 24 hours to verify it. If it was not you, ignore this mail.',
    },
  },
  reset_password: {
    subject: { zh: '重置密码', en: 'Reset your password' },
    body: {
      zh: '您好！我们收到重置您账户密码的申请。请在 30 分钟内打开下面的链接设置新密码，链接仅可使用一次。如非本人操作，请忽略本邮件，您的密码不会改变。',
      en: 'Somebody asked to reset the password of your account. Open the link below within 30 minutes to set a new one; it works once. If it was not you, ignore this mail: your password stays as it is.',
    },
  },
};
