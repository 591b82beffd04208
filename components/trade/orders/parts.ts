import { OpenOrders } from './open-orders';
import { OrderReview } from './order-review';
import { WayOptions } from './way-options';

/** Everything about orders that is fetched late, as one file: each is small, and they are mostly needed together. */
export const parts = { OpenOrders, OrderReview, WayOptions };
