import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

/** A browser as the server sees it: keeps the session cookie and the CSRF token of the last answer that had one. */
export function openBrowser(app: FastifyInstance, remoteAddress = '127.0.0.1') {
  let cookie = '';
  let csrf = '';
  return {
    cookie: () => cookie,
    csrf: () => csrf,
    /** Takes a cookie from elsewhere, as an attacker or a second window would. */
    use(other: { cookie: string; csrf: string }) {
      cookie = other.cookie;
      csrf = other.csrf;
    },
    async send(
      method: InjectOptions['method'],
      url: string,
      body?: object,
      headers: Record<string, string> = {},
    ): Promise<LightMyRequestResponse> {
      const answer = (await app.inject({
        method,
        url,
        remoteAddress,
        headers: { ...(cookie ? { cookie } : {}), ...(csrf ? { 'x-csrf-token': csrf } : {}), ...headers },
        ...(body ? { payload: body } : {}),
      } as InjectOptions)) as LightMyRequestResponse;
      for (const { name, value } of answer.cookies) cookie = value ? `${name}=${value}` : '';
      const found = findToken(answer);
      if (found !== undefined) csrf = found ?? '';
      return answer;
    },
  };
}

function findToken(answer: LightMyRequestResponse): string | null | undefined {
  if (!String(answer.headers['content-type']).includes('application/json')) return undefined;
  const body = answer.json<{ csrfToken?: string | null; session?: { csrfToken: string | null } }>();
  return body.session ? body.session.csrfToken : body.csrfToken;
}

export const PASSWORD = 'Correct-Horse-7';
export const consents = [
  { document: 'terms', version: '2026-11' },
  { document: 'privacy', version: '2026-11' },
];
export const signUpBody = (email: string) => ({ email, password: PASSWORD, name: '示例·用户', consents });
