import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/legal.ts';

export const texts: Like<typeof zh> = {
  version: 'Version {{version}}',
  terms: {
    title: 'Terms of use',
    p1: 'The bureau runs open challenges and competitions on this platform. Bodies and persons register under their true identity, one account a person, and answer for what is done with it.',
    p2: 'Files are used for evaluation, judging and results that are public by law. What you submit stays yours unless the rules of a competition say otherwise.',
    p3: 'The signed receipt is the proof of a submission. A slot lost to a fault of ours is given back; one spent on a file that does not meet the requirements is not.',
    p4: 'Do not disturb the platform, obtain hidden truth, or dodge a quota with several accounts. The bureau deals with breaches under the rules of the competition.',
  },
  privacy: {
    title: 'Privacy notice',
    p1: 'For registration, contact and audit we process name, mail address and sign-in records; for a body its name, registration and contact.',
    p2: 'Contact data is masked for those who are not members; logs hold no password, token or mail address. Passwords are kept irreversibly, authenticator seeds encrypted.',
    p3: 'Audit records are kept for at least 185 days and do not end with an account.',
    p4: 'You can see your consents and ask to copy, correct or delete your data; where the law forbids deletion we give the reason.',
  },
};
