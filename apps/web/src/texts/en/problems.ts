import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/problems.ts';

export const texts: Like<typeof zh> = {
  request: 'Request',
  retry: 'Try again',
  faults: {
    caller: 'You can mend this',
    organiser: 'The organiser must mend this',
    platform: 'Our fault, not yours',
  },
  fields: {
    too_short: 'At least 8 characters.',
    too_few_classes: 'At least three of: capitals, small letters, digits, signs.',
    contains_address: 'The password may not contain the name of the mail address.',
    wrong_password: 'The present password is not right.',
    required: 'This is required.',
    taken: 'Taken: choose another.',
    past: 'It must lie in the future.',
    too_early: 'Too early.',
    too_many: 'More than allowed.',
    too_small: 'Too short, or too small a number.',
    too_big: 'Too long, or too large a number.',
    out_of_range: 'Out of range.',
    phone: 'Not a telephone number.',
    not_yours: 'You do not belong to this body.',
    invalid_type: 'Missing, or not in the right form.',
    invalid_format: 'Not in the right form.',
    invalid_value: 'Not one of the choices.',
    invalid_text: 'It holds characters that cannot be stored.',
  },
  codes: {
    network: 'The server was not reached. Check the network and try again; what you filled in is kept.',
    page_fault: 'The page failed. Open it again; if it persists, please tell the host.',
  },
};
