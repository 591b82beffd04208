import type { ShortWords } from './steward-words';

/** Why the AccessManager refuses to schedule, execute or cancel any operation. */
export const MANAGER_WORDS = {
  AccessManagerAlreadyScheduled: (): ShortWords => ({
    title: 'Already scheduled',
    text: 'An identical call is under “Scheduled”.',
    hint: 'Execute that one when it is ready.',
  }),
  AccessManagedRequiredDelay: (): ShortWords => ({
    title: 'It must be scheduled first',
    text: 'This account can make the call only after a delay.',
    hint: 'Schedule it, and execute it when it is ready.',
  }),
  AccessManagedInvalidAuthority: (): ShortWords => ({
    title: 'Authority rejected',
    text: 'The new authority is not a contract.',
    hint: 'Prepare the change again with a valid value.',
  }),
  AccessManagerNotScheduled: (): ShortWords => ({
    title: 'Not scheduled',
    text: 'This account has not scheduled it, or it has already been executed or cancelled.',
    hint: 'Schedule it first.',
  }),
  AccessManagerNotReady: (): ShortWords => ({
    title: 'Not ready yet',
    text: 'The delay has not passed.',
    hint: 'See “Scheduled” for when it is ready.',
  }),
  AccessManagerExpired: (): ShortWords => ({
    title: 'Expired',
    text: 'Changes not executed within one week of becoming ready expire.',
    hint: 'Schedule it again.',
  }),
  AccessManagerUnauthorizedCancel: (): ShortWords => ({
    title: 'Your account cannot cancel it',
    text: 'Only the scheduling account or a role guardian can cancel it.',
    hint: 'Send the call data to one of them.',
  }),
};
