import type { WordsFor } from '@/lib/domain/format/wording';
import type { OrderIssue } from '@/lib/domain/model/issues';

/** Orders at the next price. */
export const orderWords: WordsFor<OrderIssue['name']> = {
  'not-orderable': ({ symbol }) => ({
    title: `No orders with ${symbol}`,
    text: `Orders settle at the next price that a feed reports. The price of ${symbol} is an average, or its feed keeps no history.`,
    hint: 'Mint or redeem within the hourly limit, or choose another asset.',
    tone: 'warning',
  }),
  'too-many-orders': ({ maximum }) => ({
    title: `You have ${maximum} open orders`,
    text: `An account can have at most ${maximum} open orders at a time.`,
    hint: 'Settle one of them first, or wait until it settles.',
    tone: 'warning',
  }),
  'order-closed': () => ({
    title: 'This order is no longer open',
    text: 'It has already been settled or refunded. Anyone can do this, at the same price.',
    hint: 'Your balance shows the result. Nothing else is needed.',
    tone: 'info',
  }),
  'order-closed-by-other': () => ({
    title: 'Another transaction came first',
    text: 'It settled or refunded this order first, so yours had nothing left to do.',
    hint: 'Nothing else is needed.',
    tone: 'info',
  }),
  'order-waiting': () => ({
    title: 'No price yet',
    text: 'The feed has not reported the price that this order settles at.',
    hint: 'Wait for the next price. It usually settles automatically, or you can settle it then.',
    tone: 'info',
  }),
  'order-not-refundable': () => ({
    title: 'This order cannot be refunded',
    text: 'It has its price, or can still get one before its deadline.',
    hint: 'Settle it, or wait for the next price.',
    tone: 'info',
  }),
  'order-stays-open': () => ({
    title: 'This order could not be settled now',
    text: 'The Treasury rejected it for a reason that passes, so the order stays open at the same price.',
    hint: 'Try again later.',
    tone: 'warning',
  }),
};
