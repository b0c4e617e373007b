import type { Scope } from "../contenders/ours";
import { measureFirstClick } from "./first-click";
import { measureMemory, type Memory } from "./memory";
import {
  measureRoundTrip,
  measureTraffic,
  type RoundTripTiming,
  type TrafficFigures,
} from "./office";
import { measurePeers, type PeerTiming } from "./peers";
import { measureStream, type StreamTiming } from "./stream";

/** The measurements there are: what each is told, and what it gives. */
export interface Measurements {
  readonly stream: {
    readonly order: { rows: number; scope: Scope; isFirst: boolean; rounds: number };
    readonly result: StreamTiming;
  };
  readonly peers: {
    readonly order: { rows: number; rounds: number; scope: Scope };
    readonly result: readonly PeerTiming[];
  };
  readonly firstClick: { readonly order: { rows: number; scope: Scope }; readonly result: number };
  readonly memory: { readonly order: { rows: number; scope: Scope }; readonly result: Memory };
  readonly traffic: { readonly order: { rows: number }; readonly result: TrafficFigures };
  readonly roundTrip: {
    readonly order: { rows: number; rounds: number };
    readonly result: RoundTripTiming;
  };
}

export type MeasurementName = keyof Measurements;
export type Order<K extends MeasurementName> = Measurements[K]["order"];
export type Result<K extends MeasurementName> = Measurements[K]["result"];

type Measures = {
  readonly [K in MeasurementName]: (order: Order<K>) => Result<K> | Promise<Result<K>>;
};

export const MEASURES: Measures = {
  stream: measureStream,
  peers: measurePeers,
  firstClick: measureFirstClick,
  memory: measureMemory,
  traffic: measureTraffic,
  roundTrip: measureRoundTrip,
};
