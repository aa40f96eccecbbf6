// The contract of the map of messages: what other parts of core may know of it.

export { REASONS, type Reason } from './flow/reasons';
export type {
  Consumer,
  Group,
  Name,
  Place,
  Producer,
  RequestPlace,
  Subscription,
  Topic,
  Topology,
  TransactionPlace,
} from './flow/topology';
