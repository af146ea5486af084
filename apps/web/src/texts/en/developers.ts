import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/developers.ts';

export const texts: Like<typeof zh> = {
  title: 'Developers',
  lead: 'The pages and the command line call this API, and so can your program. The list of endpoints comes from the running server and tells what is so.',
  document: 'The OpenAPI 3.1 document, for generators and tools.',
  contents: 'Contents',
  sample: 'Example: {{title}}',
  tokens: {
    title: 'Access tokens',
    body: "Create a personal access token under “Account and security” and send it in the Authorization header. Its secret is shown once.\n\n- A token carries scopes and opens only the endpoints that name one of them; acts of organisers and administrators cannot be done with a token.\n- Let it expire, and revoke it when it is no longer used.\n- A browser's session needs the x-csrf-token header besides; a token does not.",
  },
  submit: {
    title: 'Submitting, and idempotency keys',
    body: 'Endpoints that create take an Idempotency-Key header: 8 to 200 characters, a new one for each new act.\n\n- Sent again with the same key after a broken line, a request makes nothing twice and uses no second slot; it gets the result of the first. Keys are kept for two days.\n- The same key with another request is answered 422 idempotency_mismatch.\n- Fields of a form come before its file; a deadline is held against the moment the upload began.',
  },
  paging: {
    title: 'Paging',
    body: 'Lists are paged by cursor: limit is the number per page, at most 100; put nextCursor of the answer into cursor of the next request, unchanged. null means the last page. Cursors are opaque: do not take them apart or make your own.',
  },
  problems: {
    title: 'Refusals and errors',
    body: "Whatever does not succeed is answered with application/problem+json (RFC 9457). Decide by code; the words follow Accept-Language.\n\n- fault says whose it is: the caller's, the organiser's or the platform's. A slot lost to the platform is given back.\n- errors names fields; details holds numbers and instants.\n- What you may not know of is the same 404 not_found as what does not exist.\n- On 429 and 503 wait for Retry-After and try again; quote requestId when you report something.",
  },
  etag: {
    title: 'Caching and live updates',
    body: 'Public reads (competitions, phases, boards and others) carry an ETag. Send it back in If-None-Match: what has not changed is answered 304 without a body. Watch boards this way, or subscribe to /api/live (SSE).',
  },
  codes: {
    title: 'All problem codes',
    code: 'Code',
    status: 'Status',
    fault: 'Fault',
    text: 'What it means and what to do',
    faults: { caller: 'caller', organiser: 'organiser', platform: 'platform' },
  },
  endpoints: {
    title: 'Endpoints',
    slices: 'By function',
    search: 'Filter endpoints',
    searchHint: 'Path, name or word, e.g. submissions',
    found_one: '{{count}} endpoint.',
    found_other: '{{count}} endpoints.',
    none: 'No endpoint fits',
    noneHint: 'Use fewer words, or words of a path.',
  },
  endpoint: {
    name: 'Name',
    access: 'Who may call',
    parameters: 'Parameters',
    body: 'Request body',
    answer: 'Answer {{status}}',
    refusal: 'Refusal',
    optional: 'optional',
    default: 'default {{value}}',
  },
  access: {
    public: 'Anyone, without signing in',
    signedIn: 'A signed-in person',
    capability: 'Needs the capability',
    scope: 'token scope',
    noToken: 'no token is accepted',
  },
  tags: {
    identity: 'Accounts and sessions',
    organisations: 'Organisations',
    notifications: 'Notifications',
    audit: 'Audit',
    proposals: 'Proposals and selection',
    competitions: 'Competitions and phases',
    teams: 'Teams',
    submissions: 'Submissions and receipts',
    evaluations: 'Running evaluations',
    leaderboards: 'Boards',
    live: 'Live updates',
    portal: 'Portal',
  },
};
