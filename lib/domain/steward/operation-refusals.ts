import type { ShortWords } from './steward-words';

/** Why the AccessManager refuses to announce, to carry out or to cancel, whatever it is about. */
export const MANAGER_WORDS = {
  AccessManagerAlreadyScheduled: (): ShortWords => ({
    title: 'It is announced already',
    text: 'The very same call waits under “Announced” below.',
    hint: 'Carry that one out when its time has come.',
  }),
  AccessManagerNotScheduled: (): ShortWords => ({
    title: 'It is not announced',
    text: 'It never was by this account, or it was carried out or cancelled.',
    hint: 'Announce it first.',
  }),
  AccessManagerNotReady: (): ShortWords => ({
    title: 'It can’t be carried out yet',
    text: 'The delay since it was announced is not over.',
    hint: 'Its time is shown under “Announced”.',
  }),
  AccessManagerExpired: (): ShortWords => ({
    title: 'It has expired',
    text: 'What was not carried out within a week of its time is void.',
    hint: 'Announce it again.',
  }),
  AccessManagerUnauthorizedCancel: (): ShortWords => ({
    title: 'Your account may not cancel it',
    text: 'Only the account that announced it can, and who keeps the roles.',
    hint: 'Hand the call data to one of them.',
  }),
};
