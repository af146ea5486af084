import { type Problem, p } from './problem.ts';

/** Problem codes of signing in, sessions and second factors. */
export const identityProblems = {
  sign_in_required: p(401, '请先登录。', 'Sign in first.'),
  forbidden: p(403, '您的角色不能进行此操作。', 'Your role does not include this.'),
  csrf_failed: p(403, '页面已过期，请刷新后重试。', 'The page is out of date: reload and try again.'),
  scope_missing: p(403, '访问令牌没有所需的权限范围。', 'The token lacks the scope this needs.'),
  wrong_credentials: p(401, '邮箱或密码不正确。', 'The mail address or the password is wrong.'),
  account_locked: p(
    423,
    '连续失败次数过多，账户已临时锁定，请稍后再试或重置密码。',
    'Too many failures: the account is locked for a while; wait or reset the password.',
  ),
  account_disabled: p(
    403,
    '账户已停用，请联系系统管理员。',
    'This account is disabled: ask the system administrator.',
  ),
  totp_required: p(401, '请输入动态验证码。', 'Enter the code of your authenticator.'),
  totp_setup_required: p(
    403,
    '您的角色须先启用动态验证码。',
    'Your role must set up an authenticator first.',
  ),
  totp_wrong: p(401, '验证码不正确或已失效。', 'The code is wrong or has lapsed.'),
  totp_already_enabled: p(409, '动态验证码已启用。', 'An authenticator is set up already.'),
  email_taken: p(
    409,
    '该邮箱已注册，可直接登录或重置密码。',
    'This mail address is registered: sign in or reset the password.',
  ),
  email_unverified: p(403, '请先验证邮箱。', 'Verify your mail address first.'),
  token_invalid: p(
    400,
    '链接无效或已过期，请重新申请。',
    'The link is not valid any more: ask for a new one.',
  ),
  consent_required: p(
    400,
    '请阅读并同意服务条款与个人信息处理规则。',
    'Read and accept the terms and the privacy notice.',
  ),
  role_conflict: p(
    409,
    '管理角色须分设，该用户已持有与之冲突的角色。',
    'These roles must be held by different persons.',
  ),
  own_account: p(409, '不能对自己的账户进行此操作。', 'You cannot do this to your own account.'),
} as const satisfies Record<string, Problem>;
