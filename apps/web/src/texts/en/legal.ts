import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/legal.ts';

export const texts: Like<typeof zh> = {
  version: 'Version {{version}}',
  terms: {
    title: 'Terms of service',
    lead: 'These terms state what you and the platform owe each other. By opening an account you accept them; the platform records the version and the time of your consent.',
    scope: {
      title: '1. Scope',
      body: 'The host named on the home page runs the platform to collect, publish and judge applications of artificial intelligence. A competition may have rules of its own on its page; where they differ from these terms, the rules of the competition prevail.',
    },
    account: {
      title: '2. Accounts',
      body: 'Register as who you are, and keep password, authenticator and access tokens safe. What is done with your account counts as done by you; if somebody else uses it, change the password and tell the host at once.\nWhoever acts for a body must be authorised by it.',
    },
    content: {
      title: '3. What you submit',
      body: 'Files, proposals and descriptions remain the property of you or their owners. You allow the host to keep and use them as far as judging, publishing results and answering objections require.\nYou warrant that they infringe no rights and hold no state secrets, no trade secrets without permission, and no personal information of others.',
    },
    fairness: {
      title: '4. Fair competition',
      body: '- One person is in one team of a competition.\n- Hidden truth may not be obtained by probing, inference, collusion or otherwise.\n- Limits of quota, size and time may not be evaded, nor the platform or other entrants disturbed.\nOtherwise the host may void scores or exclude a team, and publishes the reason.',
    },
    receipt: {
      title: '5. Acceptance, scoring, results',
      body: 'An entry is accepted when the platform issues its signed receipt; the time is that of the server (Beijing time). Public scores are for orientation; the revealed scores and the published results decide.\nIf we fail to evaluate an entry, its slot is given back; if a deadline is affected, the host announces an extension. Deadlines move later, never earlier.',
    },
    objection: {
      title: '6. Objections',
      body: 'Objections to acceptance, scoring or results may be raised from the day of publication under the rules of the competition, with receipt and reasons. The host answers in writing.',
    },
    service: {
      title: '7. Service and liability',
      body: 'The platform is provided as it is. Planned interruptions are announced; after a failure we restore it as soon as we can and keep accepted entries and audit records. As far as the law allows the host is not liable for indirect loss, save for intent or gross negligence.',
    },
    change: {
      title: '8. Change and end',
      body: 'A new version of these terms is published and put to you for consent; you may stop and close your account instead. A competition under way keeps the rules it began with, except for changes in favour of entrants.',
    },
    law: {
      title: '9. Law',
      body: "The law of the People's Republic of China applies. Disputes are first settled by negotiation, then by the people's court at the seat of the host. Where the texts differ, the Chinese one prevails.",
    },
  },
  privacy: {
    title: 'Privacy notice',
    lead: 'We process your personal information under the Personal Information Protection Law, collect only what the service needs, and tell you what for, how long, and how to use your rights.',
    who: {
      title: '1. Who processes',
      body: 'The host named on the home page is responsible. The technical operator works on its behalf and for no other purpose.',
    },
    what: {
      title: '2. What, and what for',
      body: '- Name, mail address, password (only an irreversible digest): account, sign-in and notices; needed for the service.\n- Your organisation, your role in it, its contact and telephone: to verify a body you act for.\n- Authenticator secret (encrypted) and digests of recovery codes: the second factor.\n- Submitted files, comments and scores: the competition.\n- Times of sign-in, network address, kind of browser and acts: security, and the audit the law requires.\nNo identity card numbers, biometric or other sensitive personal information are collected.',
    },
    cookie: {
      title: '3. What your browser keeps',
      body: 'Only the session identifier that signing in needs, and your choice of language. No tracking or advertising identifiers; nothing is loaded from third parties.',
    },
    share: {
      title: '4. Publication and disclosure',
      body: 'Public boards and results show teams and organisations, never names of persons or contact data. Nothing is given to others or sent abroad unless the law demands it or you consent to it separately.\nStaff see what their duty needs, with contact data masked; what they look up and change is recorded.',
    },
    keep: {
      title: '5. How long',
      body: 'Account data until the account is closed; entries and results for three years after a competition is archived, for objections and audit; security and audit records for at least six months. Then they are deleted or made anonymous.',
    },
    rights: {
      title: '6. Your rights',
      body: 'You may see, copy, correct, complete and delete your information, withdraw consent, close your account and have this notice explained. Name, language, password and consents are under “Account and security”; for the rest ask the host, who as a rule answers within fifteen working days and gives reasons for a refusal.\nAudit records and published results that the law does not let us delete are kept in store and protected, and used for nothing else.',
    },
    security: {
      title: '7. Security',
      body: 'Transport is encrypted, passwords and keys are never stored in clear, staff need a second factor, and administrative powers are separated. If personal information leaks, you and the authorities are told in time.',
    },
    minors: {
      title: '8. Minors',
      body: 'Children under fourteen need the consent of a guardian.',
    },
    change: {
      title: '9. Changes and contact',
      body: 'A new version is published; if purposes, methods or kinds of information change, your consent is asked again. Write to the host named on the home page. Where the texts differ, the Chinese one prevails.',
    },
  },
};
